package org.otherwise.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.CountsContract;
import org.otherwise.index.DiscoveryContract;
import org.otherwise.index.ExcerptContract;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.FacetsContract;
import org.otherwise.index.Field;
import org.otherwise.index.HistogramContract;
import org.otherwise.index.NearnessContract;
import org.otherwise.index.Position;
import org.otherwise.index.Results;
import org.otherwise.index.Sample;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.index.TypedContract;
import org.otherwise.index.WordsContract;

class LuceneIndexTest {
  private static final SearchSettings SHIPPED = IndexConfig.load(null).search();
  private static final Search DAM =
      new Search(Scope.QUOTES, "dam", List.of(), Sort.RELEVANCE, 1, 20);

  @Nested
  class WordsInMemory extends WordsContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class TypedInMemory extends TypedContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class ExcerptInMemory extends ExcerptContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class NearnessInMemory extends NearnessContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class FacetsInMemory extends FacetsContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class CountsInMemory extends CountsContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class DiscoveryInMemory extends DiscoveryContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class HistogramInMemory extends HistogramContract {
    @Override
    protected SearchIndex open() {
      return LuceneIndex.inMemory(SETTINGS);
    }
  }

  @Nested
  class WordsOnDisk extends WordsContract {
    @TempDir Path folder;

    @Override
    protected SearchIndex open() {
      return LuceneIndex.open(folder, SETTINGS).orElseThrow();
    }
  }

  @Nested
  class TypedOnDisk extends TypedContract {
    @TempDir Path folder;

    @Override
    protected SearchIndex open() {
      return LuceneIndex.open(folder, SETTINGS).orElseThrow();
    }
  }

  @Nested
  class ExcerptOnDisk extends ExcerptContract {
    @TempDir Path folder;

    @Override
    protected SearchIndex open() {
      return LuceneIndex.open(folder, SETTINGS).orElseThrow();
    }
  }

  @Nested
  class NearnessOnDisk extends NearnessContract {
    @TempDir Path folder;

    @Override
    protected SearchIndex open() {
      return LuceneIndex.open(folder, SETTINGS).orElseThrow();
    }
  }

  @Nested
  class FacetsOnDisk extends FacetsContract {
    @TempDir Path folder;

    @Override
    protected SearchIndex open() {
      return LuceneIndex.open(folder, SETTINGS).orElseThrow();
    }
  }

  @Nested
  class OnDisk {
    private final Position third = new Position("one", 3);

    @TempDir Path folder;

    @Test
    void remembersHowFarItsLastCommitWent() {
      try (var index = open(SHIPPED)) {
        assertThat(index.position()).isEqualTo(Position.START);
        putDam(index, "a");
        index.commit(third);
        putDam(index, "b");
      }
      try (var index = open(SHIPPED)) {
        assertThat(index.position()).isEqualTo(third);
        assertThat(index.search(DAM).total()).isOne();
        putDam(index, "b");
        assertThat(index.search(DAM).total()).isEqualTo(2);
      }
    }

    @Test
    void isNotOpenedTwiceAtATime() {
      try (var index = open(SHIPPED)) {
        assertThat(LuceneIndex.open(folder, SHIPPED)).isEmpty();
        assertThat(index.search(DAM).total()).isZero();
      }
      open(SHIPPED).close();
    }

    @Test
    void isEmptiedWhereAnotherAnalysisMadeIt() {
      commitOneDam();
      var analysis = new HashMap<>(SHIPPED.analysis());
      analysis.put("en", "plain");
      var other =
          new SearchSettings(
              SHIPPED.boosts(),
              analysis,
              SHIPPED.synonyms(),
              SHIPPED.aliases(),
              SHIPPED.places(),
              SHIPPED.facets());

      try (var index = open(other)) {
        assertThat(index.position()).isEqualTo(Position.START);
        assertThat(index.search(DAM).total()).isZero();
        putDam(index, "a");
        assertThat(index.search(DAM).total()).isOne();
      }
    }

    @Test
    void isKeptWhereOnlyTheSearchChanged() {
      commitOneDam();
      var other =
          new SearchSettings(
              Map.of("words", 7f),
              SHIPPED.analysis(),
              List.of(List.of("dam", "barrage")),
              SHIPPED.aliases(),
              SHIPPED.places(),
              List.of());

      try (var index = open(other)) {
        assertThat(index.position()).isEqualTo(third);
        assertThat(index.search(DAM).total()).isOne();
      }
    }

    @Test
    void isEmptiedWhereAnyOfItsFilesIsDamaged() throws IOException {
      commitOneDam();
      int files = files().size();
      assertThat(files).isGreaterThan(2);
      for (int i = 0; i < files; i++) {
        commitOneDam();
        var damaged = files().get(i);
        Files.write(damaged, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
        try (var index = open(SHIPPED)) {
          assertThat(index.position()).as(damaged.toString()).isEqualTo(Position.START);
          assertThat(index.search(DAM).total()).as(damaged.toString()).isZero();
        }
      }
    }

    private List<Path> files() throws IOException {
      try (var files = Files.list(folder)) {
        return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
      }
    }

    private void commitOneDam() {
      try (var index = open(SHIPPED)) {
        index.clear();
        putDam(index, "a");
        index.commit(third);
      }
    }

    private LuceneIndex open(SearchSettings settings) {
      return LuceneIndex.open(folder, settings).orElseThrow();
    }
  }

  @Test
  void answersWithANoteWhereTimeRunsOut() {
    try (var index = LuceneIndex.inMemory(SHIPPED, () -> () -> true)) {
      putDam(index, "a");

      var results = index.search(DAM);
      assertThat(results.notes()).singleElement().asString().contains("too long");
      assertThat(results.complete()).isFalse();
    }
  }

  @RepeatedTest(40)
  void countsWhatItFoundUntilTimeRanOut(RepetitionInfo repetition) {
    var calls = new AtomicInteger();
    int most = repetition.getCurrentRepetition();
    try (var index = LuceneIndex.inMemory(SHIPPED, () -> () -> calls.incrementAndGet() > most)) {
      for (int i = 0; i < 500; i++) {
        index.apply(List.of(Sample.of("a" + i, "The dam will hold.").said("2022").put()));
        if (i % 50 == 0) {
          index.refresh();
        }
      }
      index.refresh();

      var results = index.search(DAM);
      var kinds =
          results.facets().stream()
              .filter(facet -> facet.field() == Field.KIND)
              .flatMap(facet -> facet.values().stream())
              .mapToLong(Results.Count::count)
              .sum();
      assertThat(kinds).isEqualTo(results.total());
      assertThat(results.complete() || !results.notes().isEmpty()).isTrue();
      assertThat(results.complete()).isEqualTo(calls.get() <= most);
      if (results.complete()) {
        assertThat(results.total()).isEqualTo(500);
      }
    }
  }

  /** Whenever the time runs out, it is not asked for again and again by what goes on regardless. */
  @Test
  void looksForOtherWordsNoLongerThanTheSearchMayTake() {
    var mistyped = DAM.with("damm wil hald");
    var calls = new AtomicInteger();
    var most = new AtomicInteger(Integer.MAX_VALUE);
    try (var index =
        LuceneIndex.inMemory(SHIPPED, () -> () -> calls.incrementAndGet() > most.get())) {
      for (int i = 0; i < 400; i++) {
        var like = "d" + (char) ('a' + i % 26) + "m" + (char) ('a' + i / 26);
        index.apply(
            List.of(Sample.of("a" + i, "The dam will hold, they held " + like + ".").put()));
      }
      index.refresh();
      index.search(mistyped);
      int needed = calls.get();
      assertThat(needed).as("asked within the walks through the words").isGreaterThan(20);

      for (int i = 0; i < needed; i++) {
        calls.set(0);
        most.set(i);
        index.search(mistyped);
        assertThat(calls.get() - i).as("asked after it had run out at %d", i).isLessThan(8);
      }
    }
  }

  @Test
  void saysOfFacetsAndHistogramsThatTimeRanOut() {
    try (var index = LuceneIndex.inMemory(SHIPPED, () -> () -> true)) {
      index.apply(List.of(Sample.of("a", "The dam will hold.").said("2022").put()));
      index.refresh();

      var request = new FacetRequest(FacetRequest.Order.NAME, "", 1, 10);
      assertThat(index.facet(DAM, Field.KIND, request).complete()).isFalse();
      assertThat(index.histogram(DAM, Field.SAID).complete()).isFalse();
      assertThat(index.search(DAM).didYouMean()).isNull();
    }
  }

  @Test
  void isSearchedWhileItIsWrittenAndRefreshed() throws Exception {
    try (var index = LuceneIndex.inMemory(SHIPPED);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      putDam(index, "a0");
      var writing =
          threads.submit(
              () -> {
                for (int i = 1; i < 60; i++) {
                  putDam(index, "a" + i);
                }
              });
      var searches = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 60; i++) {
        searches.add(
            threads.submit(
                () -> {
                  var results = index.search(DAM);
                  var kinds =
                      results.facets().stream()
                          .filter(facet -> facet.field() == Field.KIND)
                          .mapToLong(facet -> facet.values().getFirst().count())
                          .sum();
                  return kinds == results.total();
                }));
      }
      for (var search : searches) {
        assertThat(search.get()).isTrue();
      }
      writing.get();
      assertThat(index.search(DAM).total()).isEqualTo(60);
    }
  }

  @Test
  void mayBeClosedTwice() {
    var index = LuceneIndex.inMemory(SHIPPED);
    index.close();

    assertThatCode(index::close).doesNotThrowAnyException();
    assertThatThrownBy(() -> index.search(DAM)).isInstanceOf(IllegalStateException.class);
  }

  private static void putDam(SearchIndex index, String id) {
    index.apply(List.of(Sample.of(id, "The dam will hold.").put()));
    index.refresh();
  }
}
