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
        .tombstone(thing)
        .<Reply>map(stone -> new Reply.Problem(410, sentence(stone)))
        .orElseGet(() -> Reply.notFound(none));
  }

  /** "“Title” was withdrawn by the editors on 3 March 2024: for this reason." */
  static String sentence(Tombstone stone) {
    var what = stone.thing().kind() == Thing.Kind.QUOTE ? "A quote from “" : "“";
    var why = stone.why().strip();
    return what
        + stone.title()
        + "” was withdrawn by the editors on "
        + DatePhrases.of(stone.at())
        + (why.isEmpty() ? "." : ": " + why + (why.matches("(?s).*[.!?]") ? "" : "."));
  }
}
