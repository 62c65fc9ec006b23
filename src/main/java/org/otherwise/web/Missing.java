package org.otherwise.web;

import org.otherwise.model.Thing;
import org.otherwise.record.Archive;
import org.otherwise.record.Tombstone;

/** What is answered where something was: a tombstone where editors withdrew it. */
final class Missing {
  private Missing() {}

  /** 410 with when and why, never its text; 404 and {@code none} where nobody withdrew it. */
  static Reply reply(Archive archive, Thing thing, String none) {
    return archive
        .history()
        .tombstone(thing)
        .<Reply>map(stone -> new Reply.Problem(410, sentence(thing, stone)))
        .orElseGet(() -> Reply.notFound(none));
  }

  /** 410, of a collection that readers could see. */
  static Reply deleted(Tombstone stone) {
    return new Reply.Problem(
        410,
        "The collection “"
            + stone.title()
            + "” was taken down by the editors on "
            + DatePhrases.of(stone.at())
            + ". What it listed has its own pages still.");
  }

  static String sentence(Tombstone stone) {
    return sentence(stone.thing(), stone);
  }

  /** What it was, when it was withdrawn and why; never its text, nor who did it. */
  static String sentence(Thing asked, Tombstone tombstone) {
    var what = what(tombstone.thing()) + " “" + tombstone.title() + "”";
    var subject =
        asked.kind() == tombstone.thing().kind()
            ? Phrases.capital(what)
            : switch (asked.kind()) {
              case PAIR -> "One of the two statements went with " + what + ", which";
              default -> "This quote went with " + what + ", which";
            };
    return subject
        + " was withdrawn by the editors on "
        + DatePhrases.of(tombstone.at())
        + ". Their reason: "
        + Phrases.ended(tombstone.why());
  }

  private static String what(Thing thing) {
    return switch (thing.kind()) {
      case QUOTE -> "a quote from";
      case ARTICLE -> "the article";
      case PAIR, SPEAKER, COLLECTION -> "the " + thing.kind().code();
    };
  }
}
