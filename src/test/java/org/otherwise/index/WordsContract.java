package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.model.Label;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Review;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/** How words find things, what is shown of them, and when they can be found. */
public abstract class WordsContract extends SearchIndexContract {
  @Test
  void givesTheHitsAloneToWhoeverGoesThroughManyPages() {
    put(Sample.of("a", "The dam will hold."), Sample.of("b", "The dam has held."));
    var search = quotes("dam");

    var alone = index.hits(search);
    assertThat(alone.hits()).isEqualTo(index.search(search).hits()).hasSize(2);
    assertThat(alone.total()).isEqualTo(2);
    assertThat(alone.facets()).isEmpty();
    assertThat(index.search(search).facets()).isNotEmpty();
    assertThat(index.hits(quotes("damm")).didYouMean()).isNull();
  }

  @Test
  void findsWhatWasAppliedOnlyAfterARefresh() {
    index.apply(List.of(Sample.of("a", "The dam will hold.").put()));

    assertThat(idsFor("dam")).isEmpty();
    index.refresh();
    assertThat(idsFor("dam")).containsExactly("a");
  }

  @Test
  void replacesWhatHasTheSameId() {
    put(Sample.of("a", "The dam will hold."));
    put(Sample.of("a", "The bridge will hold."));

    assertThat(idsFor("dam")).isEmpty();
    assertThat(idsFor("bridge")).containsExactly("a");
  }

  @Test
  void removesFromOneScopeOnly() {
    var quote = Sample.of("a", "The dam will hold.");
    index.apply(List.of(quote.put(), quote.putArticle(), new Update.Remove(Scope.QUOTES, "a")));
    index.refresh();

    assertThat(idsFor("dam")).isEmpty();
    assertThat(ids(sorted(Scope.ARTICLES, "dam", Sort.RELEVANCE))).containsExactly("a");
  }

  @Test
  void findsNothingOnceItIsEmptied() {
    put(Sample.of("a", "The dam will hold."));
    index.clear();
    index.refresh();

    assertThat(idsFor("")).isEmpty();
    assertThat(index.similar("dam", 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dam                          | a b
          dam hold                     | a
          hold dam                     | a
          DAMS                         | a b
          "dam will hold"              | a
          “dam will hold”              | a
          "hold will dam"              | ''
          dam -hold                    | b
          dam NOT hold                 | b
          dam -"will hold"             | b
          -dam                         | c d
          hold OR ferry                | a c
          dam hold OR broken           | a b
          (dam hold) OR ferry          | a c
          dam AND hold                 | a
          dam -(hold OR broken)        | ''
          dam OR -ferry                | a b d
          north korea                  | d
          dprk                         | d
          arms                         | d
          "arms"                       | ''
          brandt                       | c
          Brandt’s ferry               | c
          brandt ferry                 | c
          brandt dam                   | ''
          gazette                      | c
          1000                         | b
          1,000                        | b
          well known                   | b
          well-known                   | b
          "not be"                     | b
          yesterday                    | a
          yester*                      | a
          brok*                        | b
          broken*                      | b
          ÉMETT*                       | ''
          -yester* dam                 | b
          """)
  void understands(String words, String expected) {
    put(
        Sample.of("a", "The dam will hold.").within("Yesterday he said: ", ""),
        Sample.of("b", "It is well-known that 1,000 dams should not be broken."),
        Sample.of("c", "The ferry has left.")
            .speaker("s1", "Ada Brandt")
            .title("Gazette of the day"),
        Sample.of("d", "The weapons of the DPRK are old."));

    assertThat(String.join(" ", idsFor(words).stream().sorted().toList())).isEqualTo(expected);
  }

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | L’accord était signé.            | accord     | accords
          de | Die Häuser sind groß.            | haus       | gross
          es | Las elecciones fueron libres.    | eleccion   | libre
          ru | Выборы прошли в городе.          | выбор      | город
          uk | Міст буде збудовано.             | міст       | Збудовано
          ja | 東京で橋が落ちた。                | 東京       | 橋
          en | The U.S. senators denied it.     | deny       | US senator
          """)
  void bringsTheWordsOfEachLanguageTogether(
      String language, String text, String one, String other) {
    put(Sample.of("a", text).language(language), Sample.of("b", "Something else."));

    assertThat(idsFor(one)).containsExactly("a");
    assertThat(idsFor(other)).containsExactly("a");
    assertThat(idsFor("\"" + text + "\"")).containsExactly("a");
  }

  @Test
  void keepsACountryAndAPronounApart() {
    put(Sample.of("a", "The US left."), Sample.of("b", "They left us."));

    assertThat(idsFor("US")).containsExactly("a");
    assertThat(idsFor("U.S.")).containsExactly("a");
    assertThat(idsFor("usa")).containsExactly("a");
    assertThat(idsFor("us")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void marksTheWordsOfAQuoteThatMatched() {
    put(Sample.of("a", "Dams, old dams: a dam will hold, it will.").speaker("s1", "Will Dam"));

    var excerpt = index.search(quotes("dam \"will hold\"")).hits().getFirst().excerpt();

    assertThat(excerpt.text()).isEqualTo("Dams, old dams: a dam will hold, it will.");
    assertThat(excerpt.marks().stream().map(mark -> mark.of(excerpt.text())))
        .containsExactly("Dams", "dams", "dam", "will hold");
  }

  @Test
  void marksWordsThatBeginAsWasAsked() {
    put(Sample.of("a", "Dams are damaged."));

    var excerpt = index.search(quotes("dam*")).hits().getFirst().excerpt();
    assertThat(excerpt.marks()).containsExactly(new Span(0, 4), new Span(9, 16));
  }

  @Test
  void showsThePassageOfAnArticleThatMatchesBest() {
    var filler = "Nothing of note happened on that day in the valley. ".repeat(4000);
    var text = "The dam is old.\n\n" + filler + "Then the dam began to leak. It held.\n\n" + filler;
    index.apply(List.of(Sample.of("a", text).putArticle()));
    index.refresh();

    var excerpt =
        index
            .search(sorted(Scope.ARTICLES, "leaking dam", Sort.RELEVANCE))
            .hits()
            .getFirst()
            .excerpt();
    assertThat(excerpt.text()).contains("Then the dam began to leak. It held.").startsWith("…");
    assertThat(excerpt.text().length()).isLessThan(400);
    assertThat(excerpt.marks().stream().map(mark -> mark.of(excerpt.text())))
        .containsExactly("dam", "leak");
    assertThat(text).contains(excerpt.text().substring(1, excerpt.text().length() - 1));
  }

  @Test
  void marksAsMuchOfALongPhraseAsItShows() {
    var phrase = "the dam of the valley held through every winter ".repeat(7).strip();
    var text = "It rained all day. ".repeat(20) + phrase + ". " + "Then it stopped. ".repeat(20);
    index.apply(List.of(Sample.of("a", text).putArticle()));
    index.refresh();

    var excerpt =
        index
            .search(sorted(Scope.ARTICLES, "\"" + phrase + "\"", Sort.RELEVANCE))
            .hits()
            .getFirst()
            .excerpt();
    assertThat(excerpt.marks()).hasSize(1);
    assertThat(phrase).startsWith(excerpt.marks().getFirst().of(excerpt.text()));
  }

  @Test
  void showsTheBeginningOfAnArticleWhereNoWordsAreSearched() {
    index.apply(List.of(Sample.of("a", "The dam is old. It leaks.").putArticle()));
    index.refresh();

    assertThat(ids(sorted(Scope.ARTICLES, "", Sort.RELEVANCE))).containsExactly("a");
    assertThat(index.search(sorted(Scope.ARTICLES, "", Sort.RELEVANCE)).hits().getFirst().excerpt())
        .isEqualTo(new Results.Excerpt("The dam is old. It leaks.", List.of()));
  }

  @Test
  void findsPairsByTheWordsOfBothSides() {
    var left = Sample.of("l", "The dam will hold.").speaker("s1", "Ada Brandt");
    var right = Sample.of("r", "The barrage leaks.").speaker("s2", "Omar Nye");
    index.apply(
        List.of(
            new Update.PutContradiction(
                Sample.pair("p", left, right, Label.DISPUTES, Review.Status.SUGGESTED))));
    index.refresh();

    var found = index.search(sorted(Scope.CONTRADICTIONS, "dam leaks nye", Sort.RELEVANCE));
    assertThat(ids(found)).containsExactly("p");
    assertThat(found.hits().getFirst().excerpt()).isEqualTo(new Results.Excerpt("", List.of()));
    assertThat(ids(sorted(Scope.CONTRADICTIONS, "\"hold the barrage\"", Sort.RELEVANCE))).isEmpty();
  }

  @Test
  void leavesCopiesOut() {
    put(
        Sample.of("a", "The dam will hold."),
        Sample.of("b", "The dam will hold.").copyOf("a"),
        Sample.of("c", "The dam will hold."));
    put(Sample.of("c", "The dam will hold.").copyOf("a"));
    index.apply(List.of(new Update.Remove(Scope.QUOTES, "b")));
    index.refresh();

    assertThat(idsFor("dam")).containsExactly("a");
    assertThat(index.similar("the dam will hold", 5)).containsExactly("a");
  }

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
