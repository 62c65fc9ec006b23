package org.otherwise.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.IdsContract;
import org.otherwise.index.IndexException;
import org.otherwise.index.Position;
import org.otherwise.index.Sample;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;

class LiveIndexTest {
  private static final SearchSettings SHIPPED = IndexConfig.load(null).search();

  @TempDir private Path folder = Path.of("");

  @Nested
  class Ids extends IdsContract {
    @TempDir private Path within = Path.of("");

    @Override
    protected SearchIndex open() {
      return LiveIndex.open(within, SETTINGS).orElseThrow();
    }
  }

  @Test
  void isHeldByOneOnly() {
    try (var _ = open()) {
      assertThat(LiveIndex.open(folder, SHIPPED)).isEmpty();
    }
    try (var again = open()) {
      assertThat(again.position()).isEqualTo(Position.START);
    }
  }

  @Test
  void anotherTakesItsPlaceAndIsThereAtTheNextOpening() throws IOException {
    try (var index = open()) {
      put(index, "old", 1);
      var beside = index.beside();
      put(beside, "new", 2);
      assertThat(index.ids(Scope.QUOTES)).containsExactly("old");

      index.take(beside);

      assertThat(index.ids(Scope.QUOTES)).containsExactly("new");
      assertThat(index.position().n()).isEqualTo(2);
    }
    try (var index = open()) {
      assertThat(index.ids(Scope.QUOTES)).containsExactly("new");
      var third = index.beside();
      put(third, "third", 3);
      index.take(third);
    }
    try (var index = open()) {
      assertThat(index.ids(Scope.QUOTES)).containsExactly("third");
    }
    assertThat(names()).contains("current").hasSize(3);
  }

  @Test
  void whatACrashLeftHalfBuiltIsGoneAndTheOldOneHolds() throws IOException {
    try (var index = open()) {
      put(index, "old", 1);
      put(index.beside(), "half", 1); // never taken, nor closed
    }
    assertThat(names()).contains("built-1");

    try (var index = open()) {
      assertThat(index.ids(Scope.QUOTES)).containsExactly("old");
      assertThat(names()).doesNotContain("built-1");
    }
  }

  @Test
  void aPointerThatWasNotYetRenamedChangesNothing() throws IOException {
    try (var index = open()) {
      put(index, "old", 1);
    }
    Files.writeString(folder.resolve("current.new"), "built-7");

    try (var index = open()) {
      assertThat(index.ids(Scope.QUOTES)).containsExactly("old");
    }
  }

  @Test
  void whatItHoldsCanBeListedWhileItIsHeld() {
    try (var index = open()) {
      put(index, "old", 4);

      var inventory = LiveIndex.inventory(folder, SHIPPED).orElseThrow();

      assertThat(inventory.position()).isEqualTo(new Position("life", 4));
      assertThat(inventory.usable()).isTrue();
      assertThat(inventory.ids(Scope.QUOTES)).containsExactly("old");
    }
  }

  @Test
  void oneOfANewerProgramIsLeftAsItIs() throws IOException {
    try (var index = open()) {
      put(index, "old", 1);
    }
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
      data.put("format", "99");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    var before = bytes();

    assertThatThrownBy(this::open)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("99");

    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void oneOfANewerLuceneIsLeftAsItIs() throws IOException {
    try (var index = open()) {
      put(index, "old", 1);
    }
    for (var name : names()) {
      if (name.startsWith("segments_")) {
        var bytes = Files.readAllBytes(folder.resolve(name));
        bytes[4 + 1 + "segments".length() + 3] = 99; // the version, behind magic and name
        Files.write(folder.resolve(name), bytes);
      }
    }
    var before = bytes();

    assertThatThrownBy(this::open)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("newer version");

    assertThat(bytes()).isEqualTo(before);
  }

  private LiveIndex open() {
    return LiveIndex.open(folder, SHIPPED).orElseThrow();
  }

  private static void put(SearchIndex index, String id, long n) {
    index.apply(List.of(Sample.of(id, "The dam is safe").put()));
    index.commit(new Position("life", n));
    index.refresh();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Map<String, String> bytes() throws IOException {
    var bytes = new TreeMap<String, String>();
    for (var name : names()) {
      bytes.put(
          name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }
}
