package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Words;
import org.otherwise.quote.languages.Sources.Case;

/** Finds what reports a quotation: behind it, or in the sentence in front of it. */
final class Attributions {
  /** No sentence around a quotation is looked at farther than this. */
  private static final int REACH = 60;

  /** Words between a verb and the quotation that it reports without a colon. */
  private static final int BEFORE_JOIN = 10;

  /** From so many words on a quotation needs no comma behind it. */
  private static final int LONG = 6;

  private final String text;
  private final LanguagePack pack;
  private final Cues cues;
  private final Sources sources;

  Attributions(String text, LanguagePack pack, Cues cues, Sources sources) {
    this.text = text;
    this.pack = pack;
    this.cues = cues;
    this.sources = sources;
  }

  /** What reports the quotation behind it, as in « … », a déclaré Marie Dupont. */
  @Nullable Found after(Line line, int quoted, Stretch stretch) {
    int i = quoted + 1;
    while (i <= quoted + 3 && line.at(i).isMark() && ",—)!?".contains(line.at(i).folded())) {
      i++;
    }
    boolean loose = i == quoted + 1 && !stretch.ends(text) && stretch.words(text) < LONG;
    if (loose || !line.at(i).isLower() || line.ends(i - 1) && line.at(i - 1).is(".")) {
      return null;
    }
    return from(line, i, limit(line, i));
  }

  /** What reports, from a word on, with the one whom it names behind it. */
  @Nullable Found from(Line line, int i, int limit) {
    var phrase = phrase(line, i, limit, false);
    if (phrase != null) {
      return phrase;
    }
    var cue = cues.after(line, i, limit);
    return cue == null ? null : found(line, cue, behind(line, cue, limit), false);
  }

  private @Nullable Found phrase(Line line, int i, int limit, boolean sure) {
    int past = cues.phrase(line, i, limit, Words.PHRASE);
    var named = Case.SUBJECT;
    int oblique = cues.phrase(line, i, limit, Words.OBLIQUE_PHRASE);
    if (oblique > past) {
      past = oblique;
      named = Case.OBLIQUE;
    }
    if (past == i) {
      return null;
    }
    var source = sources.after(line, past, limit, named);
    return source == null || !sources.maySpeak(line, source)
        ? null
        : new Found(line, line.text(i, past), line.at(i).start(), source, sure);
  }

  private @Nullable Source behind(Line line, Cue cue, int limit) {
    if (cue.isParted()) {
      var within = sources.after(line, cue.inner(), cue.innerEnd(), Case.SUBJECT);
      if (within != null) {
        return within;
      }
    }
    int end = cue.particle() < 0 ? limit : cue.particle();
    return sources.after(line, cue.to(), end, Case.SUBJECT);
  }

  private static Found found(Line line, Cue cue, @Nullable Source source, boolean sure) {
    boolean pronoun = source != null && source.form() == Source.Form.PRONOUN;
    int from = cue.isParted() && !pronoun ? cue.innerEnd() : cue.from();
    return new Found(line, line.text(from, cue.to()), line.at(cue.from()).start(), source, sure);
  }

  /** What reports the quotation in front of it, as in Marie Dupont a déclaré : « … ». */
  @Nullable Found before(Line line, int quoted) {
    int from = sentenceStart(line, quoted);
    int end = quoted;
    boolean colon = line.at(end - 1).is(":") && end > from;
    boolean comma = line.at(end - 1).is(",") && end > from;
    boolean joins = end > from && pack.is(Words.JOINS, line.at(end - 1).folded());
    end -= colon || comma || joins ? 1 : 0;
    end -= joins && end > from && line.at(end - 1).is(",") ? 1 : 0;
    if (end <= from) {
      return null;
    }
    for (int i = from; i < Math.min(end, from + 3); i++) {
      var phrase = phrase(line, i, end, colon);
      if (phrase != null) {
        return phrase;
      }
      if (!isLeadingIn(line, i)) {
        break;
      }
    }
    var cue = cues.last(line, from, end);
    if (cue == null) {
      var alone = colon ? sources.alone(line, from, end) : null;
      return alone == null ? null : new Found(line, null, line.at(from).start(), alone, true);
    }
    boolean far = end - cue.to() > BEFORE_JOIN || (!colon && marked(line, cue.to(), end));
    if (!colon && far) {
      return null;
    }
    var source = sources.before(line, from, cue.from());
    var behind = source == null ? behind(line, cue, end) : null;
    boolean closes = behind != null && behind.to() == end;
    if (!colon && !joins && cue.to() != end && cue.particle() != end - 1 && !closes) {
      return null;
    }
    return found(line, cue, source == null ? behind : source, colon);
  }

  private boolean isLeadingIn(Line line, int i) {
    var word = line.at(i);
    return word.is(",")
        || pack.is(Words.AND, word.folded())
        || pack.is(Words.FUNCTION, word.folded())
        || pack.is(Words.BETWEEN, word.folded());
  }

  private static boolean marked(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).isMark()) {
        return true;
      }
    }
    return false;
  }

  private static int sentenceStart(Line line, int quoted) {
    int i = quoted;
    while (i > 0 && i > quoted - REACH && !line.at(i - 1).isQuoted() && !line.ends(i - 1)) {
      i--;
    }
    while (i < quoted && line.at(i).isMark()) {
      i++;
    }
    return i;
  }

  /** Where the sentence ends, or the next quotation begins. */
  static int limit(Line line, int from) {
    int i = from;
    while (i < line.size() && i < from + REACH && !line.at(i).isQuoted() && !line.ends(i)) {
      i++;
    }
    return i;
  }
}
