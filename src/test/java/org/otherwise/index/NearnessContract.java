package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
