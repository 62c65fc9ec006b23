package org.otherwise.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of JSON Lines, gzipped or not; a line that is not as it should be is named and left
 * out.
 */
final class JsonInput {
  private final Path file;
  private int rejected;

  JsonInput(Path file) {
    this.file = file;
  }

  /** One line: an object with members that are texts. */
  record Line(JsonNode object) {
    /** The member of this name; throws IllegalArgumentException where there is none. */
    String text(String name) {
      var value = optional(name);
      if (value == null) {
        throw new IllegalArgumentException("no “" + name + "”");
      }
      return value;
    }

    @Nullable String optional(String name) {
      var value = object.get(name);
      return value == null || value.isNull() ? null : value.asText();
    }
  }

  void read(Consumer<Line> each) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("there is no file " + file);
    }
    try (var in = Files.newInputStream(file);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          readLine(line, number, each);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void readLine(String line, int number, Consumer<Line> each) {
    try {
      each.accept(new Line(JsonOutput.MAPPER.readTree(line)));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      rejected++;
      var reason = e instanceof JsonProcessingException ? "not JSON" : e.getMessage();
      System.err.println("rejected " + file + "#" + number + ": " + reason);
    }
  }

  int exitCode() {
    return rejected == 0 ? 0 : 1;
  }
}
