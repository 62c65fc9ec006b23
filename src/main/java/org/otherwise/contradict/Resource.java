package org.otherwise.contradict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A word list of this package: lines of columns parted by {@code |}; {@code #} begins a comment
 * that takes a whole line. Unlike index-config these are part of the program: the weights were
 * fitted with them.
 */
final class Resource {
  private Resource() {}

  /** The columns of each line. */
  static List<List<String>> rows(String name) {
    return lines(name).stream()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  /** The values of a column, which are parted by commas. */
  static List<String> values(String column) {
    return Arrays.stream(column.split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  static List<String> lines(String name) {
    try (var stream = Resource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
