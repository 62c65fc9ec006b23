package org.otherwise.quote;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerKind;

/**
 * Tells who a mention is: a name by the article's cast, a pronoun or "the official" by who was
 * spoken of before. Sentences must be asked for in their order.
 */
final class Voices {
  /** How many who spoke last a role is compared with. */
  private static final int LATEST = 12;

  private final String text;
  private final Countries countries;
  private final Mentions mentions;
  private final Cast cast = new Cast();
  private final NamedPeople named;
  private final Antecedents antecedents;
  private final Descriptions descriptions;
  private final KnownBodies bodies;
  private List<Sentence> sentences = List.of();

  Voices(String text, Countries countries) {
    this.text = text;
    this.countries = countries;
    this.mentions = new Mentions(countries, cast);
    this.named = new NamedPeople(text, cast, mentions, countries);
    this.antecedents = new Antecedents(named);
    this.descriptions = new Descriptions(cast, named, antecedents);
    this.bodies = new KnownBodies(text, cast, antecedents, countries);
  }

  /** Reads the names of the whole article, so that a surname may come before the full name. */
  void meet(List<Sentence> sentences) {
    this.sentences = sentences;
    bodies.meet(sentences);
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

  private Voice person(Mention m) {
    var member = cast.find(m.name(), m.gender(), m.span().start());
    if (member == null) {
      boolean person =
          m.name().size() > 1
              || m.role() != null
              || m.gender() != Gender.UNKNOWN
              || Gender.isFirstName(m.head())
              || m.modified();
      return Voice.of(m, m.words(), person ? SpeakerKind.PERSON : SpeakerKind.INSTITUTION);
    }
    member.learn(m);
    return Voice.of(m, member);
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
      return Voice.of(m, member);
    }
    return Voice.of(m, m.words(), SpeakerKind.INSTITUTION);
  }

  /** "the Russians"; but "the Russian" is one, and mostly one who was named. */
  private Voice people(Mention m, int number) {
    if (m.plural()) {
      return Voice.of(m, m.words(), SpeakerKind.GROUP);
    }
    var member = descriptions.person(m, number);
    return member == null ? Voice.of(m, m.words(), SpeakerKind.UNNAMED) : Voice.of(m, member);
  }

  private Voice common(Mention m, Sentence s, int number, int from) {
    boolean body =
        (Lexicon.BODY_NOUNS.contains(m.head())
                || m.head().equals("force")
                || KnownBodies.isFirm(m.head()))
            && !(m.words().contains(" and ") && Descriptions.isHuman(m))
            && !Descriptions.isPaper(m.head());
    boolean the = s.at(from).is("the");
    if (Descriptions.isPaper(m.head())) {
      var owner = owner(s, number, from);
      if (owner != null) {
        return owner.mentionedAt(m.span());
      }
      var author = m.definite() && !m.modified() ? descriptions.author(m, number) : null;
      return author == null
          ? Voice.of(m, m.words(), SpeakerKind.UNNAMED)
          : author.mentionedAt(m.span());
    }
    if (m.head().equals("police") && m.words().equalsIgnoreCase("police")) {
      var force = cast.body("police", m.span().start());
      if (force != null) {
        return Voice.of(m, force);
      }
    }
    if (the && body && !m.plural()) {
      var words = List.of(m.words().toLowerCase(Locale.ROOT).split(" "));
      var whole = words.size() > 1 ? cast.body(words, m.span().start()) : null;
      if (whole != null) {
        return Voice.of(m, whole);
      }
      var place = m.modified() ? null : bodies.named(m, number, from);
      if (place != null) {
        var voice = of(sentences.get(place.sentence()), place.sentence(), place.phrase());
        if (voice.attribution().kind() == SpeakerKind.INSTITUTION) {
          return voice.mentionedAt(m.span());
        }
      }
    }
    if (m.definite() && !m.modified() && !m.plural()) {
      var earlier = body ? bodies.earlier(m, number) : earlier(m);
      if (earlier != null) {
        return earlier.mentionedAt(m.span());
      }
    }
    boolean owned = Names.begins(s, from) && m.words().matches(".+['’]s? .+");
    if ((the || owned) && !m.plural() && !body) {
      if (m.country() != null && m.words().split(" ").length <= 3) {
        var holder = cast.holder(m.head(), m.country(), m.span().start());
        if (holder != null) {
          return Voice.of(m, holder);
        }
      }
      if (Descriptions.isHuman(m)) {
        var member = owned ? descriptions.holder(m) : descriptions.person(m, number);
        if (member != null) {
          return Voice.of(m, member);
        }
      }
    }
    if (!m.plural() && !body && number + 1 < sentences.size()) {
      int next = sentences.get(number + 1).at(0).start();
      var member = descriptions.introducedNext(m, number, next);
      if (member != null) {
        member.learn(m);
        return Voice.of(m, member);
      }
    }
    if (m.plural()) {
      return Voice.of(m, m.words(), m.modified() ? SpeakerKind.GROUP : SpeakerKind.UNNAMED);
    }
    return Voice.of(
        m, m.words(), body && m.modified() ? SpeakerKind.INSTITUTION : SpeakerKind.UNNAMED);
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
    return holder == null ? null : Voice.of(m, holder);
  }

  /** Whose "its statement" or "her letter" is. */
  private @Nullable Voice owner(Sentence s, int number, int from) {
    return switch (s.at(from).lower()) {
      case "its" -> antecedents.body(this::body, number, from, false);
      case "his" -> antecedents.single(Gender.MALE, number, from);
      case "her" -> antecedents.single(Gender.FEMALE, number, from);
      default -> null;
    };
  }

  private Voice pronoun(Sentence s, Mention m, int number, int token) {
    var found =
        switch (m.head()) {
          case "he", "she" -> antecedents.single(m.gender(), number, token);
          case "they", "we" -> several(s, number, token);
          case "it" -> antecedents.body(this::body, number, token, isTrailing(s, token));
          case "others", "one", "someone", "somebody", "everyone", "everybody" ->
              Voice.of(m, m.words(), SpeakerKind.UNNAMED);
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

  /** Whom "they" means: several with whom the sentence itself begins, or who spoke before. */
  private @Nullable Voice several(Sentence s, int number, int token) {
    int from = 0;
    while (Lexicon.SUBORDINATORS.contains(s.at(from).lower())) {
      from++;
    }
    int noun = from;
    while (noun < token && noun < from + 4 && s.at(noun).isWord()) {
      if (Lexicon.PLURAL_SPEAKERS.contains(s.at(noun).lower())
          && s.at(noun + 1).isLowerWord()
          && !Lexicon.PREPOSITIONS.contains(s.at(noun + 1).lower())) {
        return of(s, number, new Phrase(from, noun + 1));
      }
      noun++;
    }
    return antecedents.several(number);
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

  /**
   * Whom a sentence without a report begins with: "Reyes looked on." Null where with somebody or
   * something else.
   */
  @Nullable Voice opening(int number) {
    var s = sentences.get(number);
    var first = Gender.ofPronoun(s.at(0).lower());
    if (first != Gender.UNKNOWN && !s.at(0).is("his") && !s.at(0).is("him")) {
      return antecedents.single(first, number, 0);
    }
    for (var one : named.in(number)) {
      boolean opens = one.subject();
      for (int i = 0; i < one.token(); i++) {
        opens &= s.at(i).isWord() && !Lexicon.PREPOSITIONS.contains(s.at(i).lower());
        opens &= !Lexicon.SUBORDINATORS.contains(s.at(i).lower());
      }
      if (opens) {
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
