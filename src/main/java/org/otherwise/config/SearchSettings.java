package org.otherwise.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How words are searched: which fields at what weight ({@code fields.txt}), how each language is
 * analysed ({@code analysis.txt}), which words mean the same ({@code synonyms.txt}), by what other
 * names speakers are known ({@code aliases.txt}), and which facets are shown in what order ({@code
 * facets.txt}).
 *
 * @param boosts weight of each searched field, by name; 1 is neutral
 * @param analysis name of the analysis chain of each language, by ISO 639-1 code; {@code *} for the
 *     others
 * @param synonyms groups of words or phrases that find one another
 * @param aliases names of a speaker: the one most known first, then the others, by which it is
 *     looked for too
 * @param places by whose names countries are looked for
 * @param facets in the order in which pages show them
 */
public record SearchSettings(
    Map<String, Float> boosts,
    Map<String, String> analysis,
    List<List<String>> synonyms,
    List<List<String>> aliases,
    Gazetteer places,
    List<FacetSetting> facets) {
  static final String FIELDS = "fields.txt";
  static final String ANALYSIS = "analysis.txt";
  static final String SYNONYMS = "synonyms.txt";
  static final String ALIASES = "aliases.txt";
  static final String FACETS = "facets.txt";

  /** The fields that a weight can be given to. */
  private static final Set<String> SEARCHED =
      Set.of("words", "context", "title", "text", "speaker");

  private static final Set<String> CHAINS =
      Set.of("english", "french", "german", "spanish", "russian", "plain");

  /** The fields that results can be counted by. */
  private static final Set<String> COUNTED =
      Set.of("speaker", "country", "said", "publisher", "kind", "label", "status", "published");

  /**
   * @param field its name in addresses: speaker, country, …
   * @param label as a page shows it
   * @param shown how many values a page shows before "more"
   */
  public record FacetSetting(String field, String label, int shown) {}

  static SearchSettings of(
      ConfigFile fields,
      ConfigFile analysis,
      ConfigFile synonyms,
      ConfigFile aliases,
      Gazetteer places,
      ConfigFile facets) {
    return new SearchSettings(
        boosts(fields),
        chains(analysis),
        groups(synonyms),
        aliases(aliases),
        places,
        shown(facets));
  }

  private static Map<String, Float> boosts(ConfigFile file) {
    var boosts = new HashMap<String, Float>();
    for (var line : file.lines()) {
      line.expecting(2, 2, "field | weight");
      known(line, "field", SEARCHED, line.column(0));
      once(line, boosts.containsKey(line.column(0)));
      try {
        float weight = Float.parseFloat(line.column(1));
        if (!(weight > 0 && weight <= 100)) {
          throw line.wrong("a weight lies above 0 and is at most 100, not " + line.column(1));
        }
        boosts.put(line.column(0), weight);
      } catch (NumberFormatException e) {
        throw line.wrong("not a number: “" + line.column(1) + "”");
      }
    }
    return Map.copyOf(boosts);
  }

  private static Map<String, String> chains(ConfigFile file) {
    var chains = new HashMap<String, String>();
    for (var line : file.lines()) {
      line.expecting(2, 2, "language | chain");
      if (!line.column(0).matches("[a-z]{2}|\\*")) {
        throw line.wrong("not a language of two small letters, nor *: “" + line.column(0) + "”");
      }
      known(line, "chain", CHAINS, line.column(1));
      once(line, chains.containsKey(line.column(0)));
      chains.put(line.column(0), line.column(1));
    }
    if (!chains.containsKey("*")) {
      throw file.wrong("no line for “*”, the languages that have none of their own");
    }
    return Map.copyOf(chains);
  }

  private static List<List<String>> groups(ConfigFile file) {
    var groups = new ArrayList<List<String>>();
    for (var line : file.lines()) {
      line.expecting(1, 1, "word or phrase, word or phrase, …");
      if (line.values(0).size() < 2) {
        throw line.wrong("expected at least two words or phrases, parted by commas");
      }
      groups.add(line.values(0));
    }
    return List.copyOf(groups);
  }

  private static List<List<String>> aliases(ConfigFile file) {
    var groups = new ArrayList<List<String>>();
    for (var line : file.lines()) {
      line.expecting(2, 2, "name | other name, other name, …");
      if (line.values(1).isEmpty()) {
        throw line.wrong("expected at least one other name of “" + line.column(0) + "”");
      }
      var names = new ArrayList<String>();
      names.add(line.column(0));
      names.addAll(line.values(1));
      groups.add(List.copyOf(names));
    }
    return List.copyOf(groups);
  }

  private static List<FacetSetting> shown(ConfigFile file) {
    var facets = new ArrayList<FacetSetting>();
    for (var line : file.lines()) {
      line.expecting(3, 3, "field | label | number of values shown");
      known(line, "facet", COUNTED, line.column(0));
      once(line, facets.stream().anyMatch(facet -> facet.field().equals(line.column(0))));
      if (!line.column(2).matches("[1-9]\\d{0,2}")) {
        throw line.wrong("not a number from 1 to 999: “" + line.column(2) + "”");
      }
      facets.add(
          new FacetSetting(line.column(0), line.column(1), Integer.parseInt(line.column(2))));
    }
    return List.copyOf(facets);
  }

  private static void known(ConfigFile.Line line, String what, Set<String> names, String name) {
    if (!names.contains(name)) {
      throw line.wrong(
          "no "
              + what
              + " is named “"
              + name
              + "”; there are: "
              + String.join(", ", new TreeSet<>(names)));
    }
  }

  private static void once(ConfigFile.Line line, boolean before) {
    if (before) {
      throw line.wrong("“" + line.column(0) + "” stands here for the second time");
    }
  }
}
