package org.otherwise.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names an article for ever: made from its canonical address or, where it has none, from its
 * content.
 */
public record ArticleId(String value) {
  private static final Pattern TRACKING =
      Pattern.compile("(utm_\\w+|fbclid|gclid|mc_[ce]id|ocid|cmpid)(=.*)?");

  public ArticleId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not an article id: “" + value + "”");
    }
  }

  /**
   * The id of the article at this address. Scheme, case of the host, default port, fragment,
   * trailing slash and tracking parameters make no difference.
   */
  public static ArticleId ofUrl(String url) {
    return new ArticleId(Fingerprint.of("url", normalised(url)));
  }

  /** The id of an article that has no address. */
  public static ArticleId ofContent(String title, String text) {
    return new ArticleId(Fingerprint.of("content", title.strip(), text.strip()));
  }

  private static String normalised(String url) {
    try {
      var uri = new URI(url.strip()).normalize();
      if (uri.getHost() == null) {
        return url.strip();
      }
      var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
      var port =
          uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443
              ? ""
              : ":" + uri.getPort();
      var query =
          uri.getRawQuery() == null
              ? ""
              : Arrays.stream(uri.getRawQuery().split("&"))
                  .filter(parameter -> !TRACKING.matcher(parameter).matches())
                  .collect(Collectors.joining("&"));
      return uri.getHost().toLowerCase(Locale.ROOT)
          + port
          + path
          + (query.isEmpty() ? "" : "?" + query);
    } catch (URISyntaxException e) {
      return url.strip();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
