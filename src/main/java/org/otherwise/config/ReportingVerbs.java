package org.otherwise.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verbs that report what somebody said, in every form they take ({@code verbs.txt}). */
public final class ReportingVerbs {
  static final String FILE = "verbs.txt";
  private static final String FORM = "stance | lemma | form, form, …";

  private final Map<String, Stance> stanceOfForm;

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

  private ReportingVerbs(Map<String, Stance> stanceOfForm) {
    this.stanceOfForm = stanceOfForm;
  }

  static ReportingVerbs of(ConfigFile file) {
    var stances = new HashMap<String, Stance>();
    for (var line : file.lines()) {
      line.expecting(3, 3, FORM);
      Stance stance;
      try {
        stance = Stance.valueOf(line.column(0).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw line.wrong("not a stance: “" + line.column(0) + "”");
      }
      stances.put(line.column(1), stance);
      for (var form : line.values(2)) {
        stances.put(form, stance);
      }
    }
    return new ReportingVerbs(Map.copyOf(stances));
  }

  /**
   * The stance of a verb in any of its forms, case aside; empty where it is not a reporting verb.
   */
  public Optional<Stance> stance(String form) {
    return Optional.ofNullable(stanceOfForm.get(form.toLowerCase(Locale.ROOT)));
  }

  /** Every form with its stance, in lower case. */
  public Map<String, Stance> forms() {
    return stanceOfForm;
  }
}
