package org.otherwise.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerKind;

/** Tells which body a common noun goes back to: "the ministry", "the force", "the news agency". */
final class KnownBodies {
  /** How many who spoke last a common noun is compared with. */
  private static final int LATEST = 12;

  /** How many sentences back a body may be named. */
  private static final int REACH = 4;

  /** Last words of the names of newspapers. */
  private static final Set<String> PAPERS =
      Lexicon.words(
          """
          times post journal herald tribune guardian mail daily news telegraph observer globe sun star
          standard independent gazette mirror express chronicle dispatch courier today economist
          """);

  /** What news mostly names in full and then by its noun alone: the one named last is meant. */
  private static final Set<String> NAMED_LAST =
      Lexicon.words(
          """
          military army navy ministry agency department commission committee council court university
          hospital embassy police constabulary
          """);

  private static final Set<String> FORCES = Set.of("police", "constabulary", "force");

  private final String text;
  private final Cast cast;
  private final Antecedents antecedents;
  private final Countries countries;
  private List<Sentence> sentences = List.of();

  KnownBodies(String text, Cast cast, Antecedents antecedents, Countries countries) {
    this.text = text;
    this.cast = cast;
    this.antecedents = antecedents;
    this.countries = countries;
  }

  void meet(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** A phrase and the number of its sentence. */
  record Place(int sentence, Phrase phrase) {}

  /**
   * Where the body was last named of which only the noun is said now, in the same sentence or in
   * those right before: "the Norwegian military" for "the military", "Norvik Police" for "the
   * force". Null where it was not.
   */
  @Nullable Place named(Mention m, int number, int before) {
    var nouns =
        m.head().equals("force")
            ? FORCES
            : NAMED_LAST.contains(m.head()) ? Set.of(m.head()) : Set.<String>of();
    var words = List.of(m.words().toLowerCase(Locale.ROOT).split(" "));
    for (int back = number; !nouns.isEmpty() && back >= Math.max(0, number - REACH); back--) {
      var s = sentences.get(back);
      for (int i = back == number ? before - 1 : s.size() - 1; i >= 0; i--) {
        if (nouns.contains(s.at(i).lower())) {
          var phrase = whole(s, i);
          if (phrase != null && holds(s, phrase, words.subList(0, words.size() - 1))) {
            return new Place(back, phrase);
          }
        }
      }
    }
    return null;
  }

  private static boolean holds(Sentence s, Phrase phrase, List<String> words) {
    for (var word : words) {
      boolean found = false;
      for (int i = phrase.from(); i < phrase.to(); i++) {
        found |= s.at(i).is(word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** The noun with what tells which one it is; null where nothing does. */
  private static @Nullable Phrase whole(Sentence s, int noun) {
    if (s.at(noun).isCapital() && s.at(noun + 1).is("of")) {
      for (var run : Names.in(s, 0, s.size())) {
        if (run.from() <= noun && noun + 1 < run.to()) {
          return new Phrase(run.from(), run.to());
        }
      }
    }
    int from = noun;
    int common = 0;
    boolean named = false;
    while (from > 0) {
      var token = s.at(from - 1);
      boolean owner = token.is("'s") && s.at(from - 2).isCapital();
      boolean name = owner || Names.begins(s, from - 1);
      boolean modifies =
          token.isLowerWord()
              && common < 2
              && !Lexicon.DETERMINERS.contains(token.lower())
              && !Lexicon.PREPOSITIONS.contains(token.lower())
              && !Lexicon.SUBORDINATORS.contains(token.lower())
              && !Lexicon.isAuxiliary(token)
              && !Lexicon.isPronoun(token)
              && !token.is("and")
              && !token.lower().endsWith("ed")
              && !token.lower().endsWith("ing")
              && !Predicates.isCommonVerb(token);
      if (!name && !modifies) {
        break;
      }
      named |= name;
      common += modifies ? 1 : 0;
      from--;
    }
    while (from < noun && s.at(from).isLowerWord()) {
      from++;
    }
    return named ? new Phrase(from, noun + 1) : null;
  }

  /** Whom the noun alone means by who spoke and what the article names; null where nobody. */
  @Nullable Voice earlier(Mention m, int number) {
    int position = m.span().start();
    var member = cast.body(m.head(), position);
    if (member != null) {
      return Voice.of(m, member);
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
      return Voice.of(m, company);
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

  static boolean isFirm(String noun) {
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
          return Voice.of(m, who.organisation(), SpeakerKind.INSTITUTION).named();
        }
      }
    }
    var name =
        number == 0 ? null : Bodies.onlyName(text, sentences.get(number - 1), cast, countries);
    return name == null ? null : Voice.of(m, name, SpeakerKind.INSTITUTION).named();
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
}
