package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.config.LanguagePack.Verb;
import org.otherwise.config.LanguagePack.Words;

/** Finds verbs that report, and phrases that attribute ("selon", "laut", "по словам"). */
final class Cues {
  /** No participle stands farther from its auxiliary; where nouns have capitals, up to twice. */
  private static final int PARTED = 7;

  /** No particle stands farther from its verb. */
  private static final int PARTICLE = 14;

  private static final int LONGEST_PHRASE = 4;

  private final LanguagePack pack;

  Cues(LanguagePack pack) {
    this.pack = pack;
  }

  /** The cue that begins with the word, and lies before {@code limit}. */
  @Nullable Cue at(Line line, int i, int limit) {
    var word = line.at(i);
    if (i >= limit || !word.isWord() || denied(line, i - 1)) {
      return null;
    }
    var verb = pack.verb(word.folded()).orElse(null);
    if (verb != null) {
      int particle = particle(line, verb, i + 1, limit);
      if (verb.particle() == null || particle >= 0) {
        return new Cue(i, i + 1, i + 1, i + 1, particle);
      }
    }
    return pack.is(Words.AUXILIARY, word.folded()) ? compound(line, i, limit) : null;
  }

  /** The cue after words that may stand before a verb: pronouns, adverbs. */
  @Nullable Cue after(Line line, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + 4); i++) {
      var cue = at(line, i, limit);
      if (cue != null) {
        return cue;
      }
      if (!pack.is(Words.BETWEEN, line.at(i).folded())) {
        return null;
      }
    }
    return null;
  }

  /** The last cue that begins in the range. */
  @Nullable Cue last(Line line, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      var cue = at(line, i, to);
      if (cue != null) {
        return withAuxiliary(line, cue, from);
      }
    }
    return null;
  }

  /** What may stand alone may as well be a participle: "dit", "a dit". */
  private Cue withAuxiliary(Line line, Cue cue, int from) {
    for (int i = cue.from() - 1; i >= Math.max(from, cue.from() - PARTED); i--) {
      var compound = at(line, i, cue.to());
      if (compound != null && compound.to() == cue.to()) {
        return compound;
      }
    }
    return cue;
  }

  private @Nullable Cue compound(Line line, int auxiliary, int limit) {
    int reach = pack.has(Habit.CAPITAL_NOUNS) ? 2 * PARTED : PARTED;
    int first = auxiliary + 1;
    for (int i = first; i < Math.min(limit, first + reach); i++) {
      var word = line.at(i);
      if (word.isMark() || word.isQuoted() || pack.is(Words.NOT, word.folded())) {
        return null;
      }
      if (word.isLower() && pack.participle(word.folded()).isPresent()) {
        int inner = first;
        while (inner < i && pack.is(Words.BETWEEN, line.at(inner).folded())) {
          inner++;
        }
        return new Cue(auxiliary, i + 1, inner, i, -1);
      }
    }
    return null;
  }

  private int particle(Line line, Verb verb, int from, int limit) {
    for (int i = from; i < Math.min(limit, from + PARTICLE) && !line.ends(i); i++) {
      if (line.at(i).is(verb.particle() == null ? "" : verb.particle())) {
        return i;
      }
    }
    return -1;
  }

  private boolean denied(Line line, int before) {
    int i = before;
    while (i > before - 4 && pack.is(Words.BETWEEN, line.at(i).folded())) {
      i--;
    }
    return line.at(i).isWord() && pack.is(Words.NOT, line.at(i).folded());
  }

  /** Past the phrase that begins with the word; {@code i} where none does. */
  int phrase(Line line, int i, int limit, Words kind) {
    var phrase = new StringBuilder();
    int end = i;
    for (int to = i + 1; to <= Math.min(limit, i + LONGEST_PHRASE); to++) {
      var word = line.at(to - 1);
      if (!word.isWord()) {
        break;
      }
      if (!phrase.isEmpty() && phrase.charAt(phrase.length() - 1) != '\'') {
        phrase.append(' ');
      }
      phrase.append(word.folded());
      if (pack.words(kind).contains(phrase.toString())) {
        end = to;
      }
    }
    return end;
  }
}
