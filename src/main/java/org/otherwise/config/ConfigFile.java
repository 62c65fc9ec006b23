package org.otherwise.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of index-config: lines of columns parted by {@code |}, values within a column parted by
 * {@code ,}; {@code #} begins a comment that takes a whole line. A file of the same name in the
 * reader's own folder replaces the one that ships with the program.
 */
final class ConfigFile {
  private final String name;
  private final List<Line> lines;

  private ConfigFile(String name, List<Line> lines) {
    this.name = name;
    this.lines = lines;
  }

  /** A line that says something. {@code number} counts from 1, comments included. */
  record Line(String file, int number, List<String> columns) {
    String column(int index) {
      return index < columns.size() ? columns.get(index) : "";
    }

    List<String> values(int index) {
      return Arrays.stream(column(index).split(","))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    ConfigException wrong(String what) {
      return new ConfigException(file + ", line " + number + ": " + what);
    }

    /**
     * Checks that there are between {@code least} and {@code most} columns, the first of them not
     * empty.
     */
    Line expecting(int least, int most, String form) {
      if (columns.size() < least || columns.size() > most || columns.getFirst().isEmpty()) {
        throw wrong("expected “" + form + "”");
      }
      return this;
    }
  }

  /** Reads the file from {@code own} if it is there, else from the program. */
  static ConfigFile read(String name, @Nullable Path own) {
    try {
      if (own != null && Files.isRegularFile(own.resolve(name))) {
        var path = own.resolve(name);
        return parse(path.toString(), Files.readString(path));
      }
      try (var shipped = ConfigFile.class.getResourceAsStream("/index-config/" + name)) {
        if (shipped == null) {
          throw new ConfigException("index-config/" + name + " is missing from the program");
        }
        return parse(
            "index-config/" + name, new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      var file = own == null ? "index-config/" + name : own.resolve(name).toString();
      throw new ConfigException(file + ": cannot be read as UTF-8 text (" + e + ")");
    }
  }

  static ConfigFile parse(String name, String text) {
    var lines = new ArrayList<Line>();
    int number = 0;
    var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (var line : withoutMark.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        var columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        lines.add(new Line(name, number, columns));
      }
    }
    return new ConfigFile(name, lines);
  }

  List<Line> lines() {
    return lines;
  }

  ConfigException wrong(String what) {
    return new ConfigException(name + ": " + what);
  }
}
