package org.otherwise.quote;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs.Follows;

/** Tells whether a word reports, and how: with what auxiliaries, or as a mere noun. */
final class Cues {
  private static final Pattern CONFIRM = Pattern.compile("^(confirm|claim|admit)");
  private static final Pattern DENY = Pattern.compile("^(deny|deni)");
  private static final Set<String> ARTICLES =
      Lexicon.words("the a an his her its their our my your no any every each another");

  /** The verb's group: where it begins, and what its other words say of it. */
  record Group(int from, boolean passive, boolean negated, boolean modal, boolean to) {}

  /**
   * A verb in the past that no list has but that can only report where it stands: between a
   * quotation that ends with a mark and a name or pronoun.
   */
  static Verbs.@Nullable Word unlisted(Sentence s, int i) {
    var token = s.at(i);
    if (!token.isLowerWord() || i == 0) {
      return null;
    }
    var next = s.at(i + 1);
    boolean back = next.is("back") && (token.is("shot") || token.is("hit") || token.is("came"));
    boolean past =
        token.lower().endsWith("ed") || token.is("went") || token.is("began") || token.is("put");
    past |= back;
    if (!past) {
      return null;
    }
    var before = s.at(i - 1);
    boolean inverted = before.isQuoted() && ended(s, i - 1) && Names.begins(s, i + 1);
    boolean forward =
        i >= 2
            && (before.is("he") || before.is("she") || before.isCapital() || Lexicon.isRole(before))
            && quotedBefore(s, i - 1)
            && (next.isPunctuation() || back || next.is("aloud") || next.is("on") || next.is("in"));
    return inverted || forward ? Verbs.UNLISTED : null;
  }

  /**
   * Whether a quotation that ends with a mark stands right before the name that ends at a token.
   */
  private static boolean quotedBefore(Sentence s, int last) {
    int i = last;
    boolean role = s.at(last).isLowerWord();
    while (i > 0 && last - i < 6 && (s.at(i).isCapital() || (role && s.at(i).isWord()))) {
      i--;
    }
    if (s.at(last).is("he") || s.at(last).is("she")) {
      i = last - 1;
    }
    return s.at(i).isQuoted() && ended(s, i);
  }

  /** "denied him a seat": refused, and nothing is said. */
  private static boolean refuses(Sentence s, int i) {
    return (s.at(i).is("denied") || s.at(i).is("denies") || s.at(i).is("deny"))
        && (Lexicon.OBJECTS.contains(s.at(i + 1).lower()) || s.at(i + 1).isCapital())
        && (ARTICLES.contains(s.at(i + 2).lower()) || s.at(i + 2).is("entry"));
  }

  /** "has neither confirmed nor denied": whoever says neither has said nothing of it. */
  private static boolean leavesOpen(Sentence s, int i) {
    boolean first = joins(s, i + 1) && CONFIRM.matcher(s.at(i).lower()).find();
    boolean second = i >= 2 && joins(s, i - 1) && CONFIRM.matcher(s.at(i - 2).lower()).find();
    return (first && DENY.matcher(s.at(i + 2).lower()).find())
        || (second && DENY.matcher(s.at(i).lower()).find());
  }

  private static boolean joins(Sentence s, int i) {
    return s.at(i).is("or") || s.at(i).is("nor");
  }

  /** "published written material": a participle that no auxiliary makes a verb. */
  private static boolean participle(Sentence s, int i) {
    int before = i - 1;
    while (before > 0 && Lexicon.isAdverb(s.at(before))) {
      before--;
    }
    return s.at(i).is("written") && !Lexicon.isAuxiliary(s.at(before));
  }

  /** Whether the form is a noun or an adjective here, or a verb that says nothing. */
  static boolean nominal(Sentence s, int i, Verbs.Word word) {
    if (refuses(s, i) || participle(s, i) || leavesOpen(s, i)) {
      return true;
    }
    int adverbs = i - 1;
    while (adverbs > 0 && Lexicon.isAdverb(s.at(adverbs))) {
      adverbs--;
    }
    if (adverbs < i - 1 && (s.at(adverbs).is("the") || s.at(adverbs).is("a"))) {
      return true;
    }
    var before = s.at(i - 1);
    boolean counted = before.is("one") || before.is("another") || before.is("each");
    if (ARTICLES.contains(before.lower())
        || (counted && word.verb().takes(Follows.NOUN))
        || (before.is("those") && word.form() == Verbs.Form.PAST && s.at(i - 2).is("of"))) {
      return true;
    }
    if (word.form() == Verbs.Form.PAST && Bodies.house(s, i)) {
      return false;
    }
    if (before.is("'s") || before.is("'") || before.is("’")) {
      return (word.form() != Verbs.Form.PAST && word.form() != Verbs.Form.ING) || before.is("'s");
    }
    boolean preposition = Lexicon.PREPOSITIONS.contains(before.lower()) && !before.is("to");
    if (preposition) {
      return word.form() != Verbs.Form.ING;
    }
    if (word.verb().takes(Follows.NOUN)
        && (word.form() == Verbs.Form.BASE || word.form() == Verbs.Form.THIRD)) {
      var next = s.at(i + 1);
      boolean verbNext =
          next.is("that")
              || next.is(":")
              || next.isQuoted()
              || Lexicon.isPronoun(next)
              || Lexicon.OBJECTS.contains(next.lower())
              || Adjuncts.QUESTIONS.contains(next.lower())
              || (word.verb().takes(Follows.WORDS) && quoteSoon(s, i + 1))
              || next.is("the")
              || next.is("a");
      boolean subject =
          Lexicon.isPronoun(before)
              || before.isCapital()
              || before.is(",")
              || before.isQuoted()
              || (before.is("and")
                  && (Lexicon.OBJECTS.contains(next.lower())
                      || (word.verb().takes(Follows.WORDS) && quoteSoon(s, i + 1))))
              || (word.form() == Verbs.Form.BASE && before.lower().endsWith("s"))
              || Lexicon.isAuxiliary(before)
              || Lexicon.isAdverb(before);
      boolean relative =
          next.is("that") && (Lexicon.isAuxiliary(s.at(i + 2)) || !s.at(i + 2).isWord());
      return relative || !(subject && (verbNext || next.is(",") || next.is(".")));
    }
    if (word.form() == Verbs.Form.BASE) {
      var b = before.lower();
      if (qualified(s, i)) {
        return true;
      }
      return !(Lexicon.isPronoun(before)
          || before.isCapital()
          || b.endsWith("s")
          || before.is(",")
          || before.isQuoted()
          || Lexicon.isAuxiliary(before)
          || Lexicon.isAdverb(before)
          || Lexicon.PLURAL_SPEAKERS.contains(b)
          || before.is("and")
          || before.is("who")
          || before.is(")")
          || before.isLowerWord());
    }
    return false;
  }

  /** "the huge demand": an article, words that qualify, and the word itself. */
  private static boolean qualified(Sentence s, int i) {
    for (int k = i - 1; k > 0 && i - k <= 3; k--) {
      var token = s.at(k);
      if (token.is("the") || token.is("a") || token.is("an") || token.is("this")) {
        return k < i - 1;
      }
      boolean plain =
          token.isLowerWord()
              && !token.lower().endsWith("s")
              && !Lexicon.PLURAL_SPEAKERS.contains(token.lower())
              && !Lexicon.isPronoun(token)
              && !Lexicon.isAuxiliary(token)
              && !Lexicon.isAdverb(token)
              && !Lexicon.DETERMINERS.contains(token.lower())
              && !Lexicon.PREPOSITIONS.contains(token.lower())
              && !token.is("to")
              && !token.is("and")
              && !token.is("public")
              && !token.is("media");
      if (!plain) {
        return false;
      }
    }
    return false;
  }

  static Group group(Sentence s, int i, Verbs.Word word) {
    boolean passive = false;
    boolean negated = false;
    boolean modal = false;
    boolean to = false;
    int from = i;
    while (from > 0) {
      var token = s.at(from - 1);
      if (!Lexicon.isAuxiliary(token) && !Lexicon.isAdverb(token) && !token.is("to")) {
        break;
      }
      if (token.is("today")
          || token.is("yesterday")
          || (token.is("so") && s.at(from - 2).is(","))) {
        break;
      }
      var lower = token.lower();
      passive |= Lexicon.BE.contains(lower) && word.form() == Verbs.Form.PAST;
      negated |= Lexicon.NEGATIONS.contains(lower);
      modal |= Lexicon.MODALS.contains(lower);
      to |= lower.equals("to");
      from--;
    }
    var before = s.at(from - 1).lower();
    int mark = before.indexOf('\'');
    if (mark > 0 && Lexicon.isPronoun(s.at(from - 1))) {
      modal |= before.endsWith("'ll");
      passive |=
          word.form() == Verbs.Form.PAST && (before.endsWith("'re") || before.endsWith("'m"));
    }
    if (to && s.at(from - 1).is("on") && (s.at(from - 2).is("went") || s.at(from - 2).is("goes"))) {
      from -= 2;
    } else if (to && (s.at(from - 1).is("continued") || s.at(from - 1).is("proceeded"))) {
      from--;
    }
    return new Group(from, passive, negated, modal, to);
  }

  static boolean goesOn(Sentence s, Group group) {
    if (!group.to()) {
      return false;
    }
    for (int i = group.from() + 1; i > group.from() - 4 && i >= 0; i--) {
      var word = s.at(i).lower();
      if (word.equals("went")
          || word.equals("continued")
          || word.equals("goes")
          || word.equals("proceeded")) {
        return true;
      }
    }
    return false;
  }

  static boolean progressive(Sentence s, Group group) {
    for (int i = group.from();
        s.at(i).isWord() && (Lexicon.isAuxiliary(s.at(i)) || Lexicon.isAdverb(s.at(i)));
        i++) {
      if (Lexicon.BE.contains(s.at(i).lower())) {
        return true;
      }
    }
    var before = s.at(group.from() - 1);
    return Lexicon.isPronoun(before) && before.lower().indexOf('\'') > 0;
  }

  /** Whether words in marks follow before any punctuation: "calls the mill “a ruin”". */
  private static boolean quoteSoon(Sentence s, int from) {
    for (int i = from; i < from + 6 && !s.at(i).isPunctuation(); i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return false;
  }

  static boolean nearQuote(Sentence s, int from, int to) {
    for (int i = Math.max(0, from - 6); i < Math.min(s.size(), to + 5); i++) {
      if (s.at(i).isQuoted()) {
        return true;
      }
    }
    return false;
  }

  static boolean ended(Sentence s, int i) {
    var quoted = s.at(i).quoted();
    return quoted != null && quoted.ended();
  }

  private Cues() {}
}
