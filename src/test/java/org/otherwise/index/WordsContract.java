package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Label;
import org.otherwise.model.Review;

/** How words find things, and when they can be found. */
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
}
