package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.contradict.CrossEncoder.Reading;
import org.otherwise.model.Claim;
import org.otherwise.model.Label;

/**
 * Judges whether two claims contradict each other. {@link Rules} find the sentences that come
 * nearest to it and say where the conflict lies, the {@link CrossEncoder} reads those that are
 * worth it, and a logistic regression over the {@link Evidence} of both tells how likely it is.
 * What only points to what stands before it is weighed by {@link Answer}. Safe for use by many
 * threads.
 */
public final class Judge {
  /** Between two statements further apart, the state of things may have changed. */
  private static final long LATER_DAYS = 60;

  /** Pairs that are less likely by what is known without reading them are none. */
  private static final double WORTH_READING = 0.02;

  private final Analysis analysis;
  private final Rules rules = new Rules();
  private final Scores claims = Scores.of("claims");
  private final Scores quotes = Scores.of("quotes");
  private final Answer answers = new Answer();
  private final Classes classes = new Classes();

  public Judge(ReportingVerbs verbs, Gazetteer gazetteer) {
    this.analysis = new Analysis(verbs, gazetteer);
  }

  /** Two claims to be set against each other. */
  public record Sides(ClaimParts left, ClaimParts right) {}

  /**
   * How the evidence is weighed, before reading and after. Quotes and bare claims are weighed
   * apart, since only quotes have a speaker and an article.
   */
  private record Scores(Weights unread, Weights read) {
    static Scores of(String kind) {
      return new Scores(
          Weights.load(kind + ", unread", Evidence.NAMES),
          Weights.load(kind + ", read", Evidence.NAMES));
    }
  }

  /** A claim that stands alone taken apart, to be compared with many. */
  public ClaimParts parts(Claim claim) {
    return parts(claim, List::of);
  }

  /**
   * A claim taken apart, to be compared with many. Where it denies an event without telling whose,
   * what stands for it is taken from its own sentences before it, or from what others told.
   *
   * @param before what stands before it in its article, the nearest first; asked for where it is
   *     wanted
   */
  public ClaimParts parts(Claim claim, Supplier<List<Claim>> before) {
    var sentences = analysis.of(claim);
    for (int i = 0; i < sentences.size(); i++) {
      var denial = sentences.get(i);
      var event = Antecedent.bare(denial);
      if (event.isPresent()) {
        var own = sentences.subList(0, i).reversed().stream();
        var antecedent =
            Antecedent.of(denial, event.get(), own)
                .or(() -> Antecedent.of(denial, event.get(), told(claim, before.get())));
        if (antecedent.isPresent()) {
          return ClaimParts.of(claim, analysis.of(claim, antecedent.get()));
        }
      }
    }
    return ClaimParts.of(claim, sentences);
  }

  private Stream<Proposition> told(Claim claim, List<Claim> before) {
    return before.stream()
        .filter(other -> Antecedent.isWithinReach(claim, other))
        .flatMap(other -> analysis.of(other).reversed().stream());
  }

  /**
   * The verdict on two claims, the first of them on the left; empty where they do not contradict
   * each other.
   */
  public Optional<Verdict> judge(Claim left, Claim right) {
    return judge(List.of(new Sides(parts(left), parts(right)))).getFirst();
  }

  /** The verdicts on pairs, in their order. Many at once take less time than one by one. */
  public List<Optional<Verdict>> judge(List<Sides> pairs) {
    var meetings = pairs.stream().map(this::meetings).toList();
    var readings = read(meetings.stream().flatMap(List::stream).toList()).iterator();
    return meetings.stream()
        .map(
            some ->
                some.stream()
                    .map(meeting -> verdict(meeting, readings.next()))
                    .max(Comparator.comparingDouble(Verdict::score)))
        .toList();
  }

  /** Those of the pairs that are likely enough, by what is cheap to know, to be read. */
  public List<Sides> shortlist(List<Sides> pairs) {
    return pairs.stream().filter(pair -> !meetings(pair).isEmpty()).toList();
  }

  /** Where the two meet, by what they say and by what they answer, if that is worth reading. */
  private List<Meeting> meetings(Sides pair) {
    return speakTogether(pair.left().claim(), pair.right().claim())
        ? List.of()
        : Stream.of(rules.closest(pair.left(), pair.right()), answers.of(pair.left(), pair.right()))
            .flatMap(Optional::stream)
            .filter(it -> (it.chance() > 0 || !isOfQuotes(it)) && unread(it) >= WORTH_READING)
            .toList();
  }

  /** By the rules alone where no model tells how near the two are in meaning. */
  private double unread(Meeting meeting) {
    return meeting.meant() && !meeting.isSettled()
        ? scores(meeting).unread().probability(Evidence.of(meeting, Reading.NONE))
        : meeting.chance();
  }

  private Scores scores(Meeting meeting) {
    return isOfQuotes(meeting) ? quotes : claims;
  }

  /** Whether both are told of in an article: what has no article is a bare claim. */
  private static boolean isOfQuotes(Meeting meeting) {
    return meeting.comparison().left.claim().article() != null
        && meeting.comparison().right.claim().article() != null;
  }

  /** Nothing where no model runs. */
  private static List<Reading> read(List<Meeting> meetings) {
    var wanted = meetings.stream().filter(Meeting::isToRead).map(Meeting::worded).toList();
    var readings =
        wanted.isEmpty()
            ? List.<Reading>of()
            : CrossEncoder.shipped().map(reader -> reader.read(wanted)).orElse(List.of());
    var next = readings.iterator();
    return meetings.stream()
        .map(meeting -> meeting.isToRead() && next.hasNext() ? next.next() : Reading.NONE)
        .toList();
  }

  private Verdict verdict(Meeting meeting, Reading reading) {
    boolean read =
        meeting.isToRead()
            ? !reading.equals(Reading.NONE)
            : meeting.meant() && !meeting.isSettled();
    double score =
        read ? scores(meeting).read().probability(Evidence.of(meeting, reading)) : unread(meeting);
    var conflict = conflict(meeting, score);
    var label =
        label(conflict, meeting.comparison().left.claim(), meeting.comparison().right.claim());
    return new Verdict(
        label,
        label == Label.DENIES ? conflict.by() : null,
        score,
        Reasons.of(meeting.comparison(), conflict));
  }

  /** What a rule has found, else the words that carry the reading; for pairs to be shown alone. */
  private Conflict conflict(Meeting meeting, double score) {
    var found = meeting.conflict();
    if (found != null) {
      return found;
    }
    return Optional.of(score)
        .filter(it -> it >= Contradictions.WORTH_SUGGESTING)
        .flatMap(_ -> CrossEncoder.shipped())
        .map(reader -> new Occlusion(reader).conflict(meeting))
        .orElse(new Conflict(Occlusion.RULE, Label.DISPUTES, null, "", ""));
  }

  /**
   * Whether both were said by one mouth on one occasion. Unnamed sources of one article that speak
   * for the same country are often one and the same, and are never set against each other.
   */
  static boolean speakTogether(Claim one, Claim other) {
    boolean sameArticle = one.article() != null && one.article().equals(other.article());
    if (one.speaker() == null && other.speaker() == null) {
      return sameArticle && one.country() != null && one.country().equals(other.country());
    }
    boolean sameDay =
        one.saidOn() != null && one.saidOn().isDay() && one.saidOn().equals(other.saidOn());
    return isOneSpeaker(one, other) && (sameArticle || sameDay);
  }

  static boolean isOneSpeaker(Claim one, Claim other) {
    return one.speaker() != null && one.speaker().equals(other.speaker());
  }

  private static Label label(Conflict conflict, Claim left, Claim right) {
    if (isOneSpeaker(left, right)) {
      return Label.EARLIER_OTHERWISE;
    }
    var label = conflict.label();
    boolean stateOfThings = label == Label.DISPUTES || label == Label.NUMBER;
    return stateOfThings && farApart(left, right) ? Label.LATER_OTHERWISE : label;
  }

  private static boolean farApart(Claim left, Claim right) {
    return left.saidOn() != null
        && right.saidOn() != null
        && left.saidOn().isFurtherThan(LATER_DAYS, right.saidOn());
  }

  /** A premise and a hypothesis. */
  public record Question(String premise, String hypothesis) {}

  /**
   * How each hypothesis stands to its premise: scores for entailment, neutral and contradiction,
   * which add up to 1.
   */
  public List<Map<Relation, Double>> classify(List<Question> questions) {
    var readings =
        CrossEncoder.shipped()
            .map(
                reader ->
                    reader.read(
                        questions.stream()
                            .map(it -> new CrossEncoder.Pair(it.premise(), it.hypothesis()))
                            .toList()))
            .orElseGet(() -> Collections.nCopies(questions.size(), Reading.NONE));
    var scores = new ArrayList<Map<Relation, Double>>();
    for (int i = 0; i < questions.size(); i++) {
      var comparison =
          new Comparison(whole(questions.get(i).premise()), whole(questions.get(i).hypothesis()));
      scores.add(classes.of(comparison, readings.get(i)));
    }
    return scores;
  }

  private Proposition whole(String text) {
    return analysis.whole(new Claim("", text, null, null, null, null, null));
  }

  /** The three classes of natural language inference. */
  public enum Relation {
    ENTAILMENT,
    NEUTRAL,
    CONTRADICTION
  }
}
