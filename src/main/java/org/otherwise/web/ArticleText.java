package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;

/** The text of an article in paragraphs, in which every quote is a link to its page. */
final class ArticleText {
  private ArticleText() {}

  record Paragraph(List<Stretch> stretches) {}

  /**
   * @param url the page of the quote that these words belong to; null between quotes
   * @param hint who said it, and whether others said otherwise
   * @param disputed whether others said otherwise
   */
  record Stretch(String text, @Nullable String url, String hint, boolean disputed) {}

  /**
   * @param text the article's text, or its beginning; what a quote has beyond it is not shown
   */
  static List<Paragraph> of(String text, List<Statement> statements) {
    var ordered =
        statements.stream()
            .sorted(Comparator.comparingInt(statement -> statement.quote().span().start()))
            .toList();
    var paragraphs = new ArrayList<Paragraph>();
    int next = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      if (end < 0) {
        end = text.length();
      }
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(paragraph(text, start, end, ordered, next));
      }
      start = end + 2;
      while (next < ordered.size() && ordered.get(next).quote().span().end() <= start) {
        next++;
      }
    }
    return paragraphs;
  }

  private static Paragraph paragraph(
      String text, int start, int end, List<Statement> ordered, int first) {
    var stretches = new ArrayList<Stretch>();
    int done = start;
    for (int i = first; i < ordered.size(); i++) {
      var statement = ordered.get(i);
      var span = statement.quote().span();
      if (span.start() >= end) {
        break;
      }
      int from = Math.max(span.start(), done);
      int to = Math.min(span.end(), end);
      if (from >= to) {
        continue;
      }
      if (from > done) {
        stretches.add(new Stretch(text.substring(done, from), null, "", false));
      }
      stretches.add(
          new Stretch(
              text.substring(from, to),
              Addresses.of(statement.id()),
              hint(statement),
              statement.contradictedBy() > 0));
      done = to;
    }
    if (done < end) {
      stretches.add(new Stretch(text.substring(done, end), null, "", false));
    }
    return new Paragraph(stretches);
  }

  private static String hint(Statement statement) {
    int against = statement.contradictedBy();
    var name = Phrases.capital(Phrases.name(statement));
    return against == 0 ? name : name + "; " + against + " said otherwise";
  }
}
