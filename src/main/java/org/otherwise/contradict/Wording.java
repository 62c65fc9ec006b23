package org.otherwise.contradict;

import java.util.Locale;

/**
 * A sentence of a claim as the cross-encoder is to read it: with whom “we” stands for, which the
 * quote itself leaves to its article.
 */
final class Wording {
  private Wording() {}

  static String of(Proposition proposition) {
    var claim = proposition.claim();
    var tokens = proposition.tokens();
    var words =
        proposition.text().substring(tokens.getFirst().start(), tokens.getLast().end()).strip();
    boolean own =
        tokens.stream().anyMatch(token -> token.word().equals("we") || token.word().equals("our"));
    return own && claim.country() != null ? name(claim.country()) + ": " + words : words;
  }

  private static String name(String country) {
    return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
  }
}
