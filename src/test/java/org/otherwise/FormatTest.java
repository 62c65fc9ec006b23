package org.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is formatted by google-java-format. A test rather than a plug-in, because the
 * formatter needs a newer JDK than the one that Maven may run on. To format what is not: {@code mvn
 * test -Dtest=FormatTest -Dformat=write}.
 */
class FormatTest {
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everyFileIsFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("format"));
    var unformatted = new ArrayList<Path>();
    for (var file : javaFiles()) {
      var source = Files.readString(file);
      var formatted = formatted(source);
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted)
        .as("files to format with: mvn test -Dtest=FormatTest -Dformat=write")
        .isEmpty();
  }

  private String formatted(String source) throws FormatterException {
    var ordered = ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
