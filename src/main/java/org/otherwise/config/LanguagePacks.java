package org.otherwise.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The languages beside English whose quotations are read with their speakers: one for each file in
 * {@code languages}, named by its ISO 639-1 code.
 */
public final class LanguagePacks {
  static final String FOLDER = "languages";

  /** Needs no pack: what is known of English are verbs.txt and the program. */
  private static final String ENGLISH = "en";

  private static final Pattern NAME = Pattern.compile("([a-z]{2})\\.txt");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private final Map<String, LanguagePack> packs;

  private LanguagePacks(Map<String, LanguagePack> packs) {
    this.packs = packs;
  }

  /** Reads those that ship with the program and those in the reader's own folder. */
  static LanguagePacks load(@Nullable Path own, Gazetteer places) {
    var names = new TreeSet<String>();
    for (var code : CODES) {
      var name = code + ".txt";
      if (LanguagePacks.class.getResource("/index-config/" + FOLDER + "/" + name) != null) {
        names.add(name);
      }
    }
    if (own != null) {
      listed(own.resolve(FOLDER)).stream().filter(LanguagePacks::isPack).forEach(names::add);
    }
    var packs = new TreeMap<String, LanguagePack>();
    for (var name : names) {
      var file = ConfigFile.read(FOLDER + "/" + name, own);
      packs.put(name.substring(0, 2), LanguagePack.of(file, places));
    }
    return new LanguagePacks(packs);
  }

  /** A line for each file in the folder that nobody reads, with the reason. */
  static List<String> unread(Path own) {
    var folder = own.resolve(FOLDER);
    return listed(folder).stream()
        .filter(name -> !isPack(name))
        .map(name -> folder.resolve(name) + " is not read; " + reason(name))
        .toList();
  }

  private static String reason(String name) {
    return name.equals(ENGLISH + ".txt")
        ? "English needs no such file, its verbs are in verbs.txt"
        : "the file of a language is named by its code in ISO 639-1, such as fr.txt";
  }

  private static boolean isPack(String name) {
    var form = NAME.matcher(name);
    return form.matches() && CODES.contains(form.group(1)) && !form.group(1).equals(ENGLISH);
  }

  private static List<String> listed(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ConfigException(folder + " cannot be listed: " + e.getMessage());
    }
  }

  /** The pack of a language, ISO 639-1; empty where it has none, as English. */
  public Optional<LanguagePack> of(String language) {
    return Optional.ofNullable(packs.get(language));
  }

  /** The codes of the languages that have a pack, in order. */
  public List<String> languages() {
    return List.copyOf(packs.keySet());
  }
}
