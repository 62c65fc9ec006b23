package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The law is bad, Dana Reyes said.¶Dana Reyes, the Norwegian fisheries minister, left. | NO
          The law is bad, Dana Reyes said.¶Ola met Norway’s fisheries minister Dana Reyes.     | NO
          Iceland gave another figure. Its fisheries minister, Dana Reyes, said it was wrong.  | IS
          Dana Reyes, a professor at the University of Michigan, said it was wrong.            | US
          The law is bad, police in Kharkiv said.                                              | UA
          The law is bad, a director of the Bureau of Mines at a ministry in Oslo said.        | NO
          The law is bad, Staffordshire Police said.                                           | GB
          Members of the Reyes Club in British Columbia, Canada, said the law was bad.         | CA
          New Jersey Governor Dana Reyes said the law was bad.                                 | US
          The law is bad, the Dutch minister said.¶“It is awful,” Dana Reyes told reporters.   | NL
          Norway voted in Norway’s capital. Norwegian papers cheered. The minister said it won. | NO
          """)
  void isFoundInTheRestOfTheArticle(String text, String country) {
    assertThat(Articles.quotes(text).getLast().attribution().country()).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The law is bad, Dana Reyes said.¶Ola Brandt, a Russia expert, and Dana Reyes left.
          The law is bad, Dana Reyes said.¶Edda Reyes, a member of the Israeli army, left.
          The law is bad, the Birmingham Power Company said.
          The law is bad, journalists in Kharkiv said.
          The law is bad, Rhodes Inc said.
          The law is bad, said Takeshi Saba, Chairman of the Ferry Makers Association.
          The Holt executive Douglas Reyes said the law was bad.
          The law is bad, GAO Senior Director Dana Reyes said.
          Alden Ferries Spa said the law was bad.
          Norway voted. Norwegian papers cheered. Norway and Iceland met. The minister said it won.
          The law is bad, the Dutch minister said.¶“It is awful,” Foreign Secretary Dana Reyes said.
          """)
  void staysEmptyRatherThanGuessed(String text) {
    assertThat(Articles.quotes(text).getLast().attribution().country()).isNull();
  }
}
