package org.otherwise.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.onnx.SentenceVector;

/**
 * What a quote can be found by when others are looked for that may contradict it. The index only
 * compares these words and vectors with each other; what they mean is known to who makes them.
 *
 * @param said tell what the quote says; empty where it is never to be found by its words
 * @param framed tell what it is about beside that
 * @param edges of a quote: what others can be set against in it; of what is sought: those of which
 *     it must have one, any where empty
 * @param meaning tells what it says where others say it in other words; null where there is none,
 *     and then it is found by its words alone
 * @param source equal for two that are never set against each other, such as what one speaker says
 *     in one article; null where there is no such
 * @param within of what is sought: when it was said, by the first day that its date can mean; what
 *     has no date is within as well. Of those that share the same words the nearest to its middle
 *     come first. Null for any time
 */
public record Matter(
    Set<String> said,
    Set<String> framed,
    Set<String> edges,
    @Nullable SentenceVector meaning,
    @Nullable String source,
    @Nullable DateRange within) {
  public static final Matter NONE = new Matter(Set.of(), Set.of(), Set.of());

  public Matter {
    said = Set.copyOf(said);
    framed = Set.copyOf(framed);
    edges = Set.copyOf(edges);
  }

  /** What is found whenever it was said. */
  public Matter(
      Set<String> said,
      Set<String> framed,
      Set<String> edges,
      @Nullable SentenceVector meaning,
      @Nullable String source) {
    this(said, framed, edges, meaning, source, null);
  }

  /** What is found by its words alone. */
  public Matter(Set<String> said, Set<String> framed, Set<String> edges) {
    this(said, framed, edges, null, null);
  }
}
