package org.otherwise.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the addresses that a page gives itself. */
final class Addresses {
  private static final int LONGEST = 2_000;

  /** Names under which a country's registry sells the next level: "co" in "example.co.uk". */
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "ne", "or", "go", "gob", "gouv", "gv");

  private Addresses() {}

  /** The address as an absolute one of the web; empty where it is none. */
  static Optional<String> web(String address) {
    return parsed(address).map(URI::toString);
  }

  /** The address made absolute, if need be, by the page on which it stands. */
  static Optional<String> resolved(String address, Optional<String> page) {
    var absolute = web(address);
    if (absolute.isPresent() || page.isEmpty() || address.isBlank()) {
      return absolute;
    }
    try {
      return web(new URI(page.get()).resolve(address.strip()).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it names something on a site rather than the site. */
  static boolean hasPath(String address) {
    return parsed(address)
        .map(it -> it.getRawPath() != null && it.getRawPath().replace("/", "").length() > 0)
        .orElse(false);
  }

  static boolean sameDomain(String one, String other) {
    return parsed(one).map(Addresses::domain).equals(parsed(other).map(Addresses::domain));
  }

  private static String domain(URI address) {
    var labels = address.getHost().toLowerCase(Locale.ROOT).split("\\.");
    int count = labels.length;
    if (count <= 2 || Character.isDigit(labels[count - 1].charAt(0))) {
      return String.join(".", labels);
    }
    boolean national = labels[count - 1].length() == 2 && SECOND_LEVELS.contains(labels[count - 2]);
    int from = national ? count - 3 : count - 2;
    return String.join(".", java.util.Arrays.copyOfRange(labels, from, count));
  }

  private static Optional<URI> parsed(String address) {
    var stripped = address.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var uri =
          new URI(stripped.startsWith("//") ? "https:" + stripped : stripped.replace(" ", "%20"));
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
      return web ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
