package org.otherwise.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.flow.Collection.article;
import static org.otherwise.flow.Collection.rejected;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.read.Reading;

class ImporterTest {
  private static final String TEXT =
      "The ferry left on time.\n\n“The ferry carried forty passengers,” said Marta Lindqvist, the harbour master of Visby.";

  @TempDir private Path folder = Path.of("");

  @Test
  void importingTwiceChangesNothingAndSaysSo() {
    try (var collection = new Collection(folder)) {
      assertThat(collection.importing(article("ferry", "2023-05-02", TEXT)).added()).isOne();
      long changes = collection.archive.newestChange();

      var again = collection.importing(article("ferry", "2023-05-02", TEXT));

      assertThat(again.added()).isZero();
      assertThat(again.known()).isOne();
      assertThat(collection.archive.newestChange()).isEqualTo(changes);
    }
  }

  @Test
  void newTextAtAKnownAddressIsARevision() {
    try (var collection = new Collection(folder)) {
      collection.importing(article("ferry", "2023-05-02", TEXT));

      var report =
          collection.importing(article("ferry", "2023-05-02", TEXT.replace("forty", "fifty")));

      assertThat(report.revised()).isOne();
      assertThat(collection.archive.totals().articles()).isOne();
    }
  }

  @Test
  void whatIsRejectedDoesNotStopTheRest() {
    try (var collection = new Collection(folder)) {
      var report =
          collection.importing(
              rejected("a.txt"), article("ferry", "2023-05-02", TEXT), rejected("b.txt"));

      assertThat(report.added()).isOne();
      assertThat(report.rejected())
          .extracting(Reading.Rejected::source)
          .containsExactly("a.txt", "b.txt");
    }
  }

  @Test
  void moreThanABatchIsSavedWhole() {
    try (var collection = new Collection(folder)) {
      var many =
          IntStream.range(0, 150)
              .mapToObj(
                  i -> article("ferry-" + i, "2023-05-02", TEXT.replace("forty", "number " + i)))
              .toArray(Reading[]::new);

      assertThat(collection.importing(many).added()).isEqualTo(150);
      assertThat(collection.archive.totals().articles()).isEqualTo(150);
    }
  }

  @Test
  void whatWasReadBeforeItWasToldToStopIsSavedAndTheRestGoesOnLater() {
    try (var collection = new Collection(folder)) {
      var many =
          IntStream.range(0, 150)
              .mapToObj(
                  i -> article("ferry-" + i, "2023-05-02", TEXT.replace("forty", "number " + i)))
              .toList();
      var importer = collection.importer();
      var cutOff =
          importer.run(
              each -> {
                for (int i = 0; i < many.size(); i++) {
                  if (i == 100) {
                    importer.stop();
                  }
                  each.accept(many.get(i));
                }
              },
              _ -> {});

      assertThat(cutOff.stopped()).isTrue();
      assertThat(cutOff.added()).isEqualTo(100);
      var rest = collection.importing(many.toArray(Reading[]::new));
      assertThat(rest.known()).isEqualTo(100);
      assertThat(rest.added()).isEqualTo(50);
    }
  }
}
