package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.config.ReportingVerbs.Stance;
import org.otherwise.model.Claim;

/** Takes claims apart. Safe for use by many threads. */
final class Analysis {
  /** Terms after these are not compared: the work on a pair stays bounded. */
  private static final int MOST_TERMS = 80;

  /** A text of so many tokens is compared as a whole: its sentences lean on each other. */
  private static final int SHORT = 40;

  /** A "not" further on is no longer said of what a denying verb denies. */
  private static final int OPENING_TOKENS = 8;

  private static final int SHORTEST_SENTENCE = 6;
  private static final int MOST_SENTENCES = 8;
  private static final double COUNTRY_WEIGHT = 5;
  private static final double SELF_WEIGHT = 3;
  private static final Set<String> ALONE = Set.of("we", "us", "our", "ours");
  private static final Set<String> OWN = Set.of("our", "my", "their", "its", "his", "her");
  static final Set<String> SELF_NOUNS =
      Set.of("country", "nation", "government", "state", "homeland", "forces", "army", "military");
  private static final Set<String> WHO =
      Set.of(
          "leader",
          "commander",
          "minister",
          "president",
          "chief",
          "official",
          "spokesman",
          "spokesperson",
          "spokeswoman",
          "secretary",
          "prime",
          "general",
          "ambassador",
          "senior",
          "mayor",
          "director",
          "chairman",
          "head",
          "candidate",
          "lawyer");
  private static final Set<String> ACCUSING =
      Set.of("accuse", "blame", "charge", "allege", "claim");
  private static final Set<String> FIRST_PERSON = Set.of("we", "i", "our", "my");

  private final Lexicon lexicon = Lexicon.load();
  private final Cues cues = new Cues(lexicon.stems());
  private final Places places;
  private final ReportingVerbs verbs;

  Analysis(ReportingVerbs verbs, Gazetteer gazetteer) {
    this.verbs = verbs;
    this.places = new Places(gazetteer, lexicon.stems());
  }

  /** The claim's sentences, or the whole of it where it is short; at least one. */
  List<Proposition> of(Claim claim) {
    return of(claim, Antecedent.none(claim.text()));
  }

  /** Likewise with what one of its words stands for. */
  List<Proposition> of(Claim claim, Antecedent antecedent) {
    var tokens = Words.of(antecedent.text(), lexicon.stems());
    if (tokens.stream().filter(token -> !antecedent.has(token)).count() <= SHORT) {
      return List.of(of(claim, tokens, antecedent));
    }
    var sentences = new ArrayList<Proposition>();
    int start = 0;
    for (int i = 0; i < tokens.size() && sentences.size() < MOST_SENTENCES; i++) {
      boolean last = i + 1 == tokens.size();
      if (last || (tokens.get(i).endsSentence() && i - start >= SHORTEST_SENTENCE)) {
        sentences.add(of(claim, tokens.subList(start, i + 1), antecedent));
        start = i + 1;
      }
    }
    return List.copyOf(sentences);
  }

  /** The claim as one, however many sentences it has. */
  Proposition whole(Claim claim) {
    var words = Words.of(claim.text(), lexicon.stems());
    return of(claim, words, Antecedent.none(claim.text()));
  }

  /**
   * A denying verb turns words that others report: "he denied that it had paid". "He denied that it
   * had not paid" asserts that it paid. Words in the first person are the speaker's own, and stand:
   * “We never paid,” he denied.
   */
  private Proposition of(Claim claim, List<Token> tokens, Antecedent antecedent) {
    boolean titled = titled(tokens);
    var all =
        cues.in(tokens).stream()
            .filter(cue -> !isName(tokens, cue, titled))
            .filter(cue -> !antecedent.has(tokens.get(cue.from())))
            .toList();
    boolean quoted = claim.context() != null;
    var found = all.stream().filter(cue -> !quoted || !Aside.is(tokens, cue)).toList();
    boolean tellsOfDenial =
        quoted && all.stream().anyMatch(cue -> Aside.tellsOfDenial(tokens, cue));
    var negation = Negation.of(tokens, found);
    int firstEnd = firstSentence(tokens);
    boolean ownWords =
        tokens.stream()
            .anyMatch(token -> FIRST_PERSON.contains(token.word()) && !antecedent.has(token));
    boolean turnedDown = !ownWords && Aside.turnsDown(cueStem(claim), tokens);
    boolean denies = stance(claim) == Stance.DENY && !ownWords && !turnedDown;
    boolean negated =
        negation.turns().stream()
            .anyMatch(
                turn -> turn.kind() == Negation.PLAINLY && turn.cue().from() < OPENING_TOKENS);
    boolean restored = denies && negated;
    boolean denied = denies && !negated;
    var days = Days.in(tokens);
    var quantities = Quantities.in(tokens, days, lexicon);
    var turned = new int[tokens.size()];
    for (int i = 0; i < turned.length; i++) {
      turned[i] =
          restored ? 0 : negation.turned(i) | (denied && i < firstEnd ? Negation.AS_A_WHOLE : 0);
    }
    var terms = terms(claim, antecedent.text(), tokens, found, turned, quantities, days, titled);
    return new Proposition(
        claim,
        tokens,
        terms,
        restored ? List.of() : List.copyOf(negation.turns()),
        quantities,
        days,
        denied,
        tellsOfDenial || accuses(claim),
        turnedDown || asks(tokens, stance(claim)),
        has(found, Cue.Type.HEDGE) || has(found, Cue.Type.MAYBE),
        has(found, Cue.Type.MAYBE),
        has(found, Cue.Type.ASK),
        has(found, Cue.Type.ONLY),
        titled,
        terms.stream().mapToDouble(Term::weight).sum(),
        context(claim),
        Exchange.in(claim, tokens, terms, antecedent),
        quoted && !turnedDown && Pointer.is(tokens, cueStem(claim), denied, negation.turns()),
        antecedent);
  }

  private List<Term> context(Claim claim) {
    var words = claim.context();
    if (words == null) {
      return List.of();
    }
    var frame = new Claim("", words, null, null, null, null, null);
    var tokens = Words.of(words, lexicon.stems());
    return terms(
            frame,
            words,
            tokens,
            List.of(),
            new int[tokens.size()],
            List.of(),
            List.of(),
            titled(tokens))
        .stream()
        .filter(OneMatter::tells)
        .toList();
  }

  private String cueStem(Claim claim) {
    var words = claim.cue() == null ? List.<Token>of() : Words.of(claim.cue(), lexicon.stems());
    return words.isEmpty() ? "" : words.getLast().stem();
  }

  private Stance stance(Claim claim) {
    return claim.cue() == null ? Stance.SAY : verbs.stance(claim.cue()).orElse(Stance.SAY);
  }

  /** To claim responsibility is to charge nobody. */
  private boolean accuses(Claim claim) {
    return claim.cue() != null
        && !claim.text().startsWith("responsibility")
        && verbs.verb(claim.cue()).filter(it -> ACCUSING.contains(it.lemma())).isPresent();
  }

  private static boolean has(List<Cue> cues, Cue.Type type) {
    return cues.stream().anyMatch(cue -> cue.type() == type);
  }

  private static boolean asks(List<Token> tokens, Stance stance) {
    return stance == Stance.ASK || (!tokens.isEmpty() && tokens.getLast().isMark("?"));
  }

  private List<Term> terms(
      Claim claim,
      String text,
      List<Token> tokens,
      List<Cue> found,
      int[] turned,
      List<Quantity> quantities,
      List<Day> days,
      boolean titled) {
    var taken = new boolean[tokens.size()];
    for (var cue : found) {
      if (cue.type().isFrame()) {
        take(taken, cue.from(), cue.to());
      }
    }
    quantities.forEach(quantity -> take(taken, quantity.from(), quantity.to()));
    days.forEach(day -> take(taken, day.from(), day.to()));
    var terms = new ArrayList<Term>();
    var seen = new HashSet<String>();
    var named = places.in(tokens, text).iterator();
    var place = named.hasNext() ? named.next() : null;
    for (int i = 0; i < tokens.size() && terms.size() < MOST_TERMS; i++) {
      while (place != null && place.to() <= i) {
        place = named.hasNext() ? named.next() : null;
      }
      if (place != null && place.from() <= i) {
        if (i == place.from() && seen.add("@" + place.code() + turned[i])) {
          terms.add(country(i, place.to(), place.code(), COUNTRY_WEIGHT, turned[i]));
        }
        continue;
      }
      var token = tokens.get(i);
      if (claim.country() != null && isSelf(tokens, i)) {
        int to = selfEnd(tokens, i);
        if (seen.add("@" + claim.country() + turned[i])) {
          terms.add(country(i, to, claim.country(), SELF_WEIGHT, turned[i]));
        }
        continue;
      }
      if (!token.isWord()
          || taken[i]
          || token.word().length() < 2
          || lexicon.isCommon(token.word())) {
        continue;
      }
      if (seen.add(token.stem() + turned[i])) {
        terms.add(
            term(
                i,
                token,
                turned[i],
                isName(token, titled || opens(tokens, i))
                    || (!titled && WHO.contains(token.stem()))));
      }
    }
    return List.copyOf(terms);
  }

  /** "We", or "their nation": the speaker's own side. */
  static boolean isSelf(List<Token> tokens, int at) {
    var word = tokens.get(at).word();
    return ALONE.contains(word) || (OWN.contains(word) && selfEnd(tokens, at) > at + 1);
  }

  /** Whether a name is what somebody is, and not what somebody is called. */
  static boolean isOffice(Term name) {
    return WHO.contains(name.key());
  }

  private static int selfEnd(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && SELF_NOUNS.contains(tokens.get(at + 1).word())
        ? at + 2
        : at + 1;
  }

  private Term country(int from, int to, String code, double weight, int turned) {
    return new Term(from, to, "@" + code, weight, turned, code, true, Meaning.NONE);
  }

  private Term term(int at, Token token, int turned, boolean name) {
    var stem = token.stem();
    return new Term(
        at,
        at + 1,
        stem,
        Math.max(1, lexicon.surprise(stem)),
        turned,
        null,
        name,
        lexicon.meaning(stem));
  }

  private static void take(boolean[] taken, int from, int to) {
    for (int i = from; i < to; i++) {
      taken[i] = true;
    }
  }

  private static int firstSentence(List<Token> tokens) {
    int end = 0;
    while (end < tokens.size() && !tokens.get(end).endsSentence()) {
      end++;
    }
    return end;
  }

  /** A cue that is written with a capital within a sentence is part of a name. */
  private static boolean isName(List<Token> tokens, Cue cue, boolean titled) {
    return !titled
        && (cue.type() == Cue.Type.FALSE || cue.type() == Cue.Type.DENY)
        && tokens.get(cue.from()).capital()
        && !opens(tokens, cue.from());
  }

  /** Where a capital means nothing, only a word that is in no list of words is taken for a name. */
  private boolean isName(Token token, boolean capitalMeansNothing) {
    return token.capital()
        && (!capitalMeansNothing || lexicon.surprise(token.stem()) >= Lexicon.RAREST);
  }

  private static boolean opens(List<Token> tokens, int at) {
    return at == 0 || tokens.get(at - 1).endsSentence();
  }

  /** Whether it is written like a headline, where a capital means nothing. */
  private static boolean titled(List<Token> tokens) {
    long words =
        tokens.stream().filter(token -> token.word().length() > 3 && token.isWord()).count();
    long capitals =
        tokens.stream()
            .filter(token -> token.word().length() > 3 && token.isWord() && token.capital())
            .count();
    return capitals * 10 > words * 6;
  }
}
