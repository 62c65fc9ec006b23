package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.PartialDate;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-09-21                             | 2022-09-21
          2022-09-21T23:30:00-07:00              | 2022-09-21
          2022-09-21T00:30:00+09:00              | 2022-09-21
          2022/9/21                              | 2022-09-21
          20220921T101500Z                       | 2022-09-21
          Wed, 21 Sep 2022 10:00:00 GMT          | 2022-09-21
          Wed Sep 21 10:00:00 UTC 2022           | 2022-09-21
          September 21, 2022                     | 2022-09-21
          Sept. 21st, 2022 at 9:15 p.m.          | 2022-09-21
          Published on 21st of September 2022    | 2022-09-21
          21 septembre 2022                      | 2022-09-21
          21 de septiembre de 2022               | 2022-09-21
          21. September 2022                     | 2022-09-21
          21 сентября 2022                       | 2022-09-21
          2022年9月21日                           | 2022-09-21
          21 września 2022                       | 2022-09-21
          21. září 2022                          | 2022-09-21
          21 september 2022 kl. 10.15            | 2022-09-21
          21. syyskuuta 2022                     | 2022-09-21
          21 Eylül 2022 Çarşamba                 | 2022-09-21
          21 Σεπτεμβρίου 2022                    | 2022-09-21
          21 вересня 2022                        | 2022-09-21
          21 سبتمبر 2022                         | 2022-09-21
          ٢١ سبتمبر ٢٠٢٢                         | 2022-09-21
          21 בספטמבר 2022                        | 2022-09-21
          21 सितंबर 2022                          | 2022-09-21
          2022. szeptember 21.                   | 2022-09-21
          2022 m. rugsėjo 21 d.                  | 2022-09-21
          ngày 21 tháng 9 năm 2022               | 2022-09-21
          21 d’abril de 2022                     | 2022-04-21
          21.09.2022                             | 2022-09-21
          21/09/2022                             | 2022-09-21
          09/21/2022                             | 2022-09-21
          1663718400                             | 2022-09-21
          1663718400000                          | 2022-09-21
          2022-09                                | 2022-09
          September 2022                         | 2022-09
          """)
  void readsADateHoweverItIsWritten(String text, String date) {
    assertThat(Dates.find(text)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "2022-13-45", "31/31/2022", "call 555-2022", "Chapter 12", "0001-01-01"})
  void findsNoDateInJunk(String text) {
    assertThat(Dates.field(text)).isEmpty();
  }

  @Test
  void aYearAloneIsADateOnlyWhereAFieldSaysSo() {
    assertThat(Dates.field("2022")).contains(new PartialDate(2022, 0, 0));
    assertThat(Dates.find("in room 2022")).isEmpty();
  }

  @Test
  void leavesItToTheCallerWhichNumberIsTheMonth() {
    assertThat(Dates.find("3/4/2022", false)).contains(new PartialDate(2022, 3, 4));
    assertThat(Dates.find("3/4/2022", true)).contains(new PartialDate(2022, 4, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/2022/09/21/a-title         | 2022-09-21
          https://example.com/world/2022/sep/21/a-title  | 2022-09-21
          https://example.com/news/2022-09-21-a-title    | 2022-09-21
          https://example.com/news/20220921/a-title      | 2022-09-21
          https://example.com/2022/09/a-title            | 2022-09
          """)
  void readsTheDateInAnAddress(String url, String date) {
    assertThat(Dates.ofPath(url)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/articles/1984/6",
    "https://example.com/2022",
    "https://example.com/id/20229999"
  })
  void takesOtherNumbersInAnAddressForNoDay(String url) {
    assertThat(Dates.ofPath(url).filter(PartialDate::isDay)).isEmpty();
  }
}
