package org.otherwise.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Countries by the words that name them: their names, demonyms, and seats of government used as
 * names ({@code countries.txt}).
 */
public final class Gazetteer {
  static final String FILE = "countries.txt";
  private static final String FORM =
      "code | name | other names | demonyms | seats of government | institutions";

  private final Map<String, Place> byCode;

  private Gazetteer(Map<String, Place> byCode) {
    this.byCode = byCode;
  }

  /**
   * @param code ISO 3166-1 alpha-2, 3166-3 for states that are gone, XK, EU, UN
   * @param name as a page shows it
   * @param names other names ("DPRK", "the North")
   * @param demonyms "North Korean", "North Koreans"
   * @param seats "Pyongyang"; "White House"
   * @param institutions bodies that speak for it and carry a name of their own: "KCNA"
   */
  public record Place(
      String code,
      String name,
      List<String> names,
      List<String> demonyms,
      List<String> seats,
      List<String> institutions) {}

  static Gazetteer of(ConfigFile file) {
    var places = new HashMap<String, Place>();
    for (var line : file.lines()) {
      line.expecting(2, 6, FORM);
      var code = line.column(0);
      if (!code.matches("[A-Z]{2}")) {
        throw line.wrong("not a country code of two capitals: “" + code + "”");
      }
      if (places.containsKey(code)) {
        throw line.wrong("country " + code + " stands here for the second time");
      }
      places.put(
          code,
          new Place(
              code,
              line.column(1),
              line.values(2),
              line.values(3),
              line.values(4),
              line.values(5)));
    }
    return new Gazetteer(places);
  }

  /** All places, by code. */
  public List<Place> places() {
    var places = new ArrayList<>(byCode.values());
    places.sort((one, other) -> one.code().compareTo(other.code()));
    return places;
  }

  public Optional<Place> place(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The name to show for a code: the code itself where it is not known. */
  public String name(String code) {
    var place = byCode.get(code);
    return place == null ? code : place.name();
  }
}
