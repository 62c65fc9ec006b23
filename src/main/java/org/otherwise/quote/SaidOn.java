package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.SpeakerKind;

/**
 * Carries the day on which somebody spoke to the other statements of the same occasion: a report
 * names the day once and goes on.
 */
final class SaidOn {
  /** An occasion is news: only a day at most so long before publication is carried. */
  private static final int NEWS_DAYS = 31;

  /** So many paragraphs further on, the occasion may be another. */
  private static final int REACH = 12;

  /** A date that opens its sentence counts as so many words from the verb. */
  private static final int OPENING = 3;

  /** What comes after these in a description is about a place or a time of its own. */
  private static final Set<String> PLACING = Lexicon.words("at in during after before near to by");

  private static final Set<String> EARLIER =
      Lexicon.words("has have had previously earlier repeatedly once often");

  private final @Nullable PartialDate published;
  private final Dates dates;

  /** Where words begin that were said on an earlier occasion. */
  private final Set<Integer> earlier = new HashSet<>();

  /** The last day named before the sentence at hand, and before the next one. */
  private @Nullable PartialDate lastDay;

  private @Nullable PartialDate nextDay;

  SaidOn(@Nullable PartialDate published) {
    this.published = published;
    this.dates = new Dates(published);
  }

  /** The pieces with the days that they share with others of the same speaker. */
  List<Piece> carried(List<Piece> pieces) {
    var dated = new ArrayList<>(pieces);
    forward(dated);
    backward(dated);
    return dated;
  }

  private void forward(List<Piece> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      if (piece.saidOn() != null || earlier(piece)) {
        continue;
      }
      for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
        var before = pieces.get(k);
        if (sameVoice(before, piece) || (k == i - 1 && leadsUpTo(pieces, i))) {
          if (recent(before)) {
            pieces.set(i, piece.with(before.saidOn()));
          }
          break;
        }
      }
    }
  }

  private boolean earlier(Piece piece) {
    int start = piece.span().start();
    return earlier.contains(start) || earlier.contains(start - 1);
  }

  /**
   * Whether what a body or somebody unnamed said is taken up at once by a named speaker of theirs:
   * "…, the ministry said on Tuesday. “…,” Dana Reyes told reporters."
   */
  static boolean leadsUpTo(List<Piece> pieces, int i) {
    var before = pieces.get(i - 1);
    var piece = pieces.get(i);
    if (before.voice() == null
        || piece.voice() == null
        || piece.kind() == QuoteKind.INDIRECT
        || piece.sentence() != before.sentence() + 1) {
      return false;
    }
    var first = before.voice().attribution();
    var second = piece.voice().attribution();
    boolean nameless =
        !before.voice().plural()
            && (first.kind() == SpeakerKind.UNNAMED || first.kind() == SpeakerKind.INSTITUTION);
    return nameless
        && pieces.subList(0, i).stream().noneMatch(other -> sameVoice(other, piece))
        && second.kind() == SpeakerKind.PERSON
        && (second.country() == null || second.country().equals(first.country()));
  }

  /** What opens the article in short is dated by the statement that it leads up to. */
  private void backward(List<Piece> pieces) {
    int first = 0;
    while (first < pieces.size() && pieces.get(first).saidOn() == null) {
      first++;
    }
    if (first >= Math.min(pieces.size(), REACH) || !recent(pieces.get(first))) {
      return;
    }
    var dated = pieces.get(first);
    for (int i = first - 1; i >= 0 && sameVoice(pieces.get(i), dated); i--) {
      if (earlier(pieces.get(i))) {
        continue;
      }
      pieces.set(i, pieces.get(i).with(dated.saidOn()));
    }
  }

  private boolean recent(Piece piece) {
    var date = piece.saidOn();
    return date != null
        && date.isDay()
        && published != null
        && !date.first().isBefore(published.first().minusDays(NEWS_DAYS));
  }

  /**
   * Whether the same one speaks; unnamed officials of one country in one article are taken for one
   * here, though never as speakers.
   */
  private static boolean sameVoice(Piece one, Piece other) {
    if (one.voice() == null || other.voice() == null) {
      return false;
    }
    var a = one.voice().attribution();
    var b = other.voice().attribution();
    if (a.speaker().isEmpty() || b.speaker().isEmpty()) {
      return false;
    }
    if (a.speaker().equals(b.speaker())) {
      return true;
    }
    return a.kind() == SpeakerKind.UNNAMED
        && b.kind() == SpeakerKind.UNNAMED
        && a.country() != null
        && a.country().equals(b.country());
  }

  /** Notes the days that a sentence names: "a day earlier" of the next one starts from them. */
  void meet(Sentence s) {
    lastDay = nextDay;
    for (int i = 0; i < s.size(); i++) {
      var found = dates.at(s.tokens(), i, nextDay);
      if (found.isPresent()) {
        nextDay = found.get().date().isDay() ? found.get().date() : nextDay;
        i = found.get().to() - 1;
      }
    }
  }

  /**
   * The date of the saying: outside of what was said and of what is said of the speaker; of several
   * days the one nearest to the verb.
   */
  @Nullable PartialDate of(Sentence s, Report report, List<Report> all) {
    if (backThen(s, report)) {
      for (var content : report.contents()) {
        earlier.add(s.at(content.from()).start());
      }
    }
    PartialDate best = null;
    int nearest = Integer.MAX_VALUE;
    var before = lastDay;
    for (int i = 0; i < s.size(); i++) {
      var found = dates.at(s.tokens(), i, before);
      if (found.isEmpty()) {
        continue;
      }
      var date = found.get().date();
      before = date.isDay() ? date : before;
      if (!inside(i, report, all)
          && !ofSource(s, found.get(), report)
          && !known(date)
          && SayingClause.holds(s, found.get(), report)) {
        int distance = distance(found.get(), report);
        if (best == null || (date.isDay() && (!best.isDay() || distance < nearest))) {
          best = date;
          nearest = distance;
        }
      }
      i = found.get().to() - 1;
    }
    return best;
  }

  private static int distance(Dates.Found found, Report report) {
    if (found.from() <= 1) {
      return OPENING;
    }
    return found.from() >= report.cueTo()
        ? found.from() - report.cueTo()
        : report.cueFrom() - found.to();
  }

  /**
   * Whether the date belongs to a description of who speaks ("Reyes, who took office in 2019,
   * said"), and does not stand before the verb ("the minister on Tuesday denied").
   */
  private static boolean ofSource(Sentence s, Dates.Found found, Report report) {
    var source = report.source();
    if (source == null
        || source.from() >= report.cueFrom()
            && (found.from() < source.from() || found.from() >= source.to())) {
      return false;
    }
    if (found.from() < source.from() || found.from() >= Math.max(source.to(), report.cueFrom())) {
      return false;
    }
    if (found.from() == source.from() && found.to() < source.to()) {
      return false;
    }
    int end = found.to();
    while (end < report.cueFrom() && (Lexicon.isAdverb(s.at(end)) || s.at(end).is("had"))) {
      end++;
    }
    if (end != report.cueFrom()) {
      return true;
    }
    for (int i = source.from(); i < found.from() - 1; i++) {
      var token = s.at(i);
      if (token.isPunctuation() || SayingClause.opens(token) || PLACING.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the report goes back to an earlier saying: "has said", "previously said". */
  private static boolean backThen(Sentence s, Report report) {
    int i = report.cueFrom() - 1;
    while (i > 0 && Lexicon.isAdverb(s.at(i)) && !EARLIER.contains(s.at(i).lower())) {
      i--;
    }
    return EARLIER.contains(s.at(i).lower()) || EARLIER.contains(s.at(report.cueTo()).lower());
  }

  /** Whether the date tells nothing that publication does not, or lies after it. */
  private boolean known(PartialDate date) {
    return published != null
        && ((date.month() == 0 && date.year() >= published.year())
            || date.first().isAfter(published.last().plusDays(1)));
  }

  private static boolean inside(int token, Report own, List<Report> all) {
    for (var report : all) {
      for (var content : report.contents()) {
        if (token >= content.from() && token < content.to()) {
          return true;
        }
      }
      boolean later = report.cueFrom() > own.cueFrom() && token >= report.cueFrom();
      if (later) {
        return true;
      }
    }
    return false;
  }
}
