package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Correction.Change;
import org.otherwise.flow.Reextraction;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Review.Status;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.read.Reading;
import org.otherwise.record.Lost;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/** A changed reader and extractor go over the stored bytes: not one correction may be lost. */
class ReextractionTest {
  private static final String SHIPS = "We need ten ships for the northern strait";
  private static final String RAIN = "It will rain until the late harvest is over";
  private static final String TWO = "We need two ships for the northern strait";

  private static final String SHIFTED = "need ten ships for the northern strait";
  private static final String LONGER = SHIPS + ",” Mira Orlen said";

  @TempDir Path folder;
  private Room room;
  private Article a;
  private Article b;
  private QuoteId ships;
  private QuoteId rain;
  private PairId pair;

  @BeforeEach
  void open() {
    room = new Room(folder);
    a = room.save("a", said("Mira Orlen", SHIPS), said("Mira Orlen", RAIN));
    b = room.save("b", said("Josip Tabor", TWO));
    ships = id(a, SHIPS);
    rain = id(a, RAIN);
    pair = room.suggest(ships, id(b, TWO));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theSameExtractorChangesNothing() {
    room.desk.confirm(ADA, pair, 0);
    long newest = room.archive.newestChange();
    var report = reextract(Map.of(a.id(), List.of(), b.id(), List.of()), true);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.changed()).isZero();
    assertThat(room.archive.newestChange()).isEqualTo(newest);
  }

  @Test
  void correctionsAndDecisionsFollowAShiftedQuote() {
    correctAll();
    room.desk.confirm(ADA, pair, 0);
    room.desk.relabel(ADA, pair, ANY, Label.DATE, null);

    var report = reextract(Map.of(a.id(), of(a, SHIFTED, RAIN), b.id(), of(b, TWO)), false);

    assertThat(report.changed()).isEqualTo(2); // the double calls everybody by another name
    assertThat(report.lost()).isEmpty();
    var now = id(a, SHIFTED);
    assertCorrected(now);
    assertThat(room.archive.movedTo(ships)).contains(now);
    assertThat(room.archive.movedTo(pair)).contains(PairId.of(now, id(b, TWO)));
    var moved = room.archive.pair(PairId.of(now, id(b, TWO))).orElseThrow();
    assertThat(moved.contradiction().review().status()).isEqualTo(Status.CONFIRMED);
    assertThat(moved.contradiction().label()).isEqualTo(Label.DATE);
    assertThat(room.desk.trail(TrailQuery.ALL.on(Thing.of(moved.id()))).total()).isEqualTo(2);
    assertThat(room.desk.version(Thing.of(now))).isEqualTo(1);

    room.desk.undo(ADA, 1); // made on the old id
    assertThat(room.archive.history().correction(now).orElseThrow().parts()).isEmpty();

    reextract(Map.of(a.id(), of(a, SHIPS, RAIN), b.id(), of(b, TWO)), false);
    assertThat(room.archive.pair(pair).orElseThrow().contradiction().review().status())
        .isEqualTo(Status.CONFIRMED);
    assertThat(room.archive.movedTo(PairId.of(now, id(b, TWO)))).contains(pair);
  }

  @Test
  void aLongerQuoteTakesThemOverToo() {
    correctAll();
    reextract(Map.of(a.id(), of(a, LONGER, RAIN), b.id(), of(b, TWO)), false);
    assertCorrected(id(a, LONGER));
    assertThat(room.desk.lost()).isEmpty();
  }

  @Test
  void whatCannotBeFoundIsReportedAndComesBackWithItsQuote() {
    correctAll();
    room.desk.confirm(ADA, pair, 0);
    room.desk.withdraw(ADA, rain, 0, "misquoted");

    var report = reextract(Map.of(a.id(), List.of(), b.id(), of(b, TWO)), false);

    assertThat(report.lost())
        .extracting(Lost::thing)
        .containsExactlyInAnyOrder(Thing.of(ships), Thing.of(rain), Thing.of(pair));
    assertThat(report.lost())
        .extracting(Lost::what)
        .containsExactlyInAnyOrder("speaker, country, said on, words", "withdrawn", "confirmed");
    assertThat(report.lost()).allSatisfy(it -> assertThat(it.articles()).containsExactly(a.id()));
    assertThat(room.archive.pair(pair)).isEmpty();

    // one comes back otherwise than it was, the other as it was
    reextract(Map.of(a.id(), of(a, SHIFTED, RAIN), b.id(), of(b, TWO)), false);

    assertThat(room.desk.lost()).isEmpty();
    assertCorrected(id(a, SHIFTED));
    assertThat(room.archive.statement(rain)).isEmpty();
    assertThat(room.archive.history().tombstone(Thing.of(rain))).isPresent();
    assertThat(room.archive.movedTo(ships)).contains(id(a, SHIFTED));
    assertThat(room.archive.newestPairs(9))
        .extracting(Pair::id)
        .containsExactly(PairId.of(id(a, SHIFTED), id(b, TWO)));
    assertThat(room.archive.newestPairs(9).getFirst().contradiction().review().status())
        .isEqualTo(Status.CONFIRMED);
  }

  @Test
  void twoThatBecomeOneKeepWhatWasSaidOfTheFirstAndReportTheRest() {
    var one = "We need ten ships for the northern strait of the sea";
    var two = "We need ten ships for the northern strait of the bay";
    var c = room.save("c", said("Vera Lind", one), said("Vera Lind", two));
    room.desk.correct(ADA, id(c, one), 0, Correction.of(new Change.Country("SE")));
    room.desk.correct(ADA, id(c, two), 0, Correction.of(new Change.Country("NO")));

    room.extract(c, said("Vera Lind", "need ten ships for the northern strait of the sea"));

    assertThat(room.desk.lost()).hasSize(1);
    var now = room.archive.statementsOf(c.id()).getFirst();
    assertThat(now.quote().attribution().country()).isIn("SE", "NO");
    room.extract(c, said("Vera Lind", one), said("Vera Lind", two));
    assertThat(room.desk.lost()).isEmpty();
    assertThat(room.archive.statementsOf(c.id()))
        .extracting(it -> it.quote().attribution().country())
        .containsExactly("SE", "NO");
  }

  @Test
  void chosenWordsAreFoundAgainInARevisedText() {
    room.desk.correct(ADA, ships, 0, Correction.of(new Change.Words("ten ships")));
    var revised =
        Room.article("a", "A first paragraph was added.\n\n" + a.text().replace("late ", ""));
    room.save(revised, Room.quotes(revised, said("Mira Orlen", SHIPS)));

    var now = room.statement(ships).quote();
    assertThat(now.words()).isEqualTo("ten ships");
    assertThat(now.span().of(revised.text())).isEqualTo("ten ships");

    var without = Room.article("a", "“We need big ships for the northern strait,” she said.");
    var big = "We need big ships for the northern strait";
    room.save(without, Room.quotes(without, said("Mira Orlen", big)));
    assertThat(room.statement(id(a, big)).quote().words()).isEqualTo(big);
    assertThat(room.desk.lost()).extracting(Lost::what).containsExactly("words");

    room.save(a, Room.quotes(a, said("Mira Orlen", SHIPS)));
    assertThat(room.statement(ships).quote().words()).isEqualTo("ten ships");
    assertThat(room.desk.lost()).isEmpty();
    assertThat(room.desk.whyNotUndo(1)).isEmpty();
  }

  @Test
  void aSuggestionKeepsItsAddressWhenItsQuoteMoves() {
    var shifted = id(a, SHIFTED);
    room.extract(a, said("Mira Orlen", SHIFTED));
    assertThat(room.archive.movedTo(pair)).isEmpty(); // not found anew yet
    var found = room.suggest(shifted, id(b, TWO));
    assertThat(room.archive.movedTo(pair)).contains(found);
  }

  @Test
  void aWithdrawnArticleIsExtractedAndStaysWithdrawn() {
    room.desk.withdraw(ADA, a.id(), 0, "retracted");
    reextract(Map.of(a.id(), of(a, SHIFTED), b.id(), of(b, TWO)), false);
    assertThat(room.archive.article(a.id())).isEmpty();
    assertThat(room.archive.statement(id(a, SHIFTED))).isEmpty();
    room.desk.restore(ADA, a.id(), ANY);
    assertThat(room.archive.statement(id(a, SHIFTED))).isPresent();
  }

  @Test
  void correctionsAndDecisionsSurviveAReaderThatReadsTheSameBytesOtherwise() {
    correctAll();
    room.desk.confirm(ADA, pair, 0);
    var better =
        new Article(
            a.head().by("The Morning Paper"), "Kirkenes, in the north.\n\n" + a.text() + " Ends.");

    var report = reread(Map.of(a.id(), better), said("Mira Orlen", SHIFTED));

    assertThat(report.reread()).isEqualTo(1);
    assertThat(report.unread()).isEmpty();
    assertThat(report.lost()).isEmpty();
    assertThat(room.archive.article(a.id())).contains(better);
    assertThat(room.archive.document(a.id()).orElseThrow().bytes())
        .isEqualTo(a.text().getBytes(StandardCharsets.UTF_8));
    var now = id(a, SHIFTED);
    assertCorrected(now);
    assertThat(room.statement(now).quote().span().of(better.text())).isEqualTo("ten ships");
    var moved = room.archive.pair(PairId.of(now, id(b, TWO))).orElseThrow();
    assertThat(moved.contradiction().review().status()).isEqualTo(Status.CONFIRMED);

    long newest = room.archive.newestChange();
    assertThat(reread(Map.of(a.id(), better), said("Mira Orlen", SHIFTED)).changed()).isZero();
    assertThat(room.archive.newestChange()).isEqualTo(newest);
  }

  @Test
  void aDocumentThatCanNoLongerBeReadIsNamedAndItsQuotesAreLookedForInTheStoredText() {
    var report = reread(Map.of(), said("Mira Orlen", SHIFTED));

    assertThat(report.unread())
        .extracting(Reading.Rejected::reason)
        .containsExactly("holds no article text");
    assertThat(room.archive.article(a.id())).contains(a);
    assertThat(room.archive.statement(id(a, SHIFTED))).isPresent();
  }

  @Test
  void aWithdrawnArticleIsReadAgainAndStaysWithdrawn() {
    room.desk.withdraw(ADA, a.id(), 0, "retracted");
    var better = new Article(a.head(), a.text() + " Ends.");

    assertThat(reread(Map.of(a.id(), better), said("Mira Orlen", SHIFTED)).reread()).isEqualTo(1);

    assertThat(room.archive.article(a.id())).isEmpty();
    assertThat(room.archive.statement(id(a, SHIFTED))).isEmpty();
    room.desk.restore(ADA, a.id(), ANY);
    assertThat(room.archive.article(a.id())).contains(better);
    assertThat(room.archive.statement(id(a, SHIFTED))).isPresent();
  }

  @Test
  void anArticleThatWasRevisedMeanwhileIsPassedOver() {
    var revised = new Article(a.head(), a.text() + "\n\nIt rained.");
    var report =
        new Reextraction(
                (document, stored) -> {
                  if (stored.equals(a)) {
                    room.save(revised, Room.quotes(revised, said("Mira Orlen", SHIPS)));
                  }
                  return new Reading.Accepted(document, stored);
                },
                article -> article.id().equals(b.id()) ? of(b, TWO) : List.of(),
                room.archive,
                1)
            .of(List.of(a.id()), _ -> {});
    assertThat(report.changed()).isZero();
    assertThat(room.archive.article(a.id())).contains(revised);
    assertThat(room.archive.statement(ships)).isPresent();
  }

  /** Reads article a as this one, or not at all, and finds this in it; b stays as it is. */
  private Reextraction.Report reread(Map<ArticleId, Article> read, Room.Said found) {
    return new Reextraction(
            (document, stored) ->
                stored.id().equals(b.id())
                    ? new Reading.Accepted(document, stored)
                    : read.containsKey(stored.id())
                        ? new Reading.Accepted(document, read.get(stored.id()))
                        : new Reading.Rejected(document.source(), "holds no article text"),
            article ->
                article.id().equals(b.id())
                    ? Room.quotes(article, said("Josip Tabor", TWO))
                    : Room.quotes(article, found),
            room.archive,
            2)
        .all(_ -> {});
  }

  private void correctAll() {
    TrailEntry entry =
        room.desk.correct(
            ADA,
            ships,
            0,
            Correction.of(
                new Change.Speaker(new Who.Named("Vera Lind", SpeakerKind.PERSON)),
                new Change.Country("SE"),
                new Change.SaidOn(PartialDate.parse("2021-05-03")),
                new Change.Words("ten ships")));
    assertThat(entry.n()).isOne();
  }

  private void assertCorrected(QuoteId id) {
    var now = room.statement(id);
    assertThat(now.speakerName()).isEqualTo("Vera Lind");
    assertThat(now.quote().attribution().country()).isEqualTo("SE");
    assertThat(now.quote().saidOn()).isEqualTo(PartialDate.parse("2021-05-03"));
    assertThat(now.quote().words()).isEqualTo("ten ships");
  }

  private static List<Quote> of(Article article, String... words) {
    return java.util.Arrays.stream(words)
        .flatMap(it -> Room.quotes(article, said("Somebody Else", it)).stream())
        .toList();
  }

  private Reextraction.Report reextract(Map<ArticleId, List<Quote>> found, boolean same) {
    return new Reextraction(
            (document, stored) -> new Reading.Accepted(document, stored),
            article ->
                same
                    ? room.archive.statementsOf(article.id()).stream()
                        .map(it -> it.quote())
                        .toList()
                    : found.getOrDefault(article.id(), List.of()),
            room.archive,
            2)
        .all(_ -> {});
  }
}
