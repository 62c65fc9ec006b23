package org.otherwise.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** Which language a text is in: ISO 639-1, or "und" where it cannot be told. */
final class Languages {
  static final String UNKNOWN = "und";

  private static final int WORDS = 2_000;
  private static final Map<String, String> THREE_LETTERS = threeLetters();

  /** Words that make up about a third of running text and are rare in the other languages. */
  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en",
          Set.of(
              "the", "of", "and", "to", "that", "was", "for", "with", "is", "his", "have", "from",
              "were", "which", "this", "are", "they", "said", "would", "it"),
          "fr",
          Set.of(
              "le", "les", "des", "et", "est", "du", "une", "dans", "qui", "pour", "pas", "sur",
              "avec", "au", "ce", "sont", "il", "aux", "ont", "cette"),
          "de",
          Set.of(
              "der", "die", "und", "das", "den", "ist", "nicht", "von", "mit", "ein", "eine", "dem",
              "auf", "für", "sich", "des", "auch", "wird", "im", "zu"),
          "es",
          Set.of(
              "el", "los", "las", "del", "y", "en", "una", "por", "con", "para", "su", "al", "lo",
              "más", "pero", "sus", "ha", "este", "como", "es"),
          "it",
          Set.of(
              "il", "di", "che", "della", "per", "è", "non", "sono", "del", "gli", "nel", "alla",
              "anche", "dei", "delle", "ha", "una", "più", "con", "si"),
          "pt",
          Set.of(
              "o", "os", "do", "da", "em", "um", "uma", "não", "para", "que", "dos", "no", "na",
              "com", "mais", "ao", "são", "também", "foi", "pelo"),
          "ru",
          Set.of(
              "и", "в", "не", "на", "что", "с", "по", "как", "это", "из", "для", "он", "от", "но",
              "о", "за", "его", "к", "все", "был"));

  private Languages() {}

  /** The language that a tag such as "en-GB", "pt_BR" or "eng" names. */
  static String named(String tag) {
    var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (primary.matches("[a-z]{2}")) {
      return primary;
    }
    return THREE_LETTERS.getOrDefault(primary, UNKNOWN);
  }

  static String guessed(String text) {
    var hits = new HashMap<String, Integer>();
    int words = 0;
    for (int start = 0; start < text.length() && words < WORDS; ) {
      int end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        words++;
        var word = text.substring(start, end).toLowerCase(Locale.ROOT);
        for (var language : COMMON.entrySet()) {
          if (language.getValue().contains(word)) {
            hits.merge(language.getKey(), 1, Integer::sum);
          }
        }
      }
      start = end + 1;
    }
    var best = UNKNOWN;
    int most = Math.max(2, words / 12);
    for (var language : COMMON.keySet().stream().sorted().toList()) {
      if (hits.getOrDefault(language, 0) > most) {
        most = hits.getOrDefault(language, 0);
        best = language;
      }
    }
    return best;
  }

  private static Map<String, String> threeLetters() {
    var codes = new HashMap<String, String>();
    for (var code : Locale.getISOLanguages()) {
      try {
        codes.put(Locale.of(code).getISO3Language(), code);
      } catch (MissingResourceException e) {
        codes.remove(code); // has no such code: it is found by its two letters only
      }
    }
    return codes;
  }
}
