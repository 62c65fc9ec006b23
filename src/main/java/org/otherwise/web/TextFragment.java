package org.otherwise.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Quote;

/**
 * The address of a passage in a page of the web: {@code #:~:text=[prefix-,]start[,end][,-suffix]}.
 * A browser that knows text fragments lands on the passage and marks it, any other on the page.
 */
final class TextFragment {
  /** Up to here the words are given whole; longer ones by their beginning and their end. */
  private static final int WHOLE = 10;

  /** How many words stand for a beginning, an end, or what is around. */
  private static final int PART = 5;

  /** Words this few may stand in more than one place, so what is around them is given too. */
  private static final int FEW = 4;

  private static final int AROUND = 3;

  private static final String UNRESERVED = "._~";

  private TextFragment() {}

  /** The address of the quote in its source; empty where that is no page of the web. */
  static Optional<String> of(@Nullable String source, Quote quote) {
    return web(source).map(page -> page + (page.contains("#") ? "" : "#") + directive(quote));
  }

  /** The address if it is one of a page of the web, which a reader can be sent to. */
  static Optional<String> web(@Nullable String source) {
    if (source == null) {
      return Optional.empty();
    }
    try {
      var scheme = new URI(source).getScheme();
      boolean known =
          scheme != null
              && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
              && new URI(source).getHost() != null;
      return known ? Optional.of(source) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String directive(Quote quote) {
    var words = wordsOf(quote.words());
    var text = new StringBuilder(":~:text=");
    if (words.size() <= FEW) {
      var before = wordsOf(afterLast(quote.before(), '\n'));
      var prefix = before.subList(Math.max(0, before.size() - AROUND), before.size());
      if (!prefix.isEmpty()) {
        text.append(encoded(prefix)).append("-,");
      }
    }
    boolean whole = words.size() <= WHOLE && !quote.words().contains("\n");
    if (whole) {
      text.append(encoded(words));
    } else {
      var first = wordsOf(beforeFirst(quote.words(), '\n'));
      var last = wordsOf(afterLast(quote.words(), '\n'));
      text.append(encoded(first.subList(0, Math.min(PART, first.size()))))
          .append(',')
          .append(encoded(last.subList(Math.max(0, last.size() - PART), last.size())));
    }
    if (words.size() <= FEW) {
      var after = wordsOf(beforeFirst(quote.after(), '\n'));
      var suffix = after.subList(0, Math.min(AROUND, after.size()));
      if (!suffix.isEmpty()) {
        text.append(",-").append(encoded(suffix));
      }
    }
    return text.toString();
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /** A match may not run over the end of a paragraph. */
  private static String afterLast(String text, char mark) {
    return text.substring(text.stripTrailing().lastIndexOf(mark) + 1);
  }

  private static String beforeFirst(String text, char mark) {
    var stripped = text.stripLeading();
    int at = stripped.indexOf(mark);
    return at < 0 ? stripped : stripped.substring(0, at);
  }

  private static String encoded(List<String> words) {
    return encoded(String.join(" ", words));
  }

  /** Everything but letters, digits and a few marks; the hyphen, too, which parts the pieces. */
  static String encoded(String text) {
    var encoded = new StringBuilder(text.length() * 2);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
