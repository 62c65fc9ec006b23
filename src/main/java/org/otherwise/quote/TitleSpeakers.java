package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * Reads the lists of speakers in titles: "Remarks by President Biden and Prime Minister Modi of
 * India".
 */
final class TitleSpeakers {
  /** Words of a title after which its speakers stand. */
  private static final Set<String> BY = Set.of("by", "from", "with", "of");

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");

  private static final Set<String> AFTER =
      Lexicon.words(
          """
          on in at as before during regarding after for to about following ahead announcing upon en
          marking welcoming celebrating honoring concerning with aboard under when while laying
          calling delivering highlighting providing receiving delivers meets speaks speaking
          """);

  private final Sentences cutter;
  private final Countries countries;

  TitleSpeakers(Sentences cutter, Countries countries) {
    this.cutter = cutter;
    this.countries = countries;
  }

  /** The people and bodies that a title names as speakers, in its order. */
  List<Introduced> in(String title) {
    var found = new ArrayList<Introduced>();
    for (var s : sentences(title)) {
      int i = 0;
      while (i < s.size()) {
        boolean by = i > 0 && BY.contains(s.at(i - 1).lower());
        boolean opens =
            i == 0 && s.at(0).isCapital() && Introduced.isOffice(s.at(0)) && !s.at(0).is("press");
        i = by || opens ? Math.max(listed(title, s, i, found), i + 1) : i + 1;
      }
    }
    return found;
  }

  /** Those whom a list names from its first word on, as it stands after "by". */
  List<Introduced> list(String phrase) {
    var found = new ArrayList<Introduced>();
    for (var s : sentences(phrase)) {
      listed(phrase, s, 0, found);
      break;
    }
    return found;
  }

  /** Whom all the words together introduce; null where nobody. */
  @Nullable Introduced one(String words) {
    for (var s : sentences(words)) {
      return Introduced.in(words, s, 0, s.size(), countries);
    }
    return null;
  }

  private List<Sentence> sentences(String words) {
    return words.isBlank() ? List.of() : cutter.of(tokens(words), 0);
  }

  /** Takes up a list of speakers: "President Biden and Prime Minister Modi of India". */
  private int listed(String title, Sentence s, int from, List<Introduced> found) {
    int i = from;
    while (true) {
      int end = end(s, i);
      var one = end > i ? Introduced.in(title, s, i, end, countries) : null;
      if (one == null || (one.name().isEmpty() && !one.body() && s.at(end).is("and"))) {
        // "NEC Director and Council Chair Dana Reyes": two offices of one
      } else {
        found.add(placed(one, s, i, end));
      }
      int next = end;
      while (next < s.size() && (s.at(next).is(",") || SUFFIXES.contains(s.at(next).lower()))) {
        next++;
      }
      if (next > end && one != null && !one.name().isEmpty() && office(s, next)) {
        int stop = end(s, next);
        var held = Introduced.in(title, s, next, stop, countries);
        if (held != null && held.name().isEmpty() && !held.body()) {
          found.removeLast();
          found.add(
              new Introduced(
                  one.name(),
                  one.words(),
                  false,
                  held.role(),
                  one.organisation(),
                  held.country() == null ? one.country() : held.country()));
          end = stop;
          next = stop;
          while (next < s.size() && s.at(next).is(",")) {
            next++;
          }
        }
      }
      if (s.at(next).is("and") || s.at(next).is("&")) {
        next++;
      } else if (!s.at(next - 1).is(",")) {
        return next;
      }
      if (next >= s.size() || !(s.at(next).isCapital() || s.at(next).is("the")) || next <= i) {
        return next;
      }
      i = next;
    }
  }

  private static boolean office(Sentence s, int i) {
    int at = s.at(i).is("the") ? i + 1 : i;
    return Introduced.isOffice(s.at(at))
        && (s.at(at + 1).is("of") || (Introduced.isOffice(s.at(at + 1)) && s.at(at + 2).is("of")));
  }

  /** With the country that stands after the name: "President Macron of France". */
  private Introduced placed(Introduced one, Sentence s, int from, int end) {
    if (one.name().isEmpty()) {
      return one;
    }
    for (int i = from; i + 1 < end; i++) {
      if (s.at(i).is("of") && s.at(i - 1).text().equals(one.name().getLast())) {
        int at = s.at(i + 1).is("the") ? i + 2 : i + 1;
        var hit = at < end ? countries.at(s.tokens(), at, end) : null;
        return hit == null
            ? one
            : new Introduced(
                one.name(), one.words(), false, one.role(), one.organisation(), hit.code());
      }
    }
    return one;
  }

  private int end(Sentence s, int from) {
    var hit = countries.at(s.tokens(), from, s.size());
    int i = hit == null ? from : hit.to();
    boolean name = hit != null;
    while (i < s.size()
        && !(AFTER.contains(s.at(i).lower()) && (name || !goesOn(s, i)))
        && !(s.at(i).isPunctuation() && !(s.at(i).is(".") && s.at(i - 1).text().length() <= 2))
        && !(s.at(i).is("and") && !withinCountry(s, from, i))
        && !doing(s, from, i)
        && !Dates.isDateWord(s.at(i))) {
      name |= s.at(i).isCapital() && !Introduced.isOffice(s.at(i));
      i++;
    }
    return i;
  }

  /** "Vice President Harris Highlighting …": after a name, what its bearer does. */
  private static boolean doing(Sentence s, int from, int i) {
    var next = s.at(i + 1);
    return i > from + 1
        && s.at(i).lower().endsWith("ing")
        && s.at(i).text().length() > 5
        && !Introduced.isOffice(s.at(i))
        && s.at(i - 1).isCapital()
        && !Introduced.isOffice(s.at(i - 1))
        && (next.isWord() || next.kind() == Token.Kind.NUMBER)
        && !AFTER.contains(next.lower())
        && !next.is("and");
  }

  /** "Assistant to the President for …": nobody is named yet, and an office goes on. */
  private static boolean goesOn(Sentence s, int i) {
    return i > 0
        && Introduced.isOffice(s.at(i - 1))
        && (s.at(i).is("to") || s.at(i).is("for"))
        && (s.at(i + 1).isCapital() || s.at(i + 1).is("the"));
  }

  private boolean withinCountry(Sentence s, int from, int and) {
    for (int i = from; i < and; i++) {
      var hit = countries.at(s.tokens(), i, s.size());
      if (hit != null && hit.to() > and) {
        return true;
      }
    }
    return false;
  }

  static List<Token> tokens(String words) {
    return Tokenizer.of(words, new Span(0, words.length()), List.of());
  }
}
