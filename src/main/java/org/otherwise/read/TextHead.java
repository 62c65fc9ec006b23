package org.otherwise.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/** What stands between the headline of a text file and its first sentence. */
record TextHead(@Nullable String byline, @Nullable String place, @Nullable PartialDate published) {
  /** How many lines it may take up. */
  static final int LINES = 4;

  private static final int DATE_LINE = 70;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:written |reported |posted )?by:? \\p{Lu}.{1,80}", Pattern.CASE_INSENSITIVE);

  /** Besides these, months and hours a line that only dates an article has capitalised words. */
  private static final Set<String> LABELS =
      Set.of(
          "published",
          "posted",
          "updated",
          "modified",
          "dated",
          "date",
          "issued",
          "released",
          "first",
          "last",
          "on",
          "at",
          "am",
          "pm",
          "of",
          "de",
          "le",
          "la",
          "den",
          "il",
          "el",
          "publié",
          "veröffentlicht",
          "publicado",
          "pubblicato",
          "опубликовано",
          "st",
          "nd",
          "rd",
          "th",
          "time",
          "gmt",
          "utc");

  private static final Pattern PLACE =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu} .'’-]{1,40}(?:, \\p{Lu}[\\p{L} .'’-]{1,40})?), ?(?=\\p{L}*\\.? ?\\d)");

  /** Takes it off the beginning of the lines. */
  static TextHead takeFrom(List<String> lines) {
    String byline = null;
    String place = null;
    PartialDate published = null;
    for (int taken = 0; taken < LINES && lines.size() > 1; taken++) {
      var line = lines.getFirst();
      if (!isDateLine(line) && !isByline(line)) {
        break;
      }
      if (published == null) {
        published = Dates.findDay(line, false).or(() -> Dates.find(line)).orElse(null);
      }
      if (isByline(line)) {
        byline = Bylines.cleaned(line).orElse(byline);
      } else {
        var named = PLACE.matcher(line);
        place = named.lookingAt() ? named.group(1) : place;
      }
      lines.removeFirst();
    }
    return new TextHead(byline, place, published);
  }

  static boolean isByline(String line) {
    return BYLINE.matcher(line).matches() && !line.endsWith(".");
  }

  /** Whether the line dates the article and says nothing else but a place. */
  static boolean isDateLine(String line) {
    if (line.length() > DATE_LINE || line.endsWith(".") || Dates.find(line).isEmpty()) {
      return false;
    }
    for (var word : line.split("[^\\p{L}]+")) {
      boolean said =
          !word.isEmpty()
              && Character.isLowerCase(word.charAt(0))
              && !LABELS.contains(word)
              && !Dates.isMonth(word.toLowerCase(Locale.ROOT));
      if (said) {
        return false;
      }
    }
    return true;
  }
}
