package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | 400 | This address cannot be understood
          404 | 404 | There is no such page
          405 | 405 | This page can only be read
          410 | 410 | This was withdrawn
          414 | 414 | This address is too long
          418 | 418 | This request cannot be answered
          429 | 429 | Too many requests at once
          500 | 500 | Something went wrong here
          502 | 500 | Something went wrong here
          503 | 503 | Not available at the moment
          """)
  void everyStatusHasAPageWithAWayOn(int status, int shown, String title) {
    var view = ErrorPage.view(status, "This & that.");
    var frame = Templates.Frame.of(ErrorPage.head(view), new Assets(), "");
    var html = new Templates().render("error", frame, view);
    assertThat(html)
        .contains(title, "Error " + shown, "This &amp; that.", "href=\"/quotes\"", "noindex");
    var json = ErrorPage.json(view);
    assertThat(json.path("status").asInt()).isEqualTo(shown);
    assertThat(json.path("title").asText()).isEqualTo(title);
    assertThat(json.path("detail").asText()).isEqualTo("This & that.");
  }
}
