package org.otherwise.curate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an account may be called. */
final class AccountNames {
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'@-]{1,39}");

  private AccountNames() {}

  /** The name as it is shown; throws NotAllowed where it is none. */
  static String checked(String name) {
    var normal = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    if (!FORM.matcher(normal).matches()) {
      throw new NotAllowed(
          "“"
              + name
              + "” cannot be a name: give 2 to 40 letters, digits, spaces or . _ - ' @, and begin"
              + " with a letter or a digit");
    }
    return normal;
  }

  /** The form in which names are compared: case does not tell two of them apart. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
