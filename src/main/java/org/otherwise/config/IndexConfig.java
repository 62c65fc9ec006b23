package org.otherwise.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Everything that index-config says, checked. */
public record IndexConfig(
    Gazetteer gazetteer, ReportingVerbs verbs, Outlets outlets, SearchSettings search) {

  /**
   * Reads every file, from {@code own} where it has one of that name, else as shipped with the
   * program.
   *
   * @throws ConfigException naming file and line of the first thing that is wrong
   */
  public static IndexConfig load(@Nullable Path own) {
    var places = Gazetteer.of(ConfigFile.read(Gazetteer.FILE, own));
    return new IndexConfig(
        places,
        ReportingVerbs.of(ConfigFile.read(ReportingVerbs.FILE, own)),
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
