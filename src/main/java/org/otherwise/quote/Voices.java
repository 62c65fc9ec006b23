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

  /** Last words of the names of newspapers. */
  private static final Set<String> PAPERS =
      Lexicon.words(
          """
          times post journal herald tribune guardian mail daily news telegraph observer globe sun star
          standard independent gazette mirror express chronicle dispatch courier today economist
          """);

  private final String text;
  private final Mentions mentions;
  private final Cast cast = new Cast();

  /** Of each sentence so far, who spoke in it. */
  private final Map<Integer, List<Voice>> spoke = new HashMap<>();

  private final NamedPeople named;

  /** All who spoke so far, in order. */
  private final List<Voice> all = new ArrayList<>();

  Voices(String text, Countries countries) {
    this.text = text;
    this.mentions = new Mentions(countries);
    this.named = new NamedPeople(text, cast, mentions, countries);
  }

  /** Reads the names of the whole article, so that a surname may come before the full name. */
  void meet(List<Sentence> sentences) {
    named.meet(sentences);
  }

  /** Learns what an apposition tells of somebody who is named, wherever it stands. */
  Voice of(Sentence s, int number, Phrase phrase) {
    var mention = mentions.of(text, s, phrase);
    return switch (mention.form()) {
      case PRONOUN -> pronoun(mention, number, phrase.from());
      case PERSON -> person(mention);
      case INSTITUTION -> institution(mention);
      case PEOPLE -> voice(mention, mention.words(), SpeakerKind.GROUP);
      case COMMON -> common(mention, s.at(phrase.from()).is("the"));
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

  private Voice common(Mention m, boolean the) {
    boolean body = SINGULAR_BODIES.contains(m.head());
    if (m.definite() && !m.modified()) {
      var earlier = earlier(m, body);
      if (earlier != null) {
        return earlier.mentionedAt(m.span());
      }
    }
    if (the && !m.plural() && m.country() != null && m.words().split(" ").length <= 3) {
      var member = cast.holder(m.head(), m.country(), m.span().start());
      if (member != null) {
        return voice(m, member);
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
      case "paper", "newspaper", "magazine", "daily" ->
          PAPERS.contains(
              name.substring(name.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
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
    for (var one : named.in(number)) {
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
      var here = named.in(back);
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
    for (var one : named.in(number)) {
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
