package org.otherwise.contradict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Claim;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;

class QuestionsTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);
  private static final Judge JUDGE = new Judge(CONFIG.verbs(), CONFIG.gazetteer());

  private final Map<QuoteId, ClaimParts> claims = new HashMap<>();
  private final Map<QuoteId, QuoteId> told = new HashMap<>();
  private final Map<PairId, String> names = new HashMap<>();
  private final List<Contradiction> pairs = new ArrayList<>();

  private void say(String name, String words) {
    claims.put(
        new QuoteId(name),
        JUDGE.parts(new Claim(name, words, null, name, null, name, null, null, null, 0)));
  }

  private void report(String name, String country, String cue, String words, String title) {
    claims.put(
        new QuoteId(name),
        JUDGE.parts(new Claim(name, words, cue, name, country, title, null, title, null, 0)));
  }

  private void against(String left, String right, double score) {
    var one = new QuoteId(left);
    var other = new QuoteId(right);
    var id = PairId.of(one, other);
    names.put(id, left + "-" + right);
    pairs.add(
        new Contradiction(
            id,
            one,
            other,
            Label.DISPUTES,
            null,
            new Reason("they differ", List.of(), List.of(), "opposites"),
            score,
            Review.NONE));
  }

  /** The pairs of each question, those within it in the order of their names. */
  private List<String> questions() {
    return Questions.of(pairs, claims, told).stream()
        .map(
            question -> String.join(" ", new TreeSet<>(question.stream().map(names::get).toList())))
        .toList();
  }

  @Test
  void pairsOnOneQuestionThatShareAStatementBelongTogether() {
    say("a", "Osmark sold torpedoes to Velland");
    say("b", "Osmark has never sold torpedoes to Velland");
    say("c", "Osmark sold dozens of torpedoes to Velland in spring");
    against("a", "b", 0.9);
    against("c", "b", 0.8);
    assertThat(questions()).containsExactly("a-b c-b");
  }

  @Test
  void oneExchangeInOtherWordsIsOneQuestion() {
    report(
        "a", "FR", "said", "Portugal is quietly supplying Chile with shells", "The market of Tarn");
    report(
        "b", "PT", "said", "we have never had arms deals with Chile", "Frost in the Ombra valley");
    report("c", "FR", "said", "Chile bought missiles from Portugal", "A ferry for Marlow");
    against("a", "b", 0.9);
    against("c", "b", 0.8);
    assertThat(questions()).containsExactly("a-b c-b");
  }

  @Test
  void chargesThatOneDenialAnswersAreOneQuestion() {
    var title = "Quarrel over the Kestrel dam";
    report("a", "FR", "accused", "the builders of Tarn of bribing the mayor", title);
    report("b", "PT", "denied", "the accusations", title);
    report("c", "FR", "claimed", "the concrete was cheap and wet", title);
    against("a", "b", 0.9);
    against("c", "b", 0.8);
    assertThat(questions()).containsExactly("a-b c-b");
  }

  @Test
  void whoSpeaksOfTwoQuestionsDoesNotChainThem() {
    say("a", "Osmark sold torpedoes to Velland");
    say(
        "b",
        "Osmark has never sold torpedoes to Velland, and the Kestrel dam above Tarn did not burst");
    say("c", "The Kestrel dam above Tarn burst");
    say("d", "The Kestrel dam above Tarn has held, and the mayor of Tarn took bribes from Corvane");
    say("e", "The mayor of Tarn never took bribes from Corvane");
    against("a", "b", 0.9);
    against("b", "c", 0.8);
    against("c", "d", 0.7);
    against("d", "e", 0.6);
    assertThat(questions()).containsExactly("a-b", "b-c c-d", "d-e");
  }

  @Test
  void aLongChainOfSlowlyChangingQuestionsIsNotOneDispute() {
    var subjects =
        List.of(
            "torpedoes",
            "harbours",
            "railways",
            "vaccines",
            "orchards",
            "lighthouses",
            "telescopes",
            "bicycles");
    for (int i = 0; i + 1 < subjects.size(); i++) {
      var both = subjects.get(i) + " and " + subjects.get(i + 1);
      say("yes" + i, "Osmark inspected " + both + " in Velland");
      say("no" + i, "Osmark never inspected " + both + " in Velland");
    }
    for (int i = 0; i + 2 < subjects.size(); i++) {
      against("yes" + i, "no" + i, 0.9 - i / 100.0);
      against("no" + i, "yes" + (i + 1), 0.5);
    }
    var largest = Questions.of(pairs, claims, told).stream().mapToInt(List::size).max().orElse(0);
    assertThat(pairs).hasSize(12);
    assertThat(largest).isLessThanOrEqualTo(4);
  }

  @Test
  void twoBeginningsOfOneQuestionBecomeOneThroughThePairBetweenThem() {
    say("a", "Osmark sold torpedoes to Velland");
    say("b", "Osmark has never sold torpedoes to Velland");
    say("c", "Osmark sold torpedoes to Velland in spring");
    say("d", "Osmark sold no torpedoes to Velland");
    against("a", "b", 0.9);
    against("c", "d", 0.8);
    against("a", "d", 0.7);
    assertThat(questions()).containsExactly("a-b a-d c-d");
  }

  @Test
  void anotherReportOfAStatementTiesPairsTogether() {
    say("a", "Osmark sold torpedoes to Velland");
    say("b", "Osmark has never sold torpedoes to Velland");
    say("c", "Osmark sold torpedoes to Velland");
    say("d", "Osmark sold no torpedoes to Velland");
    against("a", "b", 0.9);
    against("c", "d", 0.8);
    assertThat(questions()).containsExactly("a-b", "c-d");

    told.put(new QuoteId("c"), new QuoteId("a"));
    assertThat(questions()).containsExactly("a-b c-d");
  }

  @Test
  void aPairWithinASideKeepsToTheQuestionAndMovesNobody() {
    say("a", "The ferry off Tarn carried 212 passengers");
    say("b", "The ferry off Tarn carried 84 passengers");
    say("c", "The ferry off Tarn carried 130 passengers");
    against("a", "b", 0.9);
    against("b", "c", 0.8);
    against("a", "c", 0.7);
    assertThat(questions()).containsExactly("a-b a-c b-c");
  }
}
