package org.otherwise.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.ReportingVerbs;
import org.otherwise.config.ReportingVerbs.Verb;

/** The reporting verbs as the rules see them: by form, with what the form alone tells. */
final class Verbs {
  /**
   * What a form can be. "said" is PAST, "say" BASE, "says" THIRD, "saying" ING; a form that is both
   * base and past ("read") is PAST.
   */
  enum Form {
    BASE,
    THIRD,
    PAST,
    ING
  }

  /** A form of a verb. */
  record Word(Verb verb, Form form) {}

  /** Stands for a verb that is not in the list. */
  static final Word UNLISTED =
      new Word(
          new Verb("", ReportingVerbs.Stance.SAY, java.util.Set.of(ReportingVerbs.Follows.ASIDE)),
          Form.PAST);

  private final Map<String, Word> words = new HashMap<>();

  Verbs(ReportingVerbs verbs) {
    for (var form : verbs.forms().keySet()) {
      verbs.verb(form).ifPresent(verb -> words.put(form, new Word(verb, form(verb, form))));
    }
  }

  private static Form form(Verb verb, String form) {
    if (form.equals(verb.lemma())) {
      return form.equals("read") || form.equals("forecast") ? Form.PAST : Form.BASE;
    }
    if (form.endsWith("ing")) {
      return Form.ING;
    }
    boolean third = form.endsWith("s") && form.startsWith(stem(verb.lemma()));
    return third ? Form.THIRD : Form.PAST;
  }

  private static String stem(String lemma) {
    return lemma.endsWith("y") ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  Optional<Word> word(String lower) {
    return Optional.ofNullable(words.get(lower));
  }

  @Nullable Word find(String lower) {
    return words.get(lower);
  }

  boolean reports(String lower) {
    return words.containsKey(lower);
  }

  /**
   * Whether it reports a statement and not just a matter: "denied", "said", but not "discussed".
   */
  boolean states(String lower) {
    var word = words.get(lower);
    return word != null
        && (word.verb().takes(ReportingVerbs.Follows.CLAUSE)
            || word.verb().stance() != ReportingVerbs.Stance.SAY);
  }
}
