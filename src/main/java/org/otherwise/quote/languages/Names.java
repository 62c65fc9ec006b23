package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.config.LanguagePack.Words;

/** Tells which words may be a name. */
final class Names {
  private static final int LONGEST = 8;

  private final LanguagePack pack;

  Names(LanguagePack pack) {
    this.pack = pack;
  }

  /** Past the capitalised words that begin here, particles among them; {@code i} if none do. */
  int end(Line line, int i, int limit) {
    int end = i;
    int at = i;
    while (at < limit && at - i < LONGEST) {
      if (mayBeName(line, at)) {
        end = ++at;
      } else if ((at > i || isCapitalParticle(line, at)) && isParticle(line, at)) {
        at++;
      } else if (at > i && at > end && pack.is(Words.DETERMINER, line.at(at).folded())) {
        at++; // "von der", "de la"

      } else {
        break;
      }
    }
    return end;
  }

  /** Where the name begins, if the particles before a word belong to it: "von der Leyen". */
  int withParticles(Line line, int i, int from) {
    int at = i;
    if (at > from + 1
        && isParticle(line, at - 2)
        && pack.is(Words.DETERMINER, line.at(at - 1).folded())) {
      return at - 2;
    }
    while (at > from && at > i - 3 && isParticle(line, at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isParticle(Line line, int i) {
    return line.at(i).isWord() && pack.is(Words.PARTICLE, line.at(i).folded());
  }

  /** "De Gaulle": not at the beginning of a sentence, where every word has a capital. */
  private boolean isCapitalParticle(Line line, int i) {
    return i > 0 && line.at(i).isCapital() && line.at(i - 1).isWord();
  }

  private boolean mayBeName(Line line, int i) {
    return line.at(i).isCapital() && !isOther(line.at(i).folded());
  }

  /** Whether the word is no part of a name, even with a capital. */
  boolean isOther(String word) {
    return pack.is(Words.NOT_A_NAME, word)
        || pack.is(Words.FUNCTION, word)
        || pack.is(Words.DETERMINER, word)
        || pack.is(Words.PREPOSITION, word)
        || pack.is(Words.LINKER, word)
        || isPronoun(word)
        || pack.is(Words.JOINS, word)
        || pack.is(Words.AND, word)
        || pack.is(Words.BETWEEN, word)
        || pack.is(Words.NOT, word)
        || pack.is(Words.AUXILIARY, word)
        || pack.words(Words.PHRASE).contains(word)
        || pack.verb(word).isPresent();
  }

  boolean isPronoun(String word) {
    return pack.is(Words.HE, word)
        || pack.is(Words.SHE, word)
        || pack.is(Words.OTHER_PRONOUN, word);
  }

  boolean isFirstName(String word) {
    int hyphen = word.indexOf('-');
    return pack.is(Words.MAN, word)
        || pack.is(Words.WOMAN, word)
        || (hyphen > 0 && isFirstName(word.substring(0, hyphen)));
  }

  /** "Ивану": somebody is told, or spoken of. */
  boolean isInflectedFirstName(String word) {
    return pack.words(Words.CASE_ENDING).stream()
        .filter(ending -> word.endsWith(ending) && word.length() > ending.length())
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .anyMatch(stem -> isFirstName(stem) || isFirstName(stem + "й") || isFirstName(stem + "я"));
  }

  boolean isTitle(String word) {
    return pack.is(Words.TITLE, word) || isCourtesy(word);
  }

  /** Whether it only is polite and says nothing of who somebody is: "Mme", "Herr". */
  boolean isCourtesy(String word) {
    return pack.is(Words.COURTESY, word);
  }

  /** Whether a word of the range is one that institutions are called by. */
  boolean isInstitution(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pack.is(Words.INSTITUTION, line.at(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Past the last title of a run of capitalised words: "Bundeskanzlerin Anna Weber". What only ends
   * like one is none at the end of a name: "Anna Kaufmann".
   */
  int pastTitles(Line line, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      if (isTitle(line.at(i).folded())) {
        return i + 1;
      }
    }
    return to - from == 1 && isTitle(line.at(from).folded()) ? to : from;
  }

  /**
   * Where a person's name begins in a run that may begin with another word: "России Иван Петров",
   * "Landwirt Jens Kohl".
   */
  int personWithin(Line line, int from, int to) {
    boolean mixed = pack.has(Habit.CAPITAL_NOUNS) || pack.has(Habit.INFLECTED_NAMES);
    if (!mixed || isFirstName(line.at(from).folded())) {
      return from;
    }
    for (int i = from + 1; i < to - 1; i++) {
      if (isFirstName(line.at(i).folded())) {
        return i;
      }
    }
    return from;
  }

  Gender gender(Line line, int from, int to) {
    var first = line.at(from).folded();
    var last = line.at(to - 1).folded();
    if (pack.is(Words.WOMAN, first) != pack.is(Words.MAN, first)) {
      return pack.is(Words.WOMAN, first) ? Gender.SHE : Gender.HE;
    }
    return told(last);
  }

  /** What a title, an article or the end of a name tells. */
  Gender told(String word) {
    boolean she = pack.is(Words.FEMININE, word);
    boolean he = pack.is(Words.MASCULINE, word);
    return she == he ? Gender.UNKNOWN : she ? Gender.SHE : Gender.HE;
  }

  List<String> words(Line line, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      words.add(line.at(i).folded());
    }
    return words;
  }

  /** The words as they are shown: with single, plain spaces. */
  static String shown(Line line, int from, int to) {
    return line.text(from, to).replaceAll("[\\s\\p{Z}]+", " ").replace("\u00ad", "");
  }
}
