package org.otherwise.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerKind;

/**
 * Tells who a mention is: a name by the article's cast, a pronoun or "the official" by who was
 * spoken of before. Sentences must be asked for in their order.
 */
final class Voices {
  /** How many who spoke last a common noun is compared with. */
  private static final int LATEST = 12;

  /** Last words of the names of newspapers. */
  private static final Set<String> PAPERS =
      Lexicon.words(
          """
          times post journal herald tribune guardian mail daily news telegraph observer globe sun star
          standard independent gazette mirror express chronicle dispatch courier today economist
          """);

  private final String text;
  private final Countries countries;
  private final Mentions mentions;
  private final Cast cast = new Cast();
  private final NamedPeople named;
  private final Antecedents antecedents;
  private final Descriptions descriptions;
  private List<Sentence> sentences = List.of();

  Voices(String text, Countries countries) {
    this.text = text;
    this.countries = countries;
    this.mentions = new Mentions(countries, cast);
    this.named = new NamedPeople(text, cast, mentions, countries);
    this.antecedents = new Antecedents(named);
    this.descriptions = new Descriptions(cast, named, antecedents);
  }

  /** Reads the names of the whole article, so that a surname may come before the full name. */
  void meet(List<Sentence> sentences) {
    this.sentences = sentences;
    named.meet(sentences);
  }

  /** Who a phrase stands for. */
  Voice of(Sentence s, int number, Phrase phrase) {
    var mention = mentions.of(text, s, phrase);
    var voice =
        switch (mention.form()) {
          case PRONOUN -> pronoun(s, mention, number, phrase.from());
          case PERSON -> person(mention);
          case INSTITUTION -> institution(mention);
          case PEOPLE -> people(mention, number);
          case COMMON -> common(mention, s, number, phrase.from());
        };
    return voice.aside(isAside(s, phrase.from()));
  }

  /** Whether a clause beneath the sentence's own begins with the phrase: "after a friend said". */
  private static boolean isAside(Sentence s, int from) {
    var before = s.at(from - 1);
    return from > 1
        && (before.is("after")
            || before.is("before")
            || before.is("when")
            || before.is("because")
            || before.is("although")
            || before.is("though")
            || before.is("if")
            || before.is("what")
            || before.is("where")
            || before.is("since"));
  }

  void spoke(int sentence, Voice voice) {
    antecedents.spoke(sentence, voice);
    if (sentence < sentences.size()) {
      descriptions.spoke(sentences.get(sentence), sentence, voice);
    }
  }

  private Voice voice(Mention m, String speaker, SpeakerKind kind) {
    return new Voice(
        new Attribution(speaker, m.span(), kind, m.role(), m.organisation(), m.country(), null),
        m.form() == Mention.Form.COMMON ? m.head() : "",
        m.plural(),
        m.gender(),
        null,
        false);
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

  private static Voice voice(Mention m, Cast.Member member) {
    var a = Voice.of(member).attribution();
    return new Voice(
        new Attribution(
            a.speaker(),
            m.span(),
            a.kind(),
            a.role(),
            a.organisation(),
            a.country() == null ? m.country() : a.country(),
            null),
        "",
        false,
        member.gender(),
        member,
        false);
  }

  private Voice institution(Mention m) {
    var member = cast.find(m.name(), Gender.UNKNOWN, m.span().start());
    if (member == null
        && m.name().size() == 1
        && Lexicon.BODY_NOUNS.contains(m.words().toLowerCase(Locale.ROOT))) {
      member = cast.body(m.words(), m.span().start());
    }
    boolean country = m.country() != null && m.name().size() == 1 && !Names.acronym(m.words());
    boolean fits = member != null && (!member.isPerson() || m.name().size() == 1);
    if (member != null && fits && !country) {
      member.learn(m);
      return voice(m, member);
    }
    return voice(m, m.words(), SpeakerKind.INSTITUTION);
  }

  /** "the Russians"; but "the Russian" is one, and mostly one who was named. */
  private Voice people(Mention m, int number) {
    if (m.plural()) {
      return voice(m, m.words(), SpeakerKind.GROUP);
    }
    var member = descriptions.person(m, number);
    return member == null ? voice(m, m.words(), SpeakerKind.UNNAMED) : voice(m, member);
  }

  private Voice common(Mention m, Sentence s, int number, int from) {
    boolean body =
        (Lexicon.BODY_NOUNS.contains(m.head()) || isFirm(m.head()))
            && !(m.words().contains(" and ") && Descriptions.isHuman(m))
            && !Descriptions.isPaper(m.head());
    boolean the = s.at(from).is("the");
    if (Descriptions.isPaper(m.head())) {
      var author = m.definite() && !m.modified() ? descriptions.author(m, number) : null;
      return author == null
          ? voice(m, m.words(), SpeakerKind.UNNAMED)
          : author.mentionedAt(m.span());
    }
    if (m.head().equals("police") && m.words().equalsIgnoreCase("police")) {
      var force = cast.body("police", m.span().start());
      if (force != null) {
        return voice(m, force);
      }
    }
    if (the && body && m.modified() && !m.plural()) {
      var whole =
          cast.body(List.of(m.words().toLowerCase(Locale.ROOT).split(" ")), m.span().start());
      if (whole != null) {
        return voice(m, whole);
      }
    }
    if (m.definite() && !m.modified() && !m.plural()) {
      var earlier = body ? earlierBody(m, number) : earlier(m);
      if (earlier != null) {
        return earlier.mentionedAt(m.span());
      }
    }
    if (the && !m.plural() && !body) {
      if (m.country() != null && m.words().split(" ").length <= 3) {
        var holder = cast.holder(m.head(), m.country(), m.span().start());
        if (holder != null) {
          return voice(m, holder);
        }
      }
      if (Descriptions.isHuman(m)) {
        var member = descriptions.person(m, number);
        if (member != null) {
          return voice(m, member);
        }
      }
    }
    if (m.plural()) {
      return voice(m, m.words(), m.modified() ? SpeakerKind.GROUP : SpeakerKind.UNNAMED);
    }
    return voice(
        m, m.words(), body && m.modified() ? SpeakerKind.INSTITUTION : SpeakerKind.UNNAMED);
  }

  private @Nullable Voice earlierBody(Mention m, int number) {
    int position = m.span().start();
    var member = cast.body(m.head(), position);
    if (member != null) {
      return voice(m, member);
    }
    for (var voice : antecedents.latest(LATEST)) {
      var one = voice.attribution();
      if (voice.head().equals(m.head())
          || (one.kind() == SpeakerKind.INSTITUTION && fits(m.head(), one))) {
        return voice;
      }
    }
    var company = m.head().equals("company") ? cast.company(position) : null;
    if (company != null) {
      return voice(m, company);
    }
    return isFirm(m.head()) ? employer(m, number) : organisation(m, number);
  }

  /** The body that spoke in one of the last sentences, as "the group" goes back to it. */
  private @Nullable Voice organisation(Mention m, int number) {
    boolean any =
        switch (m.head()) {
          case "organization",
              "organisation",
              "group",
              "agency",
              "union",
              "watchdog",
              "association" ->
              true;
          default -> false;
        };
    for (int back = number; any && back >= Math.max(0, number - 2); back--) {
      for (var voice : antecedents.in(back).reversed()) {
        var who = voice.attribution();
        boolean state = who.country() != null && who.speaker().indexOf(' ') < 0;
        if (who.kind() == SpeakerKind.INSTITUTION && !state) {
          return voice;
        }
      }
    }
    return null;
  }

  private static boolean isFirm(String noun) {
    return switch (noun) {
      case "company",
          "firm",
          "broadcaster",
          "airline",
          "retailer",
          "manufacturer",
          "club",
          "charity",
          "chain",
          "supermarket",
          "bank",
          "carrier",
          "developer",
          "publisher" ->
          true;
      default -> false;
    };
  }

  /**
   * The house whose spokesman spoke just before, or else the only name of a house in the sentence
   * before that the article often has.
   */
  private @Nullable Voice employer(Mention m, int number) {
    for (int back = number; back >= Math.max(0, number - 2); back--) {
      for (var voice : antecedents.in(back).reversed()) {
        var who = voice.attribution();
        var role = who.role();
        boolean speaksFor = role != null && role.toLowerCase(Locale.ROOT).contains("spokes");
        if (speaksFor && who.organisation() != null) {
          return voice(m, who.organisation(), SpeakerKind.INSTITUTION).named();
        }
      }
    }
    var name =
        number == 0 ? null : Bodies.onlyName(text, sentences.get(number - 1), cast, countries);
    return name == null ? null : voice(m, name, SpeakerKind.INSTITUTION).named();
  }

  private @Nullable Voice earlier(Mention m) {
    for (var voice : antecedents.latest(LATEST)) {
      var role = voice.attribution().role();
      if ((voice.head().equals(m.head()) && !voice.plural())
          || (role != null
              && (" " + role.toLowerCase(Locale.ROOT) + " ").contains(" " + m.head() + " "))) {
        return voice;
      }
    }
    var holder = cast.holder(m.head(), m.span().start());
    return holder == null ? null : voice(m, holder);
  }

  /** Whether a body of that name may be called by the noun. */
  private static boolean fits(String noun, Attribution body) {
    var name = body.speaker();
    var last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return switch (noun) {
      case "company", "firm", "manufacturer", "carrier", "airline", "retailer", "corporation" ->
          Cast.isCompany(name)
              || (body.country() == null
                  && !Lexicon.BODIES.contains(last)
                  && name.indexOf(' ') < 0
                  && !Names.acronym(name));
      case "paper", "newspaper", "magazine", "daily" -> PAPERS.contains(last);
      default -> false;
    };
  }

  private Voice pronoun(Sentence s, Mention m, int number, int token) {
    var found =
        switch (m.head()) {
          case "he", "she" -> antecedents.single(m.gender(), number, token);
          case "they", "we" -> antecedents.several(number);
          case "it" -> antecedents.body(this::body, number, token, isTrailing(s, token));
          case "others", "one", "someone", "somebody", "everyone", "everybody" ->
              voice(m, m.words(), SpeakerKind.UNNAMED);
          default -> null;
        };
    if (found == null) {
      return new Voice(
          new Attribution("", m.span(), SpeakerKind.UNKNOWN, null, null, null, null),
          "",
          m.plural(),
          m.gender(),
          null,
          false);
    }
    if (found.member() != null && found.member().isPerson()) {
      found.member().learn(m.gender());
    }
    return found.mentionedAt(m.span());
  }

  /** Whether what was said stands before the pronoun: "…, it said". */
  private static boolean isTrailing(Sentence s, int token) {
    var before = s.at(token - 1);
    return token > 1 && (before.is(",") || before.isQuoted()) && token > s.size() - 8;
  }

  /** The body that a sentence is about, as "it" goes back to it; null where none. */
  private @Nullable Voice body(int number, int limit) {
    var s = sentences.get(number);
    var phrase = Bodies.subject(s, limit, countries);
    if (phrase == null) {
      return null;
    }
    var m = mentions.of(text, s, phrase);
    return switch (m.form()) {
      case INSTITUTION -> institution(m);
      case PERSON -> {
        var voice = person(m);
        yield voice.attribution().kind() == SpeakerKind.INSTITUTION ? voice : null;
      }
      case COMMON ->
          m.plural() || Descriptions.isPaper(m.head()) ? null : common(m, s, number, phrase.from());
      case PRONOUN, PEOPLE -> null;
    };
  }

  /** Who a sentence without a report is about: its first person named as a subject. */
  @Nullable Voice subject(int number) {
    for (var one : named.in(number)) {
      if (one.subject()) {
        return Voice.of(one.member());
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
