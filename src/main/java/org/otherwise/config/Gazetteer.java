package org.otherwise.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Countries by the words that name them: their names, demonyms, and seats of government used as
 * names ({@code countries.txt}).
 */
public final class Gazetteer {
  static final String FILE = "countries.txt";
  private static final String FORM =
      "code | name | other names | demonyms | seats of government | institutions | in its time";

  static final String PLACES = "places.txt";

  private final Map<String, Place> byCode;
  private final Map<String, List<String>> within;

  /** By the code of today. */
  private final Map<String, List<Former>> erasOf = new HashMap<>();

  private record Former(String state, Era years) {}

  private Gazetteer(Map<String, Place> byCode, Map<String, List<String>> within) {
    this.byCode = byCode;
    this.within = within;
    for (var place : byCode.values()) {
      for (var era : place.eras()) {
        erasOf
            .computeIfAbsent(era.country(), country -> new ArrayList<>())
            .add(new Former(place.code(), era));
      }
    }
  }

  /**
   * @param code ISO 3166-1 alpha-2, 3166-3 for states that are gone, XK, EU, UN
   * @param name as a page shows it
   * @param names other names ("DPRK", "the North")
   * @param demonyms "North Korean", "North Koreans"
   * @param seats "Pyongyang"; "White House"
   * @param institutions bodies that speak for it and carry a name of their own: "KCNA"
   * @param eras of a state that is gone: the countries of today whose names and seats meant it then
   */
  public record Place(
      String code,
      String name,
      List<String> names,
      List<String> demonyms,
      List<String> seats,
      List<String> institutions,
      List<Era> eras) {}

  /** The years, both included, in which what is a country's today was another state's. */
  public record Era(String country, int first, int last) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{2}) (\\d{4})-(\\d{4})");
  }

  static Gazetteer of(ConfigFile file) {
    var places = new HashMap<String, Place>();
    for (var line : file.lines()) {
      line.expecting(2, 7, FORM);
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
              line.values(5),
              eras(line)));
    }
    return new Gazetteer(places, Map.of());
  }

  private static List<Era> eras(ConfigFile.Line line) {
    var eras = new ArrayList<Era>();
    for (var value : line.values(6)) {
      var form = Era.FORM.matcher(value);
      if (!form.matches()) {
        throw line.wrong("not a country code and years such as “RU 1922-1991”: “" + value + "”");
      }
      eras.add(
          new Era(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
    }
    return List.copyOf(eras);
  }

  /** Whom the code of a country of today meant in a year: the Soviet Union for Russia in 1987. */
  public String inYear(String code, int year) {
    for (var era : erasOf.getOrDefault(code, List.of())) {
      if (year >= era.years().first() && year <= era.years().last()) {
        return era.state();
      }
    }
    return code;
  }

  /**
   * With the towns, states and provinces of the countries; what lies in none of them is left out.
   */
  Gazetteer with(ConfigFile file) {
    var places = new HashMap<String, List<String>>();
    for (var line : file.lines()) {
      line.expecting(2, 2, "code | places");
      if (!line.column(0).matches("[A-Z]{2}")) {
        throw line.wrong("not a country code of two capitals: “" + line.column(0) + "”");
      }
      places.computeIfAbsent(line.column(0), code -> new ArrayList<>()).addAll(line.values(1));
    }
    places.keySet().retainAll(byCode.keySet());
    return new Gazetteer(byCode, places);
  }

  /** The towns, states and provinces of a country. */
  public List<String> within(String code) {
    return List.copyOf(within.getOrDefault(code, List.of()));
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
