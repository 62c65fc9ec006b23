package org.otherwise.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a reporting verb: before it, past what stands in apposition, or afar. */
final class Subjects {
  static final Set<String> UNITS =
      Set.of(
          "week",
          "weekend",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "day",
          "time");

  private final NounPhrases phrases;
  private final MainSubject main;

  Subjects(NounPhrases phrases) {
    this.phrases = phrases;
    this.main = new MainSubject(phrases);
  }

  /** The subject of the sentence, sought from its beginning. */
  @Nullable Phrase main(Sentence s, int bound, int limit) {
    return main.of(s, bound, limit);
  }

  /**
   * The subject that ends before {@code end}, the start of the verb and what belongs to it; not
   * before {@code bound}.
   */
  @Nullable Phrase before(Sentence s, int bound, int end) {
    int last = end - 1;
    if (last < bound) {
      return null;
    }
    var token = s.at(last);
    if (token.is("who") || token.is("which") || token.is("that")) {
      return antecedent(s, bound, last);
    }
    if (Lexicon.isPronoun(token)) {
      return new Phrase(last, last + 1);
    }
    if (token.is(",") || token.isDash() || token.is(")")) {
      return beforeApposition(s, bound, last);
    }
    if (token.is(">")) {
      return bracketed(s, bound, last);
    }
    int time = time(s, bound, end);
    if (time > bound && time < end) {
      return before(s, bound, time);
    }
    var passedOn = passedOn(s, bound, end);
    if (passedOn != null) {
      return passedOn;
    }
    var phrase = phrases.endingAt(s, bound, end);
    return phrase != null && predicate(s, bound, phrase)
        ? antecedent(s, bound, phrase.from() - 1)
        : share(s, bound, phrase);
  }

  /** "the group <Norvik Telecom> said": a firm's name that has no sign on the exchange. */
  private static @Nullable Phrase bracketed(Sentence s, int bound, int close) {
    int open = close;
    while (open > bound && !s.at(open).is("<")) {
      open--;
    }
    return s.at(open).is("<") && open + 1 < close ? new Phrase(open + 1, close) : null;
  }

  /** Whether "holds a tenth of Norvik" is what ", which" says of the subject, without a comma. */
  private static boolean predicate(Sentence s, int bound, @Nullable Phrase phrase) {
    if (phrase == null || phrase.from() - 2 <= bound) {
      return false;
    }
    var relative = s.at(phrase.from() - 1);
    var verb = s.at(phrase.from());
    return (relative.is("which") || relative.is("who"))
        && s.at(phrase.from() - 2).is(",")
        && verb.isLowerWord()
        && phrase.to() - phrase.from() >= 3
        && !Lexicon.DETERMINERS.contains(verb.lower())
        && Predicates.verbal(verb);
  }

  /** "an official quoted by the agency": the official, not the agency that ends there. */
  private @Nullable Phrase passedOn(Sentence s, int bound, int end) {
    for (int i = end - 1; i - 1 > bound && end - i < 8; i--) {
      var token = s.at(i);
      if (token.is("by")) {
        return SetPhrases.passes(s.at(i - 1)) ? phrases.endingAt(s, bound, i - 1) : null;
      }
      if (!token.isCapital() && !token.is("the")) {
        return null;
      }
    }
    return null;
  }

  /** "Three in ten": the phrase with its number. */
  private static @Nullable Phrase share(Sentence s, int bound, @Nullable Phrase phrase) {
    if (phrase == null || phrase.from() - 1 < bound) {
      return phrase;
    }
    boolean in = s.at(phrase.from()).is("in");
    int from = in ? phrase.from() - 1 : phrase.from() - 2;
    boolean number =
        (in || s.at(phrase.from() - 1).is("in"))
            && from >= bound
            && (s.at(from).kind() == Token.Kind.NUMBER
                || Lexicon.DETERMINERS.contains(s.at(from).lower()));
    return number ? new Phrase(from, phrase.to()) : phrase;
  }

  /**
   * Where "this past week" or "last month" begins that stands before a verb; {@code end} if none.
   */
  private static int time(Sentence s, int bound, int end) {
    if (!UNITS.contains(s.at(end - 1).lower())) {
      return end;
    }
    for (int i = end - 2; i >= bound && end - i <= 4; i--) {
      if (s.at(i).is("this") || s.at(i).is("last")) {
        return s.at(i - 1).is("earlier") || s.at(i - 1).is("late") ? i - 1 : i;
      }
      if (!s.at(i).is("past")) {
        return end;
      }
    }
    return end;
  }

  private @Nullable Phrase antecedent(Sentence s, int bound, int relative) {
    int end = relative;
    if (s.at(end - 1).is(",")) {
      end--;
    }
    if (end <= bound) {
      return null;
    }
    int from = bound;
    for (int i = end - 1; i > bound; i--) {
      if ((Lexicon.PREPOSITIONS.contains(s.at(i).lower()) && !s.at(i).is("of"))
          || s.at(i).isPunctuation()) {
        from = i + 1;
        break;
      }
    }
    return from >= end ? null : lifted(s, bound, phrases.endingAt(s, from, end));
  }

  /** Whether "Texas" of "from Alden, Texas," ends the subject: it says where the town is. */
  private static boolean wherein(Sentence s, int bound, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!s.at(i).isCapital()) {
        return false;
      }
    }
    int i = begin - 2;
    while (i > bound && s.at(i).isCapital()) {
      i--;
    }
    return begin < end
        && i < begin - 2
        && (s.at(i).is("from") || s.at(i).is("in") || s.at(i).is("of"));
  }

  /** "NAME, apposition, said": the phrase before the apposition. */
  private @Nullable Phrase beforeApposition(Sentence s, int bound, int comma) {
    if (s.at(comma).is(")")) {
      int open = NounPhrases.opening(s, bound, comma);
      return open <= bound ? null : before(s, bound, open);
    }
    Phrase best = null;
    int end = comma;
    for (int rounds = 0; end > bound && rounds < 8; rounds++) {
      int begin = segmentStart(s, bound, end);
      if (wherein(s, bound, begin, end)) {
        end = begin - 1;
        continue;
      }
      boolean dependent = dependent(s, begin, end);
      if (!dependent || begin <= bound) {
        var head = straightOrNull(s, bound, end);
        boolean fits =
            head != null
                && nominal(s, head)
                && (best == null || endsInName(s, head) || !endsInName(s, best));
        boolean subordinate =
            dependent
                && s.at(begin).isWord()
                && !Lexicon.DETERMINERS.contains(s.at(begin).lower())
                && !s.at(begin).isCapital();
        return fits && !(subordinate && best != null) ? lifted(s, bound, head) : best;
      }
      var here = straightOrNull(s, Math.max(bound, begin), end);
      if (here != null
          && nominal(s, here)
          && candidate(s, begin)
          && (best == null || endsInName(s, here) || !endsInName(s, best))) {
        best = here;
      }
      end = begin - 1;
    }
    return best;
  }

  /** Whether the words between two commas can only belong to a phrase before them. */
  private boolean dependent(Sentence s, int begin, int end) {
    var first = s.at(begin);
    if (end - begin <= 2
        && (first.kind() == Token.Kind.NUMBER
            || s.at(end - 1).text().endsWith(".")
            || party(first))) {
      return true;
    }
    return first.is("a")
        || first.is("an")
        || first.is("the")
        || first.isLowerWord()
        || (first.kind() == Token.Kind.NUMBER && s.at(begin + 1).isLowerWord())
        || office(s, begin, end)
        || Lexicon.PREPOSITIONS.contains(first.lower())
        || (Lexicon.isTitle(first) && !s.at(end - 1).isCapital());
  }

  /** "R-Ohio", "D-Calif." */
  private static boolean party(Token token) {
    int dash = token.text().indexOf('-');
    return dash > 0
        && dash <= 3
        && token.text().length() <= 10
        && Character.isUpperCase(token.text().charAt(dash - 1));
  }

  /** Whether the words give an office and no name: "the club's chairman", "Head of Arts". */
  private static boolean office(Sentence s, int begin, int end) {
    var link = s.at(begin + 1);
    boolean of = link.is("of") || link.is("for") || link.is("at");
    if (of && Naming.isTitle(s.at(begin).text())) {
      return true;
    }
    for (int i = begin; i < end; i++) {
      if (s.at(i).isLowerWord() && Lexicon.isRole(s.at(i))) {
        return !s.at(i + 1).isCapital() || i + 1 >= end;
      }
    }
    return false;
  }

  /** Whether a dependent stretch may all the same be the subject: it does not begin an adjunct. */
  private static boolean candidate(Sentence s, int begin) {
    var first = s.at(begin);
    boolean time = first.is("this") || first.is("last") || first.is("earlier") || first.is("later");
    return !time
        && !Lexicon.PREPOSITIONS.contains(first.lower())
        && !Lexicon.SUBORDINATORS.contains(first.lower())
        && !first.lower().endsWith("ing")
        && !(first.isLowerWord() && s.at(begin + 1).is("by"))
        && !Lexicon.isAdverb(first)
        && !Dates.isDateWord(first)
        && first.kind() != Token.Kind.NUMBER
        && first.text().indexOf('-') < 0;
  }

  /** Goes on to the left where the phrase is itself an apposition of a name before it. */
  private @Nullable Phrase lifted(Sentence s, int bound, @Nullable Phrase phrase) {
    var best = phrase;
    for (int rounds = 0; best != null && rounds < 4; rounds++) {
      int from = best.from();
      if (from - 1 <= bound || !s.at(from - 1).is(",") || !appositive(s, best)) {
        return best;
      }
      var head = straightOrNull(s, bound, from - 1);
      if (head == null || !endsInName(s, head)) {
        return best;
      }
      best = head;
    }
    return best;
  }

  private boolean appositive(Sentence s, Phrase phrase) {
    var first = s.at(phrase.from());
    return first.is("a")
        || first.is("an")
        || first.is("the")
        || first.isLowerWord()
        || first.kind() == Token.Kind.NUMBER
        || (Lexicon.isTitle(first) && !endsInName(s, phrase))
        || (phrase.to() - phrase.from() == 1 && first.text().indexOf('-') > 0);
  }

  private static boolean endsInName(Sentence s, Phrase phrase) {
    var last = s.at(phrase.to() - 1);
    if (last.is(")")) {
      return true;
    }
    return last.isCapital() && !Lexicon.DAYS.contains(last.lower());
  }

  private static boolean nominal(Sentence s, Phrase phrase) {
    var last = s.at(phrase.to() - 1);
    return last.isCapital() || (last.isLowerWord() && !Lexicon.isAdverb(last)) || last.is(")");
  }

  private static int segmentStart(Sentence s, int bound, int end) {
    int i = end - 1;
    while (i >= bound) {
      var token = s.at(i);
      if (token.is(",") || token.is("(") || token.isDash() || NounPhrases.clauseBreak(token)) {
        return i + 1;
      }
      i--;
    }
    return bound;
  }

  private @Nullable Phrase straightOrNull(Sentence s, int bound, int end) {
    if (end <= bound) {
      return null;
    }
    var token = s.at(end - 1);
    if (token.is(">")) {
      return bracketed(s, bound, end - 1);
    }
    if (token.is(")")) {
      int open = NounPhrases.opening(s, bound, end - 1);
      return open <= bound ? null : phrases.endingAt(s, bound, open);
    }
    return phrases.endingAt(s, bound, end);
  }
}
