package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.otherwise.contradict.Judge.Relation;

class DerivedTest {
  private static Labelled pair(String id, String premise, String hypothesis, Relation relation) {
    return new Labelled(id, "headlines", premise, hypothesis, relation);
  }

  private static final List<Labelled> HEADLINES =
      List.of(
          pair("a", "The dam burst, says mayor", "The dam burst", Relation.ENTAILMENT),
          pair("b", "Dam at Tarn has burst", "The dam burst", Relation.ENTAILMENT),
          pair("c", "No, the dam did not burst", "The dam burst", Relation.CONTRADICTION),
          pair("d", "Is the dam safe?", "The dam burst", Relation.NEUTRAL),
          pair("e", "The ferry sank off Tarn", "The ferry sank", Relation.ENTAILMENT));

  @Test
  void headlinesOnOneRumourAreSetAgainstEachOther() {
    var composed = Derived.composed(HEADLINES, 100, new Random(1));
    assertThat(composed)
        .filteredOn(it -> it.relation() == Relation.CONTRADICTION)
        .extracting(Labelled::id)
        .containsExactlyInAnyOrder("a+c", "c+a", "b+c", "c+b");
    assertThat(composed)
        .filteredOn(it -> it.relation() == Relation.ENTAILMENT)
        .extracting(Labelled::id)
        .containsExactlyInAnyOrder("a+b", "b+a");
    assertThat(composed).extracting(Labelled::id).noneMatch(id -> id.contains("e"));
  }

  @Test
  void soManyOfEachRelationAreDrawnAtMost() {
    assertThat(Derived.composed(HEADLINES, 1, new Random(1))).hasSize(3);
  }

  @Test
  void whatSharesAFewWordsIsUnrelatedAndWhatSharesMostIsLeftAlone() {
    var pairs =
        List.of(
            pair("a", "Kestrel dam engineers warned of flooding", "x one", Relation.ENTAILMENT),
            pair("b", "Kestrel ferry captain resigned on Monday", "y two", Relation.ENTAILMENT),
            pair("c", "Kestrel dam engineers warned about flooding", "z six", Relation.ENTAILMENT));
    var unrelated = Derived.unrelated(pairs, 10, new Random(1));
    assertThat(unrelated).isNotEmpty().allMatch(it -> it.relation() == Relation.NEUTRAL);
    assertThat(unrelated)
        .allMatch(it -> it.premise().contains("ferry") || it.hypothesis().contains("ferry"));
  }
}
