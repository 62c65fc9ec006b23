package org.otherwise.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.otherwise.model.SpeakerKind;

/**
 * What two spellings of one speaker's name have in common: case, accents, punctuation, forms of
 * address and the spacing of initials make no difference.
 */
final class NameKey {
  private static final Set<String> ADDRESSES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "rev",
          "reverend",
          "hon",
          "president",
          "chancellor",
          "premier",
          "minister",
          "senator",
          "sen",
          "rep",
          "congressman",
          "congresswoman",
          "gov",
          "governor",
          "mayor",
          "ambassador",
          "judge",
          "justice",
          "gen",
          "general",
          "col",
          "colonel",
          "maj",
          "major",
          "capt",
          "captain",
          "lt",
          "lieutenant",
          "sgt",
          "sergeant",
          "adm",
          "admiral",
          "pope",
          "king",
          "queen",
          "prince",
          "princess");

  /** With these a single name is all of a name: "Pope Leo" is not everybody called Leo. */
  private static final Set<String> OF_ONE_NAME =
      Set.of("pope", "king", "queen", "prince", "princess", "lord", "lady");

  /** Accents of Latin, Greek and Cyrillic; the vowel signs of other scripts are letters to them. */
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

  private static final Pattern CYRILLIC =
      Pattern.compile(
          "(?<=\\p{L}{2})(?:(sk)(?:iy|yy|yi|ij|ii|i|y)|([nrl])(?:iy|yy|yi|ij|ii))(?= |$)");

  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ‘`´]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameKey() {}

  /** The key; of a name that has neither letters nor digits the name itself. */
  static String of(String name, SpeakerKind kind) {
    var words = words(name);
    if (words.isEmpty()) {
      return name.strip();
    }
    int from = 0;
    while (from < words.size() - 1 && isDropped(words.get(from), kind)) {
      from++;
    }
    if (from > 0 && from == words.size() - 1 && OF_ONE_NAME.contains(words.get(from - 1))) {
      from--;
    }
    var key = String.join(" ", joinedInitials(words.subList(from, words.size())));
    return kind == SpeakerKind.PERSON ? romanized(key) : key;
  }

  /** Endings of names from Cyrillic, which each house writes in its own way: "-skyy", "-skiy". */
  private static String romanized(String key) {
    return CYRILLIC
        .matcher(key)
        .replaceAll(ending -> (ending.group(1) == null ? ending.group(2) : "sk") + "y");
  }

  /**
   * A person's key without the initials between the first name and the last; the key itself where
   * it has none. An initial alone is no first name.
   */
  static String withoutInitials(String key) {
    var words = key.split(" ");
    if (words.length < 3 || words[0].length() < 3) {
      return key;
    }
    var kept = new ArrayList<String>();
    for (int i = 0; i < words.length; i++) {
      boolean between = i > 0 && i < words.length - 1;
      if (!between || words[i].length() > 2) {
        kept.add(words[i]);
      }
    }
    return String.join(" ", kept);
  }

  private static boolean isDropped(String word, SpeakerKind kind) {
    return kind == SpeakerKind.PERSON ? ADDRESSES.contains(word) : word.equals("the");
  }

  private static List<String> words(String name) {
    var folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    folded = ACCENTS.matcher(folded).replaceAll("");
    folded = APOSTROPHES.matcher(unligatured(folded)).replaceAll("");
    var words = new ArrayList<String>();
    for (var word : NO_WORD.split(folded)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Letters that have no decomposition in Unicode but are commonly written in plain ones. */
  private static String unligatured(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'œ' -> plain.append("oe");
        case 'ø' -> plain.append('o');
        case 'ł' -> plain.append('l');
        case 'đ', 'ð' -> plain.append('d');
        case 'þ' -> plain.append("th");
        case 'ı' -> plain.append('i');
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  /** "J. K." and "J.K." are one word, as is "U.S." beside "US". */
  private static List<String> joinedInitials(List<String> words) {
    var joined = new ArrayList<String>();
    var initials = new StringBuilder();
    for (var word : words) {
      if (word.codePointCount(0, word.length()) == 1) {
        initials.append(word);
        continue;
      }
      if (!initials.isEmpty()) {
        joined.add(initials.toString());
        initials.setLength(0);
      }
      joined.add(word);
    }
    if (!initials.isEmpty()) {
      joined.add(initials.toString());
    }
    return joined;
  }
}
