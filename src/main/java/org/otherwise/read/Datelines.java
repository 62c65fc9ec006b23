package org.otherwise.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the place, and the agency, that a report begins with. */
final class Datelines {
  private static final int LONGEST = 80;

  private static final String DAY =
      "(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?";

  private static final String AGENCY = " ?\\([\\p{L} /.]{2,30}\\)";

  private static final String DASH = "\\s?(?:—|–|--|-|_)\\s";

  /** A place in capitals: "SEOUL, South Korea (AP) —", "SEOUL, Sept 22 (Reuters) -". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}.'’-]{1,30}(?:["
              + " ,/]{1,2}(?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|of|the)){0,6}?(?:"
              + AGENCY
              + ")?(?:,? "
              + DAY
              + ")?(?:"
              + AGENCY
              + ")?)"
              + DASH);

  /** A place that is not in capitals is one where day and agency follow it. */
  private static final Pattern AGENCY_FORM =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,3}, "
              + DAY
              + AGENCY
              + ")(?:"
              + DASH
              + "|:? )");

  private Datelines() {}

  static Optional<String> of(String text) {
    var start = text.length() > LONGEST * 2 ? text.substring(0, LONGEST * 2) : text;
    for (var form : List.of(DATELINE, AGENCY_FORM)) {
      var match = form.matcher(start);
      if (match.lookingAt() && match.group(1).length() <= LONGEST) {
        return Optional.of(match.group(1).strip());
      }
    }
    return Optional.empty();
  }
}
