package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;
import org.otherwise.record.Editing;

/** Turns a correction into the fields of a quote. */
final class Correcting {
  private static final int LONGEST_WORDS = 20_000;

  private final Editing editing;
  private final Quote quote;

  Correcting(Editing editing, QuoteId id) {
    this.editing = editing;
    this.quote =
        editing
            .extracted(id)
            .orElseThrow(() -> new Refused(Cause.UNKNOWN, "there is no quote " + id));
  }

  Map<String, JsonNode> fields(Correction correction) {
    var fields = new TreeMap<String, JsonNode>();
    for (var change : correction.changes()) {
      var field =
          switch (change.part()) {
            case SPEAKER -> "speaker";
            case COUNTRY -> "country";
            case SAID_ON -> "said_on";
            case WORDS -> "words";
          };
      fields.put(field, value(change));
    }
    return fields;
  }

  private JsonNode value(Change change) {
    return switch (change) {
      case Change.Speaker(var who) -> speaker(who);
      case Change.Country(var code) -> country(code);
      case Change.NoCountry() -> country(null);
      case Change.SaidOn(var date) -> saidOn(date);
      case Change.NotSaidOn() -> saidOn(null);
      case Change.Span(int start, int end) -> words(start, end);
      case Change.Words(var words) -> words(words);
      case Change.AsExtracted(_) -> nothing();
    };
  }

  private JsonNode speaker(Who who) {
    return switch (who) {
      case Who.Known(var id) -> {
        var speaker =
            editing
                .survivor(id)
                .orElseThrow(() -> new Refused(Cause.UNKNOWN, "there is no speaker " + id));
        yield speaker(speaker.kind(), speaker.name()).put("id", speaker.id().value());
      }
      case Who.Named(var name, var kind) -> {
        var id = editing.named(name, kind);
        var speaker = editing.survivor(id).orElseThrow();
        yield speaker(speaker.kind(), speaker.name()).put("id", speaker.id().value());
      }
      case Who.Unnamed(var words) -> speaker(SpeakerKind.UNNAMED, words);
      case Who.Unknown() -> speaker(SpeakerKind.UNKNOWN, "");
    };
  }

  private static ObjectNode speaker(SpeakerKind kind, String name) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind.code()).put("name", name);
  }

  /** What equals what was extracted overrides nothing. */
  private JsonNode country(@Nullable String code) {
    return Objects.equals(code, quote.attribution().country())
        ? nothing()
        : JsonNodeFactory.instance.objectNode().put("code", code);
  }

  private JsonNode saidOn(@Nullable PartialDate date) {
    return Objects.equals(date, quote.saidOn())
        ? nothing()
        : JsonNodeFactory.instance.objectNode().put("date", date == null ? null : date.toString());
  }

  private JsonNode words(int start, int end) {
    var text = text();
    if (start < 0 || end > text.length() || start >= end || end - start > LONGEST_WORDS) {
      throw new Refused(
          "words",
          "%d..%d is not a stretch of the article's text, which has %d characters, or longer than %d"
              .formatted(start, end, text.length(), LONGEST_WORDS));
    }
    var span = new Span(start, end);
    if (span.of(text).isBlank()) {
      throw new Refused("words", "there are no words at " + start + ".." + end);
    }
    return span.equals(quote.span()) ? nothing() : Editing.words(text, span);
  }

  private JsonNode words(String words) {
    var text = text();
    var sought = words.strip();
    var near = Math.min(quote.span().start(), text.length());
    var span =
        Editing.nearest(text, sought, near)
            .orElseThrow(
                () ->
                    new Refused(
                        "words",
                        "these words do not stand in the article, letter for letter: “"
                            + (sought.length() > 200 ? sought.substring(0, 200) + "…" : sought)
                            + "”"));
    return words(span.start(), span.end());
  }

  private String text() {
    return editing.article(quote.article()).orElseThrow().text();
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }
}
