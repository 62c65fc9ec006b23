package org.otherwise.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contradictions that turn on one question, with the statements on either side of it, each told
 * once and in the order of time.
 *
 * @param left the side of the earliest statement
 * @param pairs those that set one side against the other, best first
 * @param aside pairs within a side: what they say fits neither side wholly
 */
public record Dispute(
    DisputeId id, List<Told> left, List<Told> right, List<Pair> pairs, List<Pair> aside) {
  /** Fewer pairs are no dispute: such a one is a pair, with a page of its own. */
  public static final int LEAST = 2;

  /** Confirmed pairs before others, then by score. */
  public static final Comparator<Contradiction> STRONGEST_FIRST =
      Comparator.comparingInt(
              (Contradiction pair) -> pair.review().status() == Review.Status.CONFIRMED ? 0 : 1)
          .thenComparing(Comparator.comparingDouble(Contradiction::score).reversed())
          .thenComparing(pair -> pair.id().value());

  /** By date, what has none last; on one day as they stand in their article. */
  public static final Comparator<Statement> BY_TIME =
      Comparator.comparing(
              Statement::date, Comparator.nullsLast(Comparator.<PartialDate>naturalOrder()))
          .thenComparing(it -> it.quote().article().value())
          .thenComparingInt(it -> it.quote().span().start())
          .thenComparing(it -> it.id().value());

  public Dispute {
    left = List.copyOf(left);
    right = List.copyOf(right);
    pairs = List.copyOf(pairs);
    aside = List.copyOf(aside);
  }

  /**
   * A statement, told once.
   *
   * @param statement the first report of it
   * @param reports all of them, the first included, in the order of time
   */
  public record Told(Statement statement, List<Statement> reports) {
    public Told {
      reports = List.copyOf(reports);
    }

    /** When it was said, or first reported; null where neither is known. */
    public @Nullable PartialDate date() {
      return statement.date();
    }
  }

  public List<Told> side(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** On which side a quote's statement stands; empty where it is none of these. */
  public Optional<Side> sideOf(QuoteId quote) {
    for (var side : Side.values()) {
      for (var told : side(side)) {
        if (told.reports().stream().anyMatch(report -> report.id().equals(quote))) {
          return Optional.of(side);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Arranges pairs on one question, the strongest first: what stands against a statement is on the
   * other side. A pair whose two statements are on one side already, by stronger pairs, is left
   * aside. What hangs together with the strongest pair is the dispute; other pairs are left out.
   * Empty where fewer than {@link #LEAST} are left.
   */
  public static Optional<Dispute> of(DisputeId id, List<Pair> found) {
    var statements = statements(found);
    var ids = new HashSet<PairId>();
    found.forEach(pair -> ids.add(pair.id()));
    var told = Retelling.told(statements, ids);
    var inOrder =
        found.stream().sorted(Comparator.comparing(Pair::contradiction, STRONGEST_FIRST)).toList();
    var sides = new HashMap<QuoteId, Boolean>();
    var pairs = new LinkedHashMap<PairId, Pair>();
    var aside = new ArrayList<Pair>();
    if (!inOrder.isEmpty()) {
      sides.put(first(inOrder.getFirst().left(), told), true);
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var pair : inOrder) {
        var left = first(pair.left(), told);
        var right = first(pair.right(), told);
        var leftSide = sides.get(left);
        var rightSide = sides.get(right);
        if (pairs.containsKey(pair.id()) || (leftSide == null && rightSide == null)) {
          continue;
        }
        if (leftSide != null && rightSide != null) {
          if (!leftSide.equals(rightSide)) {
            pairs.put(pair.id(), pair);
          }
          continue;
        }
        if (leftSide == null) {
          sides.put(left, !Boolean.TRUE.equals(rightSide));
        } else {
          sides.put(right, !leftSide);
        }
        pairs.put(pair.id(), pair);
        grown = true;
        break; // from the strongest on again, so that what is weaker never places a statement first
      }
    }
    for (var pair : inOrder) {
      if (!pairs.containsKey(pair.id()) && sides.containsKey(first(pair.left(), told))) {
        aside.add(pair);
      }
    }
    if (pairs.size() + aside.size() < LEAST) {
      return Optional.empty();
    }
    return Optional.of(arranged(id, statements, told, sides, pairs.values(), aside));
  }

  private static Dispute arranged(
      DisputeId id,
      List<Statement> statements,
      Map<QuoteId, QuoteId> told,
      Map<QuoteId, Boolean> sides,
      Collection<Pair> pairs,
      List<Pair> aside) {
    var reports = new LinkedHashMap<QuoteId, List<Statement>>();
    for (var statement : statements) {
      var first = told.get(statement.id());
      if (first != null && sides.containsKey(first)) {
        reports.computeIfAbsent(first, _ -> new ArrayList<>()).add(statement);
      }
    }
    var one = new ArrayList<Told>();
    var other = new ArrayList<Told>();
    Boolean earliest = null;
    for (var each : reports.entrySet()) {
      boolean side = Boolean.TRUE.equals(sides.get(each.getKey()));
      earliest = earliest == null ? side : earliest;
      (side == earliest ? one : other).add(new Told(each.getValue().getFirst(), each.getValue()));
    }
    var inOrder =
        pairs.stream().sorted(Comparator.comparing(Pair::contradiction, STRONGEST_FIRST)).toList();
    return new Dispute(id, one, other, inOrder, aside);
  }

  /** The statements of pairs, each once, in the order of time. */
  public static List<Statement> statements(Collection<Pair> pairs) {
    var statements = new LinkedHashMap<QuoteId, Statement>();
    for (var pair : pairs) {
      statements.put(pair.left().id(), pair.left());
      statements.put(pair.right().id(), pair.right());
    }
    return statements.values().stream().sorted(BY_TIME).toList();
  }

  private static QuoteId first(Statement statement, Map<QuoteId, QuoteId> told) {
    return told.getOrDefault(statement.id(), statement.id());
  }
}
