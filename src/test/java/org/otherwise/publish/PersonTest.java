package org.otherwise.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          nobody                                | ''
          By Mona Lervik                        | Lervik, Mona
          Mona Lervik and Jon Aas               | Lervik, Mona; Aas, Jon
          Mona Lervik, Jon Aas & Ida Moe        | Lervik, Mona; Aas, Jon; Moe, Ida
          Mona Lervik, Coastal Press            | Lervik, Mona
          Mona Lervik, AP                       | Lervik, Mona
          J. R. van Aas                         | van Aas, J. R.
          Jan van Aas                           | van Aas, Jan
          Kim                                   | Kim
          Staff reporter                        | Staff reporter
          Reuters                               | Reuters
          Coastal News Agency                   | Coastal News Agency
          李明                                  | 李明
          Anders Sandvik                        | Sandvik, Anders
          """)
  void aBylineIsTakenApartWhereItIsPlain(String byline, String people) {
    assertThat(
            Person.ofByline(byline).stream().map(Person::sorted).collect(Collectors.joining("; ")))
        .isEqualTo(people);
  }
}
