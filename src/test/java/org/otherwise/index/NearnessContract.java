package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.otherwise.onnx.SentenceVector;

/** Which quotes are near a text, and which speak of the same matter. */
public abstract class NearnessContract extends SearchIndexContract {
  @Test
  void findsTheQuotesWhoseWordsAreNearest() {
    put(
        Sample.of("a", "The dam above the town will hold this winter."),
        Sample.of("b", "The dam above the town is going to break this winter."),
        Sample.of("c", "The ferry above all will leave this evening."),
        Sample.of("d", "Le barrage tiendra.").language("fr"));

    assertThat(index.similar("Will the dams of this town break in winter?", 2))
        .containsExactly("b", "a");
    assertThat(index.similar("barrages", 5)).containsExactly("d");
    assertThat(index.similar("", 5)).isEmpty();
    assertThat(index.similar("dam", 0)).isEmpty();
  }

  private static Update about(String id, Set<String> said, Set<String> framed, String... edges) {
    var statement = Sample.of(id, "The dam will hold.").statement();
    return new Update.PutQuote(statement, new Matter(said, framed, Set.of(edges)));
  }

  private List<String> onMatter(Set<String> said, Set<String> framed, String... edges) {
    return index.onMatter(new Matter(said, framed, Set.of(edges)), 10);
  }

  @Test
  void findsTheQuotesOnOneMatterTheRarestWordsFirst() {
    index.apply(
        List.of(
            about("a", Set.of("dam", "leak"), Set.of("winter")),
            about("b", Set.of("dam", "flood"), Set.of("winter")),
            about("c", Set.of("dam"), Set.of("summer")),
            about("d", Set.of("ferry"), Set.of("leak"), "turned"),
            Sample.of("e", "The dam leaks.").put()));
    index.refresh();

    assertThat(onMatter(Set.of("leak", "dam"), Set.of("winter"))).containsExactly("a", "b", "c");
    assertThat(onMatter(Set.of("winter"), Set.of("dam"))).isEmpty();
    assertThat(onMatter(Set.of("dam"), Set.of("summer"))).startsWith("c");
    assertThat(onMatter(Set.of("unheard of"), Set.of())).isEmpty();
    assertThat(onMatter(Set.of(), Set.of())).isEmpty();
    assertThat(index.onMatter(new Matter(Set.of("dam"), Set.of(), Set.of()), 1)).hasSize(1);
  }

  @Test
  void findsOnOneMatterOnlyWhatHasTheEdgesAskedFor() {
    index.apply(
        List.of(
            about("a", Set.of("dam"), Set.of(), "turned", "o5"),
            about("b", Set.of("dam"), Set.of(), "o4"),
            about("c", Set.of("dam"), Set.of())));
    index.refresh();

    assertThat(onMatter(Set.of("dam"), Set.of(), "turned", "day")).containsExactly("a");
    assertThat(onMatter(Set.of("dam"), Set.of(), "o4", "o5")).containsExactlyInAnyOrder("a", "b");
    assertThat(onMatter(Set.of("dam"), Set.of())).hasSize(3);
  }

  private static SentenceVector direction(int... numbers) {
    var bytes = new byte[SentenceVector.DIMENSIONS];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return new SentenceVector(bytes);
  }

  private static Update meaning(
      String id,
      Set<String> said,
      @Nullable SentenceVector meaning,
      String source,
      String... edges) {
    var statement = Sample.of(id, "The dam will hold.").statement();
    return new Update.PutQuote(
        statement, new Matter(said, Set.of(), Set.of(edges), meaning, source));
  }

  private List<String> near(
      Set<String> said,
      SentenceVector meaning,
      @Nullable String source,
      int limit,
      String... edges) {
    return index.onMatter(new Matter(said, Set.of(), Set.of(edges), meaning, source), limit);
  }

  @Test
  void findsWhatIsSaidInOtherWordsByItsMeaning() {
    index.apply(
        List.of(
            meaning("far", Set.of("ferry"), direction(0, 90), "1"),
            meaning("near", Set.of("barrage"), direction(90, 10), "2"),
            meaning("nearer", Set.of("weir"), direction(90, 2), "3"),
            meaning("words", Set.of("dam"), null, "4")));
    index.refresh();

    assertThat(near(Set.of(), direction(90, 0), null, 2)).containsExactly("nearer", "near");
    assertThat(near(Set.of("dam"), direction(90, 0), null, 3))
        .containsExactlyInAnyOrder("words", "nearer", "near");
    assertThat(near(Set.of("dam"), direction(90, 0), null, 0)).isEmpty();
  }

  @Test
  void whatSharesWordsAndHasAnEdgeTakesTurnsWithWhatIsNearWhateverItsEdges() {
    index.apply(
        List.of(
            meaning("a", Set.of("dam"), direction(90, 1), "1"),
            meaning("b", Set.of("dam"), direction(90, 2), "2"),
            meaning("turned", Set.of("dam"), direction(50, 50), "3", "turned")));
    index.refresh();

    assertThat(near(Set.of("dam"), direction(90, 0), null, 2, "turned"))
        .containsExactly("turned", "a");
    assertThat(near(Set.of(), direction(90, 0), null, 2)).containsExactly("a", "b");
  }

  @Test
  void whatWasSaidLongBeforeOrAfterIsNoCandidate() {
    index.apply(
        List.of(
            saidOn("before", "1987-03-02"),
            saidOn("first", "2022-09-01"),
            saidOn("month", "2022-10"),
            saidOn("last", "2022-11-30"),
            saidOn("after", "2022-12-01"),
            saidOn("unknown", null)));
    index.refresh();

    var within = DateRange.parse("2022-09-01..2022-11-30");
    var words = new Matter(Set.of("dam"), Set.of(), Set.of(), null, null, within);
    assertThat(index.onMatter(words, 6))
        .containsExactlyInAnyOrder("first", "month", "last", "unknown");
    var meaning = new Matter(Set.of(), Set.of(), Set.of(), direction(90, 0), null, within);
    assertThat(index.onMatter(meaning, 6))
        .containsExactlyInAnyOrder("first", "month", "last", "unknown");
  }

  private static Update saidOn(String id, @Nullable String day) {
    var statement = Sample.of(id, "The dam will hold.").said(day);
    return new Update.PutQuote(
        statement.statement(), new Matter(Set.of("dam"), Set.of(), Set.of(), direction(90, 1), id));
  }

  @Test
  void whatComesFromTheSameSourceIsNoCandidate() {
    index.apply(
        List.of(
            meaning("same", Set.of("dam"), direction(90, 0), "one speech"),
            meaning("other", Set.of("dam"), direction(80, 20), "another"),
            meaning("unknown", Set.of("dam"), direction(70, 30), "")));
    index.refresh();

    assertThat(near(Set.of("dam"), direction(90, 0), "one speech", 2))
        .containsExactlyInAnyOrder("other", "unknown");
    assertThat(near(Set.of("dam"), direction(90, 0), null, 9)).hasSize(3);
  }

  @Test
  void aQuotePutAgainIsFoundByItsNewMeaningAlone() {
    index.apply(List.of(meaning("a", Set.of("dam"), direction(90, 0), "1")));
    index.refresh();
    index.apply(List.of(meaning("a", Set.of("dam"), direction(0, 90), "1")));
    index.apply(List.of(meaning("b", Set.of("weir"), direction(60, 60), "2")));
    index.refresh();

    assertThat(near(Set.of(), direction(90, 0), null, 2)).containsExactly("b", "a");
    index.apply(List.of(new Update.Remove(Scope.QUOTES, "b")));
    index.refresh();
    assertThat(near(Set.of(), direction(90, 0), null, 2)).containsExactly("a");
  }
}
