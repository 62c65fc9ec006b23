package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;

/**
 * Finds the countries of those for whom the reporting clause names none, from the rest of the
 * article: how somebody is introduced elsewhere ("Norway's minister, Dana Reyes,"), where a body or
 * an official sits ("police in Port Elsa"), and for offices of a state ("the prime minister") the
 * one country that the article is about. Where these disagree the country stays empty.
 */
final class Nationality {
  /** Stands for a country that has been looked for in vain, or in two places. */
  private static final String NOWHERE = "";

  private static final Set<String> LINKS = Lexicon.words("of for at in from with");

  /** Those who hold an office of the state where they are, if nothing else is said. */
  private static final Set<String> STATE =
      Lexicon.words(
          """
          president minister premier chancellor government ministry parliament army military navy police
          prosecutor prosecutors court cabinet mayor governor lawmaker lawmakers authorities senator
          congressman congresswoman judge coastguard legislature senate opposition
          """);

  private static final Set<String> PARTS_OF_STATE =
      Lexicon.words("bureau department ministry directorate command secretariat administration");

  private final CountryEvidence evidence;
  private final List<Sentence> sentences;

  Nationality(Countries countries, List<Sentence> sentences, @Nullable String dateline) {
    this.sentences = sentences;
    this.evidence = new CountryEvidence(countries, sentences, dateline);
  }

  /** The pieces with the countries that could be found. */
  List<Piece> completed(List<Piece> pieces) {
    var known = new HashMap<String, String>();
    var done = new ArrayList<Piece>();
    for (var piece : pieces) {
      var who = piece.voice() == null ? null : piece.voice().attribution();
      var country = who == null ? null : who.country();
      if (who != null && country != null && named(who)) {
        known.merge(who.speaker(), country, (a, b) -> a.equals(b) ? a : NOWHERE);
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      var voice = piece.voice();
      if (voice == null
          || voice.attribution().country() != null
          || voice.attribution().speaker().isEmpty()) {
        done.add(piece);
        continue;
      }
      var who = voice.attribution();
      var code = named(who) ? known.get(who.speaker()) : ofDescription(who);
      if (code == null && named(who)) {
        code = ofName(who);
        known.put(who.speaker(), code == null ? NOWHERE : code);
      }
      code = NOWHERE.equals(code) ? null : code;
      boolean bare = who.role() == null && who.organisation() == null;
      if (code == null && bare && i > 0 && SaidOn.leadsUpTo(pieces, i)) {
        var before = done.get(i - 1).voice();
        code = before == null ? null : before.attribution().country();
        if (code != null) {
          known.put(who.speaker(), code);
        }
      }
      if (code == null) {
        code = ofOffice(who);
      }
      done.add(code == null ? piece : piece.with(voice.from(code)));
    }
    return done;
  }

  private static boolean named(Attribution who) {
    return who.kind() == SpeakerKind.PERSON || who.kind() == SpeakerKind.INSTITUTION;
  }

  /** From the name itself, of a body, and from every place where somebody is introduced. */
  private @Nullable String ofName(Attribution who) {
    var words = List.of(who.speaker().replace("’s", " 's").split("\\s+"));
    boolean body = who.kind() == SpeakerKind.INSTITUTION;
    if (body && words.size() > 1 && !Cast.isCompany(who.speaker())) {
      var tokens = Tokenizer.of(who.speaker(), new Span(0, who.speaker().length()), List.of());
      var code = evidence.only(tokens, 0, tokens.size());
      if (code != null) {
        return code;
      }
    }
    if (body && words.size() < 3 && Lexicon.BODY_NOUNS.contains(last(words))) {
      return null;
    }
    String found = null;
    for (int number = 0; number < sentences.size(); number++) {
      var s = sentences.get(number);
      for (int i = 0; i < s.size(); i++) {
        int end = matches(s, i, words);
        if (end == 0 && !body && words.size() > 1) {
          end = matches(s, i, words.subList(words.size() - 1, words.size()));
          end = end > 0 && namesake(s, i) ? 0 : end;
        }
        if (end == 0) {
          continue;
        }
        var code = introduced(number, s, i, end);
        if (code != null && found != null && !code.equals(found)) {
          return null;
        }
        found = code == null ? found : code;
        i = end - 1;
      }
    }
    return found;
  }

  private static String last(List<String> words) {
    return words.getLast().toLowerCase(Locale.ROOT);
  }

  private static int matches(Sentence s, int i, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (!s.at(i + k).text().equals(words.get(k))) {
        return 0;
      }
    }
    return i + words.size();
  }

  /** Whether a first name stands before the surname, which is then somebody else's. */
  private boolean namesake(Sentence s, int surname) {
    var before = s.at(surname - 1);
    return before.isCapital()
        && !Lexicon.isRole(before)
        && evidence.hit(s.tokens(), surname - 1, surname) == null;
  }

  private @Nullable String introduced(int number, Sentence s, int from, int to) {
    var code = before(number, s, from, to);
    return code == null ? after(s, to) : code;
  }

  /** "the Norwegian fisheries minister NAME", "Norway's minister, NAME,", "its minister, NAME,". */
  private @Nullable String before(int number, Sentence s, int from, int to) {
    int end = from;
    boolean apposed =
        s.at(end - 1).is(",") && Lexicon.isRole(s.at(end - 2)) && !s.at(to).isLowerWord();
    if (apposed) {
      end--;
    }
    int start = end;
    boolean described = apposed;
    while (start > 0 && end - start < 8) {
      var token = s.at(start - 1);
      boolean role = Lexicon.isRole(token) || Lexicon.BODY_NOUNS.contains(token.lower());
      boolean kind =
          token.isLowerWord()
              && !Lexicon.PREPOSITIONS.contains(token.lower())
              && !Lexicon.SUBORDINATORS.contains(token.lower())
              && !Lexicon.DETERMINERS.contains(token.lower())
              && !Lexicon.AUXILIARIES.contains(token.lower())
              && !token.is("and")
              && !Tense.isPast(token)
              && !token.lower().endsWith("ing")
              && start < end + 1;
      if (token.is("its") || token.is("their")) {
        return described ? evidence.subjectBefore(number, start - 1) : null;
      }
      if (!role && !kind && !token.isCapital() && !token.is("'s")) {
        break;
      }
      described |= role || kind;
      start--;
    }
    if (start == end || CountryEvidence.foreign(s, start, end)) {
      return null;
    }
    var first = evidence.hit(s.tokens(), start, end);
    boolean straight =
        first != null
            && (first.by() == Countries.By.DEMONYM || s.at(first.to()).is("'s"))
            && first.to() + 1 >= end;
    return described || straight ? evidence.only(s.tokens(), start, end) : null;
  }

  /** "NAME, a professor at the University of Oslo," "NAME of the Bank of Korea". */
  private @Nullable String after(Sentence s, int to) {
    if (LINKS.contains(s.at(to).lower()) && !s.at(to).is("with") && !s.at(to).is("for")) {
      int end = to + 1;
      while (end < s.size()
          && (s.at(end).isCapital() || s.at(end).is("the") || s.at(end).is("of"))) {
        end++;
      }
      boolean place = s.at(to).is("in") || s.at(to).is("at");
      return place ? null : evidence.only(s.tokens(), to + 1, end);
    }
    if (!s.at(to).is(",")) {
      return null;
    }
    int end = to + 1;
    while (end < s.size()
        && end < to + 20
        && !s.at(end).isPunctuation()
        && !s.at(end).isQuoted()
        && !Lexicon.SUBORDINATORS.contains(s.at(end).lower())
        && !Lexicon.isAuxiliary(s.at(end))) {
      end++;
    }
    boolean closed = end >= s.size() || s.at(end).isPunctuation();
    for (int i = to + 1; i < end && closed; i++) {
      boolean role = Lexicon.isRole(s.at(i)) || Lexicon.BODY_NOUNS.contains(s.at(i).lower());
      if (role && !Lexicon.isRole(s.at(i + 1))) {
        return apposition(s, to + 1, i + 1, end);
      }
    }
    return null;
  }

  private @Nullable String apposition(Sentence s, int from, int head, int end) {
    if (CountryEvidence.foreign(s, from, head)) {
      return null;
    }
    var code = evidence.only(s.tokens(), from, head);
    if (code != null || !LINKS.contains(s.at(head).lower())) {
      return code;
    }
    return CountryEvidence.guest(s.at(head - 1)) ? null : evidence.only(s.tokens(), head, end);
  }

  /**
   * "police in Port Elsa", "officials from Norland", "the Port Elsa police", "a director of the
   * Bureau of Mines in Norland".
   */
  private @Nullable String ofDescription(Attribution who) {
    var span = who.mention();
    if (span == null || who.kind() == SpeakerKind.UNKNOWN) {
      return null;
    }
    for (var s : sentences) {
      if (s.size() == 0 || s.at(s.size() - 1).end() <= span.start()) {
        continue;
      }
      int from = 0;
      while (from < s.size() && s.at(from).start() < span.start()) {
        from++;
      }
      int to = from;
      while (to < s.size()
          && s.at(to).start() < span.end()
          && !Lexicon.SUBORDINATORS.contains(s.at(to).lower())
          && !s.at(to).isPunctuation()) {
        to++;
      }
      if (from >= to) {
        return null;
      }
      int head = Heads.end(s, from, to);
      var noun = s.at(head - 1);
      boolean speaks =
          Lexicon.isRole(noun)
              || Lexicon.PLURAL_SPEAKERS.contains(noun.lower())
              || Lexicon.BODY_NOUNS.contains(noun.lower());
      if (CountryEvidence.foreign(s, from, head) || !speaks) {
        return null;
      }
      var code = evidence.only(s.tokens(), from, head);
      boolean sits =
          s.at(head).is("in")
              || s.at(head).is("from")
              || s.at(head).is("at")
              || (s.at(head).is("of") && isPartOfState(s, head + 1, to));
      return code != null || !sits || CountryEvidence.guest(s.at(head - 1))
          ? code
          : evidence.only(s.tokens(), head, to);
    }
    return null;
  }

  /** Whether a part of a state is named first: "director of the Bureau of Mines at …". */
  private static boolean isPartOfState(Sentence s, int from, int to) {
    for (int i = from; i < to && !LINKS.contains(s.at(i).lower()); i++) {
      if (s.at(i).isCapital() && PARTS_OF_STATE.contains(s.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** For an office or a body of a state: the one country that the article is about. */
  private @Nullable String ofOffice(Attribution who) {
    var role = who.role();
    boolean person = who.kind() == SpeakerKind.PERSON;
    if (who.organisation() != null || (person && role == null)) {
      return null;
    }
    var words = (person && role != null ? role : who.speaker()).toLowerCase(Locale.ROOT);
    int of = words.indexOf(" of ");
    var head = (of > 0 ? words.substring(0, of) : words).strip();
    return STATE.contains(head.substring(head.lastIndexOf(' ') + 1)) && of < 0
        ? evidence.about()
        : null;
  }
}
