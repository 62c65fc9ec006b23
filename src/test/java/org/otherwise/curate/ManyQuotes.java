package org.otherwise.curate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge;
import org.otherwise.curate.Correction.Change;
import org.otherwise.flow.Followers;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.record.TrailQuery;

/** Merges a speaker of 50,000 quotes and reads corrected ones, and says how long each took. */
final class ManyQuotes {
  private ManyQuotes() {}

  public static void main(String[] args) throws IOException {
    int articles = args.length == 0 ? 500 : Integer.parseInt(args[0]);
    var config = IndexConfig.load(null);
    try (var room = new Room(Files.createTempDirectory("many-quotes"));
        var index = LuceneIndex.inMemory(config.search());
        var followers =
            new Followers(
                room.archive,
                index,
                new Judge(config.verbs(), config.gazetteer()),
                SentenceVectors.NONE)) {
      var some = new ArrayList<QuoteId>();
      time("save", () -> fill(room, articles, some));
      time("follow all of it", () -> follow(followers));
      var archive = room.archive;
      time("read 1,000 statements", () -> archive.statements(some).size());
      time("again", () -> archive.statements(some).size());
      time("correct each of them", () -> correct(room, some));
      time("read them corrected", () -> archive.statements(some).size());
      time("again", () -> archive.statements(some).size());
      time("follow that", () -> follow(followers));
      var one = archive.speakersNamed("Mira", 1).getFirst().speaker().id();
      var other = archive.speakersNamed("Josip", 1).getFirst().speaker().id();
      time("merge", () -> room.desk.merge(Room.ADA, one, other, 0).changes().size());
      time("read 1,000 of the merged", () -> archive.statements(some).size());
      time("follow the merger", () -> follow(followers));
      time(
          "undo",
          () -> room.desk.undo(Room.ADA, room.desk.trail(TrailQuery.ALL).total()).changes().size());
      time("totals", () -> (int) archive.totals().quotes());
      time("choose a speaker", () -> archive.speakersNamed("mi", 10).size());
    }
  }

  private static int fill(Room room, int articles, List<QuoteId> some) {
    for (int i = 0; i < articles; i++) {
      var all = new ArrayList<Room.Said>();
      for (int k = 0; k < 100; k++) {
        var who = i == 0 && k == 0 ? "Josip Tabor" : "Mira Orlen";
        all.add(
            Room.said(who, "Number " + i + " of " + k + " is what w" + (i * 100 + k) + " needs"));
      }
      var article = room.save("many" + i, all.toArray(new Room.Said[0]));
      if (some.size() < 1000) {
        room.archive.statementsOf(article.id()).stream().map(Statement::id).forEach(some::add);
      }
    }
    return articles * 100;
  }

  private static int correct(Room room, List<QuoteId> quotes) {
    for (var quote : quotes) {
      room.desk.correct(
          Room.ADA, quote, 0, Correction.of(new Change.Country("SE"), new Change.Words("needs")));
    }
    return quotes.size();
  }

  private static int follow(Followers followers) {
    followers.catchUp(_ -> {});
    return 0;
  }

  private static void time(String what, Supplier<Integer> work) {
    long start = System.nanoTime();
    int made = work.get();
    System.out.printf(
        Locale.ROOT, "%-28s %8d ms  %d%n", what, (System.nanoTime() - start) / 1_000_000, made);
  }
}
