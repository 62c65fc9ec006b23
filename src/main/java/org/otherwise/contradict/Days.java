package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the days, months and years that a text names. */
final class Days {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("jan", 1),
          Map.entry("february", 2),
          Map.entry("feb", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("jun", 6),
          Map.entry("july", 7),
          Map.entry("jul", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("september", 9),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("october", 10),
          Map.entry("oct", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("december", 12),
          Map.entry("dec", 12));
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Set<String> BOUNDS =
      Set.of("by", "before", "after", "since", "until", "till", "from", "to", "between", "through");
  private static final Set<String> YEAR_WORDS =
      Set.of(
          "in", "by", "since", "until", "before", "after", "of", "early", "late", "from", "to",
          "during");

  private final List<Token> tokens;
  private final List<Day> found = new ArrayList<>();

  private Days(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Day> in(List<Token> tokens) {
    var days = new Days(tokens);
    int at = 0;
    while (at < tokens.size()) {
      at = days.read(at);
    }
    return List.copyOf(days.found);
  }

  private int read(int at) {
    var token = tokens.get(at);
    int weekday = token.isWord() && token.capital() ? WEEKDAYS.indexOf(token.word()) + 1 : 0;
    if (weekday > 0) {
      return add(at, at + 1, 0, 0, 0, weekday);
    }
    int month = month(at);
    if (month > 0) {
      return monthFirst(at, month);
    }
    if (token.sort() == Token.Sort.NUMBER) {
      int day = small(at, 31);
      if (day > 0 && month(at + 1) > 0) {
        int year = year(at + 2);
        return add(at, year > 0 ? at + 3 : at + 2, year, month(at + 1), day, 0);
      }
      int year = year(at);
      if (year > 0 && isTime(at)) {
        return add(at, at + 1, year, 0, 0, 0);
      }
    }
    return at + 1;
  }

  private int monthFirst(int at, int month) {
    int next = at + 1;
    if (next < tokens.size() && tokens.get(next).isMark(".")) {
      next++;
    }
    int day = small(next, 31);
    if (day > 0) {
      int after = next + 1;
      int comma = after < tokens.size() && tokens.get(after).isMark(",") ? after + 1 : after;
      int year = year(comma);
      return add(at, year > 0 ? comma + 1 : after, year, month, day, 0);
    }
    int year = year(next);
    if (year > 0) {
      return add(at, next + 1, year, month, 0, 0);
    }
    boolean verb = tokens.get(at).word().equals("may") || tokens.get(at).word().equals("march");
    return verb && !word(at - 1).equals("in") ? at + 1 : add(at, at + 1, 0, month, 0, 0);
  }

  private int add(int from, int to, int year, int month, int day, int weekday) {
    found.add(new Day(from, to, year, month, day, weekday, BOUNDS.contains(word(from - 1))));
    return to;
  }

  /** A bare number is a year where a word before it or the end of the text after it says so. */
  private boolean isTime(int at) {
    return YEAR_WORDS.contains(word(at - 1))
        || at + 1 == tokens.size()
        || tokens.get(at + 1).sort() == Token.Sort.MARK;
  }

  private int month(int at) {
    if (at < 0 || at >= tokens.size() || !tokens.get(at).capital()) {
      return 0;
    }
    return MONTHS.getOrDefault(tokens.get(at).word(), 0);
  }

  private int year(int at) {
    int year = small(at, 2100);
    return year >= 1800 ? year : 0;
  }

  private int small(int at, int most) {
    if (at < 0 || at >= tokens.size() || tokens.get(at).sort() != Token.Sort.NUMBER) {
      return 0;
    }
    var digits = tokens.get(at).word();
    if (digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    return value <= most ? value : 0;
  }

  private String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
  }
}
