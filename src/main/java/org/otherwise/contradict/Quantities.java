package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the numbers of a text and what they count; years, days and times of day are not among them.
 */
final class Quantities {
  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("thirteen", 13.0),
          Map.entry("fourteen", 14.0),
          Map.entry("fifteen", 15.0),
          Map.entry("sixteen", 16.0),
          Map.entry("seventeen", 17.0),
          Map.entry("eighteen", 18.0),
          Map.entry("nineteen", 19.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("fifty", 50.0),
          Map.entry("sixty", 60.0),
          Map.entry("seventy", 70.0),
          Map.entry("eighty", 80.0),
          Map.entry("ninety", 90.0),
          Map.entry("one", 1.0));
  private static final Map<String, Double> SCALES =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "dozen",
          12.0,
          "m",
          1e6,
          "bn",
          1e9,
          "mn",
          1e6,
          "k",
          1e3);
  private static final Map<String, Double> PLURALS =
      Map.of("dozens", 12.0, "hundreds", 1e2, "thousands", 1e3, "millions", 1e6, "billions", 1e9);
  private static final Set<String> ABOUT =
      Set.of("about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa");
  private static final Set<String> MORE = Set.of("over", "exceeding", "above");
  private static final Set<String> LESS = Set.of("under", "below");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("dollar", "$"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("percent", "%"),
          Map.entry("pct", "%"));
  private static final Set<String> MONEY = Set.of("$", "€", "£");

  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final List<Quantity> found = new ArrayList<>();

  private Quantities(List<Token> tokens, Lexicon lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /**
   * @param days what is a day or a year, and therefore not a quantity
   */
  static List<Quantity> in(List<Token> tokens, List<Day> days, Lexicon lexicon) {
    var quantities = new Quantities(tokens, lexicon);
    int at = 0;
    while (at < tokens.size()) {
      int after = dayEnd(days, at);
      at = after > at ? after : quantities.read(at);
    }
    return List.copyOf(quantities.found);
  }

  private static int dayEnd(List<Day> days, int at) {
    for (var day : days) {
      if (day.from() <= at && at < day.to()) {
        return day.to();
      }
    }
    return at;
  }

  /** Reads a quantity that begins here; gives where to go on. */
  private int read(int start) {
    double value = valueAt(start);
    return Double.isNaN(value) ? plural(start) : number(start, value);
  }

  /** "Dozens", "hundreds of thousands": no fewer, and nobody knows how many more. */
  private int plural(int start) {
    double value = PLURALS.getOrDefault(word(start), 0.0);
    int at = start + 1;
    if (value > 0) {
      while (word(at).equals("of") && PLURALS.containsKey(word(at + 1))) {
        value *= PLURALS.getOrDefault(word(at + 1), 1.0);
        at += 2;
      }
      add(start, at, value, true);
    }
    return at;
  }

  private int number(int start, double first) {
    int at = start + 1;
    if (isClockOrOrdinal(at)) {
      return word(at).equals(":") ? at + 2 : at + 1;
    }
    double value = first;
    if (word(at).equals("-") && isTens(value) && letters(start)) {
      double ones = valueAt(at + 1);
      if (!Double.isNaN(ones)) {
        value += ones;
        at += 2;
      }
    }
    while (SCALES.containsKey(word(at))) {
      value *= SCALES.getOrDefault(word(at), 1.0);
      at++;
    }
    add(start, at, value, false);
    return at;
  }

  private void add(int start, int end, double value, boolean openEnded) {
    int from = start;
    int to = end;
    var unit = "";
    if (from > 0 && MONEY.contains(word(from - 1))) {
      from--;
      unit = word(from);
    }
    if (to < tokens.size() && word(to).equals("%")) {
      unit = "%";
      to++;
    }
    if (unit.isEmpty() && to < tokens.size() && UNITS.containsKey(tokens.get(to).stem())) {
      unit = UNITS.getOrDefault(tokens.get(to).stem(), "");
      to++;
    }
    var before = word(from - 1);
    double low = value;
    double high = value;
    if (ABOUT.contains(before)) {
      low = value * 0.85;
      high = value * 1.15;
    } else if (value >= 1000 && roundish(value)) {
      low = value * 0.95;
      high = value * 1.05;
    }
    boolean than = before.equals("than") || before.equals("least") || before.equals("most");
    var comparing = than ? word(from - 2) + " " + before : before;
    if (MORE.contains(comparing) || comparing.equals("more than") || comparing.equals("at least")) {
      high = Double.POSITIVE_INFINITY;
    } else if (LESS.contains(comparing)
        || comparing.equals("less than")
        || comparing.equals("fewer than")
        || comparing.equals("at most")
        || (comparing.equals("to") && word(from - 2).equals("up"))) {
      low = 0;
    }
    if (openEnded) {
      low = value;
      high = Double.POSITIVE_INFINITY;
    }
    found.add(new Quantity(from, to, low, high, unit, things(to)));
  }

  private List<String> things(int from) {
    var things = new ArrayList<String>();
    for (int i = from; i < tokens.size() && i < from + 5 && things.size() < 3; i++) {
      var token = tokens.get(i);
      if (token.isMark("-") || token.word().equals("of")) {
        continue;
      }
      if (!token.isWord()) {
        break;
      }
      if (lexicon.isCommon(token.word())) {
        if (!things.isEmpty()) {
          break;
        }
        continue;
      }
      things.add(token.stem());
    }
    return List.copyOf(things);
  }

  /** The number that this token gives alone; not a number where it gives none. */
  private double valueAt(int at) {
    if (at < 0 || at >= tokens.size()) {
      return Double.NaN;
    }
    var token = tokens.get(at);
    if (token.sort() == Token.Sort.NUMBER) {
      var digits = token.word();
      if (digits.length() > 18 || digits.indexOf('.') != digits.lastIndexOf('.')) {
        return Double.NaN;
      }
      return Double.parseDouble(digits.replace(",", ""));
    }
    var word = token.word();
    if (word.equals("a") && SCALES.containsKey(word(at + 1)) && word(at + 1).length() > 2) {
      return 1.0;
    }
    if (word.equals("one") && !SCALES.containsKey(word(at + 1))) {
      return Double.NaN;
    }
    return WORDS.getOrDefault(word, Double.NaN);
  }

  private boolean isClockOrOrdinal(int at) {
    var word = word(at);
    return (word.equals(":") && !Double.isNaN(valueAt(at + 1)))
        || word.equals("am")
        || word.equals("pm")
        || (!letters(at - 1)
            && (word.equals("th") || word.equals("st") || word.equals("nd") || word.equals("rd")));
  }

  private static boolean isTens(double value) {
    return value >= 20 && value < 100 && value % 10 == 0;
  }

  private static boolean roundish(double value) {
    double scale = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return value % scale == 0;
  }

  private boolean letters(int at) {
    return tokens.get(at).isWord();
  }

  private String word(int at) {
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
  }
}
