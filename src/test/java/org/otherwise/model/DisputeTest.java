package org.otherwise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeTest {
  private static final DisputeId ID = new DisputeId("d");

  /** Statements by one letter each: who says it, when, and the words. */
  private final Map<String, Statement> said = new HashMap<>();

  private final List<Pair> pairs = new ArrayList<>();

  private void say(String name, @Nullable String speaker, String day, String words) {
    said.put(name, statement(name, speaker, day, words));
  }

  private void letters(String names) {
    for (var name : names.split("")) {
      say(
          name,
          name,
          "2024-01-0" + (1 + "abcdefgh".indexOf(name)),
          "What %s has to say of it".formatted(name));
    }
  }

  private static Statement statement(
      String name, @Nullable String speaker, String day, String words) {
    var article = ArticleId.ofUrl("https://paper.example/" + name);
    var head =
        new ArticleHead(
            article,
            null,
            null,
            "Paper " + name,
            "On it",
            null,
            null,
            PartialDate.parse(day),
            "en");
    var kind = speaker == null ? SpeakerKind.UNNAMED : SpeakerKind.PERSON;
    var who =
        new Attribution(
            speaker == null ? "an official" : speaker, null, kind, null, null, "FI", null);
    var quote =
        new Quote(
            new QuoteId(name),
            article,
            new Span(0, words.length()),
            words,
            "",
            "",
            QuoteKind.DIRECT,
            "said",
            who,
            null,
            0.9);
    var identity =
        speaker == null
            ? null
            : new Speaker(new SpeakerId(speaker.toLowerCase(Locale.ROOT)), speaker, kind, "FI");
    return new Statement(quote, head, identity, null, 0);
  }

  /** "ab" sets a against b. */
  private void against(String names, double score) {
    var left = Objects.requireNonNull(said.get(names.substring(0, 1)));
    var right = Objects.requireNonNull(said.get(names.substring(1)));
    pairs.add(
        new Pair(
            new Contradiction(
                PairId.of(left.id(), right.id()),
                left.id(),
                right.id(),
                Label.DISPUTES,
                null,
                new Reason("they differ", List.of(), List.of(), "opposites"),
                score,
                Review.NONE),
            left,
            right));
  }

  private Dispute dispute() {
    return Dispute.of(ID, pairs).orElseThrow();
  }

  private static String names(List<Dispute.Told> side) {
    return String.join("", side.stream().map(told -> told.statement().id().value()).toList());
  }

  @Test
  void whoStandsAgainstOneIsOnTheOtherSideInTheOrderOfTime() {
    letters("abcd");
    against("ba", 0.7);
    against("bc", 0.9);
    against("dc", 0.8);

    assertThat(names(dispute().left())).isEqualTo("ac");
    assertThat(names(dispute().right())).isEqualTo("bd");
    assertThat(dispute().pairs()).hasSize(3);
    assertThat(dispute().aside()).isEmpty();
  }

  @Test
  void ofThreeThatAllDifferTheWeakestPairIsLeftAside() {
    letters("abc");
    against("ab", 0.9);
    against("bc", 0.8);
    against("ac", 0.7);

    assertThat(names(dispute().left())).isEqualTo("ac");
    assertThat(names(dispute().right())).isEqualTo("b");
    assertThat(dispute().aside())
        .extracting(pair -> pair.contradiction().score())
        .containsExactly(0.7);
  }

  @Test
  void aStrongPairFurtherOffIsNotPlacedBeforeAWeakOneThatLeadsToIt() {
    letters("abcd");
    against("ab", 0.9);
    against("bc", 0.3);
    against("cd", 0.8);
    against("da", 0.6);

    // a against b, d against a, c against d: the weak pair of b and c comes last, and fits
    assertThat(names(dispute().left())).isEqualTo("ac");
    assertThat(names(dispute().right())).isEqualTo("bd");
  }

  @Test
  void whatHangsTogetherWithTheStrongestPairAloneIsShown() {
    letters("abcd");
    against("ab", 0.5);
    against("cd", 0.9);
    assertThat(Dispute.of(ID, pairs)).isEmpty();
  }

  @Test
  void onePairAloneIsNoDispute() {
    letters("ab");
    against("ab", 0.9);
    assertThat(Dispute.of(ID, pairs)).isEmpty();
  }

  @Test
  void theSameStatementFromSeveralOutletsIsToldOnce() {
    say("a", "Orlen", "2024-01-01", "The harbour at Tarn is closed to every ship from Velland");
    say(
        "b",
        "Orlen",
        "2024-01-02",
        "The harbour at Tarn is closed to every ship from Velland, and will be");
    say("c", "Orlen", "2024-01-03", "the harbour at Tarn is closed to every ship from Velland");
    say("d", "Tabor", "2024-01-02", "No harbour is closed");
    against("ad", 0.9);
    against("bd", 0.8);
    against("cd", 0.7);

    assertThat(names(dispute().left())).isEqualTo("a");
    assertThat(dispute().left().getFirst().reports()).hasSize(3);
    assertThat(names(dispute().right())).isEqualTo("d");
  }

  @Test
  void whoEarlierSaidOtherwiseIsOnBothSides() {
    say("a", "Orlen", "2024-01-01", "The harbour at Tarn will stay open through the winter");
    say("b", "Orlen", "2024-03-01", "The harbour at Tarn will not stay open through the winter");
    say("c", "Tabor", "2024-03-02", "Tarn stays open");
    against("ab", 0.9);
    against("bc", 0.8);

    assertThat(names(dispute().left())).isEqualTo("ac");
    assertThat(names(dispute().right())).isEqualTo("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We have sold no boats to Velland            | We have sold no boats to Velland, he said in Tarn  | true
          The cost of the bridge is 12 million crowns | The cost of the bridge is 9 million crowns         | false
          The light was dark for all of the summer    | The light was not dark for all of the summer       | false
          The light was dark for a summer             | It rained in the mountains for most of that summer | false
          We will see                                 | We will see what becomes of it                     | false
          We’ll see.                                  | we'll see                                          | true
          """)
  void wordsAreAlikeWhereOnlyTheCuttingDiffers(String one, String other, boolean alike) {
    assertThat(Retelling.areAlike(one, other)).isEqualTo(alike);
    assertThat(Retelling.areAlike(other, one)).isEqualTo(alike);
  }

  @Test
  void whoHasNoNameIsTheSameOnlyInTheSameWords() {
    var first =
        statement("a", null, "2024-01-01", "The harbour at Tarn is closed to ships from Velland");
    var same =
        statement("b", null, "2024-01-02", "the harbour at Tarn is closed to ships from Velland.");
    var more =
        statement(
            "c", null, "2024-01-02", "The harbour at Tarn is closed to ships from Velland now");
    assertThat(Retelling.isOne(first, same)).isTrue();
    assertThat(Retelling.isOne(first, more)).isFalse();
  }
}
