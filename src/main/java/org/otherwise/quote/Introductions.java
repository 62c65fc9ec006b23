package org.otherwise.quote;

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
  private static final Set<String> BY = Set.of("by", "from", "with");

  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii");

  /** Offices that a house which is not theirs names as guests. */
  private static final Pattern GUEST =
      Pattern.compile(
          "(?i).*\\b(?:prime minister|chancellor|king|queen|pope|secretary[- ]general|taoiseach|premier"
              + "|high representative|commission)\\b.*");

  private static final Set<String> AFTER =
      Lexicon.words(
          "on in at as before during regarding after for to about following ahead announcing upon en");

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

  /** The one person or body whose words the phrase of a title says these are; null where none. */
  @Nullable Attribution author(String phrase) {
    var names = new ArrayList<Mention>();
    for (var s : sentences(phrase)) {
      listed(phrase, s, 0, names);
      break;
    }
    if (names.isEmpty()
        || names.stream().filter(name -> name.form() == Mention.Form.PERSON).count() > 1) {
      return null;
    }
    var mention = names.getFirst();
    return switch (mention.form()) {
      case PERSON -> person(mention);
      case INSTITUTION, PEOPLE -> names.size() == 1 ? institution(mention) : null;
      case COMMON -> office(mention);
      case PRONOUN -> null;
    };
  }

  /** "Remarks by the President": an office without a name. */
  private @Nullable Attribution office(Mention mention) {
    var word = mention.head();
    if (!Lexicon.TITLES.contains(word)) {
      return null;
    }
    return new Attribution(
        mention.words(), null, SpeakerKind.UNNAMED, mention.role(), null, country(mention), null);
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
    if (hit != null) {
      return hit.code();
    }
    var role = mention.role() == null ? "" : mention.role();
    var publisher = head.publisher() == null ? "" : head.publisher();
    boolean guest =
        GUEST.matcher(role).matches()
                && !publisher.toLowerCase(Locale.ROOT).contains(role.toLowerCase(Locale.ROOT))
            || GUEST.matcher(mention.words()).matches();
    return guest ? null : host;
  }

  private Attribution resolved(Label label) {
    if (label.asks()) {
      return nameless("reporter");
    }
    var given = label.given();
    if (given != null && !label.isNameless()) {
      var role = label.words().replaceFirst("(?i)^the ", "");
      return new Attribution(
          Naming.bare(given), null, SpeakerKind.PERSON, Naming.cased(role), null, null, null);
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
    while (names.size() > 1 && Naming.isTitle(names.getFirst())) {
      var word = names.removeFirst();
      title = title == null ? word : title + " " + word;
    }
    if (names.size() == 1 && Naming.isTitle(names.getFirst())) {
      return holder(words);
    }
    var surname = names.getLast();
    for (var mention : titled) {
      if (mention.form() == Mention.Form.PERSON && Naming.same(mention.name().getLast(), surname)) {
        return person(mention);
      }
    }
    var name =
        names.size() > 1
            ? Naming.cased(String.join(" ", names))
            : full(Naming.cased(surname), surname);
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
    var title = Naming.cased(office);
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
    var spelled = Naming.cased(surname);
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
      var name = matcher.group(1).replaceFirst("[’']s$", "");
      var last = name.substring(name.strip().lastIndexOf(' ') + 1);
      if (!Naming.isTitle(first)
          && !NOT_FIRST.contains(first.toLowerCase(Locale.ROOT))
          && !NOT_FIRST.contains(last.toLowerCase(Locale.ROOT))) {
        counts.merge(name, 1, Integer::sum);
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
          thank thanks hi hello yes no well now then also dear madam act administration
          did does do is was has had before after during under over
          """);

  /** The role that a label's title tells: none in a mere form of address. */
  private static @Nullable String role(@Nullable String title) {
    if (title == null
        || Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr.")
            .contains(title.toLowerCase(Locale.ROOT))) {
      return null;
    }
    return Naming.cased(title);
  }

  /** The people and bodies that a title names as speakers, in its order. */
  private List<Mention> titled(String title) {
    var found = new ArrayList<Mention>();
    for (var s : sentences(title)) {
      int i = 1;
      while (i < s.size()) {
        boolean by = BY.contains(s.at(i - 1).lower());
        i = by ? listed(title, s, i, found) + 1 : i + 1;
      }
    }
    return found;
  }

  private List<Sentence> sentences(String words) {
    return words.isBlank() ? List.of() : cutter.of(tokens(words), 0);
  }

  /** Takes up a list of speakers: "President Biden and Prime Minister Modi of India". */
  private int listed(String title, Sentence s, int from, List<Mention> found) {
    int i = from;
    while (true) {
      int end = end(s, i);
      if (end > i) {
        var mention = mention(title, s, i, end);
        if (mention.form() != Mention.Form.PRONOUN) {
          found.add(mention);
        }
      }
      int next = end;
      while (next < s.size() && (s.at(next).is(",") || SUFFIXES.contains(s.at(next).lower()))) {
        next++;
      }
      if (s.at(next).is("and") || s.at(next).is("&")) {
        next++;
      } else if (!s.at(next - 1).is(",")) {
        return next;
      }
      if (next >= s.size() || !s.at(next).isCapital() || next <= i) {
        return next;
      }
      i = next;
    }
  }

  /** "President of Ukraine Volodymyr Zelenskyy" is taken apart here; the rest where all are. */
  private Mention mention(String title, Sentence s, int from, int to) {
    for (int i = from + 1; i + 2 < to; i++) {
      int place = s.at(i + 1).is("the") ? i + 2 : i + 1;
      var hit = s.at(i).is("of") ? countries.at(s.tokens(), place, to) : null;
      if (hit != null && hit.to() < to && Names.begins(s, hit.to())) {
        var name = Names.words(s, hit.to(), to);
        return new Mention(
            s.span(hit.to(), to),
            Mention.Form.PERSON,
            String.join(" ", name),
            name,
            name.getLast().toLowerCase(Locale.ROOT),
            false,
            true,
            false,
            Gender.UNKNOWN,
            s.text(title, from, i).replaceFirst("(?i)^the ", ""),
            null,
            hit.code());
      }
    }
    return mentions.of(title, s, new Phrase(from, to));
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
}
