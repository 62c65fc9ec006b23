package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.index.DateRange;
import org.otherwise.index.Scope;

class TitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes                                       | Quotes
          /quotes?page=3                                | Quotes, page 3
          /quotes?q=lamp                                | “lamp” — quotes
          /quotes?q=lamp&speaker=Aune                   | “lamp” by Aune — quotes
          /quotes?q=lamp&speaker=Aune&said=2022-09      | “lamp” by Aune, said in September 2022 — quotes
          /quotes?q=%22never+dark%22                    | "never dark" — quotes
          /quotes?speaker=A&speaker=B&speaker=C         | Quotes by A, B or C
          /quotes?speaker=A&speaker=B&speaker=C&speaker=D | Quotes by 4 speakers
          /quotes?country=NO&-kind=mixed                | Quotes from NO, without mixed
          /quotes?said=2022..                           | Quotes said since 2022
          /quotes?said=2022..2023-02                    | Quotes said from 2022 to February 2023
          /quotes?published=2022-09-21                  | Quotes published on 21 September 2022
          /articles?q=lamp&publisher=Herald             | “lamp” in Herald — articles
          """)
  void aSearchIsCalledByWhatItAsks(String address, String title) {
    var parameters = parse(address);
    assertThat(
            Titles.of(
                parameters,
                (field, value) -> field.isDate() ? DatePhrases.of(DateRange.parse(value)) : value))
        .isEqualTo(title);
  }

  static SearchParameters parse(String address) {
    var uri = URI.create(address);
    var query = new LinkedHashMap<String, List<String>>();
    for (var pair : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
      int equals = pair.indexOf('=');
      query
          .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
          .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    var scope =
        List.of(Scope.values()).stream()
            .filter(each -> uri.getPath().equals("/" + ResultsPage.section(each)))
            .findFirst()
            .orElseThrow();
    return SearchParameters.parse(scope, query);
  }
}
