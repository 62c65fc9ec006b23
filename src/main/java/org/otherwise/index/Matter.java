package org.otherwise.index;

import java.util.Set;

/**
 * What a quote can be found by when others are looked for that may contradict it. The index only
 * compares these words with each other; what they mean is known to who makes them.
 *
 * @param said tell what the quote says; empty where it is never to be found so
 * @param framed tell what it is about beside that
 * @param edges of a quote: what others can be set against in it; of what is sought: those of which
 *     it must have one, any where empty
 */
public record Matter(Set<String> said, Set<String> framed, Set<String> edges) {
  public static final Matter NONE = new Matter(Set.of(), Set.of(), Set.of());

  public Matter {
    said = Set.copyOf(said);
    framed = Set.copyOf(framed);
    edges = Set.copyOf(edges);
  }
}
