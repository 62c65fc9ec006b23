package org.otherwise.web;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.otherwise.model.Thing;
import org.otherwise.record.Archive;
import org.otherwise.record.Corrected;
import org.otherwise.record.Tombstone;

/** What readers are told of the editors' work. */
final class Editors {
  private Editors() {}

  /** Where there is nothing to show: a tombstone if it was withdrawn, else that it is not here. */
  static Reply.Problem missing(Archive archive, Thing thing, String notFound) {
    return archive
        .tombstone(thing)
        .map(tombstone -> new Reply.Problem(410, sentence(thing, tombstone)))
        .orElseGet(() -> Reply.notFound(notFound));
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
        + tombstone.why();
  }

  private static String what(Thing thing) {
    return switch (thing.kind()) {
      case QUOTE -> "a quote from";
      case ARTICLE -> "the article";
      case PAIR, SPEAKER, COLLECTION -> "the " + thing.kind().code();
    };
  }

  /** "Corrected by the editors on 3 May 2024: the speaker, the words."; empty where nothing is. */
  static String sentence(Corrected corrected) {
    if (corrected.parts().isEmpty()) {
      return "";
    }
    return "Corrected by the editors on "
        + DatePhrases.of(corrected.at())
        + ": "
        + EnumSet.copyOf(corrected.parts()).stream()
            .map(
                part ->
                    switch (part) {
                      case SPEAKER -> "who spoke";
                      case COUNTRY -> "the country";
                      case SAID_ON -> "when it was said";
                      case WORDS -> "the words";
                    })
            .collect(Collectors.joining(", "))
        + ".";
  }
}
