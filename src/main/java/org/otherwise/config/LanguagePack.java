package org.otherwise.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one language prints what somebody said word for word: its quotation marks, the verbs that
 * report, and the words that tell a name from what is none ({@code languages/fr.txt}). Everything
 * is compared in lower case, with straight apostrophes.
 */
public final class LanguagePack {
  private static final String FORM = "what it is | word, word, …";

  /** Those that the shipped countries.txt has beside the countries of ISO 3166-1. */
  private static final Set<String> BESIDE_ISO = Set.of("EU", "UN", "XK", "SU", "DD", "YU", "CS");

  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String VERB_FORM = "verb | lemma | form, … | participle, … | particle";

  /** For a language that has no pack: marks of many languages, and nobody who speaks. */
  public static final LanguagePack NONE =
      new LanguagePack(
          List.of(
              new Marks('«', '»'),
              new Marks('»', '«'),
              new Marks('„', '“'),
              new Marks('„', '”'),
              new Marks('“', '”'),
              new Marks('”', '”'),
              new Marks('"', '"'),
              new Marks('「', '」'),
              new Marks('『', '』')));

  private final List<Marks> marks;
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);
  private final Map<String, Verb> forms = new HashMap<>();
  private final Map<String, Verb> participles = new HashMap<>();
  private final Map<Words, Set<String>> words = new EnumMap<>(Words.class);

  /** Of the entries such as "-minister": what is to follow the hyphen. */
  private final Map<Words, Set<String>> endings = new EnumMap<>(Words.class);

  private final Map<String, String> countries = new HashMap<>();

  /** A mark that opens a quotation and the one that closes it. */
  public record Marks(char open, char close) {}

  /**
   * A verb that reports.
   *
   * @param particle the word at the end of the clause without which it does not report: "fügte …
   *     hinzu"; null where it needs none
   */
  public record Verb(String lemma, @Nullable String particle) {}

  /** What is usual in the language. */
  public enum Habit {
    /** A paragraph that begins with a dash is what somebody says, up to the dash of its cue. */
    DIALOGUE_DASHES,
    /** « Nous partons, a dit Marie Dupont, dès demain. » */
    ASIDE_BETWEEN_COMMAS,
    /** «Мы уезжаем, — сказал Иван Петров. — Завтра». */
    ASIDE_BETWEEN_DASHES,
    /** A quotation right after another one has the same speaker. */
    GOES_ON,
    /** A verb alone says that it was the one who spoke last. */
    SUBJECT_LEFT_OUT,
    /** Nouns have capitals. */
    CAPITAL_NOUNS,
    /** Names change with their case. */
    INFLECTED_NAMES;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What words may be listed as. */
  public enum Words {
    AUXILIARY,
    PHRASE,
    OBLIQUE_PHRASE,
    HE,
    SHE,
    OTHER_PRONOUN,
    PARTICLE,
    TITLE,
    COURTESY,
    DETERMINER,
    LINKER,
    PREPOSITION,
    FUNCTION,
    NOT_A_NAME,
    INSTITUTION,
    MAN,
    WOMAN,
    MASCULINE,
    FEMININE,
    PATRONYMIC,
    CASE_ENDING,
    JOINS,
    AND,
    NOT,
    BETWEEN,
    ELISION,
    ABBREVIATION,
    COMMON;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private LanguagePack(List<Marks> marks) {
    this.marks = marks;
    for (var kind : Words.values()) {
      words.put(kind, new HashSet<>());
      endings.put(kind, new HashSet<>());
    }
  }

  static LanguagePack of(ConfigFile file, Gazetteer places) {
    var pack = new LanguagePack(new ArrayList<>());
    for (var line : file.lines()) {
      switch (line.column(0)) {
        case "marks" -> pack.marks.addAll(pairs(line.expecting(2, 2, "marks | « », “ ”")));
        case "habit" -> pack.habits.addAll(habits(line.expecting(2, 2, "habit | …, …")));
        case "verb" -> pack.addVerb(line.expecting(3, 5, VERB_FORM));
        case "country" ->
            pack.addCountry(line.expecting(3, 3, "country | code | word, word, …"), places);
        default -> pack.addWords(line.expecting(2, 2, FORM));
      }
    }
    if (pack.marks.isEmpty()) {
      throw file.wrong("no line “marks”: which quotation marks does the language use?");
    }
    if (pack.forms.isEmpty() && pack.participles.isEmpty()) {
      throw file.wrong("no line “verb”: which verbs report what somebody said?");
    }
    return pack;
  }

  private static List<Marks> pairs(ConfigFile.Line line) {
    var pairs = new ArrayList<Marks>();
    for (var value : line.values(1)) {
      if (!value.matches("\\S \\S")) {
        throw line.wrong("not an opening and a closing mark with a space between: “" + value + "”");
      }
      pairs.add(new Marks(value.charAt(0), value.charAt(2)));
    }
    return pairs;
  }

  private static Set<Habit> habits(ConfigFile.Line line) {
    var habits = EnumSet.noneOf(Habit.class);
    for (var value : line.values(1)) {
      var named = Arrays.stream(Habit.values()).filter(it -> it.code().equals(value)).findFirst();
      habits.add(
          named.orElseThrow(
              () ->
                  line.wrong(
                      "no habit is named “" + value + "”; there are: " + codes(Habit.values()))));
    }
    return habits;
  }

  private static String codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private void addVerb(ConfigFile.Line line) {
    var particle = line.column(4);
    var verb = new Verb(line.column(1), particle.isEmpty() ? null : folded(particle));
    if (line.values(2).isEmpty() && line.values(3).isEmpty()) {
      throw line.wrong("a verb needs at least one form: “" + VERB_FORM + "”");
    }
    line.values(2).forEach(form -> forms.put(folded(form), verb));
    line.values(3).forEach(form -> participles.put(folded(form), verb));
  }

  private void addCountry(ConfigFile.Line line, Gazetteer places) {
    var code = line.column(1);
    if (places.place(code).isEmpty()) {
      if (ISO_COUNTRIES.contains(code) || BESIDE_ISO.contains(code)) {
        return; // a librarian's countries.txt may leave countries out that a shipped pack names
      }
      throw line.wrong("no country of countries.txt has the code “" + code + "”");
    }
    line.values(2).forEach(word -> countries.put(folded(word), code));
  }

  private void addWords(ConfigFile.Line line) {
    var kind =
        Arrays.stream(Words.values())
            .filter(it -> it.code().equals(line.column(0)))
            .findFirst()
            .orElseThrow(
                () ->
                    line.wrong(
                        "a line cannot begin with “"
                            + line.column(0)
                            + "”; there are: marks, habit, verb, country, "
                            + codes(Words.values())));
    if (line.values(1).isEmpty()) {
      throw line.wrong("expected at least one word after “" + line.column(0) + " |”");
    }
    for (var value : line.values(1)) {
      var word = folded(value);
      if (word.startsWith("-") && word.length() > 1) {
        endings(kind).add(word.substring(1));
      } else {
        words(kind).add(word);
      }
    }
  }

  /** As words are compared: in lower case, with straight apostrophes. */
  public static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  public List<Marks> marks() {
    return List.copyOf(marks);
  }

  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** Whether the folded word, or its end, is listed so. */
  public boolean is(Words kind, String word) {
    if (words(kind).contains(word)) {
      return true;
    }
    return endings(kind).stream()
        .anyMatch(ending -> word.length() > ending.length() && word.endsWith(ending));
  }

  /** The words listed so, entries for the ends of words left out. */
  public Set<String> words(Words kind) {
    return words.getOrDefault(kind, Set.of());
  }

  private Set<String> endings(Words kind) {
    return endings.getOrDefault(kind, Set.of());
  }

  /** The verb of which the folded word is a form that reports by itself. */
  public Optional<Verb> verb(String form) {
    return Optional.ofNullable(forms.get(form));
  }

  /** The verb of which the folded word is a form that reports with an auxiliary. */
  public Optional<Verb> participle(String form) {
    return Optional.ofNullable(participles.get(form));
  }

  /** The country that the folded word names. */
  public Optional<String> country(String word) {
    return Optional.ofNullable(countries.get(word));
  }
}
