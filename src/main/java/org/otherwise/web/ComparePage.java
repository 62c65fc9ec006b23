package org.otherwise.web;

import java.util.List;
import java.util.Optional;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/**
 * Any two quotes side by side. Where they are a pair that was found, its own page is the place;
 * where only one is named, a reader chooses the other.
 */
final class ComparePage implements Endpoint {
  /** Stands at words that the other side does not have. */
  private static final String ONE_SIDE = "•";

  private final Archive archive;
  private final Gazetteer gazetteer;
  private final ChoosePage choosing;

  ComparePage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.gazetteer = gazetteer;
    this.choosing = new ChoosePage(archive, index, gazetteer);
  }

  @Override
  public Reply answer(Request request) {
    var left = statement(request, "left");
    if (request.first("right").isEmpty()) {
      return left.map(one -> choosing.reply(one, request.first("q")))
          .orElseGet(() -> Reply.notFound("The quote is not in this collection."));
    }
    var right = statement(request, "right");
    if (left.isEmpty() || right.isEmpty()) {
      return Reply.notFound("One of the two quotes is not in this collection.");
    }
    if (left.get().id().equals(right.get().id())) {
      throw new BadParameter("right", "Both sides name the same quote.");
    }
    var pair = archive.pair(PairId.of(left.get().id(), right.get().id()));
    if (pair.isPresent()) {
      return new Reply.Elsewhere(302, Addresses.of(pair.get().id()));
    }
    return PairView.isEarlier(right.get(), left.get())
        ? page(right.get(), left.get())
        : page(left.get(), right.get());
  }

  private Optional<Statement> statement(Request request, String side) {
    var given = request.first(side);
    if (given.isEmpty()) {
      throw new BadParameter(side, "Two quotes are needed: /compare?left=…&right=…");
    }
    var id =
        Ids.quote(given)
            .orElseThrow(
                () -> new BadParameter(side, "“" + given + "” cannot be the id of a quote."));
    return archive.statement(id).or(() -> archive.movedTo(id).flatMap(archive::statement));
  }

  private Reply page(Statement left, Statement right) {
    var json = Json.object().put("pair", false);
    var leftNote = CorrectionNote.of(left.id(), archive, gazetteer);
    var rightNote = CorrectionNote.of(right.id(), archive, gazetteer);
    json.set("left", Json.quote(left));
    json.set("right", Json.quote(right));
    leftNote.addTo(json.withObject("/left"));
    rightNote.addTo(json.withObject("/right"));
    var plain = view(left, right, against(left.id()), against(right.id()), gazetteer);
    var view = plain.corrected(leftNote, rightNote);
    var head =
        new Reply.Head(
            "Two statements side by side",
            "contradictions",
            Addresses.ofComparison(left.id(), right.id()),
            false);
    var bundle =
        new Bundle(
            head.title(),
            head.canonical(),
            Scope.QUOTES,
            false,
            List.of(new Item.OfQuote(left), new Item.OfQuote(right)),
            null);
    return new Reply.Page("pair", head, view, json, bundle);
  }

  private int against(QuoteId id) {
    return archive.pairsOf(id).size();
  }

  static PairPage.View view(
      Statement left, Statement right, int againstLeft, int againstRight, Gazetteer gazetteer) {
    var leftWords = Unshared.of(left.quote(), right.quote()).words();
    var rightWords = Unshared.of(right.quote(), left.quote()).words();
    return new PairPage.View(
        Phrases.capital(Phrases.name(left)) + " and " + Phrases.name(right),
        side(left, "One statement", leftWords, againstLeft, gazetteer),
        side(right, "The other statement", rightWords, againstRight, gazetteer),
        "side by side",
        DatePhrases.between(PairView.date(left), PairView.date(right)),
        null,
        "This is not a pair that was found. You chose these two yourself; whether they contradict"
            + " each other has not been looked into."
            + (leftWords.isEmpty() && rightWords.isEmpty()
                ? ""
                : " Marked are words that one of them has and the other has not."),
        null,
        null,
        "/compare.json?left=" + left.id() + "&right=" + right.id());
  }

  private static PairPage.SideView side(
      Statement statement, String place, List<String> words, int against, Gazetteer gazetteer) {
    var wanted = words.stream().map(text -> new Passage.Wanted(text, ONE_SIDE)).toList();
    return PairPage.side(
        statement, place, wanted, PairPage.others(against, ""), against, gazetteer);
  }
}
