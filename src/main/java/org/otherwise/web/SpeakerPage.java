package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/** What a speaker said, newest first, and the pairs that the speaker stands in. */
final class SpeakerPage implements Endpoint {
  private final Archive archive;
  private final SearchIndex index;
  private final Names names;

  SpeakerPage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.index = index;
    this.names = new Names(archive, gazetteer);
  }

  /**
   * What the pages of a speaker and of a country have in common.
   *
   * @param kicker what kind of thing it is, over its name
   * @param facts lines under the name
   * @param own pairs of one who earlier said otherwise; none of them for a country
   * @param groups ways to narrow what was said
   * @param field by which what was said here is searched, with this value
   */
  record View(
      String kicker,
      String name,
      List<String> facts,
      @Nullable String countryUrl,
      String country,
      String quotesCounted,
      List<StatementView> quotes,
      @Nullable String allQuotesUrl,
      String quotesUrl,
      String pairsCounted,
      List<PairView> pairs,
      @Nullable String allPairsUrl,
      String ownCounted,
      List<PairView> own,
      @Nullable String allOwnUrl,
      List<Group> groups,
      List<Timeline> timelines,
      String field,
      String value,
      String jsonUrl) {}

  /**
   * @param all what leads to the others; may be empty
   */
  record Group(String label, List<Gathered.Link> links, String all, String allUrl) {
    Group(String label, List<Gathered.Link> links) {
      this(label, links, "", "");
    }
  }

  @Override
  public Reply answer(Request request) {
    var id = Ids.speaker(request.id());
    if (id.isEmpty()) {
      return Reply.notFound("“" + request.id() + "” cannot be the id of a speaker.");
    }
    var moved = archive.movedTo(id.get());
    if (moved.isPresent()) {
      return new Reply.Elsewhere(301, Addresses.of(moved.get()));
    }
    var speaker = archive.speaker(id.get());
    if (speaker.isEmpty()) {
      return Reply.notFound("No speaker in this collection has this address.");
    }
    return page(speaker.get(), request);
  }

  private Reply page(Speaker speaker, Request request) {
    if (!Format.PAGE.contains(request.format())) {
      var asked = Gathered.asked(Field.SPEAKER, speaker.id().value(), request);
      return new Reply.Export(
          new Take(archive, index).of(asked, request, speaker.name(), Addresses.of(speaker.id())));
    }
    var gathered = Gathered.of(Field.SPEAKER, speaker.id().value(), archive, index);
    var json = Json.speaker(speaker);
    put(json, gathered);
    var view = view(speaker, gathered, names);
    // A name of which nothing is left to read, as after a withdrawal, is not for search engines.
    boolean indexed = gathered.quotesTotal() > 0;
    var head = new Reply.Head(speaker.name(), "quotes", Addresses.of(speaker.id()), indexed);
    return new Reply.Page("gathered", head, view, json, gathered.bundle(head));
  }

  static void put(ObjectNode json, Gathered gathered) {
    json.put("quotes_total", gathered.quotesTotal());
    json.set("quotes", Json.array(gathered.quotes().stream().map(Json::quote).toList()));
    json.put("contradictions_total", gathered.pairsTotal());
    json.set(
        "contradictions", Json.array(gathered.pairs().stream().map(Json::contradiction).toList()));
    json.put("earlier_otherwise_total", gathered.ownTotal());
  }

  static View view(Speaker speaker, Gathered gathered, Names names) {
    var gazetteer = names.gazetteer();
    var country = speaker.country();
    return view(
        kicker(speaker.kind()),
        speaker.name(),
        roles(gathered.quotes()),
        country == null ? null : Addresses.ofCountry(country),
        country == null ? "" : gazetteer.name(country),
        gathered,
        List.of(Field.PUBLISHER),
        names,
        Addresses.of(speaker.id()) + ".json");
  }

  /** What a speaker is. */
  static String kicker(SpeakerKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case INSTITUTION -> "Institution";
      case GROUP -> "Group";
      case UNNAMED, UNKNOWN -> "Source";
    };
  }

  static View view(
      String kicker,
      String name,
      List<String> facts,
      @Nullable String countryUrl,
      String country,
      Gathered gathered,
      List<Field> fields,
      Names names,
      String jsonUrl) {
    var labels = names.of(gathered.quotesSearch(), gathered.results());
    var groups = new ArrayList<Group>();
    for (var field : fields) {
      var links = gathered.links(field, 8, labels);
      if (!links.isEmpty()) {
        groups.add(new Group(label(field), links));
      }
    }
    return new View(
        kicker,
        name,
        facts,
        countryUrl,
        country,
        Phrases.counted(gathered.quotesTotal(), "quote", "quotes"),
        gathered.quotes().stream()
            .map(quote -> StatementView.of(quote, names.gazetteer()))
            .toList(),
        gathered.quotesTotal() > gathered.quotes().size() ? gathered.quotesUrl() : null,
        gathered.quotesUrl(),
        Phrases.counted(gathered.pairsTotal(), "contradiction", "contradictions"),
        PairView.of(gathered.pairs(), names.gazetteer()),
        gathered.pairsTotal() > gathered.pairs().size() ? gathered.pairsUrl() : null,
        Phrases.counted(gathered.ownTotal(), "time", "times"),
        PairView.of(gathered.own(), names.gazetteer()),
        gathered.ownTotal() > gathered.own().size() ? gathered.ownUrl() : null,
        groups,
        gathered.timelines(),
        gathered.field().code(),
        gathered.value(),
        jsonUrl);
  }

  private static String label(Field field) {
    return switch (field) {
      case SAID -> "When it was said";
      case PUBLISHER -> "Where it was reported";
      case SPEAKER -> "Who speaks";
      default -> Phrases.capital(field.code());
    };
  }

  /** The roles in which the speaker is quoted, the newest first. */
  private static List<String> roles(List<Statement> quotes) {
    return quotes.stream()
        .map(quote -> quote.quote().attribution())
        .map(
            who -> {
              var role = who.role() == null ? "" : who.role();
              var organisation = who.organisation() == null ? "" : who.organisation();
              return role.isEmpty() || organisation.isEmpty()
                  ? role + organisation
                  : role + ", " + organisation;
            })
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(3)
        .toList();
  }
}
