package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/** Whatever is typed is understood as far as it can be, and what is left out is said. */
public abstract class TypedContract extends SearchIndexContract {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "             | left out
          "the dam      | never closed was left out
          ((            | opening bracket
          dam ))        | closing bracket
          dam OR        | OR was left out
          OR dam        | OR was left out
          dam NOT       | NOT was left out
          speaker:      | “speaker:” was left out
          said:         | “said:” was left out
          dam (title: ) | “title:” was left out
          foo:dam       | “foo:” was searched for as a word
          said:soon     | “said:soon” was left out: a date is written
          said:2022-13  | “said:2022-13” was left out
          said:2022..20 | “said:2022..20” was left out
          said:2023..2022 | “said:2023..2022” was left out
          -published:x  | “published:x” was left out
          kind:funny    | “kind:funny” was left out: the kinds are direct, indirect, mixed
          country:Oz    | “country:Oz” was left out: no country
          speaker:"dam  | never closed
          speaker:((dam) | opening bracket
          *             | “*” was left out
          dam*s         | “*” was left out
          aaa* bbb* ccc* ddd* eee* | after the first 4
          da*           | “*” was left out
          d*m           | “*” was left out
          dam~2         | “~2” was left out
          !!!           | no words to search for in “!!!”
          """)
  void saysWhatItLeftOut(String words, String note) {
    put(Sample.of("a", "The dam will hold."));

    var results = index.search(quotes(words));

    assertThat(results.notes()).hasSize(1);
    assertThat(results.notes().getFirst()).contains(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "-",
        "--",
        "\\",
        "a:b:c",
        "[a TO b]",
        "{",
        "}",
        "dam^",
        "/dam/",
        "&& || !",
        "\"\"",
        "\" \"",
        "()",
        "(-)",
        "-()",
        "OR",
        "AND",
        "NOT",
        "NOT NOT dam",
        "OR OR",
        "-\"",
        "\u0000",
        "\ud800",
        "dam\udc00",
        "😀",
        "*",
        "?",
        "*:*",
        "field:",
        ":dam",
        "(\"dam)",
      })
  void neverFailsOnWhatIsTyped(String words) {
    put(Sample.of("a", "The dam will hold."));

    assertThat(index.search(quotes(words)).total()).isBetween(0L, 1L);
    assertThat(index.similar(words, 3)).hasSizeBetween(0, 1);
  }

  @Test
  void takesAsManyWordsAsMakeSense() {
    put(Sample.of("a", "dam"));

    var many = index.search(quotes("dam ".repeat(10_000)));
    assertThat(ids(many)).containsExactly("a");
    assertThat(many.notes()).singleElement().asString().contains("first 64 words");
    assertThat(index.search(quotes("d".repeat(100_000))).notes()).hasSize(1);
    assertThat(index.search(quotes("(".repeat(100_000) + "dam")).hits()).hasSize(1);
    assertThat(index.search(quotes("\"dam \"".repeat(5000))).hits()).hasSize(1);
    assertThat(index.search(quotes("\"" + "dam ".repeat(5000))).notes()).isNotEmpty();
    assertThat(index.similar("dam ".repeat(100_000), 5)).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speaker:brandt               | a b
          SPEAKER:Brandt               | a b
          speaker:brandt dam           | a b
          speaker:brandt -"dam hold"   | a
          -speaker:brandt              | c d
          NOT speaker:"Ada Brandt"     | c d
          speaker:"Brandt Ada"         | a b
          speaker:"Omar Brandt"        | ''
          speaker:(brandt OR nye)      | a b c
          speaker:“Ada of the Dam”     | a b
          speaker:alexei               | d
          speaker:Aleksei              | ''
          speaker:lucy                 | d
          alexei                       | d
          country:KP                   | c
          country:kp                   | c
          country:"North Korea"        | c
          country:(DPRK OR french)     | a c
          country:US                   | d
          country:U.S.                 | d
          -country:KP                  | a b d
          publisher:gazette            | a b
          publisher:"morning gazette"  | a
          publisher:"gazette morning"  | ''
          publisher:kurier             | c
          said:2022                    | a b c
          said:2022-09                 | a b
          said:2022-09-21              | a
          said:2022-09..2022-12        | a b
          said:2022-10..               | d
          said:..2022                  | a b c
          -said:2022                   | d
          published:2023               | d
          kind:direct                  | a c d
          kind:INDIRECT                | b
          title:barrages               | c
          title:"of the barrage"       | c
          title:"barrage of the"       | ''
          dam -title:barrage           | a b
          speaker:brandt OR country:KP | a b c
          said:2022-09 kind:indirect   | b
          said:soon kind:indirect      | b
          dam said:soon                | a b c
          foo:dam                      | ''
          "dam will                    | a b
          ((dam                        | a b c
          """)
  void looksInOneFieldOnly(String words, String expected) {
    index.apply(
        List.of(
            new Update.PutSpeaker(
                new Speaker(new SpeakerId("s3"), "Oleksii Reed", SpeakerKind.PERSON, null),
                List.of("Lucy Reed")),
            new Update.PutSpeaker(
                new Speaker(new SpeakerId("s1"), "Ada Brandt", SpeakerKind.PERSON, null),
                List.of())));
    put(
        Sample.of("a", "The dam will hold.")
            .speaker("s1", "Ada Brandt")
            .country("FR")
            .publisher("Morning Gazette")
            .said("2022-09-21"),
        Sample.of("b", "Will the dam hold?")
            .speaker("s1", "Ada Brandt")
            .publisher("Gazette")
            .kind(QuoteKind.INDIRECT)
            .said("2022-09"),
        Sample.of("c", "A dam.")
            .title("End of the barrage")
            .speaker("s2", "Omar Nye")
            .country("KP")
            .publisher("Öst Kurier")
            .said("2022"),
        Sample.of("d", "The ferry left.")
            .speaker("s3", "Oleksii Reed")
            .country("US")
            .said("2023-01-02")
            .published("2023-01-03"));

    assertThat(String.join(" ", idsFor(words).stream().sorted().toList())).isEqualTo(expected);
  }

  @Test
  void saysThatArticlesHaveNoSpeaker() {
    index.apply(List.of(Sample.of("a", "The dam holds.").publisher("Gazette").putArticle()));
    index.refresh();

    var results = index.search(sorted(Scope.ARTICLES, "dam speaker:brandt", Sort.RELEVANCE));
    assertThat(results.notes())
        .containsExactly("“speaker:brandt” was left out: articles have no speaker.");
    assertThat(ids(results)).containsExactly("a");
    assertThat(ids(sorted(Scope.ARTICLES, "publisher:gazette", Sort.RELEVANCE)))
        .containsExactly("a");
  }

  @RepeatedTest(100)
  void neverFailsWhateverIsTyped(RepetitionInfo repetition) {
    put(Sample.of("a", "The dam will hold.").speaker("s1", "Ada Brandt").country("FR"));
    var random = new Random(repetition.getCurrentRepetition());
    var typed = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      typed.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    for (var scope : Scope.values()) {
      var search = sorted(scope, typed.toString(), Sort.RELEVANCE);
      assertThat(index.search(search).complete()).as(typed.toString()).isTrue();
      assertThat(index.facet(search, Field.PUBLISHER, SOME).complete()).isTrue();
      assertThat(index.histogram(search, Field.PUBLISHED).complete()).isTrue();
    }
    assertThat(index.suggest(typed.toString(), 5)).hasSizeLessThanOrEqualTo(5);
  }

  private static final FacetRequest SOME = new FacetRequest(FacetRequest.Order.NAME, "", 1, 5);

  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          "\"",
          "“",
          "”",
          "(",
          ")",
          "-",
          "OR",
          " OR ",
          "AND",
          " NOT ",
          "*",
          ":",
          "..",
          "speaker:",
          "country:",
          "said:",
          "kind:",
          "title:",
          "publisher:",
          "published:",
          "foo:",
          "dam",
          "hold",
          "Brandt",
          "2022-09",
          "2022",
          "FR",
          "north korea",
          "u.s.",
          "~2",
          "^3",
          "?",
          "\\",
          "\u0000",
          "\ud800",
          "😀",
          "東京",
          "ß",
          "İ",
          "\u200d",
          "\t",
          "'",
          "%");
}
