package org.otherwise.curate;

import java.nio.file.Path;
import org.otherwise.curate.Correction.Change;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteId;

/** A process that corrects quotes and prints each entry once it returned, until it is killed. */
final class CorrectsUntilKilled {
  private CorrectsUntilKilled() {}

  public static void main(String[] args) {
    var editor = new Editor(args[1]);
    var quote = new QuoteId(args[2]);
    try (var room = new Room(Path.of(args[0]))) {
      for (int i = 0; ; i++) {
        var date = new PartialDate(1900 + i % 100, 1 + i / 100 % 12, 1 + i / 1200 % 28);
        var correction = Correction.of(new Change.SaidOn(date), new Change.Words("ten ships"));
        System.out.println(room.desk.correct(editor, quote, Desk.ANY, correction).n() + " " + date);
      }
    }
  }
}
