package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.record.Archive;

class BackupRestoreTest {
  private static final String ITALIAN = "marks | « »\nverb | dire | dice\n";

  @TempDir private Path folder = Path.of("");
  private Path data = folder;
  private Path backup = folder;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    backup = folder.resolve("night.zip");
    var text = folder.resolve("boats.txt");
    Files.writeString(
        text,
        "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the"
            + " Norwegian Ministry of Defence.");
    assertThat(run("ingest", text)).isZero();
    Files.createDirectories(data.resolve("index-config"));
    Files.writeString(data.resolve("index-config/synonyms.txt"), "boat, vessel\n");
    Files.createDirectories(data.resolve("index-config/languages"));
    Files.writeString(data.resolve("index-config/languages/it.txt"), ITALIAN);
  }

  @Test
  void whatIsBackedUpWhileServedComesBackAsANewLife() throws IOException {
    String life;
    try (var served = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      life = served.epoch();
      assertThat(Main.run("backup", backup.toString(), "--data", data.toString())).isZero();
    }
    var back = folder.resolve("back");
    assertThat(restore(back)).isZero();

    try (var restored = Archive.open(back.resolve("record"), Clock.systemUTC());
        var before = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      assertThat(restored.totals()).isEqualTo(before.totals());
      assertThat(restored.newestChange()).isEqualTo(before.newestChange());
      assertThat(restored.epoch()).isNotEqualTo(life);
    }
    assertThat(back.resolve("index-config/synonyms.txt")).hasContent("boat, vessel\n");
    assertThat(back.resolve("index-config/languages/it.txt")).hasContent(ITALIAN);
    assertThat(back.resolve("index")).doesNotExist();
    assertThat(Main.run("check", "--data", back.toString())).isZero(); // nothing is wrong yet
  }

  @Test
  void nobodyIsSignedInAfterwards() throws SQLException {
    query(
        data,
        "insert into account (key, name, password, created_at) values ('dana', 'Dana', 'x', '')",
        -1);
    query(
        data,
        "insert into session (hash, account, began_at, seen_at) values ('a secret', 'dana', 1, 1)",
        -1);
    Main.run("backup", backup.toString(), "--data", data.toString());
    var back = folder.resolve("back");
    restore(back);

    query(back, "select count(*) from session", 0);
    query(data, "select count(*) from session", 1);
  }

  private static void query(Path data, String sql, int expected) throws SQLException {
    var url = "jdbc:sqlite:" + data.resolve("record/record.db");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        assertThat(statement.getResultSet().getInt(1)).isEqualTo(expected);
      }
    }
  }

  @Test
  void aBackupIsNeverWrittenOver() throws IOException {
    Files.writeString(backup, "last night's");

    assertThat(Main.run("backup", backup.toString(), "--data", data.toString())).isOne();

    assertThat(backup).hasContent("last night's");
  }

  @Test
  void nothingButTheBackupIsLeftBesideIt() throws IOException {
    Main.run("backup", backup.toString(), "--data", data.toString());

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "boats.txt", "night.zip");
    }
  }

  @Test
  void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
    Main.run("backup", backup.toString(), "--data", data.toString());
    var before = bytes(data);

    assertThat(restore(data)).isOne();

    assertThat(bytes(data)).isEqualTo(before);
  }

  @Test
  void aBackupWhoseRecordWasChangedIsRefusedBeforeAnythingIsMade() throws IOException {
    Main.run("backup", backup.toString(), "--data", data.toString());
    try (var zip = FileSystems.newFileSystem(backup)) {
      var copy = folder.resolve("copy.db");
      Files.copy(zip.getPath("record/record.db"), copy);
      var bytes = Files.readAllBytes(copy);
      bytes[bytes.length - 100] ^= 1;
      Files.write(copy, bytes);
      Files.copy(copy, zip.getPath("record/record.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(restore(folder.resolve("back"))).isOne();

    assertThat(folder.resolve("back")).doesNotExist();
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws IOException {
    Main.run("backup", backup.toString(), "--data", data.toString());
    try (var zip = FileSystems.newFileSystem(backup)) {
      var manifest = zip.getPath("manifest.json");
      Files.writeString(
          manifest,
          Files.readString(manifest).replaceFirst("\"schema\" : \\d+", "\"schema\" : 999"));
    }
    var before = Files.readAllBytes(backup);

    assertThat(restore(folder.resolve("back"))).isOne();

    assertThat(folder.resolve("back")).doesNotExist();
    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
  }

  private int restore(Path to) {
    return Main.run("restore", backup.toString(), "--data", to.toString());
  }

  private int run(String command, Path file) {
    return Main.run(command, file.toString(), "--data", data.toString());
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var bytes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }
}
