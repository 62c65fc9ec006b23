package org.otherwise.quote;

import java.util.Set;
import org.otherwise.config.ReportingVerbs.Follows;

/** Finds where a reported clause ends: it mostly runs to the end of the sentence. */
final class ClauseEnds {
  private final Verbs verbs;
  private final NounPhrases phrases;
  private final Clauses clauses;

  ClauseEnds(Verbs verbs, NounPhrases phrases, Clauses clauses) {
    this.verbs = verbs;
    this.phrases = phrases;
    this.clauses = clauses;
  }

  /** Where a clause that begins at {@code from} ends: it mostly runs to the end of the sentence. */
  int end(Sentence s, int from, int body) {
    for (int i = from + 1; i < body; i++) {
      var token = s.at(i);
      if (token.is(";")) {
        return i;
      }
      if (token.isQuoted() && token.quoted() != null && quotedStops(s, i, body)) {
        return i + 1;
      }
      if (token.is(",") && commaStops(s, i, body)) {
        return i;
      }
      if (commaWithin(token) && !s.at(i + 1).is(",") && commaStops(s, i, body)) {
        return i + 1;
      }
      if ((token.is("and") || token.is("but") || token.is("while")) && cueFollows(s, i + 1, body)) {
        return s.at(i - 1).is(",") ? i - 1 : i;
      }
      if (token.is("according") && s.at(i + 1).is("to")) {
        return s.at(i - 1).is(",") ? i - 1 : i;
      }
      if (token.is(":") && closedBySpeaker(s, i + 1, body)) {
        return i;
      }
      if (token.isDash() && !token.is("-") && dashStops(s, i, body)) {
        return i;
      }
    }
    return body;
  }

  /** A quotation that ends like a sentence ends the clause that it closes. */
  private static boolean quotedStops(Sentence s, int i, int body) {
    var quoted = s.at(i).quoted();
    return quoted != null && i + 1 < body && quoted.endsSentence() && !s.at(i + 1).isLowerWord();
  }

  /** “a disaster,” with the comma before the mark, as American papers set it. */
  private static boolean commaWithin(Token token) {
    var quoted = token.quoted();
    return quoted != null && quoted.last() == ',';
  }

  /** Whether ": “…,” he said" follows, which has a reporting clause of its own. */
  private boolean closedBySpeaker(Sentence s, int from, int body) {
    var quoted = s.at(from).quoted();
    return quoted != null && quoted.ended() && tail(s, from + 1, body);
  }

  private boolean dashStops(Sentence s, int i, int body) {
    return cueFollows(s, i + 1, body);
  }

  private boolean commaStops(Sentence s, int comma, int body) {
    int i = comma + 1;
    var next = s.at(i);
    if (next.isQuoted()) {
      return false;
    }
    if (next.is("while") || next.is("compared") || next.is("according")) {
      return true;
    }
    if (next.is("and") || next.is("but") || next.is("then") || next.is("yet")) {
      i++;
      if (s.at(i).is("has") || s.at(i).is("have") || s.at(i).is("did")) {
        return true;
      }
    }
    if (participle(s, i) || remark(s, i, body) || occasion(s, i)) {
      return true;
    }
    if (cueFollows(s, i, body)) {
      return true;
    }
    return tail(s, i, body);
  }

  /** ", two days after the ferry sank": when it was said, in the reporter's words. */
  private static boolean occasion(Sentence s, int from) {
    for (int i = from; i < from + 4 && !s.at(i).isPunctuation(); i++) {
      if (SubordinateClauses.TIMES.contains(s.at(i).lower())) {
        return i > from && (s.at(i + 1).is("after") || s.at(i + 1).is("before"));
      }
    }
    return false;
  }

  /**
   * Whether what a relative clause adds at the end is the reporter's: it runs to the end and says
   * plainly what is so, not what would be.
   */
  private static boolean remark(Sentence s, int from, int body) {
    var first = s.at(from);
    if (!first.is("which") && !first.is("who") && !first.is("whose")) {
      return false;
    }
    for (int i = from + 1; i < body; i++) {
      var token = s.at(i);
      if (token.is(",")
          || token.isDash()
          || token.isQuoted()
          || (Lexicon.MODALS.contains(token.lower()) && !token.is("to"))) {
        return false;
      }
    }
    return true;
  }

  private boolean participle(Sentence s, int i) {
    var word = verbs.find(s.at(i).lower());
    return word != null
        && word.form() == Verbs.Form.ING
        && (word.verb().takes(Follows.CLAUSE) || word.verb().takes(Follows.THING));
  }

  /**
   * Whether a verb that reports follows at once, with the subject of the one before: "and said".
   */
  private boolean cueFollows(Sentence s, int from, int body) {
    int i = from;
    while (i < body
        && i - from < 4
        && (Lexicon.isAdverb(s.at(i)) || Lexicon.isAuxiliary(s.at(i)))) {
      if (Lexicon.MODALS.contains(s.at(i).lower())) {
        return false;
      }
      i++;
    }
    if (i >= body) {
      return false;
    }
    var word = verbs.find(s.at(i).lower());
    if (word != null && s.at(i).isLowerWord()) {
      boolean finite =
          word.form() == Verbs.Form.PAST
              || (word.form() == Verbs.Form.THIRD
                  && (!word.verb().takes(Follows.NOUN) || governs(s.at(i + 1))))
              || word.form() == Verbs.Form.ING;
      return finite && (s.at(i).is("said") || clauses.hasFollowing(s, i, word.verb()));
    }
    return otherSpeaks(s, i, body);
  }

  /** Whether a form that may be a noun is a verb by what follows: "and calls her". */
  private static boolean governs(Token next) {
    return Lexicon.isPronoun(next)
        || Lexicon.OBJECTS.contains(next.lower())
        || next.isCapital()
        || Lexicon.DETERMINERS.contains(next.lower());
  }

  /** Whether somebody else begins to speak: ", but Kane said". */
  private boolean otherSpeaks(Sentence s, int from, int body) {
    if (!s.at(from - 1).isWord()) {
      return false;
    }
    if (shareSpeaks(s, from, body)) {
      return true;
    }
    var phrase = phrases.after(s, from, Math.min(body, from + 8));
    if (phrase == null) {
      return false;
    }
    int i = phrase.to();
    while (i < body && (Lexicon.isAdverb(s.at(i)) || s.at(i).is("has") || s.at(i).is("have"))) {
      i++;
    }
    var word = verbs.find(s.at(i).lower());
    return i < body
        && word != null
        && word.form() == Verbs.Form.PAST
        && (s.at(from - 1).is("but")
            || s.at(from - 1).is("while")
            || clauses.hasFollowing(s, i, word.verb()));
  }

  /** Whether others of those who were asked speak: "and one in four said", "but 55 percent say". */
  private static boolean shareSpeaks(Sentence s, int from, int body) {
    boolean counted = false;
    for (int i = from; i < Math.min(body, from + 9); i++) {
      var token = s.at(i);
      if (token.is("said") || token.is("say") || token.is("says")) {
        return counted && i > from;
      }
      counted |= token.kind() == Token.Kind.NUMBER || SHARES.contains(token.lower());
      if (token.isPunctuation() && !token.is("%") && !token.is("-")) {
        return false;
      }
      if (token.isQuoted() || Lexicon.isAuxiliary(token)) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> SHARES =
      Lexicon.words(
          "percent half one two three four five six seven eight nine ten third quarter quarters"
              + " most some others many majority fewer more nearly");

  /** Whether ", X said" ends the sentence here: then all before it is what X said. */
  private boolean tail(Sentence s, int from, int body) {
    if (body - from > 12 || body - from < 2) {
      return false;
    }
    var first = verbs.find(s.at(from).lower());
    if (first != null && first.form() == Verbs.Form.PAST) {
      return true;
    }
    var phrase = phrases.after(s, from, body);
    if (phrase == null) {
      return false;
    }
    var word = verbs.find(s.at(phrase.to()).lower());
    return word != null
        && phrase.to() < body
        && word.form() != Verbs.Form.ING
        && word.form() != Verbs.Form.BASE
        && !clauses.hasFollowing(s, phrase.to(), word.verb());
  }
}
