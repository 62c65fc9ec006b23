package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What anybody may write into the address bar: the answer is never a failure, and says what is
 * wrong. A header of a megabyte and odd methods are in {@link RawRequestsTest}; files that are bad
 * are in {@code cli.BadInputTest}.
 */
class BadAddressTest {
  @AutoClose private static final RunningPortal portal = new RunningPortal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "((",
        "))",
        "(()",
        "field:",
        "speaker:",
        "said:",
        ":",
        "-",
        "- -",
        "OR",
        "OR OR",
        "NOT",
        "AND",
        "*",
        "?",
        "a* OR",
        "\"a",
        "~",
        "^",
        "[a TO",
        "{",
        "\\",
        "\\\"",
        "<script>alert(1)</script>",
        "' or 1=1 --",
        "%00",
        "\u0000",
        "\ud800",
        "said:2022-13",
        "country:\"",
        "-\"lamp",
        "lamp -(",
        "speaker:(a OR",
        "𝕃𝕒𝕞𝕡",
        "🏮"
      })
  void aMalformedSearchIsUnderstoodAsFarAsItCanBe(String words) throws Exception {
    for (var list : List.of("/quotes", "/articles", "/contradictions")) {
      for (var ending : List.of("", ".json", ".atom")) {
        var reply = portal.get(list + ending + "?q=" + encoded(words));
        assertThat(reply.statusCode()).as(list + ending + " " + words).isEqualTo(200);
        if (!ending.equals(".json")) {
          assertThat(reply.body()).doesNotContain("<script>alert");
        }
      }
    }
    assertThat(portal.get("/suggest?q=" + encoded(words)).statusCode()).isEqualTo(200);
  }

  @Test
  void tenThousandTermsAreTooMany() throws Exception {
    var words = "lamp ".repeat(10_000).strip();
    var reply = portal.get("/quotes?q=" + encoded(words));
    assertThat(reply.statusCode()).isBetween(400, 431);
    assertThat(reply.body()).contains("too long");

    var fewer = portal.get("/quotes?q=" + encoded("lamp ".repeat(900).strip()));
    assertThat(fewer.statusCode()).isEqualTo(400);
    assertThat(fewer.body()).contains("500 are the most");
  }

  @Test
  void asManyWordsAsFitAreSearched() throws Exception {
    var words =
        IntStream.range(0, 240)
            .mapToObj(i -> Character.toString('a' + i % 26))
            .collect(Collectors.joining(" "));
    assertThat(portal.get("/quotes?q=" + encoded(words)).statusCode()).isEqualTo(200);
    assertThat(portal.get("/quotes?q=" + encoded("a* ".repeat(160).strip())).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /quotes?page=0                     | 200 | Pages are counted from 1
          /quotes?page=-1                    | 200 | Pages are counted from 1
          /quotes?page=1.5                   | 400 | “page”
          /quotes?page=99999999999999999999  | 200 | narrow
          /quotes?per_page=0                 | 200 | at least one result
          /quotes?per_page=1000000           | 200 | at most 100 results
          /quotes?speaker=nobody             | 200 | No quotes
          /quotes?country=ZZ                 | 200 | No quotes
          /quotes?publisher=No+Such+Paper    | 200 | No quotes
          /quotes?kind=sung                  | 200 | No quotes
          /quotes?said=1066                  | 200 | No quotes
          /quotes?said=never                 | 400 | “said”
          /quotes?said=2022-09-31            | 400 | “said”
          /quotes?said=2023..2022            | 400 | “said”
          /quotes?sort=up                    | 400 | “sort”
          /contradictions?between=Norway     | 400 | “between”
          /compare?left={quote}              | 200 |
          /quotes/facets/shoe-size           | 404 | no such page
          /said?who=                         | 200 |
          """)
  void whatCannotBeUnderstoodIsNamed(String address, int status, String word) throws Exception {
    var reply = portal.get(address);
    assertThat(reply.statusCode()).as(address).isEqualTo(status);
    assertThat(reply.body()).containsIgnoringCase(word == null ? "" : word);
  }

  @Test
  void aPageFarBeyondTheLastIsNoFailureAndSaysWhatToDo() throws Exception {
    var reply = portal.get("/quotes?page=99999999");
    assertThat(reply.statusCode()).isLessThan(500);
    assertThat(reply.body()).containsIgnoringCase("narrow");
  }

  @ParameterizedTest
  @CsvSource({"country=N", "-country=N", "speaker=a", "publisher=P", "kind=k"})
  void fiveHundredValuesAreTooMany(String value) throws Exception {
    var query = IntStream.range(0, 500).mapToObj(i -> value + i).collect(Collectors.joining("&"));
    var reply = portal.get("/quotes?" + query);
    assertThat(reply.statusCode()).as(reply.body()).isIn(400, 414);
    assertThat(reply.body()).contains("Otherwise").containsAnyOf("20 are the most", "too long");
  }

  @Test
  void twentyValuesAreNotTooManyAndOneMoreIs() throws Exception {
    var twenty =
        IntStream.range(0, 20).mapToObj(i -> "speaker=s" + i).collect(Collectors.joining("&"));
    assertThat(portal.get("/quotes?" + twenty).statusCode()).isEqualTo(200);
    var reply = portal.get("/quotes?" + twenty + "&-country=NO");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("21 values", "20 are the most");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
