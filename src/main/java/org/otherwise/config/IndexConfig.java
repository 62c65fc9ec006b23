package org.otherwise.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that index-config says, checked. */
public record IndexConfig(
    Gazetteer gazetteer,
    ReportingVerbs verbs,
    LanguagePacks languages,
    QuoteFloors floors,
    Outlets outlets,
    SearchSettings search) {

  private static final List<String> FILES =
      List.of(
          Gazetteer.FILE,
          Gazetteer.PLACES,
          ReportingVerbs.FILE,
          Outlets.FILE,
          SearchSettings.FIELDS,
          SearchSettings.ANALYSIS,
          SearchSettings.SYNONYMS,
          SearchSettings.ALIASES,
          SearchSettings.FACETS,
          LanguagePacks.FOLDER,
          QuoteFloors.FILE);

  /** More letters than these, and one name is not a slip for another. */
  private static final int SLIPS = 3;

  /** A line for each file in the folder that nobody reads, with the name that may be meant. */
  public static List<String> unknownFiles(Path own) {
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (var files = Files.list(own)) {
      var unread =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !FILES.contains(name))
              .sorted()
              .map(name -> own.resolve(name) + " is not read" + meant(name));
      return Stream.concat(unread, LanguagePacks.unread(own).stream()).toList();
    } catch (IOException e) {
      return List.of(own + " cannot be listed: " + e.getMessage());
    }
  }

  private static String meant(String name) {
    return FILES.stream()
        .min(Comparator.comparingInt(file -> distance(name, file)))
        .filter(file -> distance(name, file) <= SLIPS)
        .map(file -> "; did you mean " + file + "?")
        .orElse("; there are: " + String.join(", ", FILES));
  }

  /** How many letters have to be put in, taken out or replaced. */
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
        corner = above;
      }
    }
    return row[other.length()];
  }

  /**
   * Reads every file, from {@code own} where it has one of that name, else as shipped with the
   * program.
   *
   * @throws ConfigException naming file and line of the first thing that is wrong
   */
  public static IndexConfig load(@Nullable Path own) {
    var places =
        Gazetteer.of(ConfigFile.read(Gazetteer.FILE, own))
            .with(ConfigFile.read(Gazetteer.PLACES, own));
    return new IndexConfig(
        places,
        ReportingVerbs.of(ConfigFile.read(ReportingVerbs.FILE, own)),
        LanguagePacks.load(own, places),
        QuoteFloors.of(ConfigFile.read(QuoteFloors.FILE, own)),
        Outlets.of(ConfigFile.read(Outlets.FILE, own)),
        SearchSettings.of(
            ConfigFile.read(SearchSettings.FIELDS, own),
            ConfigFile.read(SearchSettings.ANALYSIS, own),
            ConfigFile.read(SearchSettings.SYNONYMS, own),
            ConfigFile.read(SearchSettings.ALIASES, own),
            places,
            ConfigFile.read(SearchSettings.FACETS, own)));
  }
}
