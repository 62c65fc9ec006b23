package org.otherwise.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;

/**
 * The pairs in which quotes stood before they changed. They are compared again, so that a pair ends
 * when what it went by was corrected.
 */
final class Standing {
  private final Map<QuoteId, List<Pair>> pairs;
  private final Set<PairId> compared = new HashSet<>();

  Standing(Map<QuoteId, List<Pair>> pairs) {
    this.pairs = Map.copyOf(pairs);
  }

  /** The quotes that stand against this one. */
  List<QuoteId> against(QuoteId quote) {
    return pairs.getOrDefault(quote, List.of()).stream().map(pair -> other(pair, quote)).toList();
  }

  /** Notes that the quote was compared anew with those of its pairs that are among the others. */
  void compared(QuoteId quote, Collection<QuoteId> others) {
    for (var pair : pairs.getOrDefault(quote, List.of())) {
      if (others.contains(other(pair, quote))) {
        compared.add(pair.id());
      }
    }
  }

  /** The pairs that were compared anew and are none any more. */
  List<PairId> without(List<Contradiction> found) {
    var none = new LinkedHashMap<PairId, Boolean>();
    compared.forEach(id -> none.put(id, true));
    found.forEach(pair -> none.remove(pair.id()));
    return new ArrayList<>(none.keySet());
  }

  private static QuoteId other(Pair pair, QuoteId quote) {
    return pair.left().id().equals(quote) ? pair.right().id() : pair.left().id();
  }
}
