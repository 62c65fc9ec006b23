package org.otherwise.read;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the place, and the agency, that a report begins with. */
final class Datelines {
  private static final int LONGEST = 80;

  private static final Pattern DATELINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}.'’-]{1,30}(?:[ ,/]{1,2}(?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|of|the)){0,6}"
              + "(?: ?\\([\\p{L} /.]{2,30}\\))?(?:, \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?(?: ?\\([\\p{L} /.]{2,30}\\))?)\\s?(?:—|–|--|-)\\s");

  private Datelines() {}

  static Optional<String> of(String text) {
    var start = text.length() > LONGEST * 2 ? text.substring(0, LONGEST * 2) : text;
    var match = DATELINE.matcher(start);
    return match.lookingAt() && match.group(1).length() <= LONGEST
        ? Optional.of(match.group(1).strip())
        : Optional.empty();
  }
}
