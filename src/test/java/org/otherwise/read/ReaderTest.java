package org.otherwise.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.PartialDate;
import org.otherwise.read.Reading.Accepted;
import org.otherwise.read.Reading.Rejected;

class ReaderTest {
  private static final String STORY =
      "The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.";
  private static final String PAGE =
      "<html><head><title>Ferry not for sale</title></head><body><article><h1>Ferry not for"
          + " sale</h1><p>"
          + STORY
          + "</p><p>Two companies had said the opposite a week before, in letters to the"
          + " council.</p></article></body></html>";

  @TempDir private Path folder;

  private List<Reading> read(Path path) {
    var readings = new ArrayList<Reading>();
    new Reader(Given.NOTHING).read(path, readings::add);
    return readings;
  }

  private List<String> outcomes(Path path) {
    return read(path).stream()
        .map(
            it ->
                switch (it) {
                  case Accepted accepted -> relative(accepted.source());
                  case Rejected(var source, var reason) -> relative(source) + ": " + reason;
                })
        .toList();
  }

  private String relative(String source) {
    return source.replace(folder + "/", "");
  }

  private Path write(String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private interface Members {
    void into(ZipOutputStream zip) throws IOException;
  }

  private Path zip(String name, Members members) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      members.into(zip);
    }
    return file;
  }

  private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  @Test
  void readsAFolderInOrderAndPassesOverWhatIsHidden() throws IOException {
    write("b.txt", STORY);
    write("a/z.html", PAGE);
    write("a/style.css", "p {}");
    write(".git/x.txt", STORY);
    write(".hidden.txt", STORY);
    write("c.jsonl", "{\"text\":\"" + STORY + "\"}\n");
    write("d.html.gz", gzip(PAGE.getBytes(UTF_8)));
    write("e.docx", "no");
    assertThat(outcomes(folder))
        .containsExactly(
            "a/z.html",
            "b.txt",
            "c.jsonl#1",
            "d.html.gz",
            "e.docx: not a kind of file that is read: .html, .txt, .jsonl, any of them .gz, and"
                + " .zip");
  }

  @Test
  void rejectsByNameAndGoesOn() throws IOException {
    write("a-empty.txt", "");
    write("b-blank.txt", " \n\n ");
    write("c-binary.html", new byte[] {'<', 0, 1, 2, 3, 'p', '>'});
    write("d-broken.txt.gz", Arrays.copyOf(gzip(STORY.repeat(50).getBytes(UTF_8)), 40));
    write("e-no-gzip.txt.gz", STORY);
    write(
        "f-menu.html",
        "<html><body><nav><a href=/>Home</a> <a href=/x>News</a></nav></body></html>");
    write("g-fine.txt", STORY);
    assertThat(outcomes(folder))
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("a-empty.txt: is empty"),
            it -> assertThat(it).isEqualTo("b-blank.txt: is empty"),
            it -> assertThat(it).startsWith("c-binary.html: holds binary data"),
            it -> assertThat(it).startsWith("d-broken.txt.gz: broken gzip data"),
            it -> assertThat(it).startsWith("e-no-gzip.txt.gz: broken gzip data"),
            it -> assertThat(it).isEqualTo("f-menu.html: holds no article text"),
            it -> assertThat(it).isEqualTo("g-fine.txt"));
  }

  @Test
  void rejectsAPathThatIsNotThere() {
    assertThat(outcomes(folder.resolve("nowhere.txt")))
        .containsExactly("nowhere.txt: no such file or folder");
    assertThat(outcomes(folder.resolve("nowhere")))
        .containsExactly("nowhere: no such file or folder");
  }

  @Test
  void rejectsAFileThatIsTooBigWithoutLoadingItWhole() throws IOException {
    for (var name : List.of("big.txt", "big.html")) {
      try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(60L * 1024 * 1024);
      }
      assertThat(outcomes(folder.resolve(name)).getFirst()).startsWith(name + ": larger than");
    }
  }

  @Test
  void rejectsGzipThatExpandsTooFar() throws IOException {
    var file = write("bomb.txt.gz", gzip(new byte[60 * 1024 * 1024]));
    assertThat(outcomes(file).getFirst()).startsWith("bomb.txt.gz: larger than");
  }

  @Test
  void countsJsonLinesFromOneAndGoesOnAfterABadOne() throws IOException {
    var file =
        write(
            "x.jsonl",
            """
            {"id":"one","title":"T","text":"First text."}

            [1,2]
            {"id":"four","title":"no text"}
            {"id":"five","text":""}
            {"id":
            "just a string"
            {"id":8,"url":"https://example.com/h","html":%s}
            """
                .formatted(quoted(PAGE)));
    assertThat(outcomes(file))
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("x.jsonl#1"),
            it -> assertThat(it).isEqualTo("x.jsonl#3: is not a JSON object"),
            it -> assertThat(it).isEqualTo("x.jsonl#4: has neither “text” nor “html”"),
            it -> assertThat(it).isEqualTo("x.jsonl#5: has neither “text” nor “html”"),
            it -> assertThat(it).startsWith("x.jsonl#6: is not valid JSON"),
            it -> assertThat(it).isEqualTo("x.jsonl#7: is not a JSON object"),
            it -> assertThat(it).isEqualTo("x.jsonl#8"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  @Test
  void skipsALineThatIsTooLong() throws IOException {
    var file = folder.resolve("long.jsonl");
    try (var out = Files.newOutputStream(file)) {
      var piece = new byte[1024 * 1024];
      Arrays.fill(piece, (byte) 'x');
      for (int i = 0; i < 21; i++) {
        out.write(piece);
      }
      out.write("\n{\"text\":\"After it.\"}".getBytes(UTF_8));
    }
    assertThat(outcomes(file))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("long.jsonl#1: larger than"),
            it -> assertThat(it).isEqualTo("long.jsonl#2"));
  }

  @Test
  void leavesTheTextOfJsonLinesAsItIs() throws IOException {
    var text =
        "  Two  spaces,\u00a0a\u00adsoft hyphen,\r\n\r\nand “Leave a Comment”\n\nLeave a Comment  ";
    var json = text.replace("\r", "\\r").replace("\n", "\\n");
    var file =
        write("x.jsonl", "{\"id\":\"n1\",\"published\":\"2022-09\",\"text\":\"" + json + "\"}");
    assertThat(read(file))
        .singleElement()
        .satisfies(
            it -> {
              var article = ((Accepted) it).article();
              assertThat(article.text()).isEqualTo(text);
              assertThat(article.head().sourceId()).isEqualTo("n1");
              assertThat(article.head().title()).isEqualTo("Two spaces, asoft hyphen,");
              assertThat(article.head().published()).isEqualTo(new PartialDate(2022, 9, 0));
            });
  }

  @Test
  void aMonthThatASourceGivesForWantOfADateIsRead() throws IOException {
    var file =
        write(
            "x.jsonl", "{\"published\":null,\"published_approx\":\"1983-09\",\"text\":\"Words.\"}");
    assertThat(((Accepted) read(file).getFirst()).article().head().published())
        .hasToString("1983-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          null                          | nothing
          "junk"                        | nothing
          {}                            | nothing
          "2022-09"                     | 2022-09
          "2022-09-21"                  | 2022-09-21
          "2022-09-21T23:59:00-08:00"   | 2022-09-21
          """)
  void readsThePublishedFieldAndForgivesJunk(String json, String published) throws IOException {
    var file = write("x.jsonl", "{\"published\":" + json + ",\"text\":\"Words.\"}");
    var head = ((Accepted) read(file).getFirst()).article().head();
    assertThat(head.published() == null ? null : head.published().toString()).isEqualTo(published);
  }

  @Test
  void keepsTheBytesAsTheyCame() throws IOException {
    var line = "{\"text\": \"Words.\" }";
    var lines = write("x.jsonl", line + "\r\n" + line);
    for (var reading : read(lines)) {
      assertThat(((Accepted) reading).raw().bytes()).isEqualTo(line.getBytes(UTF_8));
    }
    var page = write("x.html.gz", gzip(PAGE.getBytes(UTF_8)));
    assertThat(((Accepted) read(page).getFirst()).raw().bytes()).isEqualTo(PAGE.getBytes(UTF_8));
  }

  @Test
  void readsMembersOfAZipWhateverTheirNames() throws IOException {
    var file =
        zip(
            "news.zip",
            zip -> {
              member(zip, "dir/b.html", PAGE.getBytes(UTF_8));
              member(zip, "../../etc/passwd.txt", STORY.getBytes(UTF_8));
              member(zip, "__MACOSX/dir/._b.html", new byte[] {0, 1});
              member(zip, "x.jsonl", "\n{\"text\":\"Words.\"}".getBytes(UTF_8));
              member(zip, "inner.zip", new byte[] {'P', 'K'});
              member(zip, "feed.xml", "<rss/>".getBytes(UTF_8));
              member(zip, "logo.png", new byte[] {1});
            });
    assertThat(outcomes(file))
        .containsExactly(
            "news.zip!/dir/b.html",
            "news.zip!/../../etc/passwd.txt",
            "news.zip!/x.jsonl#2",
            "news.zip!/inner.zip: an archive within an archive is not read",
            "news.zip!/feed.xml: feeds (.xml, .rss, .atom) are not read yet");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void stopsAtAZipBomb() throws IOException {
    var zeros = new byte[16 * 1024 * 1024];
    var file =
        zip(
            "bomb.zip",
            zip -> {
              for (int i = 0; i < 12; i++) {
                member(zip, i + ".txt", zeros);
              }
            });
    var outcomes = outcomes(file);
    assertThat(outcomes).hasSizeLessThan(12);
    assertThat(outcomes.getLast()).startsWith("bomb.zip: expands to more");
  }

  @Test
  void rejectsAMemberThatIsTooBigAndReadsTheNext() throws IOException {
    var file =
        zip(
            "big.zip",
            zip -> {
              member(zip, "big.txt", new byte[21 * 1024 * 1024]);
              member(zip, "fine.txt", STORY.getBytes(UTF_8));
            });
    assertThat(outcomes(file))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("big.zip!/big.txt: larger than"),
            it -> assertThat(it).isEqualTo("big.zip!/fine.txt"));
  }

  @Test
  void rejectsAZipThatIsNone() throws IOException {
    assertThat(outcomes(write("x.zip", "not a zip")).getFirst())
        .startsWith("x.zip: not a zip archive");
  }

  @Test
  void givesAnAddressToASingleDocumentOnly() throws IOException {
    var given = new Given(new PartialDate(2022, 9, 22), "https://example.com/ferry", "The Gull");
    write("a.txt", STORY);
    var readings = new ArrayList<Reading>();
    new Reader(given).read(folder.resolve("a.txt"), readings::add);
    new Reader(given).read(folder, readings::add);
    assertThat(readings)
        .map(it -> ((Accepted) it).article().head().url())
        .containsExactly("https://example.com/ferry", null);
    assertThat(readings)
        .map(it -> ((Accepted) it).article().head().publisher())
        .containsExactly("The Gull", "The Gull");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/a.html | addresses
          HTTP://example.com         | addresses
          news/feed.xml              | feeds
          a.RSS                      | feeds
          a.atom                     | feeds
          crawl.warc                 | web archives
          crawl.warc.gz              | web archives
          """)
  void refusesPlainlyWhatComesLater(String argument, String reason) {
    assertThat(Reader.refusal(argument).orElse("")).startsWith(reason).contains("not read yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.txt.gz", "folder", "a.jsonl", "a.zip", "unknown.doc"})
  void doesNotRefuseWhatMayBeRead(String argument) {
    assertThat(Reader.refusal(argument)).isEmpty();
  }
}
