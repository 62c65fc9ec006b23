package org.otherwise.quote.languages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Words;

/** Reads whom a cue names: after a verb or a phrase, or before a verb. */
final class Sources {
  /** No source is named farther behind its cue. */
  private static final int REACH = 18;

  /** No description of somebody without a name is longer. */
  private static final int DESCRIPTION = 10;

  private final LanguagePack pack;
  private final Names names;
  private final NameReader reader;

  Sources(LanguagePack pack, People people) {
    this.pack = pack;
    this.names = new Names(pack);
    this.reader = new NameReader(pack, names, people);
  }

  /** Whether what is named has the case of a subject, or one that changes the name. */
  enum Case {
    SUBJECT,
    OBLIQUE
  }

  /** Who is named from a word on; null where nobody is. */
  @Nullable Source after(Line line, int from, int limit, Case named) {
    int end = clauseEnd(line, from, limit);
    if (from >= end) {
      return null;
    }
    if (names.isPronoun(line.at(from).folded())) {
      return pronoun(line, from);
    }
    int head = -1;
    int stop = -1;
    for (int i = from; i < end; i++) {
      var word = line.at(i);
      int past = names.end(line, i, end);
      if (past > i) {
        var source = reader.read(line, from, i, past, named, stop >= 0);
        if (source != null) {
          boolean unclear = source.form() == Source.Form.UNCLEAR && head >= 0;
          return unclear ? Source.unclear(head, source.to()) : source;
        }
        head = head < 0 && !reader.governed(line, from, i) ? i : head;
        i = past - 1;
      } else if (head < 0 && opensDescription(line, from, i)) {
        head = i;
      } else if (head >= 0 && stop < 0 && endsDescription(word, i, from)) {
        stop = i;
      }
    }
    if (head < 0) {
      return null;
    }
    return described(line, head, stop < 0 ? end : stop, end, limit, named);
  }

  /** Whether a description is of somebody: "pour la ministre", but not "pour le moment". */
  boolean maySpeak(Line line, Source source) {
    boolean describes = source.form() == Source.Form.COMMON;
    for (int i = source.from(); describes && i < source.to(); i++) {
      describes = !names.isTitle(line.at(i).folded()) && !names.isInstitution(line, i, i + 1);
    }
    return !describes;
  }

  /** "le ministre des Finances, Jean Martin": named behind the comma, or not at all. */
  private @Nullable Source described(
      Line line, int head, int stop, int end, int limit, Case named) {
    var role = description(line, head, stop);
    if (line.at(end).is(",")) {
      int past = names.end(line, end + 1, limit);
      var after = line.at(past);
      boolean closed =
          past >= limit || after.isMark() || after.isQuoted() || names.isOther(after.folded());
      if (past > end + 1 && closed) {
        var source = reader.read(line, end + 1, end + 1, past, named, true);
        if (source != null && source.form() == Source.Form.PERSON) {
          return source.with(reader.role(line, head, stop));
        }
      }
    }
    return role;
  }

  private @Nullable Source description(Line line, int head, int stop) {
    int from = head;
    while (from < stop && pack.is(Words.DETERMINER, line.at(from).folded())) {
      from++;
    }
    if (from >= stop || stop - head > DESCRIPTION) {
      return null;
    }
    var gender = reader.genderOfTitle(line, head, stop);
    return new Source(
        Source.Form.COMMON, head, stop, List.of(), Names.shown(line, from, stop), gender, null);
  }

  private boolean opensDescription(Line line, int from, int i) {
    var word = line.at(i);
    boolean article =
        pack.is(Words.DETERMINER, word.folded())
            && !pack.is(Words.FUNCTION, line.at(i + 1).folded());
    return word.isWord()
        && !reader.governed(line, from, i)
        && (article || names.isTitle(word.folded()));
  }

  private boolean endsDescription(Word word, int i, int from) {
    var folded = word.folded();
    boolean linker = i > from && pack.is(Words.LINKER, folded);
    return !linker
        && !pack.is(Words.DETERMINER, folded)
        && (pack.is(Words.FUNCTION, folded)
            || pack.is(Words.PREPOSITION, folded)
            || pack.is(Words.BETWEEN, folded)
            || word.kind() == Word.Kind.NUMBER);
  }

  private int clauseEnd(Line line, int from, int limit) {
    int end = Math.min(limit, from + REACH);
    for (int i = from; i < end; i++) {
      var word = line.at(i);
      boolean breaks = word.isMark() || word.isQuoted() || pack.is(Words.JOINS, word.folded());
      if (breaks) {
        return i;
      }
    }
    return end;
  }

  private Source pronoun(Line line, int i) {
    var word = line.at(i).folded();
    var gender =
        pack.is(Words.HE, word)
            ? Gender.HE
            : pack.is(Words.SHE, word) ? Gender.SHE : Gender.UNKNOWN;
    return gender == Gender.UNKNOWN
        ? Source.unclear(i, i + 1)
        : new Source(Source.Form.PRONOUN, i, i + 1, List.of(), "", gender, null);
  }

  /** Who is named in front of a verb, from the beginning of the sentence; null where nobody is. */
  @Nullable Source before(Line line, int from, int verb) {
    int to = verb;
    while (to > from && to > verb - 4 && isBetween(line, to - 1)) {
      to--;
    }
    if (to <= from) {
      return null;
    }
    var last = line.at(to - 1);
    if (names.isPronoun(last.folded())) {
      return pronoun(line, to - 1);
    }
    if (last.is(",")) {
      return aroundComma(line, from, to - 1);
    }
    int start = runBefore(line, from, to);
    if (start < to) {
      var source = reader.read(line, from, start, to, Case.SUBJECT, true);
      if (source != null) {
        return source;
      }
    }
    return commonBefore(line, from, to);
  }

  private boolean isBetween(Line line, int i) {
    var folded = line.at(i).folded();
    return pack.is(Words.BETWEEN, folded) && !names.isPronoun(folded);
  }

  /** "La ministre, Marie Dupont, a dit", "Marie Dupont, qui dirige la banque, a dit". */
  private @Nullable Source aroundComma(Line line, int from, int comma) {
    int before = comma - 1;
    while (before > from && before > comma - REACH && !line.at(before).isMark()) {
      before--;
    }
    if (!line.at(before).is(",") || before <= from) {
      return null;
    }
    boolean named = names.end(line, before + 1, comma) == comma;
    int start = named ? before + 1 : runBefore(line, from, before);
    int end = named ? comma : before;
    boolean begins = named || begins(line, from, start);
    var source =
        start < end && begins
            ? reader.read(line, named ? start : from, start, end, Case.SUBJECT, true)
            : null;
    if (source == null || source.form() != Source.Form.PERSON) {
      return null;
    }
    return source.with(
        named ? reader.role(line, from, before) : reader.role(line, before + 1, comma));
  }

  /** Whether only words that lead up to a name stand before it: an article, a title. */
  private boolean begins(Line line, int from, int start) {
    for (int i = from; i < start; i++) {
      var word = line.at(i);
      if (!word.isWord() || pack.is(Words.PREPOSITION, word.folded())) {
        return false;
      }
    }
    return true;
  }

  /** Where the capitalised words begin that end here; {@code to} where there are none. */
  private int runBefore(Line line, int from, int to) {
    for (int i = Math.max(from, to - 8); i < to; i++) {
      if (names.end(line, i, to) == to) {
        return i;
      }
    }
    return to;
  }

  private @Nullable Source commonBefore(Line line, int from, int to) {
    boolean opens =
        pack.is(Words.DETERMINER, line.at(from).folded()) || names.isTitle(line.at(from).folded());
    if (!opens || to - from > DESCRIPTION || !begins(line, from, from)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      var word = line.at(i);
      if (!word.isWord()
          || (i > from
              && !pack.is(Words.LINKER, word.folded())
              && names.isPronoun(word.folded()))) {
        return null;
      }
    }
    return description(line, from, to);
  }

  /** Whether the words are a person's name and nothing else. */
  @Nullable Source alone(Line line, int from, int to) {
    if (names.end(line, from, to) != to) {
      return null;
    }
    var source = reader.read(line, from, from, to, Case.SUBJECT, true);
    return source != null && source.form() == Source.Form.PERSON ? source : null;
  }
}
