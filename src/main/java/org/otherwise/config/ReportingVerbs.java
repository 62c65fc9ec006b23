package org.otherwise.config;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs that report what somebody said, in every form they take ({@code verbs.txt}). */
public final class ReportingVerbs {
  static final String FILE = "verbs.txt";
  private static final String FORM = "stance | lemma | form, form, … | what may follow";

  private final Map<String, Verb> verbs;

  /** How the reported speaker stands to the words: "denied that P" asserts not-P. */
  public enum Stance {
    SAY,
    CLAIM,
    DENY,
    DOUBT,
    ACCUSE,
    ASK,
    PROMISE,
    ADMIT
  }

  /** What may follow the verb to say what was said. */
  public enum Follows {
    /** A statement, with or without "that". */
    CLAUSE,
    /** Whom it is said to, before the statement. */
    PERSON,
    /** "to" and a verb. */
    DEED,
    /** A noun phrase that stands for the statement. */
    THING,
    /** A noun phrase, if some of it is in quotation marks. */
    WORDS,
    /** Nothing: the verb only goes with words in quotation marks. */
    ASIDE,
    /** Not a follower: the word and its plural are nouns as well. */
    NOUN
  }

  /** A verb of which some form was met. */
  public record Verb(String lemma, Stance stance, Set<Follows> follows) {
    public Verb {
      follows = Set.copyOf(follows);
    }

    public boolean takes(Follows what) {
      return follows.contains(what);
    }
  }

  private ReportingVerbs(Map<String, Verb> verbs) {
    this.verbs = verbs;
  }

  static ReportingVerbs of(ConfigFile file) {
    var verbs = new HashMap<String, Verb>();
    for (var line : file.lines()) {
      line.expecting(3, 4, FORM);
      var stance = read(line, Stance.class, "a stance", line.column(0));
      var follows = EnumSet.noneOf(Follows.class);
      for (var what : line.values(3)) {
        follows.add(read(line, Follows.class, "what may follow a verb", what));
      }
      if (follows.isEmpty()) {
        follows.add(Follows.CLAUSE);
      }
      var verb = new Verb(line.column(1), stance, follows);
      verbs.put(verb.lemma().toLowerCase(Locale.ROOT), verb);
      for (var form : line.values(2)) {
        verbs.put(form.toLowerCase(Locale.ROOT), verb);
      }
    }
    return new ReportingVerbs(Map.copyOf(verbs));
  }

  private static <E extends Enum<E>> E read(
      ConfigFile.Line line, Class<E> type, String what, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw line.wrong("not " + what + ": “" + value + "”");
    }
  }

  /** The verb of a form, case aside; empty where it is not a reporting verb. */
  public Optional<Verb> verb(String form) {
    return Optional.ofNullable(verbs.get(form.toLowerCase(Locale.ROOT)));
  }

  /**
   * The stance of a verb in any of its forms, case aside; empty where it is not a reporting verb.
   */
  public Optional<Stance> stance(String form) {
    return verb(form).map(Verb::stance);
  }

  /** Every form with its stance, in lower case. */
  public Map<String, Stance> forms() {
    var forms = new HashMap<String, Stance>();
    for (var entry : verbs.entrySet()) {
      forms.put(entry.getKey(), entry.getValue().stance());
    }
    return forms;
  }
}
