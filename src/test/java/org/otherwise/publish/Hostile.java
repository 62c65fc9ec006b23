package org.otherwise.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Scope;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** Records whose every text has something in it that breaks one format or another. */
final class Hostile {
  /**
   * One of each: what ends a field, a line, a string, a group, an element, a comment, a command.
   */
  static final List<String> TEXTS =
      List.of(
          "plain words",
          "a \"quoted\" word, and a comma; and ' one",
          "two\nlines\r\nand a third\rone",
          "{braces} } unbalanced {{ \\ and \\} \\{ \\\\",
          "100% of $5 & #1 _under_ ~tilde ^caret",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "  =1+1",
          "＝1+1",
          "]]> <![CDATA[ x ]]> <!-- y --> </script><script>alert(1)</script>",
          "&amp; &lt; &#0; &nosuch;",
          "ER  - \r\nTY  - BOOK\r\nTI  - forged",
          "control \u0000\u0001\u0008\u000b\u000c\u001b\u001f\u007f\u0085 characters",
          "halves \ud83d and \ude00 apart, \ud83d\ude00 whole",
          "right \u200f\u202ato\u202b left \u202e and no characters \ufffe \uffff",
          "line \u2028 and paragraph \u2029 ends",
          "мост 橋 🌉 é e\u0301",
          "@article{x, title={y}} %comment",
          "a and b and c, Jr.");

  private static final Speaker AUNE =
      new Speaker(new SpeakerId("s1"), "Tiril Aune", SpeakerKind.PERSON, "NO");

  private Hostile() {}

  /** Terms of outlets: the Herald is free, the Gazette shows nothing, others an excerpt. */
  static Showing showing(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("outlets.txt"),
          """
          Harbour Herald | full | © Harbour Herald <b>
          Silent Gazette | none | Ask the Gazette
          * | excerpt |
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Showing(IndexConfig.load(folder).outlets());
  }

  static ArticleHead head(int number, String text, @Nullable String published) {
    var url = "https://news.example/" + number + "?a=1&b=2";
    return new ArticleHead(
        ArticleId.ofUrl(url),
        text,
        url,
        "Harbour Herald",
        text,
        "Mona Lervik and Jon Aas, Coastal Press",
        text,
        published == null ? null : PartialDate.parse(published),
        "en");
  }

  static Statement statement(int number, String text, ArticleHead head) {
    var quote =
        new Quote(
            QuoteId.of(head.id(), text, number),
            head.id(),
            new Span(0, text.length()),
            text,
            "before " + text,
            text + " after",
            QuoteKind.DIRECT,
            "said",
            new Attribution(
                "Tiril Aune", null, SpeakerKind.PERSON, text, "Coastal Lights Agency", "NO", null),
            PartialDate.parse("2022-09"),
            0.9);
    return new Statement(quote, head, AUNE, null, 1);
  }

  static Pair pair(Statement left, Statement right, Review review) {
    return new Pair(
        new Contradiction(
            PairId.of(left.id(), right.id()),
            left.id(),
            right.id(),
            Label.DISPUTES,
            null,
            new Reason("They differ.", List.of("lamp"), List.of("a", "b"), "opposites"),
            0.5,
            review),
        left,
        right);
  }

  /** A quote for every text. */
  static List<Statement> statements() {
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < TEXTS.size(); i++) {
      statements.add(statement(i, TEXTS.get(i), head(i, TEXTS.get(i), "2022-09-21")));
    }
    return statements;
  }

  static Bundle quotes() {
    var items = statements().stream().<Item>map(Item.OfQuote::new).toList();
    return list(Scope.QUOTES, items);
  }

  static Bundle articles() {
    var items =
        statements().stream()
            .<Item>map(it -> new Item.OfArticle(it.article(), it.quote().words()))
            .toList();
    return list(Scope.ARTICLES, items);
  }

  /** Each text against the next; the first of them confirmed. */
  static Bundle pairs() {
    var statements = statements();
    var items = new ArrayList<Item>();
    for (int i = 0; i + 1 < statements.size(); i++) {
      var review =
          i == 0
              ? new Review(
                  Review.Status.CONFIRMED, "ed", Instant.parse("2024-05-06T07:08:09.5Z"), null)
              : Review.NONE;
      var pair = pair(statements.get(i), statements.get(i + 1), review);
      items.add(new Item.OfPair(pair, "One says " + TEXTS.get(i)));
    }
    return list(Scope.CONTRADICTIONS, items);
  }

  /** One of each kind, as a collection has them. */
  static Bundle mixed() {
    return Bundle.of(
        "All <kinds>",
        "/collections/x",
        List.of(quotes().items().getFirst(), articles().items().get(1), pairs().items().get(2)));
  }

  private static Bundle list(Scope scope, List<Item> items) {
    var address = Addresses.of(scope) + "?q=a&sort=said";
    return new Bundle(
        "List & “title” <x>",
        address + "&page=2",
        scope,
        false,
        items,
        new Bundle.Pages(
            70, 2, 20, address, address, address, address + "&page=3", address + "&page=4"));
  }
}
