package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.model.Label;
import org.otherwise.model.Review;

/** That an index can say what is in it. */
public abstract class IdsContract extends SearchIndexContract {
  private final Sample dam = Sample.of("dam", "The dam is safe");
  private final Sample leak = Sample.of("leak", "The dam leaks");

  @Test
  void namesTheIdsOfEachScopeByItself() {
    put(dam, leak);
    index.apply(
        List.of(
            dam.putArticle(),
            new Update.PutContradiction(
                Sample.pair("both", dam, leak, Label.DENIES, Review.Status.SUGGESTED))));
    index.refresh();

    assertThat(index.ids(Scope.QUOTES)).containsExactlyInAnyOrder("dam", "leak");
    assertThat(index.ids(Scope.ARTICLES)).containsExactly("dam");
    assertThat(index.ids(Scope.CONTRADICTIONS)).containsExactly("both");
  }

  @Test
  void namesNeitherCopiesNorWhatWasTakenOut() {
    put(dam, leak, Sample.of("copy", "The dam is safe").copyOf("dam"));
    index.apply(List.of(new Update.Remove(Scope.QUOTES, "leak"), dam.put()));
    index.refresh();

    assertThat(index.ids(Scope.QUOTES)).containsExactly("dam");
  }

  @Test
  void anEmptyIndexHasNone() {
    assertThat(index.ids(Scope.QUOTES)).isEmpty();
  }
}
