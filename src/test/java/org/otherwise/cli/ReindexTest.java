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
import org.otherwise.model.Fingerprint;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Statement;

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
        "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the"
            + " Norwegian Ministry of Defence.");
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

  /** The record holds what a worse reader made of the same bytes. */
  @Test
  void theStoredDocumentsAreReadAgainToo() throws SQLException, IOException {
    ingest(
        "boats.html",
        """
        <html><head><title>Tabor counts the boats</title>
        <meta property="og:site_name" content="The Quay">
        <meta property="article:published_time" content="2023-04-05T08:00:00Z"></head>
        <body><nav>Home Sport</nav><article><p>“The boats in the harbour are old, and all of them
        leak,” said Josip Tabor, the mayor of the town, on Tuesday.</p><p>He counted them himself
        in the morning, with a pencil and a list that his clerk had made.</p></article></body></html>
        """);
    var worse = "Home Sport\n\n“The boats in the harbour are old";
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("record/record.db"));
        var text =
            connection.prepareStatement(
                "update revision set text = ?, digest = ? where article in (select id from article"
                    + " where title like 'Tabor%')");
        var head = connection.createStatement()) {
      text.setString(1, worse);
      text.setString(2, Fingerprint.of(worse));
      assertThat(text.executeUpdate()).isOne();
      head.execute("delete from quote where words like 'The boats in%'");
      head.execute("update article set title = 'Home', published = null where title like 'Tabor%'");
    }

    assertThat(run("reindex", "--extract")).isZero();

    try (var open = DataFolder.open(data)) {
      var articles = open.archive().articlesAfter(null, 9);
      assertThat(articles).extracting(it -> it.head().title()).contains("Tabor counts the boats");
      var article =
          articles.stream()
              .filter(it -> it.head().title().startsWith("Tabor"))
              .findFirst()
              .orElseThrow();
      assertThat(article.head().published()).isEqualTo(PartialDate.parse("2023-04-05"));
      assertThat(article.text()).startsWith("“The boats in the harbour are old, and all of them");
      assertThat(open.archive().statementsOf(article.id()))
          .extracting(Statement::speakerName)
          .containsExactly("Josip Tabor");
    }
    assertThat(run("check")).isZero();
  }

  @Test
  void whatWasReadByThisProgramIsReadJustSoAgain() throws IOException {
    ingest(
        "page.html",
        "<title>Rain</title><p>" + "It rained in the harbour all day long. ".repeat(9));
    Files.writeString(
        folder.resolve("lines.jsonl"),
        "{\"id\":\"x\",\"text\":\"“The quay is wet,” said Ada Holm, the harbour master.\"}\n");
    assertThat(
            run(
                "ingest",
                folder.resolve("lines.jsonl").toString(),
                "--published",
                "2023-04",
                "--publisher",
                "The Quay"))
        .isZero();
    var given = folder.resolve("given.txt");
    Files.writeString(given, "“The quay is dry,” said Josip Tabor, the mayor of the harbour.");
    assertThat(
            run(
                "ingest",
                given.toString(),
                "--published",
                "2023",
                "--url",
                "https://quay.example/1"))
        .isZero();
    try (var open = DataFolder.open(data)) {
      var before = open.archive().articlesAfter(null, 99);
      var report = open.reextraction().all(_ -> {});
      assertThat(report.articles()).isEqualTo(4);
      assertThat(report.changed()).isZero();
      assertThat(open.archive().articlesAfter(null, 99)).isEqualTo(before);
    }
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
