package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Claim;
import org.otherwise.onnx.SentenceVector;

/**
 * A claim taken apart once, to be compared with many: those of its sentences that assert enough for
 * a comparison to be suggested, and what they can be found by. Safe for use by many threads.
 */
public final class ClaimParts {
  /** What a long claim is found by, at most: the words that tell most. */
  private static final int MOST_SAID = 48;

  /** What was said of an event is not answered later, in days. */
  private static final int EVENT = 730;

  /** Nothing is set against what was said so many days before. */
  public static final int LONGEST = 1100;

  private static final Set<String> LASTING = Set.of("never", "ever", "always", "plans");

  /** What was given by whom to whom tells more than any word; in bits. */
  static final double EXCHANGE = 20;

  private final Claim claim;
  private final List<Part> parts;
  private final @Nullable Proposition pointer;
  private final int size;
  private final String meant;
  private final @Nullable SentenceVector meaning;

  /** A sentence that asserts something, and where it can be set against others. */
  record Part(Proposition sentence, Edges edges) {}

  private ClaimParts(
      Claim claim,
      List<Part> parts,
      @Nullable Proposition pointer,
      int size,
      String meant,
      @Nullable SentenceVector meaning) {
    this.claim = claim;
    this.parts = parts;
    this.pointer = pointer;
    this.size = size;
    this.meant = meant;
    this.meaning = meaning;
  }

  /**
   * Questions, wishes and scraps of quotes are left out: nothing is ever suggested about them.
   *
   * @param sentences at least one, whose text may tell more than the claim's own; see {@link
   *     Antecedent}
   */
  static ClaimParts of(Claim claim, List<Proposition> sentences) {
    var parts = new ArrayList<Part>();
    Proposition pointer = null;
    int size = 0;
    for (var sentence : sentences) {
      if (pointer == null && sentence.points() && sentence.asserts()) {
        pointer = sentence;
      }
      if (!sentence.isScrap() && (sentence.asserts() || claim.context() == null)) {
        parts.add(new Part(sentence, Edges.of(sentence)));
        size += sentence.tokens().size();
      }
    }
    var meant = sentences.getFirst().text();
    return new ClaimParts(claim, List.copyOf(parts), pointer, size, meant, null);
  }

  public Claim claim() {
    return claim;
  }

  List<Part> parts() {
    return parts;
  }

  /** Its sentence that denies what was said before it; null where none does. */
  @Nullable Proposition pointer() {
    return pointer;
  }

  /** Whether there is nothing in it that could contradict anything. */
  public boolean isEmpty() {
    return parts.isEmpty() && pointer == null;
  }

  /** Whether there is something in it that others elsewhere can be on one matter with. */
  public boolean isFindable() {
    return !parts.isEmpty();
  }

  /** Equal for claims that are never set against each other: one mouth in one article. */
  public @Nullable String source() {
    return claim.article() == null ? null : claim.article() + " " + mouth();
  }

  private String mouth() {
    return claim.speaker() != null ? claim.speaker() : "someone of " + claim.country();
  }

  /** The text whose vector tells what it says. */
  public String meant() {
    return meant;
  }

  /** The same with the vector of {@link #meant}; null where there is none. */
  public ClaimParts meaning(@Nullable SentenceVector vector) {
    return new ClaimParts(claim, parts, pointer, size, meant, vector);
  }

  /** Null where it is found by its words alone. */
  public @Nullable SentenceVector meaning() {
    return meaning;
  }

  /** How near the two are in meaning; 0 where that is not known. */
  double cosine(ClaimParts other) {
    return meaning == null || other.meaning == null ? 0 : meaning.cosine(other.meaning);
  }

  /**
   * Whether the two were said so far apart that they speak of another state of things. What is said
   * of all time, or of an exchange, is said of a longer time than what is said of one event.
   */
  boolean isOfAnotherTime(ClaimParts other) {
    var one = claim.saidOn();
    var two = other.claim.saidOn();
    return one != null
        && two != null
        && one.isFurtherThan(EVENT, two)
        && (one.isFurtherThan(LONGEST, two) || !(lasts() || other.lasts()));
  }

  private boolean lasts() {
    return parts.stream().anyMatch(part -> isLasting(part.sentence()));
  }

  private static boolean isLasting(Proposition sentence) {
    return !sentence.exchanges().isEmpty()
        || sentence.tokens().stream().anyMatch(token -> LASTING.contains(token.word()));
  }

  /** How much memory it takes, in words of text. */
  public int size() {
    return size + 20;
  }

  /** The words that tell what it says; two claims that can contradict each other share one. */
  public Set<String> said() {
    var telling = new LinkedHashMap<String, Double>();
    for (var part : parts) {
      add(part.sentence().terms(), telling);
    }
    exchanges().forEach(exchange -> telling.put(exchange, EXCHANGE));
    if (telling.size() <= MOST_SAID) {
      return telling.keySet();
    }
    var said = new LinkedHashSet<String>();
    telling.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_SAID)
        .forEach(word -> said.add(word.getKey()));
    return said;
  }

  /** The words that tell what the whole is about: those of what frames it. */
  public Set<String> framed() {
    var telling = new LinkedHashMap<String, Double>();
    if (!parts.isEmpty()) {
      add(parts.getFirst().sentence().context(), telling);
    }
    return telling.keySet();
  }

  /** What it tells that one country gave another, as far as others can be found by that. */
  public Set<String> exchanges() {
    var exchanges = new HashSet<String>();
    for (var part : parts) {
      part.sentence().exchanges().forEach(it -> exchanges.add(it.key()));
    }
    return exchanges;
  }

  /** What others can be set against in it. */
  public Set<String> edges() {
    var edges = new HashSet<String>();
    for (var part : parts) {
      edges.addAll(part.edges().own());
      if (part.edges().turned()) {
        edges.add(Edges.TURNED);
      }
    }
    return edges;
  }

  /** Whether some of it denies something, in its words or by its reporting verb. */
  public boolean denies() {
    return pointer != null || parts.stream().anyMatch(part -> part.edges().turned());
  }

  /** Whether some of it charges somebody with something, which calls for an answer. */
  public boolean accuses() {
    return parts.stream().anyMatch(part -> part.sentence().accuses());
  }

  /** Whether some of it says "not" of something. */
  boolean saysNot() {
    return parts.stream().anyMatch(part -> part.sentence().hasTurn(Negation.PLAINLY));
  }

  /** The edges of which another must have one to contradict it; empty where any other may. */
  public Set<String> facing() {
    var facing = new HashSet<String>();
    facing.add(Edges.TURNED);
    if (denies()) {
      return Set.of();
    }
    for (var part : parts) {
      facing.addAll(part.edges().facing());
    }
    return facing;
  }

  private static void add(List<Term> terms, Map<String, Double> telling) {
    for (var term : terms) {
      if (OneMatter.tells(term)) {
        telling.merge(term.key(), term.weight(), Math::max);
        for (int group : term.meaning().synonyms()) {
          telling.merge("=" + group, term.weight(), Math::max);
        }
      }
    }
  }
}
