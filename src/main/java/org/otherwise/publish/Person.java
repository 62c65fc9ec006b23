package org.otherwise.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a citation. A name that is plainly a given name and a family name is taken apart, for
 * libraries sort by the latter; any other stays as it is, for a wrong sorting is worse than none.
 *
 * @param family the whole name where it is not taken apart
 * @param given empty where it is not taken apart
 */
record Person(String family, String given) {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\band\\b)\\s*");

  private static final Pattern NAME =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}\\.?)*) ((?:(?:de|van|von|der|da|di|del|bin|al) )*\\p{Lu}[\\p{L}'’-]+)");

  /** What stands among the names of a byline and is none of a person. */
  private static final Set<String> AGENCIES =
      Set.of(
          "ap",
          "afp",
          "reuters",
          "staff",
          "dpa",
          "upi",
          "bbc",
          "cnn",
          "tass",
          "xinhua",
          "kcna",
          "associated press");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i).*\\b(?:staff|news|press|agency|correspondent|reporter|editor|writer|desk|service|"
              + "team|bureau|times|post|journal|media|radio|tv)\\b.*");

  /** One that sorts as it stands: an institution, or a name whose parts are not plain. */
  static Person whole(String name) {
    return new Person(name, "");
  }

  static Person of(String name) {
    var form = NAME.matcher(name);
    return form.matches() && !OFFICE.matcher(name).matches()
        ? new Person(form.group(2), form.group(1))
        : whole(name);
  }

  /** The people of a byline in its order; what says where they work is left out. */
  static List<Person> ofByline(@Nullable String byline) {
    var people = new ArrayList<Person>();
    for (var part : BETWEEN.split(Plain.line(byline).replaceFirst("(?i)^by\\s+", ""))) {
      boolean first = people.isEmpty();
      if (!part.isBlank()
          && (first || !OFFICE.matcher(part).matches())
          && (first || !AGENCIES.contains(part.toLowerCase(Locale.ROOT)))) {
        people.add(of(part));
      }
    }
    return List.copyOf(people);
  }

  boolean isWhole() {
    return given.isEmpty();
  }

  /** As it is read. */
  String name() {
    return isWhole() ? family : given + " " + family;
  }

  /** As it is sorted. */
  String sorted() {
    return isWhole() ? family : family + ", " + given;
  }
}
