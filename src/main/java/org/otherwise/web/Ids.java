package org.otherwise.web;

import java.util.Optional;
import java.util.function.Function;
import org.otherwise.model.ArticleId;
import org.otherwise.model.DisputeId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.SpeakerId;

/** Ids as they stand in addresses; empty for what cannot be one. */
final class Ids {
  private Ids() {}

  static Optional<QuoteId> quote(String text) {
    return id(text, QuoteId::new);
  }

  static Optional<ArticleId> article(String text) {
    return id(text, ArticleId::new);
  }

  static Optional<SpeakerId> speaker(String text) {
    return id(text, SpeakerId::new);
  }

  static Optional<PairId> pair(String text) {
    return id(text, PairId::new);
  }

  static Optional<DisputeId> dispute(String text) {
    return id(text, DisputeId::new);
  }

  private static <T> Optional<T> id(String text, Function<String, T> form) {
    try {
      return Optional.of(form.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
