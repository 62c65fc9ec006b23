package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerKind;

/**
 * Tells who a mention is: a name by the article's cast, a pronoun or "the official" by who was
 * spoken of before. Sentences must be asked for in their order.
 */
final class Voices {
  /** How many sentences a pronoun looks back. */
  private static final int REACH = 8;

  private static final Set<String> SINGULAR_BODIES = Lexicon.BODY_NOUNS;

  private final String text;
  private final Mentions mentions;
  private final Cast cast = new Cast();
  private final Countries countries;

  /** Of each sentence so far, who spoke in it and who was named in it. */
  private final Map<Integer, List<Voice>> spoke = new HashMap<>();

  private final Map<Integer, List<Named>> named = new HashMap<>();

  /** All who spoke so far, in order. */
  private final List<Voice> all = new ArrayList<>();

  /** Somebody named at a token of a sentence. */
  private record Named(int token, Cast.Member member, boolean subject) {}

  Voices(String text, Countries countries) {
    this.text = text;
    this.countries = countries;
    this.mentions = new Mentions(countries);
  }

  /** Reads the names of the whole article, so that a surname may come before the full name. */
  void meet(List<Sentence> sentences) {
    for (var sentence : sentences) {
      meet(sentence);
    }
    for (var sentence : sentences) {
      meetTitled(sentence);
    }
    for (int i = 0; i < sentences.size(); i++) {
      named.put(i, namedIn(sentences.get(i)));
    }
  }

  /** Whether all words but the smallest have capitals, as in a headline: names do not part there. */
  private static boolean isHeadline(Sentence s) {
    int words = 0;
    for (var token : s.tokens()) {
      boolean small =
          Lexicon.PREPOSITIONS.contains(token.lower())
              || Lexicon.DETERMINERS.contains(token.lower())
              || Lexicon.SUBORDINATORS.contains(token.lower())
              || Lexicon.isAuxiliary(token)
              || token.is("and")
              || token.is("or")
              || token.is("'s");
      if (token.isLowerWord() && !small) {
        return false;
      }
      words += token.isCapital() ? 1 : 0;
    }
    return s.first() && words >= 4 && s.size() >= 6;
  }

  private void meet(Sentence s) {
    if (isHeadline(s)) {
      return;
    }
    for (var run : Names.in(s, 0, s.size())) {
      int from = run.from();
      boolean title = false;
      var gender = Gender.UNKNOWN;
      for (int i = run.from(); i < run.to() - 1; i++) {
        if (Names.isTitle(s, i)) {
          from = i + 1;
          title = true;
          gender = Gender.ofWord(s.at(i).lower());
        }
      }
      var hit = countries.at(s.tokens(), from, run.to());
      if (hit != null && hit.to() < run.to() && hit.by() == Countries.By.DEMONYM) {
        from = hit.to();
      } else if (hit != null && hit.to() == run.to()) {
        continue;
      }
      from = title ? from : Names.past(s, from, run.to());
      var words = Names.words(s, from, run.to());
      boolean body = isBody(s, from, run.to());
      if (words.size() < 2 || Names.isTitle(s, run.to() - 1)) {
        continue;
      }
      if (!title && from > 0 && !Gender.isFirstName(s.at(from).lower())) {
        gender = Gender.UNKNOWN;
      }
      if (gender == Gender.UNKNOWN) {
        gender = Gender.ofName(s.at(from).lower());
      }
      cast.meet(words, !body, s.at(from).start(), gender);
      if (s.at(run.to()).is("(") && s.at(run.to() + 2).is(")")) {
        cast.abbreviate(words, s.at(run.to() + 1).text());
      }
    }
  }

  private void meetTitled(Sentence s) {
    for (var run : Names.in(s, 0, s.size())) {
      int name = run.to() - 1;
      if (name > run.from()
          && Names.isTitle(s, name - 1)
          && !Names.isTitle(s, name)
          && !Lexicon.isBody(s.at(name))) {
        cast.meetTitled(
            s.at(name).text(), s.at(name).start(), Gender.ofWord(s.at(name - 1).lower()));
      }
    }
  }

  private static boolean isBody(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Lexicon.isBody(s.at(i))
          && (i == to - 1 || s.at(i + 1).is("of") || s.at(i + 1).is("for"))) {
        return true;
      }
    }
    return Names.acronym(s.at(to - 1).text()) && s.at(to - 1).text().length() > 2;
  }

  private List<Named> namedIn(Sentence s) {
    var found = new ArrayList<Named>();
    for (var run : Names.in(s, 0, s.size())) {
      int from = run.from();
      var gender = Gender.UNKNOWN;
      for (int i = run.from(); i < run.to() - 1; i++) {
        if (Names.isTitle(s, i)) {
          from = i + 1;
          gender = Gender.ofWord(s.at(i).lower());
        }
      }
      if (s.at(run.to()).is("'s")) {
        continue;
      }
      from = from == run.from() ? Names.past(s, from, run.to()) : from;
      var words = Names.words(s, from, run.to());
      var member = words.isEmpty() ? null : cast.find(words, gender, s.at(from).start());
      if (member != null && member.isPerson()) {
        boolean subject = opens(s, introduced(s, run.from()));
        member.learn(mentions.of(text, s, new Phrase(introduced(s, run.from()), run.to())));
        found.add(new Named(from, member, subject));
      }
    }
    return found;
  }

  /** Whether a phrase that begins here can be a subject: nothing before it governs it. */
  private static boolean opens(Sentence s, int from) {
    int before = from - 1;
    while (before >= 0
        && (s.at(before).is("the") || Lexicon.OPENERS.contains(s.at(before).lower()))) {
      before--;
    }
    var token = s.at(before);
    return before < 0
        || token.isPunctuation()
        || token.isQuoted()
        || token.is("and")
        || (Lexicon.SUBORDINATORS.contains(token.lower()) && !token.is("than"));
  }

  /** Where the words begin that introduce a name: "Norvik Bank spokeswoman Dana Reyes". */
  private static int introduced(Sentence s, int name) {
    int from = name;
    while (from > 0
        && name - from < 6
        && ((Lexicon.isRole(s.at(from - 1)) && s.at(from - 1).isLowerWord())
            || (from < name && Names.begins(s, from - 1)))) {
      from--;
    }
    return from;
  }

  /** Learns what an apposition tells of somebody who is named, wherever it stands. */
  Voice of(Sentence s, int number, Phrase phrase) {
    var mention = mentions.of(text, s, phrase);
    return switch (mention.form()) {
      case PRONOUN -> pronoun(mention, number, phrase.from());
      case PERSON -> person(mention);
      case INSTITUTION -> institution(mention);
      case PEOPLE -> voice(mention, mention.words(), SpeakerKind.GROUP);
      case COMMON -> common(mention);
    };
  }

  void spoke(int sentence, Voice voice) {
    spoke.computeIfAbsent(sentence, number -> new ArrayList<>()).add(voice);
    all.add(voice);
  }

  private Voice voice(Mention m, String speaker, SpeakerKind kind) {
    return new Voice(
        new Attribution(speaker, m.span(), kind, m.role(), m.organisation(), m.country(), null),
        m.form() == Mention.Form.COMMON ? m.head() : "",
        m.plural(),
        m.gender(),
        null);
  }

  private Voice person(Mention m) {
    var member = cast.find(m.name(), m.gender(), m.span().start());
    if (member == null) {
      boolean person =
          m.name().size() > 1
              || m.role() != null
              || m.gender() != Gender.UNKNOWN
              || Gender.isFirstName(m.head())
              || m.modified();
      return voice(m, m.words(), person ? SpeakerKind.PERSON : SpeakerKind.INSTITUTION);
    }
    member.learn(m);
    return voice(m, member);
  }

  private Voice voice(Mention m, Cast.Member member) {
    return new Voice(
        new Attribution(
            member.name(),
            m.span(),
            member.isPerson() ? SpeakerKind.PERSON : SpeakerKind.INSTITUTION,
            member.role(),
            member.organisation(),
            member.country() == null ? m.country() : member.country(),
            null),
        "",
        false,
        member.gender(),
        member);
  }

  private Voice institution(Mention m) {
    var member = cast.find(m.name(), Gender.UNKNOWN, m.span().start());
    if (member != null && (!member.isPerson() || m.name().size() == 1)) {
      member.learn(m);
      return voice(m, member);
    }
    return voice(m, m.words(), SpeakerKind.INSTITUTION);
  }

  private Voice common(Mention m) {
    boolean body = SINGULAR_BODIES.contains(m.head());
    if (m.definite() && !m.modified()) {
      var earlier = earlier(m, body);
      if (earlier != null) {
        return earlier.mentionedAt(m.span());
      }
    }
    if (m.plural()) {
      return voice(m, m.words(), m.modified() ? SpeakerKind.GROUP : SpeakerKind.UNNAMED);
    }
    return voice(
        m, m.words(), body && m.modified() ? SpeakerKind.INSTITUTION : SpeakerKind.UNNAMED);
  }

  private @Nullable Voice earlier(Mention m, boolean body) {
    if (m.plural()) {
      return null;
    }
    int position = m.span().start();
    if (body) {
      var member = cast.body(m.head(), position);
      if (member != null) {
        return voice(m, member);
      }
      for (int i = all.size() - 1; i >= Math.max(0, all.size() - 12); i--) {
        var one = all.get(i).attribution();
        if (one.kind() == SpeakerKind.INSTITUTION && fits(m.head(), one.speaker())) {
          return all.get(i);
        }
      }
      var company = m.head().equals("company") ? cast.company(position) : null;
      return company == null ? null : voice(m, company);
    }
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - 12); i--) {
      var voice = all.get(i);
      var role = voice.attribution().role();
      if ((voice.head().equals(m.head()) && !voice.plural())
          || (role != null
              && (" " + role.toLowerCase(java.util.Locale.ROOT) + " ")
                  .contains(" " + m.head() + " "))) {
        return voice;
      }
    }
    var holder = cast.holder(m.head(), position);
    return holder == null ? null : voice(m, holder);
  }

  /** Whether a body of that name may be called by the noun. */
  private static boolean fits(String noun, String name) {
    return switch (noun) {
      case "company", "firm", "manufacturer", "carrier", "airline", "retailer", "corporation" ->
          Cast.isCompany(name)
              || (!Lexicon.BODIES.contains(
                      name.substring(name.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT))
                  && name.indexOf(' ') < 0);
      case "agency", "group", "organization", "organisation", "charity", "union", "watchdog" ->
          Names.acronym(name);
      default -> false;
    };
  }

  private Voice pronoun(Mention m, int number, int token) {
    var found =
        switch (m.head()) {
          case "he", "she" -> single(m, number, token);
          case "they", "we" -> latest(number, true);
          case "it" -> latest(number, false);
          default -> null;
        };
    if (found == null) {
      return new Voice(
          new Attribution("", m.span(), SpeakerKind.UNKNOWN, null, null, null, null),
          "",
          m.plural(),
          m.gender(),
          null);
    }
    if (found.member() != null && found.member().isPerson()) {
      found.member().learn(m.gender());
    }
    return found.mentionedAt(m.span());
  }

  private @Nullable Voice single(Mention m, int number, int token) {
    for (var one : named.getOrDefault(number, List.of())) {
      if (one.token() < token && one.subject() && one.member().gender().agrees(m.gender())) {
        return voice(m, one.member());
      }
    }
    for (int back = number; back >= Math.max(0, number - REACH); back--) {
      var voices = spoke.getOrDefault(back, List.of());
      for (int i = voices.size() - 1; i >= 0; i--) {
        var voice = voices.get(i);
        if (human(voice) && voice.gender().agrees(m.gender())) {
          return voice;
        }
      }
      if (back == number) {
        continue;
      }
      var here = named.getOrDefault(back, List.of());
      for (var one : here) {
        if (one.subject() && one.member().gender().agrees(m.gender())) {
          return voice(m, one.member());
        }
      }
      for (var one : here) {
        if (one.member().gender() == m.gender()) {
          return voice(m, one.member());
        }
      }
    }
    return null;
  }

  private static boolean human(Voice voice) {
    var kind = voice.attribution().kind();
    return kind == SpeakerKind.PERSON
        || (kind == SpeakerKind.UNNAMED
            && !voice.plural()
            && !SINGULAR_BODIES.contains(voice.head()));
  }

  private @Nullable Voice latest(int number, boolean plural) {
    for (int back = number; back >= Math.max(0, number - REACH); back--) {
      var voices = spoke.getOrDefault(back, List.of());
      for (int i = voices.size() - 1; i >= 0; i--) {
        var voice = voices.get(i);
        var kind = voice.attribution().kind();
        boolean fits =
            plural
                ? voice.plural() || kind == SpeakerKind.GROUP || kind == SpeakerKind.INSTITUTION
                : kind == SpeakerKind.INSTITUTION || SINGULAR_BODIES.contains(voice.head());
        if (fits) {
          return voice;
        }
      }
    }
    return null;
  }

  /** Who a sentence without a report is about: its first person named as a subject. */
  @Nullable Voice subject(int number) {
    for (var one : named.getOrDefault(number, List.of())) {
      if (one.subject()) {
        var m = one.member();
        return new Voice(
            new Attribution(
                m.name(), null, SpeakerKind.PERSON, m.role(), m.organisation(), m.country(), null),
            "",
            false,
            m.gender(),
            m);
      }
    }
    return null;
  }

  String shortName(Sentence s, Phrase phrase) {
    var mention = mentions.of(text, s, phrase);
    var member =
        mention.name().isEmpty()
            ? null
            : cast.find(mention.name(), Gender.UNKNOWN, mention.span().start());
    return member == null ? mention.words() : member.name();
  }

  @Nullable String country(Sentence s, Phrase phrase) {
    return mentions.of(text, s, phrase).country();
  }
}
