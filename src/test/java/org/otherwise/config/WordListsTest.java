package org.otherwise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.otherwise.config.ReportingVerbs.Follows;
import org.otherwise.config.ReportingVerbs.Stance;

/** The countries and verbs that ship with the program. */
class WordListsTest {
  private final IndexConfig config = IndexConfig.load(null);

  @Test
  void everyCountryOfTheStandardHasALine() {
    var places = config.gazetteer().places();
    assertThat(places).extracting(Gazetteer.Place::code).contains(Locale.getISOCountries());
    assertThat(places)
        .extracting(Gazetteer.Place::code)
        .contains("SU", "DD", "YU", "CS", "XK", "EU", "UN");
  }

  @Test
  void aSeatMeansTheStateOfItsTime() {
    var gazetteer = config.gazetteer();
    assertThat(gazetteer.inYear("RU", 1987)).isEqualTo("SU");
    assertThat(gazetteer.inYear("CZ", 1992)).isEqualTo("CS");
    assertThat(gazetteer.inYear("HR", 1992)).isEqualTo("HR");
    assertThat(gazetteer.inYear("RU", 2022)).isEqualTo("RU");
  }

  @Test
  void anEraThatIsNoneIsNamedWithItsLine() {
    var file = ConfigFile.parse("countries.txt", "SU | Soviet Union | | | | | long ago");
    assertThatThrownBy(() -> Gazetteer.of(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("countries.txt, line 1")
        .hasMessageContaining("long ago");
  }

  @Test
  void noDemonymStandsForTwoCountries() {
    Map<String, String> codes = new TreeMap<>();
    for (var place : config.gazetteer().places()) {
      for (var demonym : place.demonyms()) {
        var before = codes.put(demonym, place.code());
        assertThat(before).as(demonym).isIn(null, place.code());
      }
    }
  }

  @Test
  void everyStanceHasVerbs() {
    var verbs = config.verbs();
    assertThat(verbs.forms().values()).contains(Stance.values());
    assertThat(verbs.stance("Denied")).contains(Stance.DENY);
    assertThat(verbs.verb("told")).get().matches(verb -> verb.takes(Follows.PERSON));
    assertThat(verbs.stance("walked")).isEmpty();
  }

  @Test
  void aVerbWithoutFollowersTakesAClause() {
    var verbs = ReportingVerbs.of(ConfigFile.parse("verbs.txt", "say | opine | opines"));
    assertThat(verbs.verb("opines")).get().matches(verb -> verb.takes(Follows.CLAUSE));
  }

  @Test
  void anUnknownFollowerIsNamedWithItsLine() {
    var file = ConfigFile.parse("verbs.txt", "# head\nsay | opine | opines | stuff");
    assertThatThrownBy(() -> ReportingVerbs.of(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("verbs.txt, line 2")
        .hasMessageContaining("stuff");
  }
}
