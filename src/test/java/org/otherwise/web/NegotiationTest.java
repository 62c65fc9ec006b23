package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.publish.Format;

/** What is sent to a client that says what it takes. */
class NegotiationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                      | HTML
          */*                                         | HTML
          text/*                                      | HTML
          text/html,application/xhtml+xml,*/*;q=.8    | HTML
          text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | HTML
          application/json                            | JSON
          application/json, */*                       | JSON
          application/json;q=0.5, */*;q=0.1           | JSON
          text/html;q=0.5, application/json           | JSON
          application/json;q=0.2, text/html;q=0.3     | HTML
          Application/JSON                            | JSON
          application/atom+xml, text/html;q=0.9       | ATOM
          text/csv                                    | CSV
          text/csv;q=0.5, application/x-bibtex        | BIBTEX
          application/x-research-info-systems         | RIS
          application/vnd.citationstyles.csl+json     | CSL_JSON
          application/json;q=0                        | nothing
          application/json;q=x                        | nothing
          image/png                                   | nothing
          text/html;q=0, image/*                      | nothing
          """)
  void anAnswerHasTheFormatThatIsWantedMost(String accept, String format) {
    assertThat(Negotiation.choose(accept, Format.RECORDS).map(Enum::name).orElse("nothing"))
        .isEqualTo(format);
  }

  @Test
  void whatIsNotOfferedIsNotSent() {
    assertThat(Negotiation.choose("text/csv", Format.PAGE)).isEmpty();
    assertThat(Negotiation.choose("text/csv, */*;q=0.1", Format.PAGE)).contains(Format.HTML);
  }
}
