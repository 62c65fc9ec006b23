package org.otherwise.quote;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Attribution;
import org.otherwise.model.SpeakerKind;

/**
 * Tells who speaks in a transcript or a speech by how title, publisher and text introduce them:
 * "MS. PSAKI" is the "Press Secretary Jen Psaki" of the title.
 */
final class Introductions {
  /** Words of a title after which its speakers stand. */
  private static final Set<String> BY = Set.of("by", "from", "of", "with", "and", "&", ",", "|");

  private static final Set<String> AFTER =
      Lexicon.words(
          "on in at as before during regarding after for to about following ahead announcing upon");

  private static final Pattern OFFICE_OF =
      Pattern.compile(
          "(?i)office of the ((?:prime minister|president|chancellor|governor|mayor|king|queen)"
              + "(?: of (?:the )?\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*)?)");

  private final ArticleHead head;
  private final String text;
  private final Countries countries;
  private final Mentions mentions;
  private final Sentences cutter;
  private final List<Mention> titled;
  private final @Nullable String host;
  private final Map<String, Attribution> known = new HashMap<>();

  Introductions(ArticleHead head, String text, Sentences cutter, Countries countries) {
    this.head = head;
    this.text = text;
    this.cutter = cutter;
    this.countries = countries;
    this.mentions = new Mentions(countries);
    this.host = country(head.publisher());
    this.titled = titled(head.title());
  }

  /** Who speaks under this label. */
  Attribution of(Label label) {
    var known = this.known.get(label.words());
    if (known == null) {
      known = resolved(label);
      this.known.put(label.words(), known);
    }
    return known;
  }

  /** The one person or body that the title names as whose words these are; null where none. */
  @Nullable Attribution author(String phrase) {
    var names = titled(phrase);
    if (names.size() != 1) {
      return null;
    }
    var mention = names.getFirst();
    return switch (mention.form()) {
      case PERSON -> person(mention);
      case INSTITUTION, PEOPLE -> institution(mention);
      case COMMON ->
          mention.definite()
              ? new Attribution(
                  mention.words(),
                  null,
                  SpeakerKind.UNNAMED,
                  mention.role(),
                  null,
                  country(mention),
                  null)
              : null;
      case PRONOUN -> null;
    };
  }

  /** Whom the publisher speaks for: "Office of the President of Ukraine". */
  @Nullable Attribution office() {
    var publisher = head.publisher();
    if (publisher == null) {
      return null;
    }
    var matcher = OFFICE_OF.matcher(publisher);
    if (!matcher.find()) {
      return null;
    }
    var office = matcher.group(1);
    var role = office.replaceFirst(" of .*", "");
    return new Attribution(office, null, SpeakerKind.UNNAMED, role, null, host, null);
  }

  private Attribution institution(Mention mention) {
    var place = tokens(mention.words());
    var hit = countries.at(place, 0, place.size());
    var name = hit != null && hit.to() == place.size() ? hit.name() : mention.words();
    return new Attribution(name, null, SpeakerKind.INSTITUTION, null, null, country(mention), null);
  }

  private Attribution person(Mention mention) {
    var surname = mention.name().getLast();
    var name =
        mention.name().size() > 1 ? String.join(" ", mention.name()) : full(surname, surname);
    return new Attribution(
        name,
        null,
        SpeakerKind.PERSON,
        mention.role(),
        mention.organisation(),
        country(mention),
        null);
  }

  /** Where the title says no country, those whom the house itself lets speak are of its own. */
  private @Nullable String country(Mention mention) {
    if (mention.country() != null) {
      return mention.country();
    }
    var place = tokens(mention.words());
    var hit = countries.first(place, 0, place.size());
    return hit == null ? host : hit.code();
  }

  private Attribution resolved(Label label) {
    if (label.asks()) {
      return nameless("reporter");
    }
    var words = label.words().toLowerCase(Locale.ROOT);
    var office = words.startsWith("the ") ? words.substring(4) : "";
    if (!office.isEmpty()) {
      return holder(office);
    }
    if (label.isNameless()) {
      return nameless(words);
    }
    int comma = label.words().indexOf(',');
    var front = comma < 0 ? label.words() : label.words().substring(0, comma);
    var names = new ArrayList<>(List.of(front.strip().split(" +")));
    String title = null;
    while (names.size() > 1 && isTitle(names.getFirst())) {
      var word = names.removeFirst();
      title = title == null ? word : title + " " + word;
    }
    if (names.size() == 1 && isTitle(names.getFirst())) {
      return holder(words);
    }
    var surname = names.getLast();
    for (var mention : titled) {
      if (mention.form() == Mention.Form.PERSON && same(mention.name().getLast(), surname)) {
        return person(mention);
      }
    }
    var name = names.size() > 1 ? cased(String.join(" ", names)) : full(cased(surname), surname);
    var role = comma < 0 ? role(title) : label.words().substring(comma + 1).strip();
    return new Attribution(name, null, SpeakerKind.PERSON, role, null, null, null);
  }

  private static Attribution nameless(String words) {
    return new Attribution(words, null, SpeakerKind.UNNAMED, null, null, null, null);
  }

  /** "THE PRESIDENT": who is called so in the title, or most often in the text. */
  private Attribution holder(String office) {
    for (var mention : titled) {
      var role = mention.role();
      if (mention.form() == Mention.Form.PERSON
          && role != null
          && (role.equalsIgnoreCase(office)
              || (office.equals("secretary") && role.toLowerCase(Locale.ROOT).contains(office)))) {
        return person(mention);
      }
    }
    var title = cased(office);
    var named =
        most(
            Pattern.compile(
                (title.startsWith("Vice") ? "" : "(?<!Vice )")
                    + Pattern.quote(title)
                    + " ((?:\\p{Lu}[\\p{L}’'-]+\\.? (?:\\p{Lu}\\. )?)?\\p{Lu}[\\p{L}’'-]+)"));
    if (named == null) {
      return new Attribution("the " + office, null, SpeakerKind.UNNAMED, title, null, host, null);
    }
    int space = named.lastIndexOf(' ');
    var surname = named.substring(space + 1);
    return new Attribution(
        space < 0 ? full(surname, surname) : named,
        null,
        SpeakerKind.PERSON,
        title,
        null,
        host,
        null);
  }

  /** The surname with the first name that stands before it in title or text most often. */
  private String full(String otherwise, String surname) {
    var spelled = cased(surname);
    var before =
        most(
            Pattern.compile(
                "(?<![\\p{L}.])(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.)? )"
                    + Pattern.quote(spelled)
                    + "\\b"));
    if (before == null) {
      return otherwise;
    }
    return before.strip() + " " + spelled;
  }

  /** What the pattern's group finds most often, forms of address and openers left out. */
  private @Nullable String most(Pattern pattern) {
    var counts = new HashMap<String, Integer>();
    var matcher = pattern.matcher(head.title() + "\n" + text);
    while (matcher.find()) {
      var first = matcher.group(1).strip().split(" ")[0];
      if (!isTitle(first) && !NOT_FIRST.contains(first.toLowerCase(Locale.ROOT))) {
        counts.merge(matcher.group(1), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static final Set<String> NOT_FIRST =
      Lexicon.words(
          """
          and but so the a an to with for from by of in on at as when while if that this what who how
          thank thanks hi hello yes no well now then also dear madam act administration harris-biden
          biden-harris did does do is was has had
          """);

  private static boolean isTitle(String word) {
    var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    var lower = bare.toLowerCase(Locale.ROOT);
    return Lexicon.TITLES.contains(lower)
        || Set.of(
                "vice", "press", "first", "lady", "under", "national", "security", "administrator")
            .contains(lower);
  }

  /** The role that a label's title tells: none in a mere form of address. */
  private static @Nullable String role(@Nullable String title) {
    if (title == null
        || Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr.")
            .contains(title.toLowerCase(Locale.ROOT))) {
      return null;
    }
    return cased(title);
  }

  /** The people and bodies that a title names as speakers, in its order. */
  private List<Mention> titled(String title) {
    var found = new ArrayList<Mention>();
    var paragraph = new org.otherwise.model.Span(0, title.length());
    if (title.isBlank()) {
      return found;
    }
    for (var s : cutter.of(Tokenizer.of(title, paragraph, List.of()), 0)) {
      int i = 0;
      while (i < s.size()) {
        if (i > 0 && !BY.contains(s.at(i - 1).lower())) {
          i++;
          continue;
        }
        int end = end(s, i);
        if (end > i) {
          var mention = mentions.of(title, s, new Phrase(i, end));
          if (mention.form() != Mention.Form.PRONOUN) {
            found.add(mention);
          }
        }
        i = Math.max(end, i) + 1;
      }
    }
    return found;
  }

  private static int end(Sentence s, int from) {
    int i = from;
    while (i < s.size()
        && !AFTER.contains(s.at(i).lower())
        && !(s.at(i).isPunctuation() && !s.at(i).is("."))
        && !s.at(i).is("and")
        && !Dates.isDateWord(s.at(i))) {
      i++;
    }
    return i;
  }

  private @Nullable String country(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    var tokens = tokens(words);
    var hit = countries.first(tokens, 0, tokens.size());
    return hit == null ? null : hit.code();
  }

  private static List<Token> tokens(String words) {
    return Tokenizer.of(words, new org.otherwise.model.Span(0, words.length()), List.of());
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Words in capitals as names are written: "JEAN-PIERRE" is Jean-Pierre, "McENANY" McEnany. */
  static String cased(String words) {
    var cased = new StringBuilder(words.length());
    boolean begins = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      cased.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
      boolean scottish =
          i > 0 && cased.length() >= 2 && cased.substring(cased.length() - 2).equals("Mc");
      begins = !Character.isLetter(c) || scottish;
      if (c == '’' || c == '\'') {
        begins = i >= 1 && (i < 2 || !Character.isLetter(words.charAt(i - 2)));
      }
    }
    return cased.toString();
  }
}
