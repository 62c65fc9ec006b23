package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT ELSA (NP) — The ferry sank.                   | PORT ELSA (NP)
          PORT ELSA, Sept 21 (Northern Press) - It sank.     | PORT ELSA, Sept 21 (Northern Press)
          ELSA, Norland – The ferry sank.                    | ELSA, Norland
          ELSA -- The ferry sank.                            | ELSA
          PORT ELSA, 21 September (NNA) -- It sank.          | PORT ELSA, 21 September (NNA)
          Port Elsa, September 21 (NNA) -- It sank.          | Port Elsa, September 21 (NNA)
          ELSA (NP), Sept. 21, 2022 — It sank.               | ELSA (NP), Sept. 21, 2022
          """)
  void findsThePlaceAReportBeginsWith(String text, String dateline) {
    assertThat(Datelines.of(text)).contains(dateline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry — it was old — sank.
          A well-known skipper left.
          “ELSA — never again,” he said.
          NASA-led teams met.
          """)
  void takesNoSentenceForADateline(String text) {
    assertThat(Datelines.of(text)).isEmpty();
  }
}
