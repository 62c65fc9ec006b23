package org.otherwise.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Scope;
import org.otherwise.model.Pair;
import org.otherwise.model.Side;
import org.otherwise.model.Statement;

/**
 * Records as a table (RFC 4180), in UTF-8 with a byte order mark, without which Excel takes it for
 * another encoding. The names of columns are a contract: columns are added at the end, never
 * renamed. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Full-width forms, too: some spreadsheets take them for the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final List<String> ARTICLE =
      List.of(
          "id",
          "url",
          "title",
          "publisher",
          "byline",
          "dateline",
          "published",
          "language",
          "source_url",
          "source_id",
          "rights");

  private static final List<String> QUOTE =
      List.of(
          "id",
          "url",
          "text",
          "kind",
          "cue",
          "speaker",
          "speaker_id",
          "speaker_kind",
          "role",
          "organisation",
          "country",
          "relay",
          "said_on",
          "published",
          "publisher",
          "article_title",
          "article_url",
          "source_url",
          "before",
          "after",
          "contradicted_by",
          "rights");

  private static final List<String> SIDE =
      List.of(
          "id",
          "url",
          "text",
          "kind",
          "speaker",
          "country",
          "said_on",
          "published",
          "publisher",
          "article_title",
          "source_url");

  private static final List<String> PAIR =
      Stream.of(
              Stream.of("id", "url", "title", "label", "by", "status", "reason"),
              SIDE.stream().map(name -> "left_" + name),
              SIDE.stream().map(name -> "right_" + name),
              Stream.of("rights"))
          .flatMap(names -> names)
          .toList();

  private static final List<String> MIXED =
      List.of(
          "record",
          "id",
          "url",
          "title",
          "text",
          "speaker",
          "country",
          "said_on",
          "published",
          "publisher",
          "source_url",
          "rights");

  private final Site site;
  private final Showing showing;

  Csv(Site site, Showing showing) {
    this.site = site;
    this.showing = showing;
  }

  String of(Bundle bundle) {
    var out = new StringBuilder(BYTE_ORDER_MARK);
    var scope = bundle.scope();
    try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(header(scope));
      for (var item : bundle.items()) {
        printer.printRecord(row(item, scope).stream().map(Csv::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return out.toString();
  }

  private static List<String> header(@Nullable Scope scope) {
    return switch (scope) {
      case null -> MIXED;
      case ARTICLES -> ARTICLE;
      case QUOTES -> QUOTE;
      case CONTRADICTIONS -> PAIR;
    };
  }

  private List<String> row(Item item, @Nullable Scope scope) {
    return switch (item) {
      case Item.OfArticle article -> scope == null ? mixed(article) : row(article);
      case Item.OfQuote(var statement) -> scope == null ? mixed(statement) : row(statement);
      case Item.OfPair(var pair, var title) ->
          scope == null ? mixed(pair, title) : row(pair, title);
    };
  }

  private List<String> row(Item.OfArticle article) {
    var head = article.head();
    return cells(
        head.id(),
        site.absolute(article.address()),
        head.title(),
        head.publisher(),
        head.byline(),
        head.dateline(),
        head.published(),
        head.language(),
        head.url(),
        head.sourceId(),
        showing.rights(head));
  }

  private List<String> row(Statement statement) {
    var quote = statement.quote();
    var who = quote.attribution();
    var head = statement.article();
    var speaker = statement.speaker();
    return cells(
        quote.id(),
        site.absolute(Addresses.of(quote.id())),
        quote.words(),
        quote.kind().code(),
        quote.cue(),
        statement.speakerName(),
        speaker == null ? null : speaker.id(),
        who.kind().code(),
        who.role(),
        who.organisation(),
        who.country(),
        who.relay(),
        quote.saidOn(),
        head.published(),
        head.publisher(),
        head.title(),
        site.absolute(Addresses.of(head.id())),
        head.url(),
        quote.before(),
        quote.after(),
        statement.contradictedBy(),
        showing.rights(head));
  }

  private List<String> row(Pair pair, String title) {
    var found = pair.contradiction();
    var by = found.by();
    var row =
        new ArrayList<>(
            cells(
                pair.id(),
                site.absolute(Addresses.of(pair.id())),
                title,
                found.label().code(),
                by == null ? null : by.code(),
                found.review().status().code(),
                found.reason().text()));
    for (var side : Side.values()) {
      row.addAll(side(pair.side(side)));
    }
    row.add(showing.rights(pair));
    return row;
  }

  private List<String> side(Statement statement) {
    var quote = statement.quote();
    var head = statement.article();
    return cells(
        quote.id(),
        site.absolute(Addresses.of(quote.id())),
        quote.words(),
        quote.kind().code(),
        statement.speakerName(),
        quote.attribution().country(),
        quote.saidOn(),
        head.published(),
        head.publisher(),
        head.title(),
        head.url());
  }

  private List<String> mixed(Item.OfArticle article) {
    var head = article.head();
    return cells(
        "article",
        head.id(),
        site.absolute(article.address()),
        head.title(),
        null,
        null,
        null,
        null,
        head.published(),
        head.publisher(),
        head.url(),
        showing.rights(head));
  }

  private List<String> mixed(Statement statement) {
    var quote = statement.quote();
    var head = statement.article();
    return cells(
        "quote",
        quote.id(),
        site.absolute(Addresses.of(quote.id())),
        head.title(),
        quote.words(),
        statement.speakerName(),
        quote.attribution().country(),
        quote.saidOn(),
        head.published(),
        head.publisher(),
        head.url(),
        showing.rights(head));
  }

  private List<String> mixed(Pair pair, String title) {
    return cells(
        "contradiction",
        pair.id(),
        site.absolute(Addresses.of(pair.id())),
        title,
        Reference.said(pair.left()) + "\n" + Reference.said(pair.right()),
        null,
        null,
        null,
        null,
        null,
        null,
        showing.rights(pair));
  }

  private static List<String> cells(@Nullable Object... values) {
    var cells = new ArrayList<String>();
    for (var value : values) {
      cells.add(value == null ? "" : value.toString());
    }
    return cells;
  }

  /** The text as a cell that no spreadsheet calculates. */
  static String cell(String text) {
    var clean = Plain.text(text);
    var seen = clean.replaceFirst("^[ \\u00A0\\uFEFF\\u200B-\\u200F\\u202A-\\u202E]+", "");
    return !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0 ? "'" + clean : clean;
  }
}
