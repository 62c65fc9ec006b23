package org.otherwise.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otherwise.record.Archive;

/**
 * What a librarian may give to {@code ingest} by mistake, and somebody else on purpose: each is
 * named with what is wrong with it, the exit code says so, and the good article beside it is in the
 * collection. What readers may write into the address bar is in {@code web.BadAddressTest}.
 */
class BadInputTest {
  private static final String STORY =
      "<html><head><title>Ferry not for sale</title></head><body><article><p>“The ferry is not for"
          + " sale and never was,” said Marta Lindqvist, the harbour master of Visby, on"
          + " Tuesday.</p></article></body></html>";

  @TempDir private Path folder = Path.of("");

  private String said = "";

  /** The list of the issue, each with a file that is it and what is said of it. */
  enum Bad {
    AN_EMPTY_FILE("empty.html", "empty.html: is empty") {
      @Override
      void write(Path file) throws IOException {
        Files.createFile(file);
      }
    },
    A_FILE_OF_200_MB("large.html", "large.html: larger than 20 MB") {
      @Override
      void write(Path file) throws IOException {
        sparse(file);
      }
    },
    A_TEXT_OF_200_MB("large.txt", "large.txt: larger than 20 MB") {
      @Override
      void write(Path file) throws IOException {
        sparse(file);
      }
    },
    ONE_LINE_OF_200_MB("large.jsonl", "large.jsonl#1: larger than 20 MB") {
      @Override
      void write(Path file) throws IOException {
        sparse(file);
      }
    },
    A_ZIP_THAT_EXPANDS_WITHOUT_END("bomb.zip", "bomb.zip: expands to more than an honest") {
      @Override
      void write(Path file) throws IOException {
        var zeros = new byte[16 * 1024 * 1024];
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
          for (int i = 0; i < 12; i++) {
            zip.putNextEntry(new ZipEntry(i + ".txt"));
            zip.write(zeros);
          }
        }
      }
    },
    A_ZIP_WITHIN_A_ZIP("nested.zip", "nested.zip!/inner.zip: an archive within an archive") {
      @Override
      void write(Path file) throws IOException {
        var inner = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(inner)) {
          zip.putNextEntry(new ZipEntry("page.html"));
          zip.write(STORY.getBytes(UTF_8));
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
          zip.putNextEntry(new ZipEntry("inner.zip"));
          zip.write(inner.toByteArray());
        }
      }
    },
    A_ZIP_THAT_IS_NONE("none.zip", "none.zip: not a zip archive") {
      @Override
      void write(Path file) throws IOException {
        Files.writeString(file, "a letter to my aunt");
      }
    },
    A_BINARY_NAMED_HTML("binary.html", "binary.html: holds binary data") {
      @Override
      void write(Path file) throws IOException {
        Files.write(file, new byte[] {(byte) 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 3, 0});
      }
    },
    JSON_LINES_WITH_ONE_BAD_LINE("lines.jsonl", "lines.jsonl#2:") {
      @Override
      void write(Path file) throws IOException {
        Files.writeString(file, "{\"id\":\"a\",\"text\":\"A fine day.\"}\n{\"id\":\n");
      }
    },
    A_KIND_OF_FILE_THAT_IS_NOT_READ("letter.docx", "letter.docx: not a kind of file") {
      @Override
      void write(Path file) throws IOException {
        Files.writeString(file, "PK");
      }
    };

    private final String file;
    private final String reason;

    Bad(String file, String reason) {
      this.file = file;
      this.reason = reason;
    }

    abstract void write(Path file) throws IOException;

    /** So large for whoever reads it, though it takes no room. */
    private static void sparse(Path file) throws IOException {
      try (var large = new RandomAccessFile(file.toFile(), "rw")) {
        large.setLength(200L * 1024 * 1024);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void badInputIsNamedAndTheRestIsImported(Bad bad) throws IOException {
    var inputs = Files.createDirectory(folder.resolve("inputs"));
    bad.write(inputs.resolve(bad.file));
    Files.writeString(inputs.resolve("zz-fine.html"), STORY);

    int code = run("ingest", inputs.toString(), "--data", data());

    assertThat(said).containsPattern("rejected .*" + Pattern.quote(bad.reason));
    assertThat(said).doesNotContain("\tat ");
    assertThat(code).isEqualTo(1);
    assertThat(articles()).isPositive();
  }

  @Test
  void aBadFileGivenByItselfIsNamedToo() throws IOException {
    for (var bad : Bad.values()) {
      var file = folder.resolve(bad.file);
      bad.write(file);
      assertThat(run("read", file.toString())).as(bad.name()).isEqualTo(1);
      assertThat(said).contains(bad.reason).doesNotContain("\tat ");
      Files.delete(file);
    }
  }

  @Test
  void brokenUtf8IsReadAsWellAsItCanBeAndRefusedWhereTheFormatForbidsIt() throws IOException {
    var file = folder.resolve("broken.html");
    Files.write(file, STORY.replace("Visby", "Visby \u00ff\u00fe\u00c3(").getBytes(ISO_8859_1));

    assertThat(run("ingest", file.toString(), "--data", data())).isZero();
    assertThat(articles()).isOne();

    var lines = folder.resolve("broken.jsonl");
    var whole = "{\"text\":\"The ferry \u00c3( is not for sale.\"}\n".getBytes(ISO_8859_1);
    Files.write(lines, whole);
    assertThat(run("read", lines.toString())).isEqualTo(1);
    assertThat(said).contains("broken.jsonl#1: is not valid JSON: Invalid UTF-8");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(run("ingest", folder.resolve("nowhere").toString(), "--data", data())).isEqualTo(1);
    assertThat(said).contains("nowhere", "no such file or folder").doesNotContain("\tat ");
  }

  @Test
  void aDataFolderThatIsAFileIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "no folder");
    assertThat(run("serve", "--data", file.toString(), "--port", "0")).isEqualTo(1);
    assertThat(said).contains(file.toString()).doesNotContain("\tat ");
  }

  @Test
  void aPortInUseIsNamedWithWhatToDo() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      var port = Integer.toString(taken.getLocalPort());
      assertThat(run("serve", "--data", data(), "--port", port)).isEqualTo(1);
      assertThat(said)
          .contains("localhost:" + port, "the port is in use", "--port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void limitsThatMakeNoSenseAreNamed() {
    assertThat(run("serve", "--data", data(), "--trusted-proxy", "proxy.example")).isEqualTo(1);
    assertThat(said).contains("proxy.example").doesNotContain("\tat ");
    assertThat(run("serve", "--data", data(), "--burst=-1")).isEqualTo(1);
    assertThat(said).contains("-1").doesNotContain("\tat ");
    assertThat(run("serve", "--data", data(), "--port", "many")).isEqualTo(2);
    assertThat(said).contains("many");
  }

  private String data() {
    return folder.resolve("collection").toString();
  }

  private long articles() {
    try (var archive = Archive.open(Path.of(data()).resolve("record"), Clock.systemUTC())) {
      return archive.totals().articles();
    }
  }

  private int run(String... command) {
    var out = System.out;
    var err = System.err;
    var captured = new ByteArrayOutputStream();
    var stream = new PrintStream(captured, true, UTF_8);
    try {
      System.setOut(stream);
      System.setErr(stream);
      return Main.run(command);
    } finally {
      System.setOut(out);
      System.setErr(err);
      said = captured.toString(UTF_8);
    }
  }
}
