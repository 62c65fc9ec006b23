package org.otherwise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = IndexConfig.load(null).gazetteer();

  @Test
  void everyCountryOfIso3166IsThere() {
    for (var code : Locale.getISOCountries()) {
      assertThat(gazetteer.place(code)).as(code).isPresent();
    }
  }

  @Test
  void thoseMuchInTheNewsHaveTheirPeopleSeatsAndBodies() {
    for (var code : new String[] {"KP", "KR", "UA", "RU", "GB", "US", "CN", "IN", "IL", "PS"}) {
      var place = gazetteer.place(code).orElseThrow();
      assertThat(place.demonyms()).as(code).isNotEmpty();
      assertThat(place.seats()).as(code).isNotEmpty();
      assertThat(place.institutions()).as(code).isNotEmpty();
    }
  }

  @Test
  void placesOfACountryThatIsNotListedAreLeftOut() {
    var few = ConfigFile.parse("countries.txt", "NO | Norway");
    var places = ConfigFile.parse("places.txt", "NO | Bergen\nSE | Malmö");
    assertThat(Gazetteer.of(few).with(places).within("NO")).containsExactly("Bergen");
    assertThat(Gazetteer.of(few).with(places).within("SE")).isEmpty();
  }
}
