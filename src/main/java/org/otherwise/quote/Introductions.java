package org.otherwise.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 * Tells who speaks in a transcript or a speech by how title, publisher, labels and text introduce
 * them: "MS. PSAKI" is the "Press Secretary Jen Psaki" of the title.
 */
final class Introductions {
  /** A title's words in which a government lets its own people speak. */
  private static final Pattern BRIEFING =
      Pattern.compile(
          "(?i)\\b(?:press (?:briefing|gaggle|call|conference)|background|briefing)\\b");

  /** Offices that a house which is not theirs names as guests. */
  private static final Pattern GUEST =
      Pattern.compile(
          "(?i).*\\b(?:president|prime minister|chancellor|king|queen|pope|secretary[- ]general|taoiseach"
              + "|premier|high representative|minister|emperor|crown prince)\\b.*");

  private static final Pattern OFFICE_OF =
      Pattern.compile(
          "(?i)office of the ((?:prime minister|president|chancellor|governor|mayor|king|queen)"
              + "(?: of (?:the )?\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+)*)?)");

  private final ArticleHead head;
  private final String text;
  private final Countries countries;
  private final TitleSpeakers titles;
  private final List<Introduced> titled;
  private final @Nullable String host;
  private final boolean briefing;
  private final Map<String, Attribution> known = new HashMap<>();

  /** Those whose label gave a full name or an office once, by surname and by office. */
  private final Map<String, Attribution> named = new HashMap<>();

  /** Surnames of labels that are misprints, by what they should be. */
  private final Map<String, String> slips = new HashMap<>();

  private Roster roster;

  Introductions(ArticleHead head, String text, Sentences cutter, Countries countries) {
    this.head = head;
    this.text = text;
    this.titles = new TitleSpeakers(cutter, countries);
    this.countries = countries;
    this.host = country(head.publisher());
    this.titled = titles.in(title());
    this.briefing = BRIEFING.matcher(head.title()).find();
    this.roster = new Roster("", Set.of(), countries);
  }

  private String title() {
    return head.title().replace("\u2060", "");
  }

  /** Makes the labels of a transcript known, so that a first one may be shorter than a later. */
  void meet(Collection<Label> labels) {
    var surnames = new HashSet<String>();
    var times = new HashMap<String, Integer>();
    labels.forEach(label -> times.merge(label.name(), 1, Integer::sum));
    surnames.addAll(times.keySet());
    slips.putAll(Slips.of(times));
    titled.stream()
        .filter(one -> !one.name().isEmpty())
        .forEach(one -> surnames.add(one.name().getLast()));
    roster = new Roster(title() + ".\n" + text, surnames, countries);
    for (var label : labels) {
      if (label.more() != null || !label.notes().isEmpty() || label.words().indexOf(' ') > 0) {
        of(label);
      }
    }
  }

  /** Who speaks under this label. */
  Attribution of(Label label) {
    var key = label.words() + "|" + label.more() + label.notes();
    var known = this.known.get(key);
    if (known == null) {
      known = resolved(label);
      this.known.put(key, known);
    }
    return known;
  }

  /** The one person or body whose words the phrase of a title says these are; null where none. */
  @Nullable Attribution author(String phrase) {
    var names = titles.list(phrase);
    if (names.isEmpty() || names.stream().filter(name -> !name.name().isEmpty()).count() > 1) {
      return null;
    }
    var one = names.getFirst();
    if (!one.name().isEmpty()) {
      roster = new Roster(title() + ".\n" + text, Set.of(one.name().getLast()), countries);
      return person(one, true);
    }
    if (one.body()) {
      return names.size() > 1
          ? null
          : new Attribution(
              one.words(), null, SpeakerKind.INSTITUTION, null, null, one.country(), null);
    }
    return new Attribution(
        one.words(),
        null,
        SpeakerKind.UNNAMED,
        one.role(),
        null,
        one.country() == null ? host : one.country(),
        null);
  }

  /** Whom the publisher speaks for: "Office of the President of Ukraine". */
  @Nullable Attribution office() {
    var publisher = head.publisher();
    var matcher = OFFICE_OF.matcher(publisher == null ? "" : publisher);
    if (!matcher.find()) {
      return null;
    }
    var office = matcher.group(1);
    var role = office.replaceFirst(" of .*", "");
    return new Attribution(office, null, SpeakerKind.UNNAMED, role, null, host, null);
  }

  private Attribution person(Introduced one, boolean own) {
    var surname = one.name().getLast();
    var full = one.name().size() > 1 ? null : roster.full(surname, one.role(), Gender.UNKNOWN);
    var name = full == null ? String.join(" ", one.name()) : full;
    var country = one.country() == null ? roster.country(surname) : one.country();
    boolean guest =
        !own
            && one.role() != null
            && GUEST.matcher(one.role()).matches()
            && !one.role().toLowerCase(Locale.ROOT).startsWith("vice");
    return new Attribution(
        name,
        null,
        SpeakerKind.PERSON,
        one.role(),
        one.organisation(),
        country == null && !guest ? host : country,
        null);
  }

  private Attribution resolved(Label label) {
    if (label.answers()) {
      return titled.stream()
          .filter(one -> !one.name().isEmpty())
          .findFirst()
          .map(one -> person(one, false))
          .orElseGet(() -> nameless("interviewee", null));
    }
    if (label.asks()) {
      return nameless("reporter", null);
    }
    if (label.isNameless()) {
      var words = label.words().toLowerCase(Locale.ROOT);
      return nameless(
          words.startsWith("the ") ? words.substring(4) : words,
          words.contains("official") ? host : null);
    }
    var front = label.words().replaceFirst("(?i)^the ", "");
    var tokens = List.of(front.split(" +"));
    int name = 0;
    while (name < tokens.size()
        && (Naming.isTitle(tokens.get(name))
            || small(tokens.get(name))
            || (name + 1 < tokens.size() && Introduced.isOfficeWord(tokens.get(name))))) {
      name++;
    }
    boolean office = name == tokens.size() || label.words().regionMatches(true, 0, "the ", 0, 4);
    if (office) {
      return office(label, front);
    }
    if (name > 1 && tokens.subList(0, name).contains("of")) {
      var one = titles.one(front);
      if (one != null && !one.name().isEmpty()) {
        var who = person(one, false);
        named.putIfAbsent(Roster.plain(one.name().getLast()), who);
        return who;
      }
    }
    var title = name == 0 ? null : String.join(" ", tokens.subList(0, name));
    return person(label, title, tokens.subList(name, tokens.size()));
  }

  private static boolean small(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "of",
          "for",
          "the",
          "general",
          "hon.",
          "hon",
          "acting",
          "gentleman",
          "secretary-general" ->
          true;
      default -> false;
    };
  }

  private Attribution person(Label label, @Nullable String title, List<String> printed) {
    var meant = slips.get(label.name());
    var names = printed.size() == 1 && meant != null ? List.of(meant) : printed;
    var surname = names.getLast();
    var earlier = named.get(Roster.plain(surname));
    if (earlier != null && names.size() == 1) {
      return earlier;
    }
    var gender = title == null ? Gender.UNKNOWN : Gender.ofWord(Naming.lastWord(title));
    boolean polite = title == null || Introduced.honorific(title.replaceFirst("^.* ", ""));
    for (var one : titled) {
      if (!one.name().isEmpty() && same(one.name(), names)) {
        return person(one, one.equals(titled.getFirst()));
      }
    }
    if (title == null && names.size() == 1 && outlet(surname)) {
      return new Attribution(surname, null, SpeakerKind.INSTITUTION, null, null, null, null);
    }
    var office = polite ? null : title;
    var full = names.size() > 1 ? null : roster.full(surname, office, gender);
    var name = full == null ? cased(names) : full;
    var role = office == null ? roster.role(surname) : Naming.cased(office);
    String organisation = null;
    var country = noted(label);
    var more = label.more();
    if (more != null) {
      var place = country(more);
      country = country == null && place != null ? place : country;
      role = more.equals(more.toUpperCase(Locale.ROOT)) ? more.toLowerCase(Locale.ROOT) : more;
      var told = affiliated(more);
      role = told.role() == null ? role : told.role();
      organisation = told.organisation();
    }
    country = country == null ? roster.country(surname) : country;
    if (country == null && ours(title, role, polite)) {
      country = host;
    }
    var who = new Attribution(name, null, SpeakerKind.PERSON, role, organisation, country, null);
    if (names.size() > 1 || more != null) {
      named.putIfAbsent(Roster.plain(surname), who);
    }
    return who;
  }

  /** Whether a label's name is that of the title, or its end or, as in the East, its beginning. */
  private static boolean same(List<String> full, List<String> label) {
    int more = full.size() - label.size();
    if (more < 0) {
      return false;
    }
    return plain(full.subList(more, full.size())).equals(plain(label))
        || (label.size() == 1 && plain(full.subList(0, 1)).equals(plain(label)))
        || (Roster.plain(full.getFirst()).equals(Roster.plain(label.getFirst()))
            && Roster.plain(full.getLast()).equals(Roster.plain(label.getLast())));
  }

  private static String plain(List<String> words) {
    return Roster.plain(String.join("", words));
  }

  /** Whether one who speaks here can be taken for one of the house's own country. */
  private boolean ours(@Nullable String title, @Nullable String role, boolean polite) {
    if (polite && (title == null || role == null)) {
      return title != null && briefing;
    }
    var words = (title == null ? "" : title) + " " + (role == null ? "" : role);
    var publisher = head.publisher() == null ? "" : head.publisher();
    return !GUEST.matcher(words).matches()
        || (title != null
            && publisher.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT)))
        || (words.toLowerCase(Locale.ROOT).contains("vice president") && !polite);
  }

  /** "CNN HOST": whom a role is for. */
  private Offices.Office affiliated(String more) {
    var parts = more.split("[ ,]+");
    int role = parts.length;
    while (role > 0
        && Lexicon.ROLES.contains(Lexicon.bare(parts[role - 1].toLowerCase(Locale.ROOT)))) {
      role--;
    }
    if (role == 0 || role == parts.length) {
      return Offices.Office.NONE;
    }
    var body = String.join(" ", List.of(parts).subList(0, role));
    var title = String.join(" ", List.of(parts).subList(role, parts.length));
    return new Offices.Office(
        title.toLowerCase(Locale.ROOT), Names.acronym(parts[0]) ? body : null, null);
  }

  private boolean outlet(String word) {
    var publisher = head.publisher();
    return publisher != null
        && (" " + publisher.toLowerCase(Locale.ROOT) + " ")
            .contains(" " + word.toLowerCase(Locale.ROOT) + " ");
  }

  private String cased(List<String> names) {
    var words = new ArrayList<String>();
    for (var name : names) {
      boolean shouted = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
      boolean particle = Lexicon.PARTICLES.contains(name.toLowerCase(Locale.ROOT));
      words.add(
          particle && names.size() > 1
              ? name.toLowerCase(Locale.ROOT)
              : shouted || Naming.mixed(name) ? roster.spelled(name) : name);
    }
    return String.join(" ", words);
  }

  /** A country in the label's brackets: "Ms. Reyes (Kenya)". */
  private @Nullable String noted(Label label) {
    for (var note : label.notes()) {
      var tokens = TitleSpeakers.tokens(note);
      var hit = tokens.isEmpty() ? null : countries.at(tokens, 0, tokens.size());
      if (hit != null && hit.to() == tokens.size()) {
        return hit.code();
      }
    }
    return null;
  }

  private Attribution nameless(String words, @Nullable String country) {
    return new Attribution(words, null, SpeakerKind.UNNAMED, null, null, country, null);
  }

  /** "THE PRESIDENT": who is named after it in brackets, or is called so in the title. */
  private Attribution office(Label label, String office) {
    var key = "the " + office.toLowerCase(Locale.ROOT);
    var earlier = named.get(key);
    if (earlier != null) {
      return earlier;
    }
    var role = office.equals(office.toUpperCase(Locale.ROOT)) ? Naming.cased(office) : office;
    for (var note : label.notes()) {
      var one = titles.one(note);
      if (note.indexOf(' ') > 0 && one != null && !one.name().isEmpty() && capitals(note)) {
        var country = country(office) == null ? host : country(office);
        var who =
            new Attribution(
                String.join(" ", one.name()), null, SpeakerKind.PERSON, role, null, country, null);
        named.put(key, who);
        named.putIfAbsent(Roster.plain(one.name().getLast()), who);
        return who;
      }
    }
    for (var one : titled) {
      if (!one.name().isEmpty() && one.role() != null && holds(one.role(), office)) {
        return person(one, one.equals(titled.getFirst()));
      }
    }
    return new Attribution(
        key, null, SpeakerKind.UNNAMED, role, null, key.equals("the speaker") ? null : host, null);
  }

  private static boolean capitals(String words) {
    for (var word : words.split(" +")) {
      if (!Character.isUpperCase(word.charAt(0)) && !Lexicon.PARTICLES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String role, String office) {
    var one = role.toLowerCase(Locale.ROOT);
    var other = office.toLowerCase(Locale.ROOT);
    return one.equals(other)
        || (one.endsWith(" " + other) && !one.startsWith("vice") && !other.equals("president"))
        || (other.equals("secretary") && one.contains("secretary"));
  }

  private @Nullable String country(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    var tokens = TitleSpeakers.tokens(words);
    var hit = countries.first(tokens, 0, tokens.size());
    return hit == null ? null : hit.code();
  }
}
