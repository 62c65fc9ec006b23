package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;
import org.otherwise.index.Sort;

class SearchParametersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes                                           | /quotes
          /quotes?q=                                        | /quotes
          /quotes?q=lamp+oil                                | /quotes?q=lamp+oil
          /quotes?q=%26%3D%C3%A9                            | /quotes?q=%26%3D%C3%A9
          /quotes?colour=red&utm_source=x&q=lamp            | /quotes?q=lamp
          /quotes?country=SE&q=lamp                         | /quotes?q=lamp&country=SE
          /quotes?country=se&country=NO&country=NO          | /quotes?country=NO&country=SE
          /quotes?-country=US&country=SE                    | /quotes?country=SE&-country=US
          /quotes?country=&country=SE                       | /quotes?country=SE
          /quotes?said=2022-09                              | /quotes?said=2022-09
          /quotes?said=2022-09-01..2022-09-30               | /quotes?said=2022-09-01..2022-09-30
          /quotes?said=..2022                               | /quotes?said=..2022
          /quotes?published=2021..                          | /quotes?published=2021..
          /quotes?said=2022..2022                           | /quotes?said=2022
          /quotes?-said=2022                                | /quotes?-said=2022
          /quotes?sort=relevance&page=1&per_page=20         | /quotes
          /quotes?per_page=50&page=3&sort=-said             | /quotes?sort=-said&page=3&per_page=50
          /quotes?label=denies&status=confirmed&between=a   | /quotes
          /contradictions?label=denies&between=US,KP        | /contradictions?label=denies&between=KP,US
          /contradictions?between=kp,us&status=suggested    | /contradictions?status=suggested&between=KP,US
          /articles?publisher=The+Lantern                   | /articles?publisher=The+Lantern
          /quotes?kind=sung                                 | /quotes?kind=sung
          """)
  void oneSearchHasOneAddress(String asked, String canonical) {
    var parameters = parse(asked);
    assertThat(parameters.url()).isEqualTo(canonical);
    assertThat(parse(parameters.url())).isEqualTo(parameters);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes?said=2022-13                 | said
          /quotes?said=yesterday               | said
          /quotes?said=2022-09..2022-08        | said
          /quotes?said=..                      | said
          /quotes?-published=x                 | -published
          /quotes?page=x                       | page
          /quotes?per_page=ten                 | per_page
          /quotes?sort=foo                     | sort
          /contradictions?between=KP           | between
          /contradictions?between=Korea,US     | between
          /quotes?said_from=soon               | said_from
          /quotes?published_to=2022-02-30      | published_to
          """)
  void whatCannotBeUnderstoodIsNamed(String asked, String parameter) {
    var bad = catchThrowableOfType(BadParameter.class, () -> parse(asked));
    assertThat(bad).isNotNull();
    assertThat(bad.parameter()).isEqualTo(parameter);
    assertThat(bad.why()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes?page=0                 | 1          | 20  | Pages are counted from 1: this is the first.
          /quotes?page=-3                | 1          | 20  | Pages are counted from 1: this is the first.
          /quotes?page=501               | 501        | 20  |
          /quotes?page=99999999          | 99999999   | 20  |
          /quotes?page=99999999999999999999999999 | 1000000000 | 20 |
          /quotes?per_page=0             | 1          | 20  | A page holds at least one result: here are 20.
          /quotes?per_page=-99999999999999999999 | 1  | 20  | A page holds at least one result: here are 20.
          /quotes?per_page=101           | 1          | 100 | A page holds at most 100 results.
          """)
  void aPageThatCannotBeIsTheNearestThatCan(
      String asked, int page, int perPage, @Nullable String note) {
    var parameters = parse(asked);
    assertThat(parameters.page()).isEqualTo(page);
    assertThat(parameters.perPage()).isEqualTo(perPage);
    assertThat(new ParameterReader(Scope.QUOTES, query(asked)).notes())
        .isEqualTo(note == null ? List.of() : List.of(note));
  }

  @Test
  void wordsAndFiltersHaveALimit() {
    assertThat(
            catchThrowableOfType(BadParameter.class, () -> parse("/quotes?q=" + "a".repeat(501))))
        .extracting(BadParameter::parameter)
        .isEqualTo("q");
    var many = new StringBuilder("/quotes?country=AA");
    for (int i = 0; i < 20; i++) {
      many.append("&publisher=p").append(i);
    }
    assertThat(catchThrowableOfType(BadParameter.class, () -> parse(many.toString())))
        .extracting(BadParameter::parameter)
        .isEqualTo("filters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes?q=x&said_from=2022-09-01&said_to=2022-09-30 | /quotes?q=x&said=2022-09-01..2022-09-30
          /quotes?said_from=2022&said_to=                     | /quotes?said=2022..
          /quotes?said_from=&said_to=2022                     | /quotes?said=..2022
          /quotes?said_from=2022&said_to=2022                 | /quotes?said=2022
          /quotes?said=2020&said_from=&said_to=               | /quotes?said=2020
          /contradictions?between_one=US&between_other=KP     | /contradictions?between=KP,US
          /contradictions?between_one=US&between_other=       | /contradictions
          """)
  void aFormStandsForAnAddress(String asked, String canonical) {
    assertThat(ParameterReader.isForm(query(asked))).isTrue();
    assertThat(parse(asked).url()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/quotes", "/quotes?said=2022", "/quotes?per_page=20", "/quotes?country_from=x"})
  void anAddressIsNoForm(String asked) {
    assertThat(ParameterReader.isForm(query(asked))).isFalse();
  }

  @Test
  void aValueCanBeWantedOrNotButNotBoth() {
    var wanted = parse("/quotes?country=SE&country=NO&page=4");
    assertThat(wanted.plus(Field.COUNTRY, Sense.WITHOUT, "SE").url())
        .isEqualTo("/quotes?country=NO&-country=SE");
    assertThat(wanted.minus(Field.COUNTRY, Sense.ONLY, "SE").url()).isEqualTo("/quotes?country=NO");
    assertThat(wanted.only(Field.COUNTRY, "FI").url()).isEqualTo("/quotes?country=FI");
    assertThat(wanted.cleared().url()).isEqualTo("/quotes");
  }

  @Test
  void theSameSearchAmongArticlesKeepsTheFiltersThatArticlesHave() {
    var quotes = parse("/quotes?q=lamp&speaker=abc&publisher=Herald&said=2022&published=2021");
    assertThat(quotes.in(Scope.ARTICLES).url())
        .isEqualTo("/articles?q=lamp&publisher=Herald&published=2021");
  }

  @RepeatedTest(200)
  void anySearchSurvivesTheAddressBar(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var scope = pick(random, Scope.values());
    var filters = new ArrayList<Filter>();
    for (int i = random.nextInt(6); i > 0; i--) {
      var field = pick(random, Field.values());
      if (SearchParameters.applies(field, scope)) {
        filters.add(new Filter(field, values(random, field), pick(random, Sense.values())));
      }
    }
    var parameters =
        new SearchParameters(
            scope,
            text(random),
            filters,
            pick(random, Sort.values()),
            1 + random.nextInt(100),
            1 + random.nextInt(100));
    assertThat(SearchParameters.parse(scope, parameters.query())).isEqualTo(parameters);
    assertThat(parse(parameters.url())).isEqualTo(parameters);
  }

  private static List<String> values(Random random, Field field) {
    var values = new ArrayList<String>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      values.add(
          switch (field) {
            case SAID, PUBLISHED ->
                pick(
                    random,
                    "2022",
                    "2022-09",
                    "2022-09-21",
                    "2021..2022-03",
                    "..2020",
                    "2019-12..");
            case BETWEEN -> pick(random, "KP,US", "NO,SE", "CN,CN");
            case COUNTRY -> pick(random, "NO", "SE", "XK");
            case SPEAKER, PUBLISHER, KIND, LABEL, STATUS -> "v" + text(random);
          });
    }
    return values;
  }

  /** No white space at the ends, which a search does not keep. */
  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(
          pick(random, "a", "é", "“", "&", "=", "+", "%", " ", ",", "#", "ß", "漢", "\"", "-"));
    }
    return text.toString().strip();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static SearchParameters parse(String address) {
    var path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    var scope =
        switch (path) {
          case "/quotes" -> Scope.QUOTES;
          case "/articles" -> Scope.ARTICLES;
          default -> Scope.CONTRADICTIONS;
        };
    return SearchParameters.parse(scope, query(address));
  }

  /** Reads the query as a server does. */
  private static Map<String, List<String>> query(String address) {
    var query = new LinkedHashMap<String, List<String>>();
    var raw = URI.create(address).getRawQuery();
    for (var parameter : raw == null ? new String[0] : raw.split("&")) {
      int is = parameter.indexOf('=');
      query
          .computeIfAbsent(decoded(parameter.substring(0, is)), _ -> new ArrayList<>())
          .add(decoded(parameter.substring(is + 1)));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
