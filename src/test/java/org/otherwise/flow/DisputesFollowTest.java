package org.otherwise.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.flow.Collection.article;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Dispute;
import org.otherwise.model.DisputeId;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.record.Pass;

/** Disputes follow what is imported and what editors do, and a new judge goes over everything. */
class DisputesFollowTest {
  private static final Editor ADA = new Editor("ada");
  private static final String SOLD =
      "Norway sold twelve patrol boats to Iceland last year, Danish minister Karen Holmgaard said on Tuesday.";
  private static final String DENIED =
      "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the Norwegian Ministry of Defence.";
  private static final String SOLD_TOO =
      "“Norway sold patrol boats to Iceland in spring,” said Swedish minister Isak Brandt.";

  @TempDir private Path folder = Path.of("");
  private Collection collection;
  private LuceneIndex index;
  private Followers followers;
  private Desk desk;

  @BeforeEach
  void open() {
    collection = new Collection(folder.resolve("record"));
    index = LuceneIndex.inMemory(Collection.CONFIG.search());
    followers = collection.followers(index);
    desk = new Desk(collection.archive, Clock.systemUTC());
    collection.importing(
        article("sold", "2023-05-02", SOLD),
        article("denied", "2023-05-03", DENIED),
        article("sold-too", "2023-05-04", SOLD_TOO));
    follow();
  }

  @AfterEach
  void close() {
    followers.close();
    index.close();
    collection.close();
  }

  private void follow() {
    followers.catchUp(_ -> {});
  }

  private List<Pair> pairs() {
    return collection.archive.newestPairs(9);
  }

  private DisputeId id() {
    var id = pairs().getFirst().dispute();
    if (id == null) {
      throw new AssertionError("no dispute: " + pairs());
    }
    return id;
  }

  private Dispute dispute() {
    return collection.archive.disputes().find(id()).orElseThrow();
  }

  @Test
  void pairsOnOneQuestionAreOneDisputeAndOthersJoinIt() {
    assertThat(pairs()).hasSize(2);
    var id = id();
    assertThat(dispute().left()).hasSize(2);
    assertThat(dispute().right())
        .singleElement()
        .satisfies(told -> assertThat(told.statement().speakerName()).isEqualTo("Einar Solbakken"));

    collection.importing(
        article(
            "denied-again",
            "2023-05-06",
            "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman. He spoke in Bergen."));
    follow();
    assertThat(id()).isEqualTo(id);
    assertThat(dispute().right())
        .singleElement()
        .satisfies(told -> assertThat(told.reports()).hasSize(2));
  }

  @Test
  void aDismissedPairHoldsNothingTogetherAndComesBackUnderTheSameId() {
    var id = id();
    var dismissed = pairs().getFirst();
    var entry = desk.dismiss(ADA, dismissed.id(), Desk.ANY, "They speak of two years");

    assertThat(collection.archive.disputes().find(id)).as("at once").isEmpty();
    assertThat(pairs().getFirst().dispute()).isNull();
    follow();
    assertThat(collection.archive.disputes().pairs(id)).hasSize(1);

    desk.undo(ADA, entry.n());
    follow();
    assertThat(id()).isEqualTo(id);
    assertThat(dispute().pairs()).hasSize(2);
  }

  @Test
  void aWithdrawnArticleTakesItsStatementsOutAtOnce() {
    var id = id();
    desk.withdraw(ADA, ArticleId.ofUrl("https://herald.example/sold-too"), 0, "retracted");
    assertThat(collection.archive.disputes().find(id)).isEmpty();
    follow();
    assertThat(collection.archive.disputes().pairs(id)).hasSize(1);

    desk.restore(ADA, ArticleId.ofUrl("https://herald.example/sold-too"), Desk.ANY);
    follow();
    assertThat(id()).isEqualTo(id);
  }

  @Test
  void aNewJudgeGoesOverEverythingAndOnWhereItStopped() {
    assertThat(collection.archive.passOf("another")).isPresent();
    var pass = collection.archive.passOf("another").orElseThrow();
    assertThat(pass.done()).isZero();
    assertThat(pass.end()).isEqualTo(collection.archive.soughtTo());

    collection.archive.suggest(List.<Contradiction>of(), List.<PairId>of(), pass.at(2));
    assertThat(collection.archive.passOf("another")).map(Pass::done).contains(2L);
    assertThat(collection.archive.passOf("yet another")).map(Pass::done).contains(0L);

    var whole = collection.archive.passOf("yet another").orElseThrow();
    collection.archive.suggest(List.of(), List.of(), whole.at(whole.end()));
    assertThat(collection.archive.passOf("yet another")).isEmpty();
  }

  @Test
  void whatAnOlderJudgeFoundAndThisOneDoesNotIsTakenBack() {
    var archive = collection.archive;
    var pair = pairs().getFirst().contradiction();
    var quotes =
        Dispute.statements(pairs()).stream()
            .filter(it -> !it.speakerName().equals("Einar Solbakken"))
            .toList();
    var wrong =
        new Contradiction(
            PairId.of(quotes.get(0).id(), quotes.get(1).id()),
            quotes.get(0).id(),
            quotes.get(1).id(),
            pair.label(),
            pair.by(),
            pair.reason(),
            0.9,
            pair.review());
    archive.suggest(List.of(wrong), archive.soughtTo());
    var other = archive.passOf("an older one").orElseThrow();
    archive.suggest(List.of(), List.of(), other.at(other.end()));

    try (var again = collection.followers(index)) {
      again.catchUp(_ -> {});
      assertThat(archive.pair(wrong.id())).isPresent();
      again.judgeAnew(_ -> {});
    }
    assertThat(archive.pair(wrong.id())).isEmpty();
    assertThat(pairs()).hasSize(2);
  }
}
