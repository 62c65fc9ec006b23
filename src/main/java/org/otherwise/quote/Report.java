package org.otherwise.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Verb;

/**
 * A reporting clause within a sentence.
 *
 * @param cueFrom the first token of the cue
 * @param cueTo past the last token of the cue
 * @param verb null where no verb reports ("according to", a colon)
 * @param source the noun phrase of who said it; null where the clause names nobody
 * @param sourceless whether the clause hides who said it ("it was announced"), so that nobody from
 *     elsewhere may be put there
 * @param relay the noun phrase of who passes it on
 * @param contents what was said: phrases of the same sentence, or none where it stands elsewhere
 */
record Report(
    int cueFrom,
    int cueTo,
    @Nullable Verb verb,
    @Nullable Phrase source,
    boolean sourceless,
    @Nullable Phrase relay,
    List<Phrase> contents) {
  boolean hasCue() {
    return cueFrom < cueTo;
  }

  Report with(List<Phrase> contents) {
    return new Report(cueFrom, cueTo, verb, source, sourceless, relay, contents);
  }

  Report relayed(@Nullable Phrase relay) {
    return new Report(cueFrom, cueTo, verb, source, sourceless, relay, contents);
  }

  Report with(@Nullable Phrase source) {
    return new Report(cueFrom, cueTo, verb, source, sourceless, relay, contents);
  }
}
