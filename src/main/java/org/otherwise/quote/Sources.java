package org.otherwise.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends the phrase that the grammar gives as a source where it holds more than a noun phrase, or
 * only half of a name.
 */
final class Sources {
  private static final Set<String> PARTICIPLES =
      Lexicon.words("led run owned backed written seen shown told held made won");

  private final Countries countries;
  private final Cast cast;

  Sources(Countries countries, Cast cast) {
    this.countries = countries;
    this.cast = cast;
  }

  /** The phrase without a caption before it, a verb within it, with the whole of a firm's name. */
  Phrase mended(Sentence s, Phrase phrase) {
    var all = whole(s, phrase);
    if (all != null) {
      return all;
    }
    int from = pastCaption(s, phrase.from(), phrase.to());
    from = pastAdjunct(s, from, phrase.to());
    if (isParticiple(s, from, phrase.to())) {
      var described = s.at(from - 1).is(",") ? before(s, from - 1) : null;
      if (described != null) {
        return described;
      }
      from += 2;
    }
    int to = beforeVerb(s, from, withoutParticiple(s, from, phrase.to()));
    int end = to == phrase.to() ? firmEnd(s, to) : to;
    return end > to ? new Phrase(firmStart(s, to), end) : new Phrase(firm(s, from, to), to);
  }

  /** "Shipyards, including Norvik, | Holt and Reyes": of the list its last are no speakers. */
  private static @Nullable Phrase whole(Sentence s, Phrase phrase) {
    int i = phrase.from() - 1;
    while (i > 1 && (s.at(i).isCapital() || (s.at(i).is(",") && s.at(i - 1).isCapital()))) {
      i--;
    }
    boolean listed = i < phrase.from() - 1 && s.at(i).is("including") && s.at(i - 1).is(",");
    return listed ? before(s, i - 1) : null;
  }

  /** "Speaking on the Norvik programme | Rev Reyes": the name at the end speaks. */
  private static int pastAdjunct(Sentence s, int from, int to) {
    boolean adjunct =
        from == 0
            && s.at(0).isCapital()
            && s.at(0).lower().endsWith("ing")
            && Lexicon.PREPOSITIONS.contains(s.at(1).lower());
    for (int i = 2; adjunct && i < to - 1; i++) {
      boolean name = Names.isTitle(s, i) || Gender.isFirstName(s.at(i).lower());
      if (name && Names.begins(s, i) && Names.in(s, i, to).getFirst().to() == to) {
        return i;
      }
    }
    return from;
  }

  /** "a businessman based | in Norvik", "a list compiled | by the Times": its end is lost. */
  private static int withoutParticiple(Sentence s, int from, int to) {
    if (!Lexicon.PREPOSITIONS.contains(s.at(to).lower())) {
      return to;
    }
    int end = to;
    while (end - from >= 2 && participle(s, end - 1) && s.at(end - 2).isLowerWord()) {
      end -= s.at(end - 2).is("and") && participle(s, end - 3) ? 2 : 1;
    }
    return end;
  }

  private static boolean participle(Sentence s, int i) {
    return s.at(i).isLowerWord() && s.at(i).lower().endsWith("ed");
  }

  /** What "…, run by Dana Reyes," describes: the words before its comma, where a clause begins. */
  private static @Nullable Phrase before(Sentence s, int comma) {
    int from = comma;
    while (from > 0
        && (s.at(from - 1).isWord() || s.at(from - 1).kind() == Token.Kind.NUMBER)
        && comma - from < 12) {
      from--;
    }
    return from == 0 && comma - from <= 8 ? new Phrase(from, comma) : null;
  }

  /** "Related article Israel confirms …" in a page that has lost its boxes. */
  private static int pastCaption(Sentence s, int from, int to) {
    for (int i = to - 2; i > from; i--) {
      if (s.at(i).is("article") && s.at(i - 1).is("related")) {
        return i + 1;
      }
    }
    return from;
  }

  /** "supported by Dana Reyes": the verb's own beginning was cut off. */
  private static boolean isParticiple(Sentence s, int from, int to) {
    var first = s.at(from);
    return first.isLowerWord()
        && (first.lower().endsWith("ed") || PARTICIPLES.contains(first.lower()))
        && (s.at(from + 1).is("by") || s.at(from + 1).is("with"))
        && from + 2 < to;
  }

  /** Where a verb stands within the phrase: "the tribunal | upheld Ms Reyes's claim". */
  private static int beforeVerb(Sentence s, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      var token = s.at(i);
      var next = s.at(i + 1);
      var before = s.at(i - 1);
      boolean object =
          (next.isCapital() && Introduced.honorific(next.text()))
              || next.is("the")
              || next.is("from")
              || next.is("that")
              || next.is("this")
              || Lexicon.POSSESSIVES.contains(next.lower());
      boolean noun =
          before.isWord()
              && !Lexicon.DETERMINERS.contains(before.lower())
              && !Lexicon.PREPOSITIONS.contains(before.lower())
              && !before.is("and")
              && !before.is("'s");
      boolean verb =
          token.isLowerWord()
              && (Predicates.isCommonVerb(token)
                  || (before.isCapital() && token.lower().endsWith("ed"))
                  || (next.isCapital() && !Lexicon.isRole(token) && i - from <= 3))
              && !Lexicon.PREPOSITIONS.contains(token.lower())
              && !Lexicon.SUBORDINATORS.contains(token.lower())
              && !Lexicon.PARTICLES.contains(token.lower())
              && !token.is("and");
      if (verb && object && noun && !relative(s, from, i)) {
        return i;
      }
    }
    return to;
  }

  private static boolean relative(Sentence s, int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (s.at(i).is("who") || s.at(i).is("that") || s.at(i).is("which")) {
        return true;
      }
    }
    return false;
  }

  /** "Reyes, Holt and Co": the comma is within the name. */
  private static int firm(Sentence s, int from, int to) {
    boolean partners =
        to - from >= 3
            && s.at(from).isCapital()
            && (s.at(from + 1).is("and") || s.at(from + 1).is("&"))
            && Bodies.isFirm(s.at(from + 2).text())
            && s.at(from - 1).is(",")
            && s.at(from - 2).isCapital();
    int start = partners ? from - 2 : from;
    while (partners && s.at(start - 1).is(",") && s.at(start - 2).isCapital()) {
      start -= 2;
    }
    return start;
  }

  /** Where a firm's name ends that goes on after a comma: "Reyes | , Holt and Co Inc". */
  private static int firmEnd(Sentence s, int comma) {
    int i = comma;
    while (s.at(i).is(",") && s.at(i - 1).isCapital() && s.at(i + 1).isCapital()) {
      i += 2;
    }
    boolean and = s.at(i).is("and") || s.at(i).is("&");
    if (i == comma || (and ? !Bodies.isFirm(s.at(i + 1).text()) : i != comma + 2)) {
      return comma;
    }
    int end = and ? i + 1 : comma + 1;
    while (Bodies.isFirm(s.at(end).text())) {
      end++;
    }
    return end > comma + 1 ? end : comma;
  }

  private static int firmStart(Sentence s, int to) {
    int from = to;
    while (from > 0
        && (Names.begins(s, from - 1) || Lexicon.PARTICLES.contains(s.at(from - 1).lower()))) {
      from--;
    }
    return from;
  }

  /**
   * The name to which the phrase stands in apposition: "Dana Reyes, Chief Counsel at the Council,
   * said". Null where the phrase is no office or no name stands before it.
   */
  @Nullable Phrase named(Sentence s, Phrase phrase, int headEnd) {
    boolean complete = phrase.to() - phrase.from() >= 4 && headEnd < phrase.to();
    int comma =
        complete && Lexicon.DETERMINERS.contains(s.at(phrase.from() - 1).lower())
            ? phrase.from() - 2
            : phrase.from() - 1;
    if (comma < 2 || !s.at(comma).is(",") || !Lexicon.isRole(s.at(headEnd - 1))) {
      return null;
    }
    boolean closed = s.at(phrase.to()).is(",") || s.at(phrase.to()).isDash();
    boolean many = s.at(headEnd - 1).lower().endsWith("s");
    if (!closed && (many || !s.at(phrase.to()).isLowerWord() || phrase.to() - phrase.from() < 2)) {
      return null;
    }
    int from = comma;
    while (from > 0 && comma - from < 5 && Names.begins(s, from - 1)) {
      from--;
    }
    int name = Names.past(s, from, comma);
    boolean opens =
        from == 0
            || s.at(from - 1).isPunctuation()
            || s.at(from - 1).isQuoted()
            || (closed
                && s.at(from - 1).isLowerWord()
                && !Lexicon.PREPOSITIONS.contains(s.at(from - 1).lower()));
    return comma - from >= 2 && opens && isPerson(s, name, comma) ? new Phrase(from, comma) : null;
  }

  /** Two people or two states as one source: "Russia and China", "Mr Reyes and Mark Holt". */
  boolean isPair(Sentence s, int from, int to) {
    for (int and = from + 1; and < to - 1; and++) {
      if (!s.at(and).is("and")) {
        continue;
      }
      int left = from;
      while (left < and && !Names.begins(s, left)) {
        left++;
      }
      int right = s.at(and + 1).is("the") ? and + 2 : and + 1;
      int end = right;
      while (end < to && s.at(end).isCapital()) {
        end++;
      }
      if (Lexicon.PLURAL_SPEAKERS.contains(s.at(and - 1).lower()) && Names.begins(s, and + 1)) {
        return Heads.end(s, from, to) == to;
      }
      boolean capitals = left < and && right < to && end == to;
      for (int i = left; i < and; i++) {
        capitals &= s.at(i).isCapital();
      }
      if (!capitals) {
        return false;
      }
      return (isCountry(s, left, and) && isCountry(s, right, to))
          || (Bodies.isFirm(s.at(and - 1).text())
              && Bodies.isFirm(s.at(to - 1).text())
              && to - right > 1)
          || (isSomebody(s, left, and) && isSomebody(s, right, to));
    }
    return false;
  }

  private boolean isCountry(Sentence s, int from, int to) {
    var hit = countries.at(s.tokens(), from, to);
    return hit != null && hit.to() == to && hit.by() != Countries.By.DEMONYM;
  }

  private boolean isSomebody(Sentence s, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (Names.isTitle(s, i)) {
        return !Lexicon.isBody(s.at(to - 1)) && !Names.isTitle(s, to - 1);
      }
    }
    return isPerson(s, from, to) || (to - from == 1 && Gender.isFirstName(s.at(from).lower()));
  }

  /** Whether the article knows a firm or another body by the words: "American Ferries". */
  boolean isBody(Sentence s, int from, int to) {
    var words = Names.words(s, from, to);
    var member = words.isEmpty() ? null : cast.find(words, Gender.UNKNOWN, s.at(to - 1).end());
    return member != null && !member.isPerson();
  }

  /** Whether the capitals name a person: by the article, or by the first name. */
  boolean isPerson(Sentence s, int from, int to) {
    var words = Names.words(s, from, to);
    if (words.isEmpty()) {
      return false;
    }
    var member = cast.find(words, Gender.UNKNOWN, s.at(to - 1).end());
    return member == null
        ? to - from > 1 && Gender.isFirstName(s.at(from).lower())
        : member.isPerson();
  }

  /**
   * Where a name begins at the end of a run of capitals that opens with an office: "Chief of the
   * General Staff of the Norvik Forces | Dana Reyes". {@code to} where none does.
   */
  int trailing(Sentence s, int from, int to) {
    for (int name = to - 2; name > from && to - name <= 4; name--) {
      boolean capitals = s.at(name).isCapital();
      for (int i = name; i < to; i++) {
        capitals &= s.at(i).isCapital() || Lexicon.PARTICLES.contains(s.at(i).lower());
      }
      if (!capitals) {
        return to;
      }
      if (!s.at(name - 1).isCapital()
          || Names.isTitle(s, name - 1)
          || Gender.isFirstName(s.at(name - 1).lower())) {
        continue;
      }
      var member = cast.whole(Names.words(s, name, to));
      boolean known = member != null && member.isPerson();
      boolean first = Gender.isFirstName(s.at(name).lower());
      boolean unknown =
          member == null
              && to - name == 2
              && s.at(name - 1).isCapital()
              && Lexicon.isBody(s.at(name - 1));
      boolean body = Lexicon.isBody(s.at(name)) || Lexicon.isBody(s.at(to - 1));
      if (!body && !Names.isTitle(s, name) && (known || first || unknown)) {
        return name;
      }
    }
    return to;
  }

  /** Two surnames or places that together name one firm: "Duff and Holt". */
  boolean isFirmOfTwo(Sentence s, int from, int to) {
    if (to - from >= 3 && s.at(to - 2).is("and") && isBody(s, from, to)) {
      return true;
    }
    return to - from == 3
        && s.at(from + 1).is("and")
        && Names.begins(s, from)
        && s.at(from + 2).isCapital()
        && !isCountry(s, from, from + 1)
        && !isCountry(s, from + 2, to)
        && cast.find(Names.words(s, from, from + 1), Gender.UNKNOWN, s.at(to - 1).end()) == null
        && cast.find(Names.words(s, from + 2, to), Gender.UNKNOWN, s.at(to - 1).end()) == null;
  }

  /**
   * Where the name stands of whom a firm of several names employs: "Reyes, Holt and Orlov analyst |
   * Dana Moss". {@code null} where no such words follow the comma.
   */
  static @Nullable Phrase employed(Sentence s, Phrase phrase) {
    int i = phrase.to();
    if (phrase.to() - phrase.from() != 1
        || !s.at(i).is(",")
        || !s.at(i - 1).isCapital()
        || !s.at(i + 1).isCapital()) {
      return null;
    }
    boolean and = false;
    while (i < s.size()
        && i - phrase.to() < 8
        && (s.at(i).isCapital() || s.at(i).is(",") || s.at(i).is("and") || s.at(i).is("&"))) {
      and |= s.at(i).is("and") || s.at(i).is("&");
      i++;
    }
    if (!and || !s.at(i).isLowerWord() || !Lexicon.isRole(s.at(i))) {
      return null;
    }
    int name = i + 1;
    int end = name;
    while (end < s.size() && s.at(end).isCapital()) {
      end++;
    }
    return end - name >= 2 ? new Phrase(name, end) : null;
  }
}
