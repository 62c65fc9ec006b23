package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.FacetRequest.Order;
import org.otherwise.index.Field;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Suggestion;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/**
 * “What did … say about …?” A name that is one speaker's leads to the quotes; where several have it
 * this page asks which of them is meant.
 */
final class SaidPage implements Endpoint {
  private static final int MOST_CANDIDATES = 30;
  private static final int MOST_NEAR = 5;
  private static final int LONGEST_NAME = 200;

  private final Archive archive;
  private final SearchIndex index;
  private final Gazetteer gazetteer;

  SaidPage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.index = index;
    this.gazetteer = gazetteer;
  }

  /**
   * @param sentence what this page is about, as a heading
   * @param candidates those of that name
   * @param moreUrl all others of that name; empty where all are here
   */
  record View(
      String sentence,
      String detail,
      String who,
      String about,
      List<Candidate> candidates,
      String moreUrl,
      List<Advice.Way> ways) {}

  /**
   * Somebody who may be meant.
   *
   * @param facts what tells one from another: kind and country
   * @param counted how many quotes about the words, and in all
   */
  record Candidate(String name, String facts, String counted, String url) {}

  @Override
  public Reply answer(Request request) {
    var who = request.first("who");
    var about = request.first("about");
    if (who.length() > LONGEST_NAME) {
      throw new BadParameter("who", "A name has at most " + LONGEST_NAME + " characters.");
    }
    var chosen = chosen(request.first("speaker"), who);
    if (chosen.isPresent()) {
      return elsewhere(chosen.get(), about);
    }
    if (who.isEmpty()) {
      return about.isEmpty()
          ? page(
              new View(
                  "What did who say about what?",
                  "Name a speaker, or words, or both.",
                  "",
                  "",
                  List.of(),
                  "",
                  List.of()),
              who,
              about)
          : new Reply.Elsewhere(303, all(about).url());
    }
    var named = index.facet(all("").search(), Field.SPEAKER, asked(who));
    var one = one(named, who);
    if (one.isPresent()) {
      return elsewhere(new SpeakerId(one.get().value()), about);
    }
    return page(
        named.values().isEmpty() ? unknown(who, about) : ask(who, about, named), who, about);
  }

  private static FacetRequest asked(String who) {
    return new FacetRequest(Order.COUNT, who, 1, MOST_CANDIDATES);
  }

  private static SearchParameters all(String about) {
    return SearchParameters.all(Scope.QUOTES).withWords(about);
  }

  private static Reply elsewhere(SpeakerId speaker, String about) {
    return new Reply.Elsewhere(
        303, all(about).plus(Field.SPEAKER, Sense.ONLY, speaker.value()).url());
  }

  /** The speaker chosen while typing; a name that was changed afterwards counts for more. */
  private Optional<SpeakerId> chosen(String id, String who) {
    return Ids.speaker(id)
        .flatMap(archive::speaker)
        .filter(speaker -> who.isEmpty() || folded(speaker.name()).equals(folded(who)))
        .map(Speaker::id);
  }

  /** Who must be meant: the only one of that name, or the only one with just this whole name. */
  private static Optional<FacetList.Value> one(FacetList named, String who) {
    if (named.distinct() == 1) {
      return named.values().stream().findFirst();
    }
    var exact =
        named.values().stream().filter(each -> folded(each.label()).equals(folded(who))).toList();
    return exact.size() == 1 && folded(who).contains(" ")
        ? Optional.of(exact.getFirst())
        : Optional.empty();
  }

  private static String folded(String name) {
    return java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private View ask(String who, String about, FacetList named) {
    var counts = about.isEmpty() ? Map.<String, Long>of() : counts(about, who);
    var speakers = archive.speakers(ids(named));
    var candidates = new ArrayList<Candidate>();
    var order =
        about.isEmpty()
            ? named.values()
            : named.values().stream()
                .sorted(
                    Comparator.comparingLong(
                        (FacetList.Value each) -> -counts.getOrDefault(each.value(), 0L)))
                .toList();
    for (var each : order) {
      var speaker = Ids.speaker(each.value()).map(speakers::get).orElse(null);
      if (speaker != null) {
        candidates.add(candidate(speaker, each.count(), about, counts));
      }
    }
    var everyone =
        all(about).valuesUrl(Field.SPEAKER)
            + (about.isEmpty() ? "?" : "&")
            + "contains="
            + Addresses.encoded(who);
    return new View(
        "Which “" + who + "” do you mean?",
        DatePhrases.Numbers.digits(named.distinct())
            + " speakers in this collection have this in their name.",
        who,
        about,
        candidates,
        named.distinct() > candidates.size() ? everyone : "",
        List.of());
  }

  /** How many quotes about these words there are by each of that name. */
  private Map<String, Long> counts(String about, String who) {
    var counts = new HashMap<String, Long>();
    for (var each : index.facet(all(about).search(), Field.SPEAKER, asked(who)).values()) {
      counts.put(each.value(), each.count());
    }
    return counts;
  }

  private Candidate candidate(Speaker speaker, long inAll, String about, Map<String, Long> counts) {
    var country = speaker.country();
    var kind = SpeakerPage.kicker(speaker.kind());
    var url = all(about).plus(Field.SPEAKER, Sense.ONLY, speaker.id().value()).url();
    var counted = Phrases.counted(inAll, "quote", "quotes");
    return new Candidate(
        speaker.name(),
        country == null ? kind : kind + ", " + gazetteer.name(country),
        about.isEmpty()
            ? counted
            : DatePhrases.Numbers.digits(counts.getOrDefault(speaker.id().value(), 0L))
                + " about “"
                + about
                + "”, "
                + counted
                + " in all",
        url);
  }

  private View unknown(String who, String about) {
    var ways = new ArrayList<Advice.Way>();
    var near = new HashSet<String>();
    var words = Stream.of(who.split("[\\s.,]+")).filter(word -> !word.isEmpty()).limit(MOST_NEAR);
    for (var word : words.toList()) {
      for (var each : index.suggest(word, MOST_NEAR)) {
        if (each.kind() == Suggestion.Kind.SPEAKER
            && near.size() < MOST_NEAR
            && near.add(each.value())) {
          ways.add(
              new Advice.Way(
                  each.label(),
                  Phrases.counted(each.count(), "quote", "quotes"),
                  all(about).plus(Field.SPEAKER, Sense.ONLY, each.value()).url()));
        }
      }
    }
    var both = (who + " " + about).strip();
    long found = index.search(all(both).search()).total();
    if (found > 0) {
      ways.add(
          new Advice.Way(
              "Quotes in which these words occur: " + both,
              Phrases.counted(found, "quote", "quotes"),
              all(both).url()));
    }
    ways.add(new Advice.Way("All speakers, A to Z", "", Discovery.allSpeakers()));
    return new View(
        "Nobody called “" + who + "” is quoted here",
        near.isEmpty() ? "Try the family name alone." : "Somebody with a name like it is.",
        who,
        about,
        List.of(),
        "",
        ways);
  }

  private static Set<SpeakerId> ids(FacetList list) {
    var ids = new HashSet<SpeakerId>();
    for (var each : list.values()) {
      Ids.speaker(each.value()).ifPresent(ids::add);
    }
    return ids;
  }

  private static Reply page(View view, String who, String about) {
    var json = Json.object().put("who", who).put("about", about);
    var candidates = json.putArray("candidates");
    for (var each : view.candidates()) {
      candidates.addObject().put("name", each.name()).put("url", each.url());
    }
    var address = "/said?who=" + Addresses.encoded(who) + "&about=" + Addresses.encoded(about);
    var head = new Reply.Head(view.sentence(), "quotes", address, false);
    return new Reply.Page("said", head, view, json);
  }
}
