package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.QuoteId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.otherwise.record.Corrected;
import org.otherwise.record.Corrected.Part;

/**
 * What readers are told of the editors' corrections of a quote.
 *
 * @param text "Corrected by the editors on 3 May 2024: the country. Before: Sweden."; empty where
 *     nothing is
 * @param json the same for programs; null where nothing is
 */
record CorrectionNote(String text, @Nullable ObjectNode json) {
  private static final CorrectionNote NONE = new CorrectionNote("", null);

  static CorrectionNote of(QuoteId quote, Archive archive, Gazetteer gazetteer) {
    return archive
        .history()
        .correction(quote)
        .filter(corrected -> !corrected.parts().isEmpty())
        .map(corrected -> new CorrectionNote(sentence(corrected, gazetteer), json(corrected)))
        .orElse(NONE);
  }

  /** Says it in the JSON of the quote, as {@code correction}: null where nothing is. */
  void addTo(ObjectNode quote) {
    quote.set("correction", json);
  }

  private static String sentence(Corrected corrected, Gazetteer gazetteer) {
    var parts = EnumSet.copyOf(corrected.parts());
    return "Corrected by the editors on "
        + DatePhrases.of(corrected.at())
        + ": "
        + parts.stream().map(CorrectionNote::name).collect(Collectors.joining(", "))
        + ". Before: "
        + parts.stream()
            .map(part -> before(part, corrected, gazetteer))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String name(Part part) {
    return switch (part) {
      case SPEAKER -> "who spoke";
      case COUNTRY -> "the country";
      case SAID_ON -> "when it was said";
      case WORDS -> "the words";
    };
  }

  private static String before(Part part, Corrected corrected, Gazetteer gazetteer) {
    var found = corrected.extracted();
    var who = found.attribution();
    return switch (part) {
      case SPEAKER -> who.kind() == SpeakerKind.UNKNOWN ? "not identified" : who.speaker();
      case COUNTRY -> Optional.ofNullable(who.country()).map(gazetteer::name).orElse("no country");
      case SAID_ON -> Optional.ofNullable(found.saidOn()).map(DatePhrases::of).orElse("no date");
      case WORDS -> "“" + Phrases.shortened(found.words(), 200) + "”";
    };
  }

  private static ObjectNode json(Corrected corrected) {
    var found = corrected.extracted();
    var who = found.attribution();
    var json = Json.object().put("at", corrected.at().toString());
    var before = json.putObject("before");
    for (var part : EnumSet.copyOf(corrected.parts())) {
      switch (part) {
        case SPEAKER ->
            before
                .putObject("speaker")
                .put("name", who.speaker().isEmpty() ? null : who.speaker())
                .put("kind", who.kind().code());
        case COUNTRY -> before.put("country", who.country());
        case SAID_ON -> {
          var date = found.saidOn();
          before.put("said_on", date == null ? null : date.toString());
        }
        case WORDS ->
            before
                .put("text", found.words())
                .put("start", found.span().start())
                .put("end", found.span().end());
      }
    }
    return json;
  }
}
