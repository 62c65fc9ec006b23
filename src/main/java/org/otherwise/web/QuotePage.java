package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Pair;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/** One quote in its place, and who said otherwise. */
final class QuotePage implements Endpoint {
  private final Archive archive;
  private final Gazetteer gazetteer;

  QuotePage(Archive archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.gazetteer = gazetteer;
  }

  /**
   * @param sourceUrl lands on the passage where it was printed; null where there is no such page
   * @param corrected what editors corrected in it, as a sentence; may be empty
   * @param otherwise in how many pairs it stands, as a sentence
   */
  record View(
      StatementView statement,
      Passage passage,
      @Nullable String sourceUrl,
      String corrected,
      String otherwise,
      List<Against> against,
      List<StatementView> copies,
      @Nullable String copyOfUrl,
      String compareUrl,
      String jsonUrl) {}

  /** A statement that stands against this one, and the page that shows both. */
  record Against(
      StatementView statement, String label, String between, String status, String url) {}

  @Override
  public Reply answer(Request request) {
    var id = Ids.quote(request.id());
    if (id.isEmpty()) {
      return Reply.notFound("“" + request.id() + "” cannot be the id of a quote.");
    }
    var statement = archive.statement(id.get());
    if (statement.isEmpty()) {
      return archive
          .movedTo(id.get())
          .<Reply>map(quote -> new Reply.Elsewhere(301, Addresses.of(quote)))
          .orElseGet(
              () ->
                  Missing.reply(
                      archive,
                      Thing.of(id.get()),
                      "No quote in this collection has this address."));
    }
    return page(statement.get(), archive.pairsOf(id.get()), archive.copiesOf(id.get()));
  }

  private Reply page(Statement statement, List<Pair> pairs, List<Statement> copies) {
    var json = Json.quote(statement);
    json.set("contradictions", Json.array(pairs.stream().map(Json::contradiction).toList()));
    json.set("copies", Json.array(copies.stream().map(Json::quote).toList()));
    var corrected = CorrectionNote.of(statement.id(), archive, gazetteer);
    corrected.addTo(json);
    var copyOf = statement.copyOf();
    var canonical = Addresses.of(copyOf == null ? statement.id() : copyOf);
    var head = new Reply.Head(title(statement), "quotes", canonical, copyOf == null);
    return new Reply.Page(
        "quote",
        head,
        view(statement, pairs, copies, corrected.text(), gazetteer),
        json,
        Bundle.of(title(statement), new Item.OfQuote(statement)));
  }

  static View view(
      Statement statement,
      List<Pair> pairs,
      List<Statement> copies,
      String corrected,
      Gazetteer gazetteer) {
    var copyOf = statement.copyOf();
    return new View(
        StatementView.of(statement, gazetteer),
        Passage.of(statement.quote()),
        TextFragment.of(statement.article().url(), statement.quote()).orElse(null),
        corrected,
        otherwise(pairs.size()),
        pairs.stream().map(pair -> against(pair, statement.id(), gazetteer)).toList(),
        copies.stream().map(copy -> StatementView.of(copy, gazetteer)).toList(),
        copyOf == null ? null : Addresses.of(copyOf),
        "/compare?left=" + statement.id(),
        Addresses.of(statement.id()) + ".json");
  }

  static String title(Statement statement) {
    return Phrases.capital(Phrases.name(statement))
        + ": “"
        + Phrases.shortened(statement.quote().words(), 80)
        + "”";
  }

  private static String otherwise(int pairs) {
    return pairs == 0 ? "Nothing in this collection contradicts it." : PairPage.others(pairs, "");
  }

  private static Against against(Pair pair, QuoteId self, Gazetteer gazetteer) {
    boolean isLeft = pair.left().id().equals(self);
    var shown = PairView.of(pair, gazetteer);
    return new Against(
        isLeft ? shown.right() : shown.left(),
        shown.sentence(),
        shown.between(),
        Phrases.capital(shown.status()),
        shown.url());
  }
}
