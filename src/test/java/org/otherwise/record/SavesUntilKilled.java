package org.otherwise.record;

import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.said;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process that saves articles and prints the id of each once it is saved, until it is killed. */
final class SavesUntilKilled {
  private SavesUntilKilled() {}

  public static void main(String[] args) {
    try (var archive = Archive.open(Path.of(args[0]), Clock.systemUTC())) {
      for (int i = 0; ; i++) {
        var name = "run " + args[1] + " article " + i;
        var entry = said(name, ORLEN, "It rains on " + name, "It snows on " + name);
        archive.save(List.of(entry));
        System.out.println(entry.article().id());
      }
    }
  }
}
