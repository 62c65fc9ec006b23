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
  private static final Set<String> GENERIC =
      Lexicon.words(
          "official officials source sources person people man woman one insider insiders");

  private static final Set<String> NAMELESS = Lexicon.words("unnamed anonymous unidentified");

  /** After these a country is whom the role deals with, not whom it serves. */
  private static final Set<String> FOREIGN =
      Lexicon.words(
          "ambassador envoy expert critic negotiator specialist analyst correspondent visitor representative");

  private final Countries countries;

  Mentions(Countries countries) {
    this.countries = countries;
  }

  /** What a phrase of common nouns says of somebody. */
  private record Office(
      @Nullable String role, @Nullable String organisation, @Nullable String country) {
    static final Office NONE = new Office(null, null, null);

    Office or(Office other) {
      return new Office(
          role == null ? other.role : role,
          organisation == null ? other.organisation : organisation,
          country == null ? other.country : country);
    }
  }

  Mention of(String text, Sentence s, Phrase phrase) {
    int from = phrase.from();
    int to = phrase.to();
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
      from++;
    }
    int headEnd = headEnd(s, from, to);
    var span = s.span(phrase.from(), to);
    boolean bare = headEnd - from == 1;
    var office = office(text, s, from, headEnd, to).or(apposed(text, s, to));
    var last = s.at(headEnd - 1);
    boolean begins =
        from == 0
            && headEnd == 1
            && (Lexicon.PLURAL_SPEAKERS.contains(last.lower()) || Lexicon.isRole(last));
    if (last.isCapital() && !begins) {
      var named = named(text, s, from, headEnd, span, office, first.is("the"));
      if (named != null) {
        return named;
      }
    }
    var apposed = apposedName(s, headEnd, to);
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
    return common(text, s, from, headEnd, to, span, office, definite && bare);
  }

  /** The name after "the club's new chairman, Dana Reyes,". */
  private static @Nullable Phrase apposedName(Sentence s, int headEnd, int to) {
    if (!Lexicon.isRole(s.at(headEnd - 1)) || !s.at(to).is(",")) {
      return null;
    }
    var runs = Names.in(s, to + 1, Math.min(s.size(), to + 7));
    if (runs.isEmpty() || runs.getFirst().from() != to + 1) {
      return null;
    }
    var run = runs.getFirst();
    boolean closed = s.at(run.to()).is(",") || s.at(run.to()).isStop() || s.at(run.to()).is("(");
    return closed && run.to() - run.from() >= 2 ? new Phrase(run.from(), run.to()) : null;
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

  /** Where the head of the phrase ends: before its first preposition, relative or mark. */
  private static int headEnd(Sentence s, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      var token = s.at(i);
      if (token.is("of")
          && Lexicon.isBody(s.at(i - 1))
          && s.at(i - 1).isCapital()
          && (s.at(i + 1).isCapital() || (s.at(i + 1).is("the") && s.at(i + 2).isCapital()))) {
        continue;
      }
      boolean ends =
          Lexicon.PREPOSITIONS.contains(token.lower())
              || Lexicon.SUBORDINATORS.contains(token.lower())
              || (token.isPunctuation() && !token.is("&") && !token.is("/"))
              || (token.isLowerWord()
                  && (token.lower().endsWith("ing") || token.lower().endsWith("ed"))
                  && s.at(i - 1).isWord()
                  && i + 1 < to
                  && Lexicon.PREPOSITIONS.contains(s.at(i + 1).lower()));
      if (ends && !token.is("'s")) {
        return i;
      }
    }
    return to;
  }

  private @Nullable Mention named(
      String text, Sentence s, int from, int headEnd, Span span, Office office, boolean the) {
    int start = headEnd - 1;
    while (start > from && (s.at(start - 1).isCapital() || inName(s, start - 1, from, headEnd))) {
      start--;
    }
    int title = -1;
    for (int i = start; i < headEnd; i++) {
      if (Lexicon.isTitle(s.at(i))) {
        title = i;
      }
    }
    if (title == headEnd - 1) {
      return null;
    }
    int name = title >= 0 ? title + 1 : start;
    var hit = countries.at(s.tokens(), name, headEnd);
    boolean body =
        Lexicon.isBody(s.at(headEnd - 1)) || (headEnd - 2 > name && containsOf(s, name, headEnd));
    if (hit != null && title < 0 && hit.to() == headEnd) {
      if (hit.by() == Countries.By.DEMONYM) {
        boolean plural = s.at(headEnd - 1).lower().endsWith("s") || the;
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
      return institution(text, s, name, headEnd, span, new Office(null, null, hit.code()));
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
          new Office(null, null, code == null ? office.country() : code));
    }
    if (hit != null && hit.by() == Countries.By.DEMONYM && hit.to() < headEnd) {
      name = hit.to();
      office = office.or(new Office(null, null, hit.code()));
    }
    var gender = Gender.UNKNOWN;
    for (int i = from; i < name; i++) {
      var g = Gender.ofWord(s.at(i).lower());
      gender = g == Gender.UNKNOWN ? gender : g;
    }
    if (gender == Gender.UNKNOWN && headEnd - name > 1) {
      gender = Gender.ofName(s.at(name).lower());
    }
    var words = Names.words(s, name, headEnd);
    if (words.isEmpty()) {
      return null;
    }
    var before = premodified(text, s, from, name);
    if (office.role() != null && gender == Gender.UNKNOWN) {
      gender = Gender.ofWord(lastWord(office.role()));
    }
    boolean plain = title < 0 && headEnd - name == 1 && the;
    return new Mention(
        span,
        plain ? Mention.Form.INSTITUTION : Mention.Form.PERSON,
        String.join(" ", words),
        words,
        s.at(headEnd - 1).lower(),
        false,
        true,
        false,
        gender,
        before.or(office).role(),
        before.or(office).organisation(),
        before.or(office).country());
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean containsOf(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.at(i).is("of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean inName(Sentence s, int i, int from, int end) {
    var token = s.at(i);
    return i > from
        && i + 1 < end
        && ((Lexicon.PARTICLES.contains(token.lower()) && s.at(i - 1).isCapital())
            || (token.is("of") && Lexicon.isBody(s.at(i - 1)))
            || (token.is("the")
                && s.at(i - 1).is("of")
                && i - 2 > from
                && Lexicon.isBody(s.at(i - 2)))
            || token.is("&")
            || (token.is("and") && containsOf(s, from, i))
            || token.isQuoted());
  }

  private Mention institution(String text, Sentence s, int from, int to, Span span, Office office) {
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

  /** Role, organisation and country from the words before a name. */
  private Office premodified(String text, Sentence s, int from, int name) {
    if (name <= from) {
      return Office.NONE;
    }
    var hit = countries.first(s.tokens(), from, name);
    int roleFrom = -1;
    int roleTo = name;
    for (int i = name - 1; i >= from; i--) {
      if (Lexicon.isRole(s.at(i))) {
        roleFrom = i;
        while (roleFrom > from && modifiesRole(s, roleFrom - 1, hit)) {
          roleFrom--;
        }
        roleTo = i + 1;
        break;
      }
    }
    if (roleFrom < 0) {
      return new Office(null, null, hit == null ? null : hit.code());
    }
    String organisation = null;
    int orgEnd = roleFrom;
    if (orgEnd > from && s.at(orgEnd - 1).is("'s")) {
      orgEnd--;
    }
    int orgFrom = orgEnd;
    while (orgFrom > from && (s.at(orgFrom - 1).isCapital() || s.at(orgFrom - 1).is("of"))) {
      orgFrom--;
    }
    if (orgFrom < orgEnd) {
      organisation = organisation(text, s, orgFrom, orgEnd);
    }
    var role = s.text(text, roleFrom, roleTo);
    return new Office(honorific(role) ? null : role, organisation, hit == null ? null : hit.code());
  }

  private static boolean honorific(String role) {
    return switch (Lexicon.bare(role.toLowerCase(java.util.Locale.ROOT))) {
      case "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame" -> true;
      default -> false;
    };
  }

  private static boolean modifiesRole(Sentence s, int i, Countries.@Nullable Hit hit) {
    var token = s.at(i);
    if (hit != null && i < hit.to() && i >= hit.from()) {
      return false;
    }
    return (Lexicon.isTitle(token) && !honorific(token.text()))
        || token.is("foreign")
        || token.is("defense")
        || token.is("defence")
        || token.is("finance")
        || token.is("interior")
        || token.is("vice")
        || token.is("deputy")
        || token.is("press")
        || token.is("attorney")
        || token.is("campaign")
        || token.is("senior")
        || token.is("chief")
        || token.is("acting")
        || token.is("former")
        || token.is("assistant")
        || token.is("executive")
        || token.is("managing")
        || (token.is("national") && s.at(i + 1).is("security"))
        || token.is("security")
        || token.is("communications")
        || token.is("economic")
        || token.is("energy")
        || token.is("health")
        || token.is("trade")
        || token.is("justice")
        || token.is("presidential")
        || token.is("vice-presidential");
  }

  /**
   * The name of an organisation, without the country before it; the country itself as "United
   * Nations".
   */
  private @Nullable String organisation(String text, Sentence s, int from, int to) {
    var hit = countries.at(s.tokens(), from, to);
    if (hit == null) {
      return s.text(text, from, to);
    }
    if (hit.to() == to) {
      boolean own = hit.code().equals("UN") || hit.code().equals("EU");
      return hit.by() == Countries.By.DEMONYM
          ? null
          : own ? hit.name() : hit.by() == Countries.By.NAME ? null : s.text(text, from, to);
    }
    return hit.by() == Countries.By.SEAT || hit.by() == Countries.By.INSTITUTION
        ? s.text(text, from, to)
        : s.text(text, hit.to(), to);
  }

  /** Role, organisation and country of "deputy spokesperson for the State Department". */
  private Office office(String text, Sentence s, int from, int headEnd, int to) {
    var hit = countries.first(s.tokens(), from, headEnd);
    var head = s.at(headEnd - 1);
    boolean common = head.isLowerWord() && Lexicon.isRole(head);
    boolean title = head.isCapital() && Lexicon.isTitle(head);
    if (!common && !title) {
      if (hit != null) {
        return new Office(null, null, hit.code());
      }
      var far =
          headEnd < to && s.at(headEnd).is("of") ? countries.first(s.tokens(), headEnd, to) : null;
      return new Office(null, null, far == null ? null : far.code());
    }
    int roleFrom = headEnd - 1;
    while (roleFrom > from
        && (hit == null || roleFrom - 1 >= hit.to() || roleFrom - 1 < hit.from())
        && s.at(roleFrom - 1).isWord()
        && !s.at(roleFrom - 1).is("'s")
        && (s.at(roleFrom - 1).isLowerWord() || modifiesRole(s, roleFrom - 1, hit))
        && !Lexicon.DETERMINERS.contains(s.at(roleFrom - 1).lower())) {
      roleFrom--;
    }
    var role = s.text(text, roleFrom, headEnd);
    String organisation = null;
    if (roleFrom > from) {
      int orgEnd = s.at(roleFrom - 1).is("'s") ? roleFrom - 1 : roleFrom;
      int orgFrom =
          hit != null
                  && hit.to() < orgEnd
                  && hit.by() != Countries.By.SEAT
                  && hit.by() != Countries.By.INSTITUTION
              ? hit.to()
              : from;
      if (orgFrom < orgEnd && s.at(orgFrom).isCapital()) {
        organisation = organisation(text, s, orgFrom, orgEnd);
      }
    }
    var country = hit == null ? null : hit.code();
    int i = headEnd;
    while (i < to) {
      var token = s.at(i);
      boolean links =
          token.is("of")
              || token.is("for")
              || token.is("at")
              || token.is("with")
              || token.is("to")
              || token.is("from");
      if (!links) {
        if (i > headEnd) {
          break;
        }
        i++;
        continue;
      }
      int orgFrom = s.at(i + 1).is("the") || s.at(i + 1).is("a") ? i + 2 : i + 1;
      var runs = Names.in(s, Math.min(orgFrom, to), to);
      if (runs.isEmpty() || runs.getFirst().from() != orgFrom) {
        break;
      }
      int end = runs.getFirst().to();
      boolean foreign =
          (token.is("to") || FOREIGN.contains(Lexicon.bare(head.lower()))) && !token.is("of");
      var inner = countries.first(s.tokens(), orgFrom, end);
      if (country == null && inner != null && !foreign) {
        country = inner.code();
      }
      if (organisation == null) {
        organisation = organisation(text, s, orgFrom, end);
        if (end < to && s.at(end).is("'s") && end + 1 < to && s.at(end + 1).isCapital()) {
          role = role + " " + token.text() + " the " + s.text(text, end + 1, to);
        }
      }
      break;
    }
    boolean generic = GENERIC.contains(head.lower());
    return new Office(
        (generic && organisation == null) || (generic && roleFrom == headEnd - 1) ? null : role,
        organisation,
        country);
  }

  /** What stands in apposition after the phrase: ", a spokesman for X," or "(R-Ohio)". */
  private Office apposed(String text, Sentence s, int to) {
    var next = s.at(to);
    if (next.is("(")) {
      int close = to + 1;
      while (close < s.size() && close < to + 6 && !s.at(close).is(")")) {
        close++;
      }
      return apposed(text, s, s.at(close).is(")") ? close + 1 : s.size());
    }
    if (!next.is(",")) {
      return Office.NONE;
    }
    int from = to + 1;
    if (s.at(from).kind() == Token.Kind.NUMBER && s.at(from + 1).is(",")) {
      from += 2;
    }
    var first = s.at(from);
    boolean opens =
        first.is("a")
            || first.is("an")
            || first.is("the")
            || (first.isLowerWord() && !Lexicon.PREPOSITIONS.contains(first.lower()))
            || Lexicon.isTitle(first)
            || countries.at(s.tokens(), Math.min(from, s.size() - 1), s.size()) != null;
    if (!opens || from >= s.size()) {
      return Office.NONE;
    }
    int end = from;
    int limit = Math.min(s.size(), from + 24);
    while (end < limit
        && !s.at(end).is(",")
        && !s.at(end).isStop()
        && !s.at(end).isQuoted()
        && !s.at(end).is(";")
        && !s.at(end).is("who")
        && !Lexicon.isAuxiliary(s.at(end))) {
      end++;
    }
    while (from < end - 1 && Lexicon.DETERMINERS.contains(s.at(from).lower())) {
      from++;
    }
    if (from >= end || first.is("who") || first.is("which")) {
      return Office.NONE;
    }
    int headEnd = headEnd(s, from, end);
    var head = s.at(headEnd - 1);
    return Lexicon.isRole(head) ? office(text, s, from, headEnd, end) : Office.NONE;
  }

  private Mention common(
      String text,
      Sentence s,
      int from,
      int headEnd,
      int to,
      Span span,
      Office office,
      boolean definite) {
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
        Lexicon.PLURAL_SPEAKERS.contains(head.lower())
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
