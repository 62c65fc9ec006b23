package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Dispute;
import org.otherwise.model.DisputeId;
import org.otherwise.model.Pair;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.otherwise.web.Gathered.Link;

/** Everything in the collection that turns on one question, on two sides and in order of time. */
final class DisputePage implements Endpoint {
  /** So many outlets, or statements of the other side, are named; the rest are counted. */
  private static final int NAMED = 4;

  private final Archive archive;
  private final Gazetteer gazetteer;

  DisputePage(Archive archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.gazetteer = gazetteer;
  }

  /**
   * @param title the strongest of its pairs in one neutral sentence
   * @param counted how many statements, over what time
   * @param events the statements of both sides in order of time
   * @param aside pairs within a side, by their sentences
   */
  record View(
      String title,
      String counted,
      SideView left,
      SideView right,
      List<Event> events,
      List<Link> aside,
      List<Link> pairs,
      String status,
      String jsonUrl) {
    public List<SideView> sides() {
      return List.of(left, right);
    }
  }

  /**
   * One side: how many say it, and who.
   *
   * @param id by which links reach it
   */
  record SideView(
      String id, String name, String counted, List<Link> speakers, List<Link> countries) {}

  /**
   * A statement in the course of the dispute.
   *
   * @param date under which it stands; empty where the one before has the same
   * @param reported "reported by 4", or empty
   * @param reports the same statement elsewhere
   * @param more how many reports are not named; may be empty
   * @param against pairs in which it stands, by the name of the other
   */
  record Event(
      String side,
      String sideName,
      String date,
      StatementView statement,
      String reported,
      List<Link> reports,
      String more,
      List<Link> against,
      String moreAgainst) {}

  @Override
  public Reply answer(Request request) {
    var none = "No dispute in this collection has this address.";
    Optional<DisputeId> id = Ids.dispute(request.id());
    if (id.isEmpty()) {
      return Reply.notFound(none);
    }
    return archive
        .disputes()
        .find(id.get())
        .map(this::page)
        .or(() -> archive.disputes().movedTo(id.get()).map(DisputePage::moved))
        .orElseGet(() -> rest(id.get(), none));
  }

  private static Reply moved(DisputeId other) {
    return new Reply.Elsewhere(301, Addresses.of(other));
  }

  /** What is left of one that fell apart: its last pair, which it may grow from again. */
  private Reply rest(DisputeId id, String none) {
    var left = archive.disputes().pairs(id);
    if (!left.isEmpty()) {
      var strongest =
          left.stream()
              .min(Comparator.comparing(Pair::contradiction, Dispute.STRONGEST_FIRST))
              .orElseThrow();
      return new Reply.Elsewhere(302, Addresses.of(strongest.id()));
    }
    return archive.disputes().wasThere(id)
        ? new Reply.Problem(
            410,
            "The pairs of this dispute were dismissed or withdrawn, or are not found any more.")
        : Reply.notFound(none);
  }

  private Reply page(Dispute dispute) {
    var view = view(dispute, gazetteer);
    boolean indexed =
        dispute.pairs().stream()
            .anyMatch(pair -> pair.contradiction().review().status() == Review.Status.CONFIRMED);
    var title = "Dispute: " + view.title();
    var head = new Reply.Head(title, "contradictions", Addresses.of(dispute.id()), indexed);
    var items = new ArrayList<Item>();
    for (var told : inOrder(dispute)) {
      items.add(new Item.OfQuote(told.statement()));
    }
    return new Reply.Page(
        "dispute", head, view, json(dispute), Bundle.of(title, Addresses.of(dispute.id()), items));
  }

  private static ObjectNode json(Dispute dispute) {
    var json = Json.object().put("id", dispute.id().value()).put("url", Addresses.of(dispute.id()));
    for (var side : Side.values()) {
      var told = new ArrayList<ObjectNode>();
      for (var each : dispute.side(side)) {
        var one = Json.quote(each.statement());
        one.put("reports_total", each.reports().size());
        one.set(
            "reports",
            Json.array(
                each.reports().stream()
                    .filter(report -> !report.id().equals(each.statement().id()))
                    .map(Json::quote)
                    .toList()));
        told.add(one);
      }
      var counts = Counts.of(dispute.side(side));
      var node = json.putObject(side.code());
      node.put("statements", told.size())
          .put("speakers", counts.speakers())
          .put("countries", counts.countries().size())
          .put("articles", counts.articles());
      node.set("items", Json.array(told));
    }
    json.set(
        "contradictions", Json.array(dispute.pairs().stream().map(Json::contradiction).toList()));
    json.set("aside", Json.array(dispute.aside().stream().map(Json::contradiction).toList()));
    return json;
  }

  static View view(Dispute dispute, Gazetteer gazetteer) {
    var pairs = dispute.pairs();
    return new View(
        Phrases.sentence(pairs.getFirst()),
        counted(dispute),
        side(dispute, Side.LEFT, gazetteer),
        side(dispute, Side.RIGHT, gazetteer),
        events(dispute, gazetteer),
        dispute.aside().stream().map(DisputePage::link).toList(),
        pairs.stream().map(DisputePage::link).toList(),
        status(pairs),
        Addresses.of(dispute.id()) + ".json");
  }

  private static Link link(Pair pair) {
    return new Link(
        Phrases.sentence(pair),
        Phrases.of(pair.contradiction().review().status()),
        Addresses.of(pair.id()));
  }

  private static String counted(Dispute dispute) {
    int statements = dispute.left().size() + dispute.right().size();
    var told = inOrder(dispute);
    var dates = told.stream().map(Dispute.Told::date).filter(date -> date != null).toList();
    var counted = Phrases.counted(statements, "statement", "statements");
    if (dates.isEmpty()) {
      return counted;
    }
    var first = DatePhrases.of(dates.getFirst());
    var last = DatePhrases.of(dates.getLast());
    return counted + ", " + (first.equals(last) ? first : first + " to " + last);
  }

  private static String status(List<Pair> pairs) {
    long confirmed =
        pairs.stream()
            .filter(pair -> pair.contradiction().review().status() == Review.Status.CONFIRMED)
            .count();
    var all = Phrases.counted(pairs.size(), "pair", "pairs");
    return confirmed == 0
        ? "Put together by the program from " + all + ". No editor has looked at them yet."
        : "Put together by the program from "
            + all
            + ", of which the editors confirmed "
            + DatePhrases.Numbers.digits(confirmed)
            + ".";
  }

  static String name(Side side) {
    return side == Side.LEFT ? "One side" : "The other side";
  }

  static String id(Side side) {
    return side == Side.LEFT ? "one" : "other";
  }

  private static SideView side(Dispute dispute, Side side, Gazetteer gazetteer) {
    var told = dispute.side(side);
    var counts = Counts.of(told);
    return new SideView(
        id(side),
        name(side),
        Phrases.counted(told.size(), "statement", "statements")
            + " by "
            + counts.who()
            + ", in "
            + Phrases.counted(counts.articles(), "article", "articles"),
        counts.links(),
        counts.countries().stream()
            .map(code -> new Link(gazetteer.name(code), "", Addresses.ofCountry(code)))
            .toList());
  }

  /** Both sides in order of time. */
  private static List<Dispute.Told> inOrder(Dispute dispute) {
    var all = new ArrayList<>(dispute.left());
    all.addAll(dispute.right());
    all.sort(Comparator.comparing(Dispute.Told::statement, Dispute.BY_TIME));
    return all;
  }

  private static List<Event> events(Dispute dispute, Gazetteer gazetteer) {
    var events = new ArrayList<Event>();
    var last = "";
    for (var told : inOrder(dispute)) {
      var side = dispute.left().contains(told) ? Side.LEFT : Side.RIGHT;
      var date = told.date();
      var when = date == null ? "Undated" : DatePhrases.of(date);
      events.add(event(dispute, told, side, when.equals(last) ? "" : when, gazetteer));
      last = when;
    }
    return events;
  }

  private static Event event(
      Dispute dispute, Dispute.Told told, Side side, String date, Gazetteer gazetteer) {
    var reports =
        told.reports().stream()
            .filter(report -> !report.id().equals(told.statement().id()))
            .map(
                report -> {
                  var outlet = report.article().publisher();
                  return new Link(
                      outlet == null ? report.article().title() : outlet,
                      "",
                      Addresses.of(report.id()));
                })
            .toList();
    var against = new ArrayList<Link>();
    for (var pair : dispute.pairs()) {
      for (var report : told.reports()) {
        if (pair.left().id().equals(report.id()) || pair.right().id().equals(report.id())) {
          var other = pair.left().id().equals(report.id()) ? pair.right() : pair.left();
          var name = Phrases.name(other);
          if (against.stream().noneMatch(link -> link.label().equals(name))) {
            against.add(new Link(name, "", Addresses.of(pair.id())));
          }
        }
      }
    }
    return new Event(
        id(side),
        name(side),
        date,
        StatementView.of(told.statement(), gazetteer),
        reports.isEmpty() ? "" : "reported by " + told.reports().size(),
        reports.stream().limit(NAMED).toList(),
        more(reports.size()),
        against.stream().limit(NAMED).toList(),
        more(against.size()));
  }

  private static String more(int all) {
    return all > NAMED ? "and " + (all - NAMED) + " more" : "";
  }
}
