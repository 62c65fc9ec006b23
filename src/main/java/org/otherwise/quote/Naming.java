package org.otherwise.quote;

import java.util.Locale;
import java.util.Set;

/** How names are printed in labels, and what in them is no name. */
final class Naming {
  private Naming() {}

  static boolean isTitle(String word) {
    var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    var lower = bare.toLowerCase(Locale.ROOT);
    return Lexicon.TITLES.contains(lower)
        || Set.of(
                "vice",
                "press",
                "first",
                "second",
                "lady",
                "under",
                "national",
                "security",
                "administrator",
                "acting",
                "surgeon",
                "taoiseach",
                "undersecretary",
                "gentleman",
                "hon",
                "deputy",
                "senior",
                "former")
            .contains(lower);
  }

  /** With the title that belongs to the name where it is all of it: "Lord Holt", "Queen Anna". */
  static String titled(String title, String name) {
    return switch (title.toLowerCase(Locale.ROOT)) {
      case "lord",
          "lady",
          "baroness",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "sheikh",
          "archbishop",
          "sister" ->
          title + " " + name;
      default -> name;
    };
  }

  static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /** "McENANY": capitals after a first small letter. */
  static boolean mixed(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    return capitals > 2;
  }

  /** Words in capitals as names are written: "JEAN-PIERRE" is Jean-Pierre, "McENANY" McEnany. */
  static String cased(String words) {
    var cased = new StringBuilder(words.length());
    boolean begins = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      cased.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
      boolean scottish =
          i > 0 && cased.length() >= 2 && cased.substring(cased.length() - 2).equals("Mc");
      begins = !Character.isLetter(c) || scottish;
      if (c == '’' || c == '\'') {
        begins = i >= 1 && (i < 2 || !Character.isLetter(words.charAt(i - 2)));
      }
    }
    return cased.toString();
  }
}
