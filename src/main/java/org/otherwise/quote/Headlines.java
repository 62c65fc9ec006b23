package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads headlines: words with capitals throughout, and speakers that a colon sets apart. */
final class Headlines {
  private static final int FEWEST_WORDS = 4;

  /** A speaker before or after a colon has no more words. */
  private static final int LONGEST_SPEAKER = 4;

  /** What stands before a colon and speaks of the article, not of a speaker. */
  private static final Set<String> LABELS =
      Lexicon.words(
          """
          live update updates video photos watch exclusive opinion analysis review editorial breaking
          report poll survey study fact check facts news interview profile podcast quiz letters
          transcript explainer question questions answer answers full text how why what who where when
          election elections campaign debate the a an this these that here your our day week today
          tonight morning evening night guide results result preview recap timeline reaction reactions
          boom wow notice read listen listening book books film column commentary comment first second third round
          """);

  private final Verbs verbs;
  private final NounPhrases phrases;

  Headlines(Verbs verbs, NounPhrases phrases) {
    this.verbs = verbs;
    this.phrases = phrases;
  }

  /** The sentence with small letters where a headline's capitals hide what is no name. */
  Sentence plain(Sentence s) {
    if (!capitals(s)) {
      return s;
    }
    var tokens = new ArrayList<Token>(s.size());
    for (var token : s.tokens()) {
      tokens.add(token.isCapital() && common(token) ? small(token) : token);
    }
    return new Sentence(List.copyOf(tokens), s.paragraph(), s.first());
  }

  private static boolean capitals(Sentence s) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < s.size(); i++) {
      var token = s.at(i);
      if (token.isWord() && token.text().length() > 3) {
        words++;
        capitals += token.isCapital() ? 1 : 0;
      }
    }
    return words >= FEWEST_WORDS && capitals * 10 >= words * 8;
  }

  private boolean common(Token token) {
    var word = token.lower();
    return Lexicon.isAuxiliary(token)
        || Lexicon.PREPOSITIONS.contains(word)
        || Lexicon.SUBORDINATORS.contains(word)
        || Lexicon.DETERMINERS.contains(word)
        || Lexicon.NEGATIONS.contains(word)
        || Predicates.common(word)
        || verbs.reports(word);
  }

  private static Token small(Token token) {
    return new Token(
        token.start(), token.end(), token.lower(), token.lower(), token.kind(), token.quoted());
  }

  /** "Reyes: no deal before May" and "No deal before May: Reyes". */
  void colon(Sentence s, List<Report> found) {
    int body = s.body();
    int colon = 0;
    while (colon < body && !s.at(colon).is(":")) {
      colon++;
    }
    if (colon == 0 || colon + 1 >= body) {
      return;
    }
    if (colon <= LONGEST_SPEAKER && body - colon > 3 && speaker(s, 0, colon)) {
      add(s, colon, new Phrase(0, colon), new Phrase(colon + 1, body), found);
    } else if (body - colon - 1 <= LONGEST_SPEAKER && colon > 3 && speaker(s, colon + 1, body)) {
      add(s, colon, new Phrase(colon + 1, body), new Phrase(0, colon), found);
    }
  }

  private void add(Sentence s, int colon, Phrase who, Phrase what, List<Report> found) {
    var source = phrases.after(s, who.from(), who.to());
    if (source != null && source.to() == who.to()) {
      found.add(new Report(colon, colon + 1, null, source, false, null, List.of(what)));
    }
  }

  private static String upper(Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  private static boolean speaker(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      var token = s.at(i);
      boolean named =
          token.isCapital()
              || Lexicon.isRole(token)
              || Lexicon.PLURAL_SPEAKERS.contains(token.lower());
      boolean shout =
          to - from == 1 && token.text().length() > 5 && token.text().equals(upper(token));
      boolean other =
          LABELS.contains(token.lower())
              || token.lower().endsWith("ed")
              || Lexicon.PREPOSITIONS.contains(token.lower())
              || Predicates.common(token.lower());
      if (!named || other || shout) {
        return false;
      }
    }
    return true;
  }
}
