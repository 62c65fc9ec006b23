package org.otherwise.read;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;

/** Reads a page of the web: which article is in it, and what the page says of it. */
final class HtmlArticle {
  /** No page that people write is nested deeper; deeper elements are taken up a level. */
  private static final int DEPTH = 400;

  private static final int TITLE = 300;

  private final Given given;

  HtmlArticle(Given given) {
    this.given = given;
  }

  Article read(String html) throws Unreadable {
    var page = parse(html);
    var metadata = new Metadata(page);
    var url = metadata.url(Optional.ofNullable(given.url()));
    var title = new Titles(page, metadata).find();
    var surroundings = new Surroundings(page, title);
    var byline = new Bylines(page, metadata, surroundings).find();
    var language = metadata.language(page.text());
    var published = new PageDate(page, metadata, surroundings, language).find(url);
    var publisher = metadata.publisher();
    var paragraphs = new MainText(title).extract(page);
    var text = String.join("\n\n", paragraphs);
    if (text.isBlank()) {
      throw new Unreadable("holds no article text");
    }
    var named =
        title.isEmpty()
            ? Characters.shortened(paragraphs.getFirst(), 120)
            : Characters.shortened(title, TITLE);
    return new Article(
        new ArticleHead(
            url.map(ArticleId::ofUrl).orElseGet(() -> ArticleId.ofContent(named, text)),
            null,
            url.orElse(null),
            publisher.orElse(given.publisher()),
            named,
            byline.orElse(null),
            Datelines.of(text).orElse(null),
            published.orElse(given.published()),
            language),
        text);
  }

  private static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEPTH).parseInput(html, "");
  }
}
