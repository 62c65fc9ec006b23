package org.otherwise.flow;

import java.util.function.UnaryOperator;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.RawDocument;
import org.otherwise.read.Given;
import org.otherwise.read.Reader;
import org.otherwise.read.Reading;

/**
 * Reads the documents that the record keeps again, as after a change of the reader. What a document
 * does not say itself (date, publisher, address: somebody may have given them when it was imported)
 * stays as it is in the record, and so does the article's id.
 */
public final class Rereading implements Reextraction.Rereader {
  private final UnaryOperator<Article> finish;

  /**
   * @param finish what an import does with an article before it is looked through
   */
  public Rereading(UnaryOperator<Article> finish) {
    this.finish = finish;
  }

  @Override
  public Reading read(RawDocument document, Article stored) {
    var head = stored.head();
    var given = new Given(head.published(), head.url(), head.publisher());
    return switch (new Reader(given).read(document)) {
      case Reading.Accepted(var raw, var article) ->
          new Reading.Accepted(raw, finish.apply(by(head, article)));
      case Reading.Rejected it -> it;
    };
  }

  /** The article under the id and address that it had: others point at them. */
  private static Article by(ArticleHead stored, Article article) {
    var head = article.head();
    return new Article(
        new ArticleHead(
            stored.id(),
            head.sourceId() == null ? stored.sourceId() : head.sourceId(),
            stored.url() == null ? head.url() : stored.url(),
            head.publisher(),
            head.title(),
            head.byline(),
            head.dateline(),
            head.published(),
            head.language()),
        article.text());
  }
}
