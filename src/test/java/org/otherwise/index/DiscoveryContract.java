package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.index.FacetRequest.Order;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/** How a reader finds a way: all values of a field, suggestions while typing, what was meant. */
public abstract class DiscoveryContract extends SearchIndexContract {
  private static Update speaker(String id, String name, String... aliases) {
    var speaker = new Speaker(new SpeakerId(id), name, SpeakerKind.PERSON, null);
    return new Update.PutSpeaker(speaker, List.of(aliases));
  }

  private void apply(Update... updates) {
    index.apply(List.of(updates));
    index.refresh();
  }

  private void putSpeakers() {
    apply(
        speaker("s1", "Ada Brandt"),
        speaker("s2", "Émile Zola"),
        speaker("s3", "Omar Nye", "The Ferryman"),
        speaker("s4", "Zoë Adams"),
        speaker("s5", "Nobody Quoted"));
    put(
        Sample.of("a", "The dam holds.").speaker("s1", "Ada Brandt").country("FR"),
        Sample.of("b", "The dam leaks.").speaker("s1", "Ada Brandt").country("FR"),
        Sample.of("c", "The dam broke.").speaker("s2", "Émile Zola").country("KP"),
        Sample.of("d", "Damages are paid.").speaker("s3", "Omar Nye").country("US"),
        Sample.of("e", "The ferry left.").speaker("s4", "Zoë Adams"));
  }

  private List<String> list(Search search, Field field, FacetRequest request) {
    return index.facet(search, field, request).values().stream()
        .map(it -> it.label() + " " + it.count() + (it.selected() ? "*" : ""))
        .toList();
  }

  private static FacetRequest all(Order order) {
    return new FacetRequest(order, "", 1, 100);
  }

  @Test
  void listsAllValuesOfAFieldByCountAndByName() {
    putSpeakers();

    assertThat(list(quotes(""), Field.SPEAKER, all(Order.COUNT)))
        .containsExactly("Ada Brandt 2", "Émile Zola 1", "Omar Nye 1", "Zoë Adams 1");
    assertThat(list(quotes("dam"), Field.SPEAKER, all(Order.NAME)))
        .containsExactly("Ada Brandt 2", "Émile Zola 1");
    assertThat(list(quotes(""), Field.COUNTRY, all(Order.NAME)))
        .containsExactly("France 2", "North Korea 1", "United States 1");
  }

  @Test
  void listsAFieldPageByPageAndSaysHowManyThereAre() {
    putSpeakers();

    var second = index.facet(quotes(""), Field.SPEAKER, new FacetRequest(Order.NAME, "", 2, 3));
    assertThat(second.values()).containsExactly(new FacetList.Value("s4", "Zoë Adams", 1, false));
    assertThat(second.distinct()).isEqualTo(4);
    assertThat(second.complete()).isTrue();
    var beyond = new FacetRequest(Order.NAME, "", Integer.MAX_VALUE, 500);
    assertThat(index.facet(quotes(""), Field.SPEAKER, beyond).values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ZOE, Zoë Adams", "emile z, Émile Zola", "nye, Omar Nye", "dam, Zoë Adams"})
  void looksThroughTheNamesOfAFieldCaseAndAccentsAside(String part, String expected) {
    putSpeakers();

    var request = new FacetRequest(Order.COUNT, part, 1, 10);
    assertThat(list(quotes(""), Field.SPEAKER, request)).containsExactly(expected + " 1");
    assertThat(index.facet(quotes(""), Field.SPEAKER, request).distinct()).isOne();
  }

  @Test
  void findsNoNameInSignsAlone() {
    putSpeakers();

    var request = new FacetRequest(Order.COUNT, "!!", 1, 10);
    assertThat(list(quotes(""), Field.SPEAKER, request)).isEmpty();
  }

  @Test
  void listsAFieldAsIfNothingWereChosenInIt() {
    putSpeakers();

    var search = quotes("", only(Field.SPEAKER, "s1"), only(Field.COUNTRY, "FR", "KP"));
    assertThat(list(search, Field.SPEAKER, all(Order.COUNT)))
        .containsExactly("Ada Brandt 2*", "Émile Zola 1");
    assertThat(list(search, Field.LABEL, all(Order.COUNT))).isEmpty();
  }

  @Test
  void callsASpeakerAsItIsCalledNow() {
    putSpeakers();
    apply(speaker("s1", "Ada Zuse"));

    assertThat(list(quotes(""), Field.SPEAKER, all(Order.NAME)))
        .containsExactly("Ada Zuse 2", "Émile Zola 1", "Omar Nye 1", "Zoë Adams 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ad           | Ada Brandt 2, Zoë Adams 1
          BRA          | Ada Brandt 2
          ada b        | Ada Brandt 2
          brandt a     | Ada Brandt 2
          zo           | Zoë Adams 1, Émile Zola 1
          zoë          | Zoë Adams 1
          emil         | Émile Zola 1
          ferrym       | Omar Nye 1
          of the dam   | Ada Brandt 2
          ada of       | Ada Brandt 2
          nobody       | ''
          """)
  void suggestsSpeakersByAnyWordOfTheirNames(String typed, String expected) {
    putSpeakers();

    assertThat(suggested(Suggestion.Kind.SPEAKER, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          north k      | North Korea 1
          korea        | North Korea 1
          dprk         | North Korea 1
          fren         | France 2
          united       | United States 1
          germ         | ''
          """)
  void suggestsCountriesByNamesAndDemonyms(String typed, String expected) {
    putSpeakers();

    assertThat(suggested(Suggestion.Kind.COUNTRY, typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dama           | Damages 1
          the ferr       | ferry 1
          le             | leaks 1, left 1
          ferry_         | ''
          !              | ''
          ''             | ''
          """)
  void suggestsWordsAsTheyAreWritten(String typed, String expected) {
    putSpeakers();

    assertThat(suggested(Suggestion.Kind.WORD, typed.replace('_', ' '))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          speaker:ad              | speaker s1, speaker s4
          dam speaker:ad          | speaker s1, speaker s4
          -speaker:"ada b         | speaker s1
          speaker:“ada b          | speaker s1
          country:f               | country FR
          country:ad              | ''
          title:dam               | word damages
          said:20                 | ''
          foo:ferr                | word ferry
          speaker:"ada brandt"    | ''
          speaker:ada ferr        | word ferry
          """)
  void suggestsAfterTheNameOfAFieldWhatCanBeItsValue(String typed, String expected) {
    putSpeakers();

    assertThat(
            index.suggest(typed, 8).stream()
                .filter(it -> !it.value().equals("dam"))
                .map(it -> it.kind().code() + " " + it.value())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @Test
  void listsTheLettersOfNamesAndThoseOfOneLetter() {
    putSpeakers();

    var all = index.facet(quotes(""), Field.SPEAKER, all(Order.NAME));
    assertThat(all.initials()).containsExactly("A", "E", "O", "Z");
    var request = new FacetRequest(Order.NAME, "", "E", 1, 10);
    assertThat(list(quotes(""), Field.SPEAKER, request)).containsExactly("Émile Zola 1");
    assertThat(index.facet(quotes(""), Field.SPEAKER, request).initials())
        .containsExactly("A", "E", "O", "Z");
    assertThat(index.facet(quotes(""), Field.SPEAKER, request).distinct()).isOne();
    var none = new FacetRequest(Order.NAME, "", "??", 1, 10);
    assertThat(list(quotes(""), Field.SPEAKER, none)).isEmpty();
  }

  private String suggested(Suggestion.Kind kind, String typed) {
    var suggestions = new ArrayList<String>();
    for (var suggestion : index.suggest(typed, 8)) {
      if (suggestion.kind() == kind) {
        suggestions.add(suggestion.label() + " " + suggestion.count());
      }
    }
    return String.join(", ", suggestions);
  }

  @Test
  void suggestsAtMostSoMany() {
    putSpeakers();

    assertThat(index.suggest("d", 1)).hasSizeLessThanOrEqualTo(1);
    assertThat(index.suggest("f", 2)).hasSizeLessThanOrEqualTo(2);
    assertThat(index.suggest("ada", 0)).isEmpty();
    assertThat(index.suggest("a".repeat(100_000), 5)).isEmpty();
    assertThat(index.suggest("a ".repeat(100_000), 5)).isEmpty();
  }

  @Test
  void suggestsNobodyWhoWasMergedOrHasNoQuotesLeft() {
    putSpeakers();
    apply(new Update.RemoveSpeaker(new SpeakerId("s1")), new Update.Remove(Scope.QUOTES, "e"));

    assertThat(suggested(Suggestion.Kind.SPEAKER, "ad")).isEmpty();
    assertThat(suggested(Suggestion.Kind.WORD, "ferr")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          damges                       | damages
          Damges                       | Damages
          damges paod                  | damages paid
          "damges are payd"            | "damages are paid"
          speaker:brendt dam           | speaker:brandt dam
          speaker:"Ada Brandtt"        | speaker:"Ada Brandt"
          feery OR damges              | ferry OR damages
          (feery -dam) kind:direct     | (ferry -dam) kind:direct
          feery country:FR             |
          dam                          |
          ferry dam                    |
          said:2022-13                 |
          country:Frence               |
          1234567                      |
          qqqqqqqqqq                   |
          -damges ferry                |
          """)
  void asksWhetherSomethingElseWasMeantOnlyIfThatHasResults(String words, String expected) {
    putSpeakers();

    assertThat(index.search(quotes(words)).didYouMean()).isEqualTo(expected);
    if (expected != null) {
      assertThat(index.search(quotes(expected)).total()).isPositive();
    }
  }

  @Test
  void asksForTheWordsThatFindTheMost() {
    put(
        Sample.of("a", "Ask whether the forecast holds."),
        Sample.of("b", "A weather forecast."),
        Sample.of("c", "The weather forecast is late."));

    assertThat(index.search(quotes("wether forecast")).didYouMean()).isEqualTo("weather forecast");
  }

  @Test
  void suggestsNoSlipsOfThePen() {
    var samples = new Sample[201];
    Arrays.setAll(samples, i -> Sample.of("a" + i, i == 0 ? "Barrgae." : "The barrage."));
    put(samples);

    assertThat(suggested(Suggestion.Kind.WORD, "barr")).isEqualTo("barrage 200");
    assertThat(suggested(Suggestion.Kind.WORD, "barrg")).isEqualTo("Barrgae 1");
  }

  @Test
  void asksNothingWhereOnlyFiltersFindNothing() {
    putSpeakers();

    assertThat(index.search(quotes("", only(Field.COUNTRY, "ZZ"))).didYouMean()).isNull();
    assertThat(index.search(quotes("feery", only(Field.COUNTRY, "FR"))).didYouMean()).isNull();
    assertThat(index.search(quotes("damges", only(Field.COUNTRY, "US"))).didYouMean())
        .isEqualTo("damages");
  }

  @Test
  void asksOfArticlesInTheWordsOfArticles() {
    index.apply(List.of(Sample.of("a", "The barrage holds.").putArticle()));
    index.refresh();

    assertThat(index.search(sorted(Scope.ARTICLES, "barage", Sort.RELEVANCE)).didYouMean())
        .isEqualTo("barrage");
    assertThat(index.search(quotes("barage")).didYouMean()).isNull();
  }

  @Test
  void saysThatAPageIsTooDeepRatherThanFail() {
    putSpeakers();

    var deep = new Search(Scope.QUOTES, "", List.of(), Sort.RELEVANCE, Integer.MAX_VALUE, 100);
    assertThat(deep.isTooDeep()).isTrue();
    assertThat(index.search(deep).hits()).isEmpty();
    assertThat(index.search(deep).total()).isEqualTo(5);
    assertThat(index.search(deep).complete()).isTrue();
    assertThat(index.search(deep).notes()).singleElement().asString().contains("10,000");
    assertThat(new Search(Scope.QUOTES, "", List.of(), Sort.SAID, 100, 100).isTooDeep()).isFalse();
  }

  @Test
  void takesNoSpeakerForAQuote() {
    putSpeakers();

    assertThat(index.search(quotes("")).total()).isEqualTo(5);
    assertThat(index.search(quotes("", only(Field.SPEAKER, "s1"))).total()).isEqualTo(2);
    assertThat(index.search(quotes("", without(Field.SPEAKER, "s1"))).total()).isEqualTo(3);
    assertThat(index.search(sorted(Scope.CONTRADICTIONS, "", Sort.RELEVANCE)).total()).isZero();
    assertThat(idsFor("-dam")).hasSize(2);
  }
}
