package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Label;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Review;

/** What filters narrow, what is counted, and in what order results stand. */
public abstract class FacetsContract extends SearchIndexContract {
  private void putFour() {
    put(
        Sample.of("a", "The dam will hold.")
            .speaker("s1", "Ada Brandt")
            .country("KP")
            .publisher("Herald")
            .said("2022-09-21")
            .published("2022-09-22"),
        Sample.of("b", "The dam leaks.")
            .speaker("s2", "Omar Nye")
            .country("US")
            .publisher("Herald")
            .said("2022-09")
            .published("2022-10-01"),
        Sample.of("c", "The dam broke.")
            .speaker("s1", "Ada Brandt")
            .country("US")
            .publisher("Gazette")
            .kind(QuoteKind.INDIRECT)
            .said("2022"),
        Sample.of("d", "No dam is safe.").country("FR").publisher("Gazette").published("2021"));
  }

  @Test
  void countsEveryFieldOfWhatItFound() {
    putFour();

    assertThat(facet(Field.SPEAKER, quotes("dam"))).containsExactly("s1 2", "s2 1");
    assertThat(facet(Field.COUNTRY, quotes("dam"))).containsExactly("US 2", "FR 1", "KP 1");
    assertThat(facet(Field.KIND, quotes("leaks"))).containsExactly("direct 1");
    assertThat(facet(Field.SAID, quotes("dam"))).containsExactly("2022 3");
    assertThat(facet(Field.PUBLISHED, quotes("dam"))).containsExactly("2022 2", "2021 1");
  }

  @Test
  void whatIsChosenInAFieldDoesNotNarrowItsOwnCounts() {
    putFour();
    var search = quotes("dam", only(Field.COUNTRY, "US", "FR"), only(Field.PUBLISHER, "Gazette"));

    assertThat(ids(search)).containsExactlyInAnyOrder("c", "d");
    assertThat(facet(Field.COUNTRY, search)).containsExactly("FR 1*", "US 1*");
    assertThat(facet(Field.PUBLISHER, search)).containsExactly("Gazette 2*", "Herald 1");
    assertThat(facet(Field.SPEAKER, search)).containsExactly("s1 1");
  }

  @Test
  void severalFiltersOnOneFieldAreOneFilter() {
    putFour();

    assertThat(ids(quotes("", only(Field.COUNTRY, "KP"), only(Field.COUNTRY, "FR"))))
        .containsExactlyInAnyOrder("a", "d");
  }

  @Test
  void listsAChosenValueThatNothingHas() {
    putFour();
    var search = quotes("dam", only(Field.COUNTRY, "XX"), only(Field.SAID, "1999-01"));

    assertThat(index.search(search).total()).isZero();
    assertThat(facet(Field.COUNTRY, quotes("dam", only(Field.COUNTRY, "XX"))))
        .containsExactly("US 2", "FR 1", "KP 1", "XX 0*");
    assertThat(facet(Field.SAID, search)).containsExactly("1999-01 0*");
  }

  @Test
  void whatIsNotWantedNarrowsEverything() {
    putFour();
    var search = quotes("dam", without(Field.COUNTRY, "US", "XX"));

    assertThat(ids(search)).containsExactlyInAnyOrder("a", "d");
    assertThat(facet(Field.COUNTRY, search)).containsExactly("FR 1", "KP 1");
    assertThat(facet(Field.PUBLISHER, search)).containsExactly("Gazette 1", "Herald 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022                     | a b c
          2022-09                  | a b
          2022-09-21               | a
          2022-09-01..2022-09-30   | a b
          2022-09-20..2022-09-22   | a
          2022-09-20..             | a
          ..2022-09-30             | a b
          ..2022                   | a b c
          2022..                   | a b c
          2023                     | ''
          """)
  void aDateLiesInARangeThatHoldsAllThatItCanMean(String range, String expected) {
    putFour();

    var found = ids(quotes("", only(Field.SAID, range))).stream().sorted().toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
    assertThat(ids(quotes("", without(Field.SAID, range)))).hasSize(4 - found.size());
  }

  @Test
  void countsMonthsAndDaysWhereASearchIsNarrowedToTheirYear() {
    putFour();

    assertThat(facet(Field.SAID, quotes("", only(Field.SAID, "2022"))))
        .containsExactly("2022 3*", "2022-09 2");
    assertThat(facet(Field.SAID, quotes("", only(Field.SAID, "2022-09"))))
        .containsExactly("2022 3", "2022-09 2*", "2022-09-21 1");
    assertThat(facet(Field.PUBLISHED, quotes("", only(Field.PUBLISHED, "2022-09-02..2022-09-30"))))
        .containsExactly(
            "2022 2",
            "2022-10 1",
            "2022-09 1",
            "2022-09-22 1",
            "2021 1",
            "2022-09-02..2022-09-30 1*");
  }

  @Test
  void listsTheMostFrequentValuesAndSaysHowManyMoreThereAre() {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 70; i++) {
      samples.add(Sample.of("a" + i, "The dam will hold.").publisher("Paper %02d".formatted(i)));
    }
    samples.add(Sample.of("b", "The dam will hold.").publisher("Paper 66"));
    put(samples.toArray(Sample[]::new));

    var search = quotes("dam", only(Field.PUBLISHER, "Paper 69"));
    var facet =
        index.search(search).facets().stream()
            .filter(it -> it.field() == Field.PUBLISHER)
            .findFirst()
            .orElseThrow();
    assertThat(facet.values()).hasSize(51);
    assertThat(facet.values().getFirst()).isEqualTo(new Results.Count("Paper 66", 2, false));
    assertThat(facet.values().getLast()).isEqualTo(new Results.Count("Paper 69", 1, true));
    assertThat(facet.distinct()).isEqualTo(19);
  }

  @Test
  void listsTheFacetsOfAScopeInTheOrderOfTheSettings() {
    assertThat(index.search(quotes("")).facets().stream().map(Results.Facet::field))
        .containsExactly(
            Field.SPEAKER, Field.COUNTRY, Field.SAID, Field.PUBLISHER, Field.KIND, Field.PUBLISHED);
    assertThat(
            index.search(sorted(Scope.ARTICLES, "", Sort.RELEVANCE)).facets().stream()
                .map(Results.Facet::field))
        .containsExactly(Field.PUBLISHER, Field.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SAID             | c b a d
          SAID_NEWEST      | a b c d
          PUBLISHED        | d a b c
          PUBLISHED_NEWEST | b a d c
          RELEVANCE        | a b c d
          """)
  void putsTheUndatedLast(Sort sort, String expected) {
    putFour();

    assertThat(String.join(" ", ids(sorted(Scope.QUOTES, "", sort)))).isEqualTo(expected);
  }

  @Test
  void breaksTiesByDateAndThenById() {
    put(
        Sample.of("c", "The dam will hold.").said("2020"),
        Sample.of("b", "The dam will hold.").said("2020"),
        Sample.of("d", "The dam will hold.").published("2021-05"),
        Sample.of("a", "The dam will hold."));

    assertThat(idsFor("dam")).containsExactly("d", "b", "c", "a");
    assertThat(ids(sorted(Scope.QUOTES, "dam", Sort.SAID))).containsExactly("b", "c", "a", "d");
  }

  @Test
  void pagesWithoutOverlapAndNotBeyondTheDeepest() {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 25; i++) {
      samples.add(Sample.of("a%02d".formatted(i), "The dam will hold."));
    }
    put(samples.toArray(Sample[]::new));

    var seen = new ArrayList<String>();
    for (int page = 1; page <= 4; page++) {
      var results =
          index.search(new Search(Scope.QUOTES, "dam", List.of(), Sort.RELEVANCE, page, 10));
      assertThat(results.total()).isEqualTo(25);
      assertThat(results.notes()).isEmpty();
      seen.addAll(ids(results));
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();

    var deep = index.search(new Search(Scope.QUOTES, "dam", List.of(), Sort.RELEVANCE, 1001, 10));
    assertThat(deep.total()).isEqualTo(25);
    assertThat(deep.hits()).isEmpty();
    assertThat(deep.notes()).singleElement().asString().contains("10,000");
    var deepest =
        new Search(Scope.QUOTES, "dam", List.of(), Sort.RELEVANCE, Integer.MAX_VALUE, 100);
    assertThat(index.search(deepest).hits()).isEmpty();
  }

  @Test
  void showsDismissedPairsOnlyWhereTheyAreAskedFor() {
    var left = Sample.of("l", "The dam will hold.").country("US").said("2022-09-21");
    var right = Sample.of("r", "The dam leaks.").country("KP").said("2022-10");
    var same = Sample.of("s", "The dam has gone.").country("US");
    index.apply(
        List.of(
            new Update.PutContradiction(
                Sample.pair("p", left, right, Label.DENIES, Review.Status.SUGGESTED)),
            new Update.PutContradiction(
                Sample.pair("q", left, same, Label.NUMBER, Review.Status.DISMISSED)),
            new Update.PutContradiction(
                Sample.pair("t", left, same, Label.NUMBER, Review.Status.CONFIRMED))));
    index.refresh();

    assertThat(ids(pairs())).containsExactlyInAnyOrder("p", "t");
    assertThat(facet(Field.STATUS, pairs())).containsExactly("confirmed 1", "suggested 1");
    var dismissed = pairs(only(Field.STATUS, "dismissed"));
    assertThat(ids(dismissed)).containsExactly("q");
    assertThat(facet(Field.STATUS, dismissed))
        .containsExactly("confirmed 1", "dismissed 1*", "suggested 1");
    assertThat(facet(Field.LABEL, pairs())).containsExactly("denies 1", "number 1");
    assertThat(ids(pairs(only(Field.LABEL, "denies")))).containsExactly("p");
    assertThat(ids(pairs(only(Field.BETWEEN, "KP,US")))).containsExactly("p");
    assertThat(ids(pairs(only(Field.BETWEEN, "US,KP")))).containsExactly("p");
    assertThat(ids(pairs(only(Field.COUNTRY, "US")))).containsExactlyInAnyOrder("p", "t");
    assertThat(facet(Field.COUNTRY, pairs())).containsExactly("US 2", "KP 1");
    assertThat(ids(pairs(only(Field.SAID, "2022-10")))).containsExactly("p");
    assertThat(ids(pairs(only(Field.SAID, "2022-10..")))).containsExactly("p");
  }

  private static Search pairs(Filter... filters) {
    return new Search(Scope.CONTRADICTIONS, "dam", List.of(filters), Sort.RELEVANCE, 1, 20);
  }
}
