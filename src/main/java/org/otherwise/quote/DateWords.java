package org.otherwise.quote;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that dates are made of: months, days of the week, numbers of days and years. */
final class DateWords {
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, DayOfWeek> DAYS = days();

  private static final List<String> NUMBERS =
      List.of(
          "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** What is counted or measured: a number before them is no year. */
  private static final Set<String> COUNTED =
      Lexicon.words(
          """
          people men women children troops soldiers police officers miles feet yards meters metres km
          kilometers kilometres pounds dollars euros tons tonnes barrels jobs workers employees votes
          houses homes gmt hours hrs utc est edt cdt pdt pst million billion percent points cases
          seats members students
          """);

  private DateWords() {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (var month : Month.values()) {
      var name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month.getValue());
      if (month != Month.MAY) {
        months.put(name.substring(0, 3), month.getValue());
        months.put(name.substring(0, 3) + ".", month.getValue());
      }
    }
    months.put("sept", 9);
    months.put("sept.", 9);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> days() {
    var days = new HashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      var name = day.name().toLowerCase(Locale.ROOT);
      days.put(name, day);
      days.put(name.substring(0, 3) + ".", day);
    }
    days.put("tues.", DayOfWeek.TUESDAY);
    days.put("thurs.", DayOfWeek.THURSDAY);
    return Map.copyOf(days);
  }

  private static Token token(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : Sentence.NOTHING;
  }

  static String word(List<Token> tokens, int i) {
    return token(tokens, i).lower();
  }

  /** The month that the token names, also as "mid-November"; 0 where it names none. */
  static int month(List<Token> tokens, int i) {
    var token = token(tokens, i);
    if (!token.isWord()) {
      return 0;
    }
    var word = token.lower();
    var part = part(word);
    boolean capital = token.isCapital();
    if (part > 0) {
      word = word.substring(part);
      capital = Character.isUpperCase(token.text().charAt(part));
    }
    return capital ? MONTHS.getOrDefault(word, 0) : 0;
  }

  /** How long the beginning of "mid-1996" and its like is; 0 for other words. */
  private static int part(String word) {
    for (var part : List.of("mid-", "early-", "late-")) {
      if (word.startsWith(part) && word.length() > part.length()) {
        return part.length();
      }
    }
    return 0;
  }

  static @Nullable DayOfWeek weekday(List<Token> tokens, int i) {
    var token = token(tokens, i);
    return token.isCapital() ? DAYS.get(token.lower()) : null;
  }

  /** The year that the token can be, also as "mid-1996"; 0 for anything else. */
  static int year(List<Token> tokens, int i) {
    return year(token(tokens, i));
  }

  static int year(Token token) {
    var word = token.lower().substring(part(token.lower()));
    return word.matches("(1[789]|20)\\d\\d") ? Integer.parseInt(word) : 0;
  }

  /** Whether the number at {@code i} is an amount. */
  static boolean counts(List<Token> tokens, int i) {
    var before = token(tokens, i - 1);
    var after = token(tokens, i + 1);
    boolean price = "$£€#¥%:".contains(before.text()) && !before.text().isEmpty();
    return price || COUNTED.contains(after.lower()) || after.is("%") || before.is("no.");
  }

  /** Whether the number at {@code i} stands where a year does and counts nothing. */
  static boolean yearAlone(List<Token> tokens, int i) {
    var before = token(tokens, i - 1);
    var after = token(tokens, i + 1);
    if (counts(tokens, i)) {
      return false;
    }
    boolean named =
        Lexicon.PREPOSITIONS.contains(before.lower())
            || Lexicon.DETERMINERS.contains(before.lower())
            || Lexicon.POSSESSIVES.contains(before.lower());
    boolean joined = before.is("and") || before.is("or") || before.is("early") || before.is("late");
    return named
        ? !before.is("at") && !before.is("about")
        : joined
            || before.is("fiscal")
            || before.is("year")
            || before.is("'s")
            || before.is("(")
            || after.is(")");
  }

  /** 1 to 31, as "21" or "21st"; 0 for anything else. */
  static int dayNumber(List<Token> tokens, int i) {
    var token = token(tokens, i);
    if (token.kind() != Token.Kind.NUMBER || !token.lower().matches("\\d{1,2}(st|nd|rd|th)?")) {
      return 0;
    }
    int day = Integer.parseInt(token.lower().replaceAll("\\D", ""));
    return day >= 1 && day <= 31 ? day : 0;
  }

  /** How many: "a", "two", "10"; 0 where the word does not count exactly. */
  static int count(List<Token> tokens, int i) {
    var word = word(tokens, i);
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    return word.matches("\\d{1,2}") ? Integer.parseInt(word) : Math.max(0, NUMBERS.indexOf(word));
  }

  /** The unit that time is counted in; null for other words. */
  static @Nullable ChronoUnit unit(List<Token> tokens, int i) {
    return switch (word(tokens, i)) {
      case "day", "days" -> ChronoUnit.DAYS;
      case "week", "weeks" -> ChronoUnit.WEEKS;
      case "month", "months" -> ChronoUnit.MONTHS;
      case "year", "years" -> ChronoUnit.YEARS;
      default -> null;
    };
  }
}
