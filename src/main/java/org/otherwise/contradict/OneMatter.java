package org.otherwise.contradict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How surely two framed claims speak of one matter, by all that both sides name: in their words or
 * in what frames them.
 */
final class OneMatter {
  /** Bits from which a word tells the matter. */
  private static final double TELLING = 7;

  /** What two claims of one article share by standing there. */
  private static final double ONE_ARTICLE = 24;

  private OneMatter() {}

  static boolean tells(Term term) {
    return term.name() || term.weight() >= TELLING;
  }

  /** The weight of the telling words that both sides name, in bits; 0 where a side has no frame. */
  static double bits(Proposition left, Proposition right) {
    if (left.context().isEmpty() || right.context().isEmpty()) {
      return 0;
    }
    var article = left.claim().article();
    if (article != null && article.equals(right.claim().article())) {
      return ONE_ARTICLE;
    }
    var named = new HashMap<String, Double>();
    put(left.terms(), named);
    put(left.context(), named);
    return take(right.terms(), named) + take(right.context(), named);
  }

  private static void put(List<Term> terms, Map<String, Double> named) {
    for (var term : terms) {
      if (tells(term)) {
        named.put(term.key(), term.weight());
      }
    }
  }

  private static double take(List<Term> terms, Map<String, Double> named) {
    double bits = 0;
    for (var term : terms) {
      var weight = named.remove(term.key());
      bits += weight == null ? 0 : weight;
    }
    return bits;
  }
}
