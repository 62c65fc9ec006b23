package org.otherwise.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * Takes a noun phrase apart: name, title, role, organisation, country, also from what stands in
 * apposition to it.
 */
final class Mentions {
  private static final Set<String> MANY =
      Lexicon.words("all many some most several few both these those two three four five dozens");

  private static final Set<String> NAMELESS = Lexicon.words("unnamed anonymous unidentified");

  private final Countries countries;
  private final Offices offices;
  private final Sources sources;

  Mentions(Countries countries, Cast cast) {
    this.countries = countries;
    this.offices = new Offices(countries);
    this.sources = new Sources(countries, cast);
  }

  Mention of(String text, Sentence s, Phrase given) {
    var phrase = sources.mended(s, given);
    var employed = Sources.employed(s, phrase);
    if (employed != null) {
      return of(text, s, employed);
    }
    int from = phrase.from();
    int to = phrase.to();
    boolean house =
        s.at(from).isCapital()
            && (Bodies.house(s, to) || (s.at(to - 1).is("'s") && sources.isBody(s, from, to)));
    if (house
        || to > given.to()
        || Names.bracketed(s, from, to)
        || (from < given.from() && to == given.to())) {
      return institution(text, s, from, to, s.span(from, to), new Offices.Office(null, null, null));
    }
    var first = s.at(from);
    if (Lexicon.isPronoun(first) && to - from == 1) {
      return pronoun(s, from);
    }
    boolean definite =
        first.is("the")
            || first.is("that")
            || first.is("this")
            || Lexicon.POSSESSIVES.contains(first.lower());
    while (from < to - 1
        && (Lexicon.DETERMINERS.contains(s.at(from).lower())
            || NAMELESS.contains(s.at(from).lower())
            || s.at(from).is("both"))) {
      boolean part =
          s.at(from + 1).is("of")
              || (Lexicon.PREPOSITIONS.contains(s.at(from + 1).lower()) && !s.at(from).is("the"));
      if (part && from + 2 < to) {
        break;
      }
      from++;
    }
    int headEnd = Heads.end(s, from, to);
    var lifted = sources.named(s, new Phrase(from, to), headEnd);
    if (lifted != null) {
      var held = offices.office(text, s, from, headEnd, to);
      var span = s.span(lifted.from(), lifted.to());
      var named = named(text, s, lifted.from(), lifted.to(), span, held, false);
      if (named != null && named.form() == Mention.Form.PERSON) {
        return named;
      }
    }
    if (sources.isFirmOfTwo(s, from, to) || Heads.isNamedFor(s, from, headEnd, to)) {
      return institution(text, s, from, to, s.span(from, to), new Offices.Office(null, null, null));
    }
    if (sources.isPair(s, from, to)) {
      return pair(text, s, from, to);
    }
    int close = s.at(headEnd).is("(") ? Heads.close(s, headEnd, to) : to;
    boolean role = Lexicon.isRole(s.at(close)) || Names.isTitle(s, close);
    if (close < to && role && s.at(to - 1).isCapital()) {
      var behind = of(text, s, new Phrase(close, to));
      if (behind.form() == Mention.Form.PERSON) {
        return behind;
      }
    }
    if (Descriptions.isPaper(s.at(headEnd - 1).lower())
        && (s.at(headEnd).is("by") || s.at(headEnd).is("from"))
        && headEnd + 1 < to) {
      var author = of(text, s, new Phrase(headEnd + 1, to));
      if (author.form() == Mention.Form.PERSON
          || author.form() == Mention.Form.INSTITUTION
          || author.form() == Mention.Form.PEOPLE
          || Lexicon.BODY_NOUNS.contains(author.head())) {
        return author;
      }
    }
    var span = s.span(phrase.from(), to);
    boolean bare = headEnd - from == 1;
    var office = offices.office(text, s, from, headEnd, to).or(offices.apposed(text, s, to));
    var last = s.at(headEnd - 1);
    boolean begins =
        headEnd - from == 1
            && from == 0
            && (Lexicon.PLURAL_SPEAKERS.contains(last.lower())
                || (Lexicon.isRole(last) && !sources.isBody(s, from, headEnd))
                || Heads.isPlural(text, last)
                || Lexicon.DETERMINERS.contains(last.lower()));
    boolean member = first.is("the") && (last.is("democrat") || last.is("republican"));
    if (last.isCapital() && !begins && !member) {
      var named = named(text, s, from, headEnd, span, office, first.is("the"));
      if (named != null) {
        return named;
      }
    }
    var apposed = Heads.apposedName(s, headEnd, to);
    var trailing = apposed == null ? trailingName(s, headEnd, to) : null;
    if (trailing != null) {
      office = offices.office(text, s, from, headEnd, trailing.from());
      apposed = trailing;
    }
    if (apposed != null) {
      var named =
          named(
              text,
              s,
              apposed.from(),
              apposed.to(),
              s.span(apposed.from(), apposed.to()),
              office,
              false);
      if (named != null && named.form() == Mention.Form.PERSON) {
        return named;
      }
    }
    boolean many = MANY.contains(first.lower());
    return common(text, s, from, headEnd, to, span, office, definite && bare, many);
  }

  /** The name after "the ambassador to the United Nations Dana Reyes". */
  private @Nullable Phrase trailingName(Sentence s, int headEnd, int to) {
    if (!Lexicon.isRole(s.at(headEnd - 1)) || headEnd >= to - 2) {
      return null;
    }
    int name = sources.trailing(s, headEnd + 1, to);
    return name < to ? new Phrase(name, to) : null;
  }

  private Mention pair(String text, Sentence s, int from, int to) {
    return new Mention(
        s.span(from, to),
        Mention.Form.PEOPLE,
        s.text(text, from, to),
        List.of(),
        s.at(to - 1).lower(),
        false,
        true,
        true,
        Gender.UNKNOWN,
        null,
        null,
        null);
  }

  private static Mention pronoun(Sentence s, int i) {
    var word = Lexicon.pronoun(s.at(i));
    var span = new Span(s.at(i).start(), s.at(i).start() + word.length());
    return new Mention(
        span,
        Mention.Form.PRONOUN,
        s.at(i).text().substring(0, word.length()),
        List.of(),
        word,
        true,
        false,
        word.equals("they") || word.equals("we"),
        Gender.ofPronoun(word),
        null,
        null,
        null);
  }

  private @Nullable Mention named(
      String text,
      Sentence s,
      int from,
      int headEnd,
      Span span,
      Offices.Office office,
      boolean the) {
    int start = headEnd - 1;
    while (start > from && (s.at(start - 1).isCapital() || inName(s, start - 1, from, headEnd))) {
      start--;
    }
    start = Math.min(start, Names.start(s, from, headEnd));
    int title = -1;
    for (int i = start; i < headEnd; i++) {
      if (Names.isTitle(s, i)) {
        title = i;
      }
    }
    if (title == headEnd - 1 && headEnd - start > 1 && sources.isBody(s, start, headEnd)) {
      return institution(text, s, start, headEnd, span, office);
    }
    if (title == headEnd - 1) {
      return null;
    }
    int name = title >= 0 ? title + 1 : Names.past(s, start, headEnd);
    var hit = countries.at(s.tokens(), name, headEnd);
    boolean body =
        Lexicon.isBody(s.at(headEnd - 1)) || (headEnd - 2 > name && containsName(s, name, headEnd));
    if (hit != null && title < 0 && hit.to() == headEnd) {
      if (hit.by() == Countries.By.DEMONYM) {
        boolean plural = isPeople(s.at(headEnd - 1).lower());
        return new Mention(
            span,
            Mention.Form.PEOPLE,
            s.text(text, name, headEnd),
            Names.words(s, name, headEnd),
            s.at(headEnd - 1).lower(),
            the,
            true,
            plural,
            Gender.UNKNOWN,
            null,
            null,
            hit.code());
      }
      return institution(text, s, name, headEnd, span, new Offices.Office(null, null, hit.code()));
    }
    if (body || (title < 0 && headEnd - name == 1 && Names.acronym(s.at(name).text()))) {
      var inner = countries.first(s.tokens(), from, headEnd);
      var code = inner == null ? null : inner.code();
      return institution(
          text,
          s,
          name,
          headEnd,
          span,
          new Offices.Office(null, null, code == null ? office.country() : code));
    }
    boolean firm = Bodies.isFirm(s.at(headEnd - 1).text()) || sources.isBody(s, name, headEnd);
    if (title < 0 && headEnd - name > 1 && firm) {
      return institution(text, s, name, headEnd, span, office);
    }
    if (hit != null && hit.by() == Countries.By.DEMONYM && hit.to() < headEnd) {
      name = hit.to();
      office = office.or(new Offices.Office(null, null, hit.code()));
    }
    var gender = Gender.UNKNOWN;
    for (int i = from; i < name; i++) {
      var g = Gender.ofWord(s.at(i).lower());
      gender = g == Gender.UNKNOWN ? gender : g;
    }
    if (gender == Gender.UNKNOWN && s.at(from - 1).is(",")) {
      gender = Gender.ofWord(s.at(from - 2).lower());
    }
    if (gender == Gender.UNKNOWN && headEnd - name > 1) {
      gender = Gender.ofName(s.at(name).lower());
    }
    var words = Names.words(s, name, headEnd);
    if (words.isEmpty()) {
      return null;
    }
    var before = offices.premodified(text, s, from, name);
    if (office.role() != null && gender == Gender.UNKNOWN) {
      gender = Gender.ofWord(Naming.lastWord(office.role()));
    }
    boolean plain = title < 0 && headEnd - name == 1 && the;
    var shown = String.join(" ", words).replace(" 's", "’s");
    return new Mention(
        span,
        plain ? Mention.Form.INSTITUTION : Mention.Form.PERSON,
        title >= 0 && words.size() == 1 ? Naming.titled(s.at(title).text(), shown) : shown,
        words,
        s.at(headEnd - 1).lower(),
        false,
        title >= 0 || before.role() != null,
        false,
        gender,
        before.or(office).role(),
        before.or(office).organisation(),
        before.or(office).country());
  }

  /** Of a demonym whether it means several: "the French", "Kenyans"; but "the Kenyan" is one. */
  private static boolean isPeople(String demonym) {
    return demonym.endsWith("s")
        || demonym.endsWith("ese")
        || demonym.endsWith("ish")
        || demonym.endsWith("ch");
  }

  private static boolean containsName(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (s.at(i).is("of") || Heads.within(s, i, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inName(Sentence s, int i, int from, int end) {
    var token = s.at(i);
    return i > from
        && i + 1 < end
        && ((Lexicon.PARTICLES.contains(token.lower())
                && (s.at(i - 1).isCapital() || Lexicon.PARTICLES.contains(s.at(i - 1).lower())))
            || Heads.within(s, i, end)
            || (token.is("of") && (Lexicon.isBody(s.at(i - 1)) || NameLinks.firmOf(s, i)))
            || (token.is("the") && i - 2 >= from && Heads.within(s, i - 1, end))
            || token.is("&")
            || Bodies.possessive(s, i)
            || (token.is("and")
                && (containsName(s, from, i)
                    || NameLinks.company(s, from, i, end)
                    || NameLinks.partners(s, i, end)))
            || token.isQuoted());
  }

  private Mention institution(
      String text, Sentence s, int from, int to, Span span, Offices.Office office) {
    return new Mention(
        span,
        Mention.Form.INSTITUTION,
        s.text(text, from, to),
        Names.words(s, from, to),
        s.at(to - 1).lower(),
        true,
        true,
        false,
        Gender.UNKNOWN,
        null,
        null,
        office.country());
  }

  private Mention common(
      String text,
      Sentence s,
      int from,
      int headEnd,
      int to,
      Span span,
      Offices.Office office,
      boolean definite,
      boolean many) {
    var head = s.at(headEnd - 1);
    int end = to;
    for (int i = headEnd; i < to; i++) {
      var token = s.at(i);
      if (token.is("who")
          || token.is("which")
          || token.is("that")
          || (token.isPunctuation() && !token.is("&"))) {
        end = i;
        break;
      }
    }
    while (end > headEnd && Lexicon.PREPOSITIONS.contains(s.at(end - 1).lower())) {
      end--;
    }
    boolean named = false;
    for (int i = from; i < end; i++) {
      named |=
          Names.begins(s, i)
              && !(i == 0
                  && s.at(i).isCapital()
                  && countries.at(s.tokens(), i, end) == null
                  && headEnd - from == 1);
    }
    var gender = Gender.ofWord(head.lower());
    boolean plural =
        many
            || Lexicon.PLURAL_SPEAKERS.contains(head.lower())
            || (head.lower().endsWith("s")
                && !head.lower().endsWith("ss")
                && !Lexicon.isBody(head)
                && !head.is("'s"));
    return new Mention(
        span,
        Mention.Form.COMMON,
        s.text(text, from, Math.max(end, from + 1)),
        List.of(),
        Lexicon.bare(head.lower()),
        definite,
        named,
        plural,
        gender,
        office.role(),
        office.organisation(),
        office.country());
  }
}
