package org.otherwise.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Quote;
import org.otherwise.model.Review;
import org.otherwise.model.Statement;

/** How much of what outlets wrote goes out. */
class ShowingTest {
  private static final String TEXT = "One paragraph.\n\n" + "Many words here. ".repeat(200);

  @TempDir Path folder;

  @Test
  void fullTextIsShownOnlyWhereTheOutletLetsIt() {
    var showing = Hostile.showing(folder);
    assertThat(showing.text(new Article(by("harbour HERALD"), TEXT))).isEqualTo(TEXT);
    assertThat(showing.text(new Article(by("Other"), TEXT))).isEqualTo("One paragraph.");
    assertThat(showing.text(new Article(by("Silent Gazette"), TEXT))).isEmpty();
  }

  @Test
  void anExcerptOfOneLongParagraphEndsAtAWord() {
    var shown = Hostile.showing(folder).text(new Article(by("Other"), "Many words ".repeat(200)));
    assertThat(shown).hasSizeLessThanOrEqualTo(600).matches(".* (?:Many|words)");
  }

  @Test
  void underNoneAQuoteIsItsWordsAlone() {
    var showing = Hostile.showing(folder);
    var silent = Hostile.statement(1, "The lamp burns", by("Silent Gazette"));
    var free = Hostile.statement(2, "The lamp is out", by("Harbour Herald"));
    assertThat(showing.shown(silent).quote().before()).isEmpty();
    assertThat(showing.shown(silent).quote().after()).isEmpty();
    assertThat(showing.shown(silent).quote().words()).isEqualTo("The lamp burns");
    assertThat(showing.shown(free)).isEqualTo(free);
    var pair = showing.shown(Hostile.pair(free, silent, Review.NONE));
    assertThat(pair.left()).isEqualTo(free);
    assertThat(pair.right().quote().before()).isEmpty();
  }

  @Test
  void theQuotesOfATranscriptThatIsShownInExcerptsAreNotTheWholeOfIt() {
    var showing = Hostile.showing(folder);
    var excerpt = by("Other");
    var full = by("Harbour Herald");
    var quotes = IntStream.range(0, 31).mapToObj(i -> said("Lamp " + i, excerpt)).toList();
    assertThat(showing.together(excerpt, quotes)).hasSize(30);
    assertThat(showing.together(full, quotes)).isEqualTo(quotes);

    var quote = showing.together(excerpt, quotes).getFirst().quote();
    assertThat(quote.before() + "|" + quote.words() + "|" + quote.after())
        .isEqualTo("She said “|Lamp 0|” and left.");
  }

  /** Words in their sentence, between two others. */
  private static Statement said(String words, ArticleHead head) {
    var made = Hostile.statement(1, words, head);
    var quote = made.quote();
    return new Statement(
        new Quote(
            quote.id(),
            quote.article(),
            quote.span(),
            words,
            "It rained. She said “",
            "” and left. It cleared up.",
            quote.kind(),
            quote.cue(),
            quote.attribution(),
            quote.saidOn(),
            quote.confidence()),
        made.article(),
        made.speaker(),
        made.copyOf(),
        made.contradictedBy());
  }

  @Test
  void aPairIsUnderTheRightsOfBothOutlets() {
    var showing = Hostile.showing(folder);
    var one = by("Silent Gazette");
    var other = by("Harbour Herald");
    var pair =
        Hostile.pair(
            Hostile.statement(1, "The lamp burns", one),
            Hostile.statement(2, "The lamp is out", other),
            Review.NONE);
    assertThat(showing.rights(one)).isNotEmpty().isNotEqualTo(showing.rights(other));
    assertThat(showing.rights(pair)).contains(showing.rights(one), showing.rights(other));
    assertThat(new Atom(new Site("https://news.example"), showing).of(of(pair)))
        .contains("Ask the Gazette", "© Harbour Herald");
  }

  private static Bundle of(org.otherwise.model.Pair pair) {
    return Bundle.of("The lamp", new Item.OfPair(pair, "The lamp"));
  }

  private static ArticleHead by(String publisher) {
    var head = Hostile.head(1, "The lamp", "2022");
    return new ArticleHead(
        head.id(),
        head.sourceId(),
        head.url(),
        publisher,
        head.title(),
        head.byline(),
        head.dateline(),
        head.published(),
        head.language());
  }
}
