package org.otherwise.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  @Test
  void addressesBeginWithWhatThePortalWasTold() {
    var site = new Site("https://news.example.org/");
    assertThat(site.absolute("/quotes/a")).isEqualTo("https://news.example.org/quotes/a");
    assertThat(site.tag("/quotes/a")).isEqualTo("tag:news.example.org,2026:/quotes/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example.org",
        "ftp://a.example",
        "https://",
        "https://a.example/path",
        "https://a.example?x",
        "https://u:p@a.example",
        "https://a b",
        "javascript:alert(1)"
      })
  void whatIsNoRootOfAPortalIsRefusedByName(String base) {
    assertThatThrownBy(() -> new Site(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“" + base + "”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          localhost | http://localhost:8080
          0.0.0.0   | http://localhost:8080
          ::        | http://localhost:8080
          ::1       | http://[::1]:8080
          10.0.0.7  | http://10.0.0.7:8080
          """)
  void aPortalThatWasToldNothingIsWhereItListens(String host, String base) {
    assertThat(Site.listening(host, 8080).base()).isEqualTo(base);
  }
}
