package org.otherwise.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads role, organisation and country from the words beside a name, or instead of one. */
final class Offices {
  private final Countries countries;

  Offices(Countries countries) {
    this.countries = countries;
  }

  /** What a phrase of common nouns says of somebody. */
  record Office(@Nullable String role, @Nullable String organisation, @Nullable String country) {
    static final Office NONE = new Office(null, null, null);

    Office or(Office other) {
      return new Office(
          role == null ? other.role : role,
          organisation == null ? other.organisation : organisation,
          country == null ? other.country : country);
    }
  }

  private static final Set<String> GENERIC =
      Lexicon.words(
          "official officials source sources person people man woman one insider insiders");

  /** After these a country is whom the role deals with, not whom it serves. */
  private static final Set<String> FOREIGN =
      Lexicon.words(
          "ambassador envoy expert critic negotiator specialist analyst correspondent visitor"
              + " representative");

  /** Role, organisation and country from the words before a name. */
  Office premodified(String text, Sentence s, int from, int name) {
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
    while (roleTo > roleFrom + 1 && honorific(s.at(roleTo - 1).text())) {
      roleTo--;
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
  Office office(String text, Sentence s, int from, int headEnd, int to) {
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
  Office apposed(String text, Sentence s, int to) {
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
    int headEnd = Heads.end(s, from, end);
    var head = s.at(headEnd - 1);
    return Lexicon.isRole(head) ? office(text, s, from, headEnd, end) : Office.NONE;
  }
}
