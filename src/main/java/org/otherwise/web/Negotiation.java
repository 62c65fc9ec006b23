package org.otherwise.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Format;

/**
 * Which format an answer has where its address does not say (RFC 9110, 12.5.1). Formats other than
 * the page have to be asked for by name: a client that takes anything gets the page.
 */
final class Negotiation {
  /** What is for people only comes as a page, whatever their browser says. */
  private static final Set<Format> PEOPLE = Set.of(Format.HTML);

  private static final String ANY = "*/*";

  private Negotiation() {}

  /** The format to answer in; empty where the client takes none of those offered. */
  static Optional<Format> choose(@Nullable String accept, Set<Format> offered) {
    if (accept == null || accept.isBlank() || offered.equals(PEOPLE)) {
      return Optional.of(Format.HTML);
    }
    Format best = Format.HTML;
    double most = page(accept);
    for (var format : offered) {
      double quality = format == Format.HTML ? 0 : quality(accept, format.mediaType());
      if (quality > 0 && (quality > most || (quality == most && best == Format.HTML))) {
        best = format;
        most = quality;
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  /** A page by name, else as XHTML, text or anything. */
  private static double page(String accept) {
    for (var type : new String[] {"text/html", "application/xhtml+xml", "text/*", ANY}) {
      if (names(accept, type)) {
        return quality(accept, type) * (type.endsWith("*") ? 0.001 : 1);
      }
    }
    return 0;
  }

  private static boolean names(String accept, String type) {
    for (var range : accept.split(",")) {
      if (range.split(";")[0].strip().equalsIgnoreCase(type)) {
        return true;
      }
    }
    return false;
  }

  /** 0 to 1: how much a media type is wanted; 0 where it is not named. */
  private static double quality(String accept, String type) {
    for (var range : accept.split(",")) {
      var parts = range.split(";");
      if (parts[0].strip().equalsIgnoreCase(type)) {
        for (int i = 1; i < parts.length; i++) {
          var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
          if (parameter.startsWith("q=")) {
            return number(parameter.substring(2));
          }
        }
        return 1;
      }
    }
    return 0;
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= 1 ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
