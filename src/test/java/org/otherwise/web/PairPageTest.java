package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Attribution;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.Quote;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Review.Status;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** What a pair's page says, from values that are made up. */
class PairPageTest {
  private static final Instant DECIDED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir static Path folder;

  private static SmallCollection collection;
  private static Pair denial;

  @BeforeAll
  static void open() {
    collection = new SmallCollection(folder);
    denial = collection.archive.pair(collection.denial).orElseThrow();
  }

  @AfterAll
  static void close() {
    collection.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DENIES            | RIGHT | denies                   | two days later  | Tiril Aune denies what Isak Brandt said
          DENIES            | LEFT  | denies                   | two days before | Isak Brandt had denied what Tiril Aune later said
          DISPUTES          |       | disputes                 | two days later  | Tiril Aune disputes what Isak Brandt said
          NUMBER            |       | gives a different number | two days later  | Isak Brandt and Tiril Aune give different numbers
          DATE              |       | gives a different date   | two days later  | Isak Brandt and Tiril Aune give different dates
          EARLIER_OTHERWISE |       | earlier said otherwise   | two days before | Isak Brandt earlier said otherwise
          LATER_OTHERWISE   |       | later said otherwise     | two days later  | Tiril Aune later said otherwise
          """)
  void itsLabelTakesNoSide(
      Label label, @Nullable Side by, String spine, String between, String sentence) {
    var view = view(label, by, Review.NONE, 1, 1);
    assertThat(view.label()).isEqualTo(spine);
    assertThat(view.between()).isEqualTo(between);
    assertThat(view.sentence()).isEqualTo(sentence);
    assertThat(html(view)).contains(spine).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two officials        | UNNAMED     | Two officials deny what Isak Brandt said
          the harbour pilots   | GROUP       | The harbour pilots deny what Isak Brandt said
          the crew             | GROUP       | The crew denies what Isak Brandt said
          the United Lamps     | INSTITUTION | The United Lamps denies what Isak Brandt said
          """)
  void theVerbGoesByWhetherTheyAreMany(String name, SpeakerKind kind, String sentence) {
    var right = denial.right();
    var quote = right.quote();
    var many =
        new Quote(
            quote.id(),
            quote.article(),
            quote.span(),
            quote.words(),
            quote.before(),
            quote.after(),
            quote.kind(),
            quote.cue(),
            new Attribution(name, null, kind, null, null, null, null),
            quote.saidOn(),
            quote.confidence());
    var pair =
        new Pair(
            denial.contradiction(),
            denial.left(),
            new Statement(many, right.article(), null, null, right.contradictedBy()));
    assertThat(Phrases.sentence(pair)).isEqualTo(sentence);
  }

  @Test
  void whereItStandsWithTheEditorsIsSaidInWords() {
    assertThat(html(new Review(Status.CONFIRMED, "ed", DECIDED, null)))
        .contains("Confirmed by the editors on 3 March 2026.");
    assertThat(html(new Review(Status.DISMISSED, "ed", DECIDED, "Two different lamps.")))
        .contains("Dismissed by the editors on 3 March 2026")
        .contains("Two different lamps.");
    assertThat(html(Review.NONE)).contains("No editor has looked at it yet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | No other statement in this collection stands against it.
          2  | One other statement in this collection stands against it.
          4  | Three other statements in this collection stand against it.
          13 | 12 other statements in this collection stand against it.
          """)
  void othersAreCountedBesideThisPair(int pairs, String sentence) {
    var left = view(Label.DISPUTES, null, Review.NONE, pairs, 1).left();
    assertThat(left.others()).isEqualTo(sentence);
    assertThat(left.othersUrl() == null).isEqualTo(pairs == 1);
  }

  @Test
  void whoDeniesByTheVerbAloneHasTheVerbMarked() {
    var found = denial.contradiction();
    var reason = new Reason("The one denied it.", List.of("dark"), List.of("dark", ""), "denial");
    var pair =
        new Pair(
            new Contradiction(
                found.id(),
                found.left(),
                found.right(),
                Label.DENIES,
                Side.RIGHT,
                reason,
                0.5,
                Review.NONE),
            denial.left(),
            denial.right());
    var view = PairPage.view(pair, 1, 1, collection.config.gazetteer());
    assertThat(view.right().passage().closing()).contains(new Run("said", true, "a"));
    assertThat(html(view)).contains("<q>said</q>");
  }

  @Test
  void twoThatAreNoPairAreShownAsSuch() {
    var view = ComparePage.view(denial.left(), denial.right(), 0, 2, collection.config.gazetteer());
    assertThat(view.left().others()).startsWith("No statement");
    assertThat(view.right().others()).startsWith("Two statements");
    assertThat(html(view))
        .contains("This is not a pair that was found.")
        .doesNotContain("Why these two?");
  }

  private static String html(Review review) {
    return html(view(Label.DISPUTES, null, review, 1, 1));
  }

  private static String html(PairPage.View view) {
    var head = new Reply.Head(view.sentence(), "contradictions", "/contradictions/x", false);
    return new Templates().render("pair", Templates.Frame.of(head, new Assets(), ""), view);
  }

  private static PairPage.View view(
      Label label, @Nullable Side by, Review review, int againstLeft, int againstRight) {
    var found = denial.contradiction();
    var pair =
        new Pair(
            new Contradiction(
                found.id(), found.left(), found.right(), label, by, found.reason(), 0.5, review),
            denial.left(),
            denial.right());
    return PairPage.view(pair, againstLeft, againstRight, collection.config.gazetteer());
  }
}
