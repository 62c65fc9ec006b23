package org.otherwise.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in a line that says by whom a page was written. */
final class NamesAfterBy {
  private static final Pattern AT_START =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{0,9}(?:(?:written|posted|published|reported|story|words|text) )?"
              + "(?:by|par|von|por|di|door|av|af|przez|автор|autor|author):?\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** After a day, in the languages in which the word means nothing else there. */
  private static final Pattern AFTER_DAY =
      Pattern.compile("\\d{4}.{0,20}?\\s(?:by|par|von|por):?\\s", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "do", "dos", "du", "del", "della", "der", "den", "van", "von", "la",
          "le", "el", "al", "bin", "ibn", "y", "e", "et", "und", "and", "en", "og", "och", "ter");

  private static final int MOST_WORDS = 12;

  private NamesAfterBy() {}

  static Optional<String> in(String line) {
    var start = AT_START.matcher(line);
    if (start.lookingAt()) {
      return names(line.substring(start.end()));
    }
    var later = AFTER_DAY.matcher(line);
    return later.find() ? names(line.substring(later.end())) : Optional.empty();
  }

  /** Whether all of the line is names: two capitalised words and hardly anything else. */
  static boolean areNames(String line) {
    return names(line).map(it -> it.length() == line.length() && it.contains(" ")).orElse(false);
  }

  /** The names that the text begins with. */
  private static Optional<String> names(String text) {
    var words = text.strip().split("\\s+");
    int end = 0;
    int length = 0;
    for (int i = 0; i < words.length && i < MOST_WORDS; i++) {
      var bare = words[i].replaceAll("^[\"(“]|[,;:)”\"]$", "");
      boolean last = words[i].endsWith(";") || words[i].endsWith(":");
      if (i + 1 < words.length && Dates.isDay(words[i], words[i + 1])) {
        break;
      }
      if (isNamePart(bare)) {
        end = i + 1;
        length += bare.length();
      } else if (!PARTICLES.contains(bare.toLowerCase(Locale.ROOT)) && !bare.equals("&")) {
        break;
      }
      if (last) {
        break;
      }
    }
    if (length < 4) {
      return Optional.empty();
    }
    var names = String.join(" ", java.util.Arrays.copyOf(words, end));
    return Optional.of(names.replaceAll("[,;:]+$", ""));
  }

  /** A capitalised word without digits. */
  private static boolean isNamePart(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && word.chars().noneMatch(Character::isDigit)
        && !isGerund(word);
  }

  /** "By Continuing to use this site": what stands there is no name. */
  private static boolean isGerund(String word) {
    return word.endsWith("ing") && word.length() > 7;
  }
}
