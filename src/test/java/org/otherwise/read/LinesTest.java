package org.otherwise.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> lines(String text, int longest) throws IOException {
    var lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), longest);
    var all = new ArrayList<String>();
    while (lines.next()) {
      all.add(lines.number() + (lines.isTooLong() ? "!" : " ") + new String(lines.bytes(), UTF_8));
    }
    return all;
  }

  @Test
  void partsLinesWhateverEndsThem() throws IOException {
    assertThat(lines("\ufeffa\r\n\nb\n", 10)).containsExactly("1 a", "2 ", "3 b");
    assertThat(lines("a\nb", 10)).containsExactly("1 a", "2 b");
    assertThat(lines("", 10)).isEmpty();
  }

  @Test
  void marksALineThatIsTooLong() throws IOException {
    assertThat(lines("12345\n123456\nx", 5)).containsExactly("1 12345", "2!12345", "3 x");
  }

  @RepeatedTest(20)
  void givesBackEveryLineOfAnyLength(RepetitionInfo repetition) throws IOException {
    var random = new Random(repetition.getCurrentRepetition());
    var lines =
        random
            .ints(20, 0, 200_000)
            .mapToObj(length -> "x".repeat(length))
            .collect(Collectors.toList());
    var read = lines(String.join("\n", lines) + "\n", 1_000_000);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(read.get(i)).isEqualTo((i + 1) + " " + lines.get(i));
    }
    assertThat(read).hasSameSizeAs(lines);
  }
}
