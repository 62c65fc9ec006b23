package org.otherwise.quote;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;

/** A quote in the making. */
record Piece(
    Span span,
    QuoteKind kind,
    @Nullable String cue,
    @Nullable Voice voice,
    @Nullable PartialDate saidOn,
    int sentence,
    Sureness sureness) {
  Piece with(@Nullable Voice voice) {
    return new Piece(span, kind, cue, voice, saidOn, sentence, sureness);
  }

  Piece with(@Nullable PartialDate saidOn) {
    return new Piece(span, kind, cue, voice, saidOn, sentence, sureness);
  }

  Piece with(Span span) {
    return new Piece(span, kind, cue, voice, saidOn, sentence, sureness);
  }
}
