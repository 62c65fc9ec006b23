package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.publish.Showing;
import org.otherwise.record.Archive;

/** An article, as much of its text as may be shown, and its quotes. */
final class ArticlePage implements Endpoint {
  private final Archive archive;
  private final IndexConfig config;

  ArticlePage(Archive archive, IndexConfig config) {
    this.archive = archive;
    this.config = config;
  }

  /**
   * @param sourceUrl where it was published; null where that is no page of the web
   * @param paragraphs the text that is shown, its quotes as links
   * @param cut whether there is more text than is shown
   * @param quotes each in its sentence, where the whole text is not shown
   * @param more what is said of quotes that are not listed; empty where all are
   * @param disputed the quotes against which others stand
   */
  record View(
      String title,
      String outlet,
      String published,
      String byline,
      String dateline,
      @Nullable String sourceUrl,
      List<ArticleText.Paragraph> paragraphs,
      boolean cut,
      String counted,
      List<InContext> quotes,
      String more,
      List<StatementView> disputed,
      List<Copy> copies,
      String rights,
      String jsonUrl) {}

  record InContext(StatementView statement, Passage passage) {}

  /** Another article with nearly the same text. */
  record Copy(String url, String title, String outlet, String published) {}

  @Override
  public Reply answer(Request request) {
    var id = Ids.article(request.id());
    var article = id.flatMap(archive::article);
    if (article.isEmpty()) {
      var none = "No article in this collection has this address.";
      return id.map(gone -> Missing.reply(archive, Thing.of(gone), none))
          .orElseGet(() -> Reply.notFound(none));
    }
    return page(article.get());
  }

  private Reply page(Article article) {
    var statements = archive.statementsOf(article.id());
    var copies = archive.copiesOf(article.id());
    var head = new Reply.Head(article.head().title(), "articles", Addresses.of(article.id()), true);
    return new Reply.Page(
        "article",
        head,
        view(article, statements, copies, config),
        Json.article(
            article,
            shown(article, config),
            together(article, statements, config),
            statements.size(),
            copies),
        Bundle.of(
            article.head().title(), new Item.OfArticle(article.head(), shown(article, config))));
  }

  static View view(
      Article article, List<Statement> statements, List<ArticleHead> copies, IndexConfig config) {
    var head = article.head();
    var gazetteer = config.gazetteer();
    var shown = shown(article, config);
    boolean whole = shown.length() == article.text().length();
    return new View(
        head.title(),
        or(head.publisher()),
        published(head),
        or(head.byline()),
        or(head.dateline()),
        TextFragment.web(head.url()).orElse(null),
        ArticleText.of(shown, statements),
        !whole && !shown.isEmpty(),
        Phrases.counted(statements.size(), "quote", "quotes") + " in this article",
        whole
            ? List.of()
            : together(article, statements, config).stream()
                .map(
                    quote ->
                        new InContext(
                            StatementView.of(quote, gazetteer), Passage.of(quote.quote())))
                .toList(),
        whole ? "" : more(statements.size(), together(article, statements, config).size()),
        statements.stream()
            .filter(quote -> whole && quote.contradictedBy() > 0)
            .map(quote -> StatementView.of(quote, gazetteer))
            .toList(),
        copies.stream()
            .map(
                copy ->
                    new Copy(
                        Addresses.of(copy.id()),
                        copy.title(),
                        or(copy.publisher()),
                        published(copy)))
            .toList(),
        config.outlets().of(or(head.publisher())).rights(),
        Addresses.of(article.id()) + ".json");
  }

  /** The beginning of the text that the outlet's terms let a page show. */
  static String shown(Article article, IndexConfig config) {
    return new Showing(config.outlets()).text(article);
  }

  private static List<Statement> together(
      Article article, List<Statement> statements, IndexConfig config) {
    return new Showing(config.outlets()).together(article.head(), statements);
  }

  private static String more(int all, int listed) {
    return all == listed
        ? ""
        : "The first "
            + listed
            + " are listed, since this outlet’s text is shown in excerpts. Searches find the other "
            + DatePhrases.Numbers.digits(all - listed)
            + ".";
  }

  private static String published(ArticleHead head) {
    var date = head.published();
    return date == null ? "" : DatePhrases.of(date);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
