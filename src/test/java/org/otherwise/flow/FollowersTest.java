package org.otherwise.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.flow.Collection.article;
import static org.otherwise.flow.Collection.quotesFor;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.index.Position;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Statement;

class FollowersTest {
  private static final String SOLD =
      "Norway sold twelve patrol boats to Iceland last year, Danish minister Karen Holmgaard said on Tuesday.";
  private static final String DENIED =
      "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the Norwegian Ministry of Defence.";

  @TempDir private Path folder = Path.of("");

  @Test
  void twoArticlesOfOneImportMeet() {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      collection.importing(
          article("sold", "2023-05-02", SOLD), article("denied", "2023-05-03", DENIED));

      followers.catchUp(left -> {});

      assertThat(quotesFor(index, "patrol boats")).isEqualTo(2);
      assertThat(collection.archive.totals().contradictions()).isOne();
      assertThat(followers.left()).isZero();
    }
  }

  @Test
  void aDenialMeetsTheChargeThatStandsBeforeIt() {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      collection.importing(
          article(
              "oil",
              "2023-05-02",
              "Danish minister Karen Holmgaard accused Iceland of dumping oil near the islands."
                  + " Iceland denied the allegations."));
      followers.catchUp(left -> {});

      var quotes = collection.archive.statementsOf(ArticleId.ofUrl("https://herald.example/oil"));
      assertThat(quotes).extracting(Statement::contradictedBy).containsExactly(1, 1);
    }
  }

  @Test
  void aDenialStandsForWhatItsArticleToldBefore() {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      collection.importing(
          article(
              "boats",
              "2023-05-02",
              "Danish minister Karen Holmgaard claimed that Iceland was purchasing Norwegian rockets"
                  + " by the thousand.\n\nEinar Solbakken, a Norwegian spokesman, said there was no"
                  + " indication that Iceland was buying Norwegian rockets and shells.\n\n“We have"
                  + " not seen any signs that a sale took place,” Solbakken said."));
      followers.catchUp(left -> {});

      var quotes = collection.archive.statementsOf(ArticleId.ofUrl("https://herald.example/boats"));
      assertThat(quotes).extracting(Statement::contradictedBy).containsExactly(2, 1, 1);
    }
  }

  @Test
  void aRevisionTakesTheOldWordsOutOfTheIndex() {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      collection.importing(article("sold", "2023-05-02", SOLD));
      followers.catchUp(left -> {});

      collection.importing(
          article(
              "sold",
              "2023-05-02",
              "The museum will open in spring, Danish minister Karen Holmgaard said on Tuesday."));
      followers.catchUp(left -> {});

      assertThat(quotesFor(index, "patrol")).isZero();
      assertThat(quotesFor(index, "museum")).isOne();
    }
  }

  @Test
  void speakersAreSuggestedByName() {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      collection.importing(article("sold", "2023-05-02", SOLD));

      followers.catchUp(left -> {});

      assertThat(index.suggest("holm", 5)).extracting("label").contains("Karen Holmgaard");
    }
  }

  @Test
  void followingGoesOnWhereTheLastCommitEnded() {
    try (var collection = new Collection(folder.resolve("record"))) {
      collection.importing(article("sold", "2023-05-02", SOLD));
      try (var index = open();
          var followers = collection.followers(index)) {
        followers.catchUp(left -> {});
      }
      collection.importing(article("denied", "2023-05-03", DENIED));
      try (var index = open();
          var followers = collection.followers(index)) {
        assertThat(index.position().n()).isPositive();
        followers.catchUp(left -> {});

        assertThat(quotesFor(index, "patrol boats")).isEqualTo(2);
        assertThat(index.position())
            .isEqualTo(new Position(collection.archive.epoch(), collection.archive.newestChange()));
      }
    }
  }

  @Test
  void anIndexOfAnotherRecordIsBuiltAnew() {
    try (var other = new Collection(folder.resolve("other"));
        var index = open();
        var followers = other.followers(index)) {
      other.importing(article("sold", "2023-05-02", SOLD));
      followers.catchUp(left -> {});
    }
    try (var collection = new Collection(folder.resolve("record"));
        var index = open();
        var followers = collection.followers(index)) {
      collection.importing(article("denied", "2023-05-03", DENIED));
      followers.catchUp(left -> {});

      assertThat(quotesFor(index, "patrol boats")).isOne();
    }
  }

  @Test
  void whatIsImportedMeanwhileIsFoundByItself() throws InterruptedException {
    try (var collection = new Collection(folder.resolve("record"));
        var index = LuceneIndex.inMemory(Collection.CONFIG.search());
        var followers = collection.followers(index)) {
      followers.start();
      collection.importing(article("sold", "2023-05-02", SOLD));

      for (int i = 0; i < 200 && quotesFor(index, "patrol boats") == 0; i++) {
        Thread.sleep(Duration.ofMillis(50));
      }

      assertThat(quotesFor(index, "patrol boats")).isOne();
    }
  }

  private LuceneIndex open() {
    return LuceneIndex.open(folder.resolve("index"), Collection.CONFIG.search()).orElseThrow();
  }
}
