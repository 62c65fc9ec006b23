package org.otherwise.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;

/**
 * A quote as lists and pages show it: the words, and who said them when and where.
 *
 * @param lead what leads from the reporting verb to the words, where the verb says more than that
 *     they were said: "denied"; may be empty
 * @param quoted whether the words are the speaker's own, to be set in quotation marks
 * @param speakerUrl null where the speaker has no page
 * @param about role and organisation, as of that day
 * @param relay who passed the words on; may be empty
 * @param when "Said on 21 September 2022", or when it was reported, or that neither is known
 * @param reported "reported on …", where that is not already what {@code when} says
 * @param otherwise "2 said otherwise"; empty where nobody here did
 */
record StatementView(
    String url,
    String lead,
    List<Run> words,
    boolean quoted,
    String speaker,
    @Nullable String speakerUrl,
    boolean unnamed,
    String about,
    String relay,
    String country,
    @Nullable String countryUrl,
    String when,
    String reported,
    String kind,
    String meaning,
    String outlet,
    String title,
    String articleUrl,
    String otherwise,
    String otherwiseUrl) {
  /** More than a reader takes in at a glance: lists show the beginning. */
  private static final int LENGTHY = 300;

  private static final int LONGEST_LEAD = 40; // characters

  /** Reporting verbs that add nothing to a list; "denied" would, for it turns the words around. */
  private static final Set<String> PLAIN_CUES =
      Set.of(
          "say",
          "says",
          "said",
          "saying",
          "tell",
          "told",
          "tells",
          "according to",
          "added",
          "adding");

  static StatementView of(Statement statement, Gazetteer gazetteer) {
    return of(statement, List.of(), gazetteer);
  }

  public boolean lengthy() {
    return words.stream().mapToInt(run -> run.text().length()).sum() > LENGTHY;
  }

  /**
   * @param marks what is to be marked in the words
   */
  static StatementView of(Statement statement, List<Span> marks, Gazetteer gazetteer) {
    var quote = statement.quote();
    var who = quote.attribution();
    var head = statement.article();
    var speaker = statement.speaker();
    var country = who.country();
    var publisher = head.publisher();
    var relay = who.relay();
    int against = statement.contradictedBy();
    return new StatementView(
        Addresses.of(quote.id()),
        lead(quote),
        Run.marked(quote.words(), marks),
        quote.kind() == QuoteKind.DIRECT && !isMarked(quote.words()),
        Phrases.capital(Phrases.name(statement)),
        speaker == null ? null : Addresses.of(speaker.id()),
        speaker == null && !statement.speakerName().isEmpty(),
        about(statement),
        relay == null ? "" : relay,
        country == null ? "" : gazetteer.name(country),
        country == null ? null : Addresses.ofCountry(country),
        when(statement),
        reported(statement),
        kind(quote),
        Phrases.meaning(quote.kind()),
        publisher == null ? "" : publisher,
        head.title(),
        Addresses.of(head.id()),
        against == 0 ? "" : against + " said otherwise",
        Addresses.of(quote.id()) + "#otherwise");
  }

  /**
   * Whether the words bring their quotation marks along, as where a speaker reads from a letter.
   */
  private static boolean isMarked(String words) {
    return "“\"".indexOf(words.charAt(0)) >= 0
        && "”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** Role and organisation, but not what the name says already: "a Swedish official". */
  private static String about(Statement statement) {
    var who = statement.quote().attribution();
    var name = statement.speakerName().toLowerCase(Locale.ROOT);
    var parts = new ArrayList<String>();
    for (var part : Arrays.asList(who.role(), who.organisation())) {
      if (part != null && !name.contains(part.toLowerCase(Locale.ROOT))) {
        parts.add(part);
      }
    }
    return String.join(", ", parts);
  }

  /** Nothing where the verb stands elsewhere, or far from the words. */
  private static String lead(Quote quote) {
    var cue = telling(quote);
    int at = cue.isEmpty() ? -1 : quote.before().lastIndexOf(cue);
    var lead = at < 0 ? "" : quote.before().substring(at).strip();
    return lead.length() > LONGEST_LEAD || lead.matches(".*[.!?:;,—].*") ? "" : lead;
  }

  /** "Indirect quotation", with the verb that reports it unless it leads to the words. */
  private static String kind(Quote quote) {
    var cue = telling(quote);
    var kind = Phrases.of(quote.kind());
    return cue.isEmpty() || !lead(quote).isEmpty() ? kind : kind + ", “" + cue + "”";
  }

  /** The reporting verb where it says more than that it was said; else empty. */
  private static String telling(Quote quote) {
    var cue = quote.cue();
    return cue == null
            || quote.kind() == QuoteKind.DIRECT
            || PLAIN_CUES.contains(cue.toLowerCase(Locale.ROOT))
        ? ""
        : cue;
  }

  private static String when(Statement statement) {
    var said = statement.quote().saidOn();
    if (said != null) {
      return "Said " + DatePhrases.at(said);
    }
    var published = statement.article().published();
    return published == null ? "Undated" : "Reported " + DatePhrases.at(published);
  }

  private static String reported(Statement statement) {
    var said = statement.quote().saidOn();
    var published = statement.article().published();
    return said == null || published == null || said.equals(published)
        ? ""
        : "reported " + DatePhrases.at(published);
  }
}
