package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Position;
import org.otherwise.index.Scope;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LiveIndex;
import org.otherwise.record.Archive;

/** A folder is damaged in one way at a time, and the check has to name just that. */
class CheckTest {
  @TempDir private Path folder = Path.of("");
  private Path data = folder;
  private String said = "";

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    write(
        "denied.txt",
        "Denmark accused Norway of selling patrol boats to Iceland. Norway denied selling patrol boats to Iceland.");
    write(
        "sold.txt",
        "Norway sold twelve patrol boats to Iceland last year, Danish minister Karen Holmgaard said on Tuesday.");
    ingest("denied.txt", "sold.txt");
  }

  @Test
  void nothingIsWrongWithWhatWasJustImported() {
    assertThat(check()).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void whatIsServedIsLookedAtToo() {
    try (var _ = DataFolder.open(data);
        var _ = open()) {
      assertThat(check()).isZero();
    }
  }

  @Test
  void whatTheIndexHasNotFollowedYetIsNotWrong() throws IOException {
    write("later.txt", "“The harbour is closed,” said Josip Tabor, the mayor.");
    try (var _ = open()) { // holds the index, so that the import leaves it behind
      ingest("later.txt");
      assertThat(check()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update quote set end_at = 100000 where id = (select min(id) from quote) | stands outside its text  | reindex --extract
          update quote set start_at = start_at + 1 where id = (select min(id) from quote) | has other words | reindex --extract
          update revision set text = replace(text, 'Iceland', 'Ireland') where article = (select min(id) from article) | is not what its digest says | restore
          update raw set bytes = x'00' where article = (select min(id) from article) | cannot be unpacked | restore
          update article set revision = 9 where id = (select min(id) from article) | has no text of its current revision | restore
          insert into quote_alias values ('old', 'nowhere') | quote old leads to nowhere | restore
          insert into pair_alias values ('a', 'b'), ('b', 'c') | pair a leads to b | restore
          update speaker set merged_into = 'nobody' where id = (select min(id) from speaker) | merged into nobody, which is not there | restore
          update speaker set merged_into = id where id = (select min(id) from speaker) | is merged into itself | restore
          insert into follower values ('contradictions', 999999) on conflict do update set n = 999999 | sought up to change 999999 | restore
          update counter set n = 1 | and its counter says 1 | restore
          update meta set value = 'another' where name = 'epoch' | another life of the record | reindex
          insert into quote select 'more', article, revision, start_at, end_at, words, words_key, context_before, context_after, kind, cue, speaker_name, mention_start, mention_end, speaker_kind, role, organisation, country, relay, said_on, confidence, speaker, copy_of, added from quote limit 1 | quote more is not in the index | reindex
          delete from contradiction | is in the index only | reindex
          """)
  void namesWhatIsWrongInTheRecordAndHowToMendIt(String damage, String what, String mend)
      throws SQLException {
    damage(damage);

    assertThat(check()).isOne();

    assertThat(said.lines().filter(line -> line.contains(what)))
        .isNotEmpty()
        .allMatch(line -> line.contains("otherwise " + mend));
  }

  @Test
  void namesWhatIsInTheIndexOnly() {
    try (var index = open()) {
      var last = index.position();
      var id = index.ids(Scope.QUOTES).iterator().next();
      index.apply(List.of(new Update.Remove(Scope.QUOTES, id)));
      index.commit(last);

      assertThat(check()).isOne();
      assertThat(said).contains("quote " + id + " is not in the index").contains("reindex");
    }
  }

  @Test
  void namesAnIndexThatIsAheadOfTheRecord() {
    try (var index = open()) {
      index.commit(new Position(index.position().epoch(), 10_000));
    }
    assertThat(check()).isOne();
    assertThat(said).contains("the index is at change 10000");
  }

  @Test
  void namesAnIndexThatIsNotThere() throws IOException {
    for (var file : files(data.resolve("index"))) {
      Files.delete(file);
    }
    assertThat(check()).isOne();
    assertThat(said).contains("there is no index");
  }

  @Test
  void namesADamagedIndex() throws IOException {
    for (var file : files(data.resolve("index"))) {
      if (file.toString().endsWith(".cfs")) {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    assertThat(check()).isOne();
    assertThat(said).contains("the index is damaged").contains("otherwise reindex");
  }

  @Test
  void namesADamagedFileOfTheRecord() throws IOException {
    Archive.open(data.resolve("record"), Clock.systemUTC()).close(); // folds the log in
    var file = data.resolve("record/record.db");
    var bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 9000; i++) {
      bytes[i] = 0x55;
    }
    Files.write(file, bytes);

    assertThat(check()).isOne();

    assertThat(said).containsAnyOf("the file of the record is damaged", "could not look at");
  }

  @Test
  void writesNothingIntoARecordThatNobodyHasOpen() throws IOException {
    var before = Files.readAllBytes(data.resolve("record/record.db"));
    check();
    assertThat(Files.readAllBytes(data.resolve("record/record.db"))).isEqualTo(before);
  }

  private int check() {
    var out = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      return Main.run("check", "--data", data.toString());
    } finally {
      System.setOut(out);
      said = bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private LiveIndex open() {
    return LiveIndex.open(data.resolve("index"), IndexConfig.load(null).search()).orElseThrow();
  }

  private void damage(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("record/record.db"));
        var statement = connection.createStatement()) {
      statement.execute("pragma foreign_keys = off");
      statement.execute(sql);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void ingest(String... names) {
    for (var name : names) {
      assertThat(Main.run("ingest", folder.resolve(name).toString(), "--data", data.toString()))
          .isZero();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
