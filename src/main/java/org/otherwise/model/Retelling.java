package org.otherwise.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two quotes are one statement that two articles report. Outlets cut what somebody said
 * differently, so the words of the shorter may be a part of the longer; but what turns or counts
 * something has to be in both. Whoever has no identity is taken for the same only where the words
 * are.
 */
public final class Retelling {
  /** The share of the shorter one's words, by their letters, that the longer one has too. */
  private static final double LEAST_KEPT = 0.9;

  /** The share of equal words of both together: beyond it, the longer one says more than that. */
  private static final double LEAST_ALIKE = 0.6;

  /** Beyond this the words of one cannot be most of the other's. */
  private static final int MOST_LONGER = 4;

  /** Fewer words are a scrap that could be a part of anything. */
  private static final int LEAST_WORDS = 4;

  private static final Set<String> TURNING =
      Set.of(
          "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without",
          "t", "deny", "denies", "denied", "false", "untrue", "hoax", "fake", "only", "more",
          "less", "all");

  private Retelling() {}

  /**
   * Who speaks, as far as it tells whether two are the same.
   *
   * @param identity null where the source has none; then {@code name} and {@code country} are what
   *     is known
   */
  public record Who(@Nullable String identity, String name, @Nullable String country) {
    static Who of(Statement statement) {
      var speaker = statement.speaker();
      return new Who(
          speaker == null ? null : speaker.id().value(),
          statement.speakerName(),
          statement.quote().attribution().country());
    }
  }

  public static boolean isOne(Statement one, Statement other) {
    return isOne(Who.of(one), one.quote().words(), Who.of(other), other.quote().words());
  }

  public static boolean isOne(Who who, String words, Who otherWho, String otherWords) {
    if (who.identity() == null || otherWho.identity() == null) {
      return who.equals(otherWho)
          && Fingerprint.normalised(words).equals(Fingerprint.normalised(otherWords));
    }
    return who.identity().equals(otherWho.identity()) && areAlike(words, otherWords);
  }

  /** Whether the words are near enough to be one statement, whoever says it. */
  public static boolean areAlike(String words, String otherWords) {
    int longest = Math.max(words.length(), otherWords.length());
    if (longest > MOST_LONGER * Math.min(words.length(), otherWords.length())) {
      return false; // told without looking at every word, for this is asked often
    }
    var one = bag(words);
    var other = bag(otherWords);
    if (one.equals(other)) {
      return true;
    }
    int common = 0;
    int weight = 0;
    int otherWeight = 0;
    for (var word : one.entrySet()) {
      int length = word.getKey().length();
      common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)) * length;
      weight += word.getValue() * length;
    }
    for (var word : other.entrySet()) {
      otherWeight += word.getValue() * word.getKey().length();
    }
    int least = Math.min(weight, otherWeight);
    return Math.min(one.size(), other.size()) >= LEAST_WORDS
        && common >= LEAST_KEPT * least
        && 2.0 * common >= LEAST_ALIKE * (weight + otherWeight)
        && telling(one).equals(telling(other));
  }

  /**
   * For each statement the first of those that it is one with, itself where there is none before
   * it. Two of which one stands against the other are never one.
   *
   * @param statements in the order in which they are to come first
   */
  public static Map<QuoteId, QuoteId> told(List<Statement> statements, Set<PairId> pairs) {
    var firsts = new HashMap<Object, List<Statement>>();
    var told = new LinkedHashMap<QuoteId, QuoteId>();
    var reports = new HashMap<QuoteId, List<QuoteId>>();
    for (var statement : statements) {
      var who = Who.of(statement);
      var key = who.identity() == null ? who : who.identity();
      var known = firsts.computeIfAbsent(key, _ -> new ArrayList<>());
      QuoteId first = null;
      for (var each : known) {
        if (isOne(each, statement)
            && reports.getOrDefault(each.id(), List.of()).stream()
                .noneMatch(report -> pairs.contains(PairId.of(report, statement.id())))) {
          first = each.id();
          break;
        }
      }
      if (first == null) {
        known.add(statement);
        first = statement.id();
      }
      reports.computeIfAbsent(first, _ -> new ArrayList<>()).add(statement.id());
      told.put(statement.id(), first);
    }
    return told;
  }

  /** What of the words must be in both: numbers, and what turns them into something else. */
  private static Set<String> telling(Map<String, Integer> bag) {
    var telling = new HashSet<String>();
    for (var word : bag.keySet()) {
      if (TURNING.contains(word) || word.chars().anyMatch(Character::isDigit)) {
        telling.add(word);
      }
    }
    return telling;
  }

  private static Map<String, Integer> bag(String words) {
    var bag = new HashMap<String, Integer>();
    for (var word : Fingerprint.normalised(words).split(" ")) {
      if (!word.isEmpty()) {
        bag.merge(word, 1, Integer::sum);
      }
    }
    return bag;
  }
}
