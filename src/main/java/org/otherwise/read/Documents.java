package org.otherwise.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.otherwise.model.Article;
import org.otherwise.model.RawDocument;

/** Turns opened files and members into readings, one document at a time. */
final class Documents {
  private final Given given;
  private final Consumer<Reading> each;

  Documents(Given given, Consumer<Reading> each) {
    this.given = given;
    this.each = each;
  }

  /** The same for documents of which there are many, so that one address cannot be that of each. */
  Documents withoutUrl() {
    return new Documents(given.withoutUrl(), each);
  }

  void reject(String source, String reason) {
    each.accept(new Reading.Rejected(source, reason));
  }

  /** Reads what one stream holds: a document or, of JSON Lines, as many as there are lines. */
  void read(String source, Format format, InputStream in) {
    try {
      var bytes = format.compressed() ? new GZIPInputStream(in, 1 << 16) : in;
      if (format.kind() == Format.Kind.JSON_LINES) {
        lines(source, bytes);
      } else {
        document(new RawDocument(source, format.kind().mediaType(), whole(bytes)));
      }
    } catch (Unreadable e) {
      reject(source, e.reason());
    } catch (IOException e) {
      reject(source, broken(format, e));
    }
  }

  private void lines(String source, InputStream in) throws IOException, Unreadable {
    var lines = new Lines(in, Limits.DOCUMENT);
    boolean any = false;
    int inVain = 0;
    while (lines.next()) {
      if (inVain >= Limits.LINES_IN_VAIN) {
        throw new Unreadable(
            "its last " + inVain + " lines were no articles, so the rest of it is not read");
      }
      var place = source + "#" + lines.number();
      if (lines.isTooLong()) {
        reject(place, Limits.tooBig());
        inVain++;
      } else if (!lines.isBlank()) {
        var raw = new RawDocument(place, Format.Kind.JSON_LINES.mediaType(), lines.bytes());
        inVain = document(raw) ? 0 : inVain + 1;
      } else {
        continue;
      }
      any = true;
    }
    if (!any) {
      throw new Unreadable("is empty");
    }
  }

  /** Hands the document on; whether it is an article. */
  private boolean document(RawDocument raw) {
    var reading = reading(raw);
    each.accept(reading);
    return reading instanceof Reading.Accepted;
  }

  Reading reading(RawDocument raw) {
    try {
      return new Reading.Accepted(raw, article(raw));
    } catch (Unreadable e) {
      return new Reading.Rejected(raw.source(), e.reason());
    } catch (RuntimeException e) {
      // whatever one page does to a parser, ten thousand others are still to be read
      return new Reading.Rejected(raw.source(), "cannot be understood: " + e);
    }
  }

  private Article article(RawDocument raw) throws Unreadable {
    var bytes = raw.bytes();
    if (bytes.length == 0) {
      throw new Unreadable("is empty");
    }
    return switch (raw.mediaType()) {
      case "application/json" -> new JsonLines(given).read(bytes);
      case "text/html" -> new HtmlArticle(given).read(Charsets.html(bytes));
      default -> new PlainText(given).read(Charsets.text(bytes));
    };
  }

  private static byte[] whole(InputStream in) throws IOException, Unreadable {
    var bytes = in.readNBytes(Limits.DOCUMENT + 1);
    if (bytes.length > Limits.DOCUMENT) {
      throw new Unreadable(Limits.tooBig());
    }
    return bytes;
  }

  private static String broken(Format format, IOException e) {
    var what = format.compressed() ? "broken gzip data" : "cannot be read";
    return e.getMessage() == null ? what : what + ": " + e.getMessage();
  }
}
