package org.otherwise.quote;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * Where a text names the people whose labels give only a surname: "Zients" is "Jeff Zients", the
 * "Coordinator". One pass over the text for all of them.
 */
final class Roster {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Mn}’'-]*\\.?");
  private static final int BACK = 8;

  /** A name that only once opens a sentence before a surname may be any word with a capital. */
  private static final double ENOUGH = 1;

  private static final Set<String> NO_FIRST_NAME =
      Lexicon.words(
          """
          and but so the a an to with for from by of in on at as when while if that this what who how
          thank thanks hi hello yes no well now then also dear madam act administration did does do is
          was has had before after during under over grandpop grandpa uncle aunt cousin poor young
          old little big good great our your my their his her its or nor not like both under
          team family camp dear welcome hey okay ok oh look see ask let
          """);

  private record Word(int start, int end, String text) {}

  /** How a text names one. */
  private static final class Entry {
    private final Map<String, Double> given = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private final Map<String, Map<String, Double>> ofOffice = new HashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();
    private @Nullable String country;
  }

  private final String text;
  private final Countries countries;
  private final Map<String, Entry> bySurname = new HashMap<>();

  Roster(String text, Set<String> surnames, Countries countries) {
    this.text = text;
    this.countries = countries;
    for (var surname : surnames) {
      bySurname.put(plain(surname), new Entry());
    }
    read();
  }

  private void read() {
    var before = new ArrayDeque<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var word = new Word(matcher.start(), matcher.end(), matcher.group());
      if (!before.isEmpty() && !joined(before.getLast(), word)) {
        before.clear();
      }
      if (Character.isUpperCase(word.text().charAt(0)) && !shouted(word.text())) {
        var entry = bySurname.get(plain(withoutPossessive(word.text())));
        if (entry != null) {
          take(entry, new ArrayList<>(before), word);
        }
      }
      before.addLast(word);
      if (before.size() > BACK) {
        before.removeFirst();
      }
    }
  }

  /** Whether nothing but a space stands between them, or the stop of an initial or a title. */
  private boolean joined(Word one, Word other) {
    if (other.start() - one.end() != 1 || !Character.isSpaceChar(text.charAt(one.end()))) {
      return false;
    }
    return !one.text().endsWith(".")
        || one.text().length() <= 2
        || Naming.isTitle(one.text())
        || Introduced.honorific(one.text());
  }

  private void take(Entry entry, List<Word> before, Word surname) {
    entry.spellings.merge(strip(withoutPossessive(surname.text())), 1, Integer::sum);
    int at = before.size();
    while (at > 0 && Lexicon.PARTICLES.contains(before.get(at - 1).text())) {
      at--;
    }
    int first = at;
    while (first > 0 && at - first < 3 && isGiven(before.get(first - 1).text())) {
      first--;
    }
    for (int i = first + 1; i < at; i++) {
      boolean known = Gender.isFirstName(before.get(i).text().toLowerCase(Locale.ROOT));
      if (known && !Gender.isFirstName(before.get(first).text().toLowerCase(Locale.ROOT))) {
        first = i;
      }
    }
    int role = first;
    while (role > 0 && isOffice(before.get(role - 1).text())) {
      role--;
    }
    boolean titled = role < first;
    var given = words(before, first, before.size());
    boolean known =
        first < at && Gender.isFirstName(before.get(first).text().toLowerCase(Locale.ROOT));
    var office = titled ? words(before, role, first) : "";
    if (first < at) {
      boolean opens = first == 0;
      double weight = titled ? 3 : known ? 2 : opens ? 0.2 : 0.6;
      entry.given.merge(given, weight, Double::sum);
      if (titled) {
        entry
            .ofOffice
            .computeIfAbsent(key(office), title -> new HashMap<>())
            .merge(given, weight, Double::sum);
      }
    }
    if (titled && !Introduced.honorific(office.split(" ")[0])) {
      entry.roles.merge(office, 1, Integer::sum);
    }
    if (entry.country == null && titled) {
      entry.country = countryBeside(before, role, surname);
    }
  }

  /** "French President Macron", "President Macron of France". */
  private @Nullable String countryBeside(List<Word> before, int role, Word surname) {
    int from = before.get(Math.max(0, role - 2)).start();
    var front = tokens(from, before.get(role).start());
    for (int i = 0; i < front.size(); i++) {
      var hit = countries.at(front, i, front.size());
      if (hit != null && hit.to() >= front.size() - 1 && hit.by() != Countries.By.INSTITUTION) {
        return hit.code();
      }
    }
    int end = surname.end();
    if (!text.startsWith(" of ", end)) {
      return null;
    }
    var after = tokens(end + 4, Math.min(text.length(), end + 50));
    int at = !after.isEmpty() && after.getFirst().is("the") ? 1 : 0;
    var hit = at < after.size() ? countries.at(after, at, after.size()) : null;
    return hit == null ? null : hit.code();
  }

  private List<Token> tokens(int from, int to) {
    return Tokenizer.of(text, new Span(from, Math.max(from, to)), List.of());
  }

  private static boolean isGiven(String word) {
    var lower = Lexicon.bare(word.toLowerCase(Locale.ROOT));
    return Character.isUpperCase(word.charAt(0))
        && !NO_FIRST_NAME.contains(lower)
        && !Lexicon.ROLES.contains(lower)
        && !Introduced.isOfficeWord(word)
        && !(shouted(word) && word.length() > 2)
        && !word.endsWith("’s")
        && !word.endsWith("'s")
        && !word.endsWith("’")
        && !lower.contains("n’t")
        && !Lexicon.DAYS.contains(lower);
  }

  private static boolean isOffice(String word) {
    return Character.isUpperCase(word.charAt(0))
        && (Naming.isTitle(word) || Introduced.honorific(word));
  }

  private static boolean shouted(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String words(List<Word> words, int from, int to) {
    var joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(i > from ? " " : "").append(words.get(i).text());
    }
    return joined.toString();
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static String strip(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String key(String office) {
    return office.toLowerCase(Locale.ROOT).replace(".", "");
  }

  static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    var folded = ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
    var letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /**
   * The full name of one with this surname: for the holder of an office only where the text names
   * that office before it, for the others where the first name agrees with Mr. or Ms.
   */
  @Nullable String full(String surname, @Nullable String office, Gender gender) {
    var entry = bySurname.get(plain(surname));
    if (entry == null) {
      return null;
    }
    var candidates =
        office == null
            ? entry.given
            : entry.ofOffice.getOrDefault(key(office), Map.<String, Double>of());
    if (candidates.isEmpty() && office != null) {
      return alone(entry, surname);
    }
    String best = null;
    double most = ENOUGH;
    for (var candidate : candidates.entrySet()) {
      var first = candidate.getKey().split(" ")[0].toLowerCase(Locale.ROOT);
      double weight = candidate.getValue() - candidate.getKey().length() * 0.001;
      if (weight >= most - 0.1
          && Gender.ofName(first).agrees(gender)
          && (best == null || weight > most)) {
        best = candidate.getKey();
        most = weight;
      }
    }
    return best == null ? null : best + " " + spelled(surname);
  }

  /** The only first name known as one, named more than once, where no office stands before it. */
  private @Nullable String alone(Entry entry, String surname) {
    String only = null;
    for (var candidate : entry.given.entrySet()) {
      var first = candidate.getKey().split(" ")[0].toLowerCase(Locale.ROOT);
      if (Gender.isFirstName(first) && only != null) {
        return null;
      }
      only = Gender.isFirstName(first) && candidate.getValue() >= 4 ? candidate.getKey() : only;
    }
    return only == null || entry.given.size() > 1 ? null : only + " " + spelled(surname);
  }

  /** The surname as the text writes it. */
  String spelled(String surname) {
    var entry = bySurname.get(plain(surname));
    String best = null;
    if (entry != null) {
      int most = 0;
      for (var spelling : entry.spellings.entrySet()) {
        if (spelling.getValue() > most) {
          most = spelling.getValue();
          best = spelling.getKey();
        }
      }
    }
    return best == null ? Naming.cased(surname) : best;
  }

  @Nullable String role(String surname) {
    var entry = bySurname.get(plain(surname));
    if (entry == null) {
      return null;
    }
    return entry.roles.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  @Nullable String country(String surname) {
    var entry = bySurname.get(plain(surname));
    return entry == null ? null : entry.country;
  }
}
