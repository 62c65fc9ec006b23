package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.index.Update;

class ReindexTest {
  private static final Search BOATS =
      new Search(Scope.QUOTES, "boats", List.of(), Sort.RELEVANCE, 1, 20);

  @TempDir private Path folder = Path.of("");
  private Path data = folder;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    ingest(
        "denied.txt",
        "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the Norwegian Ministry of Defence.");
  }

  @Test
  void mendsAnIndexThatLacksWhatTheRecordHas() {
    loseAQuote();
    assertThat(run("check")).isOne();

    assertThat(run("reindex")).isZero();

    assertThat(run("check")).isZero();
  }

  @Test
  void whoeverServesTheIndexBuildsItAndSearchesGoOn()
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    loseAQuote();
    try (var served = DataFolder.open(data);
        var index = served.index().orElseThrow();
        var followers = served.followers(index)) {
      followers.start();
      assertThat(found(index)).isZero();

      var reindexing = CompletableFuture.supplyAsync(() -> run("reindex"));
      while (!reindexing.isDone()) {
        assertThat(found(index)).isLessThanOrEqualTo(1); // never fails
      }
      assertThat(reindexing.get(1, TimeUnit.MINUTES)).isZero();
      assertThat(found(index)).isOne();

      ingest("later.txt", "“The boats are old,” said Josip Tabor, the mayor.");
      for (int i = 0; i < 600 && found(index) < 2; i++) {
        Thread.sleep(100);
      }
      assertThat(found(index)).isEqualTo(2);
    }
    assertThat(run("check")).isZero();
    assertThat(data.resolve("reindex.request")).doesNotExist();
    assertThat(data.resolve("reindex.answer")).doesNotExist();
  }

  @Test
  void lookingForQuotesAgainMendsASpanThatWasDamaged() throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("record/record.db"));
        var statement = connection.createStatement()) {
      statement.execute("update quote set start_at = start_at + 1");
    }
    assertThat(run("check")).isOne();

    assertThat(run("reindex", "--extract")).isZero();

    assertThat(run("check")).isZero();
  }

  @Test
  void makesNoCollectionWhereThereIsNone() {
    data = folder.resolve("nothing");

    assertThat(run("reindex")).isOne();

    assertThat(data).doesNotExist();
  }

  private void loseAQuote() {
    try (var open = DataFolder.open(data);
        var index = open.index().orElseThrow()) {
      var id = index.ids(Scope.QUOTES).iterator().next();
      index.apply(List.of(new Update.Remove(Scope.QUOTES, id)));
      index.commit(index.position());
    }
  }

  private static long found(SearchIndex index) {
    return index.search(BOATS).total();
  }

  private void ingest(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    assertThat(run("ingest", folder.resolve(name).toString())).isZero();
  }

  private int run(String command, String... more) {
    var arguments = new java.util.ArrayList<>(List.of(command, "--data", data.toString()));
    arguments.addAll(List.of(more));
    return Main.run(arguments.toArray(String[]::new));
  }
}
