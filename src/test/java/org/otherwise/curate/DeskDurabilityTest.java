package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.OtherProcess;
import org.otherwise.curate.Correction.Change;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;
import org.otherwise.record.TrailQuery;

/** Editors at once, and what is left of their work after a crash. */
class DeskDurabilityTest {
  private static final String TEN = "We need ten ships for the strait";

  @TempDir Path folder;

  @Test
  void whatReturnedSurvivesAKillAndNothingIsHalfDone() throws Exception {
    QuoteId quote;
    try (var room = new Room(folder)) {
      quote = id(room.save("a", said("Mira Orlen", TEN)), TEN);
    }
    var ada = killedAfter(20, corrector("ada", quote));
    var ben = killedAfter(20, corrector("ben", quote));

    try (var room = new Room(folder)) {
      for (var line : List.of(ada.getLast(), ben.getLast())) {
        var entry = room.desk.entry(Long.parseLong(line.split(" ")[0])).orElseThrow();
        assertThat(entry.changes().toString()).contains(line.split(" ")[1]);
      }
      long version = room.desk.version(Thing.of(quote));
      var entries = room.desk.trail(TrailQuery.ALL.page(1));
      assertThat(entries.total()).isEqualTo(version);
      var last = room.desk.entry(version).orElseThrow();
      assertThat(last.changes().toString())
          .contains(String.valueOf(room.statement(quote).quote().saidOn()));
      assertThat(room.archive.changesAfter(0, 100_000)).hasSize((int) room.archive.newestChange());
    }
  }

  private Process corrector(String editor, QuoteId quote) throws IOException {
    return OtherProcess.start(CorrectsUntilKilled.class, folder.toString(), editor, quote.value());
  }

  private static List<String> killedAfter(int lines, Process process) throws IOException {
    var reported = new ArrayList<String>();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = output.readLine()) != null) {
        if (line.matches("\\d+ \\d{4}-\\d\\d-\\d\\d")) { // else cut off by the kill
          reported.add(line);
        }
        if (reported.size() == lines) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(reported).hasSizeGreaterThanOrEqualTo(lines);
    return reported;
  }

  @Test
  void manyEditorsAtOnceLoseNothingOfEachOther() throws Exception {
    CollectionId collection;
    QuoteId quote;
    try (var room = new Room(folder)) {
      quote = id(room.save("a", said("Mira Orlen", TEN)), TEN);
      collection =
          Desk.collectionOf(room.desk.collections().create(Room.ADA, "ships", "Ships", ""));
      int editors = 4;
      int items = 10;
      var work = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < editors; i++) {
        var editor = new Editor("editor" + i);
        work.add(() -> adding(room, editor, collection, quote, items));
      }
      int refused = 0;
      try (var threads = Executors.newFixedThreadPool(editors)) {
        for (var done : threads.invokeAll(work)) {
          refused += done.get();
        }
      }
      assertThat(refused).isNotNegative();
      assertThat(room.archive.shelf().find(collection).orElseThrow().items())
          .hasSize(editors * items);
      assertThat(room.desk.trail(TrailQuery.ALL).total()).isEqualTo(1L + 2L * editors * items);
    }
  }

  /** Adds items on the version that it saw, and looks again when another was quicker. */
  private static int adding(
      Room room, Editor editor, CollectionId collection, QuoteId quote, int items) {
    int refused = 0;
    for (int i = 0; i < items; ) {
      var target = new Target.OfSearch("/quotes?q=" + editor.name() + i);
      long version = room.archive.history().version(Thing.of(collection));
      try {
        room.desk.collections().add(editor, collection, version, target, "");
        room.desk.correct(
            editor,
            quote,
            Desk.ANY,
            Correction.of(new Change.Speaker(new Who.Unnamed(editor.name() + i))));
        i++;
      } catch (Refused stale) {
        assertThat(stale.kind()).isEqualTo(Refused.Cause.STALE);
        assertThat(stale.meanwhile()).isNotEmpty();
        refused++;
      }
    }
    return refused;
  }
}
