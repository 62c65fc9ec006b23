package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;
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

  private final @Nullable PartialDate published;
  private final Dates dates;

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
      if (piece.saidOn() != null) {
        continue;
      }
      for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
        var before = pieces.get(k);
        if (sameVoice(before, piece)) {
          if (recent(before)) {
            pieces.set(i, piece.with(before.saidOn()));
          }
          break;
        }
      }
    }
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

  /** The date of the saying: outside of what was said and of what is said of the speaker. */
  @Nullable PartialDate of(Sentence s, Report report, List<Report> all) {
    var source = report.source();
    PartialDate best = null;
    for (int i = 0; i < s.size(); i++) {
      if (inside(i, report, all)
          || (source != null
              && i >= source.from()
              && i
                  < Math.max(
                      source.to(), source.from() < report.cueFrom() ? report.cueFrom() : 0))) {
        continue;
      }
      var before = s.at(i - 1);
      if (before.is("since")
          || before.is("until")
          || before.is("by")
          || before.is("for")
          || before.is("before")) {
        continue;
      }
      var found = dates.at(s.tokens(), i);
      if (found.isPresent()) {
        var date = found.get().date();
        boolean vague = date.month() == 0 && (published == null || date.year() >= published.year());
        if (vague) {
          continue;
        }
        if (best == null || (!best.isDay() && date.isDay())) {
          best = date;
        }
        i = found.get().to() - 1;
      }
    }
    return best;
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
