package org.otherwise.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;
import org.otherwise.model.ArticleId;
import org.otherwise.model.DisputeId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.SpeakerId;

/** Where everything stands in the portal. Addresses begin at its root, whatever host it has. */
public final class Addresses {
  private Addresses() {}

  public static String of(Scope scope) {
    return switch (scope) {
      case QUOTES -> "/quotes";
      case ARTICLES -> "/articles";
      case CONTRADICTIONS -> "/contradictions";
    };
  }

  /** The page of all values of a field among the results of a search. */
  public static String ofValues(Scope scope, Field field) {
    return of(scope) + "/facets/" + field.code();
  }

  public static String of(QuoteId id) {
    return "/quotes/" + id;
  }

  public static String of(ArticleId id) {
    return "/articles/" + id;
  }

  public static String of(PairId id) {
    return "/contradictions/" + id;
  }

  public static String of(DisputeId id) {
    return "/disputes/" + id;
  }

  public static String of(SpeakerId id) {
    return "/speakers/" + id;
  }

  /** The page of a country, by its code. */
  public static String ofCountry(String code) {
    return "/countries/" + encoded(code);
  }

  /** The page that shows any two quotes side by side. */
  public static String ofComparison(QuoteId left, QuoteId right) {
    return "/compare?left=" + left + "&right=" + right;
  }

  /** Where the same as at this address is found in a format. */
  public static String in(Format format, String address) {
    if (format == Format.HTML) {
      return address;
    }
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    var path = address.substring(0, end);
    if (Format.ofPath(path).filter(format::equals).isPresent()) {
      return address;
    }
    var named = path.equals("/") ? "/index" : path;
    return named + "." + format.extension() + address.substring(end);
  }

  /** The text as a value in the query of an address. Commas stay as they are, for the eye. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
