package org.otherwise.web;

import java.util.List;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/**
 * One statement, and others to put beside it: those whose words are nearest, or what a search
 * finds.
 */
final class ChoosePage {
  private static final int NEAREST = 12;

  private final Archive archive;
  private final SearchIndex index;
  private final Gazetteer gazetteer;

  ChoosePage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.index = index;
    this.gazetteer = gazetteer;
  }

  /**
   * @param heading what the others are
   * @param whole all that the search found, with the ways to narrow it
   */
  record View(
      StatementView statement,
      String id,
      String words,
      String heading,
      List<Choice> choices,
      Gathered.Link whole) {}

  /** Another statement, and the page that shows both. */
  record Choice(StatementView statement, String url) {}

  Reply reply(Statement statement, String words) {
    var search = SearchParameters.all(Scope.QUOTES).withWords(words);
    var others = words.isEmpty() ? nearest(statement) : found(statement, search);
    var json = Json.object();
    json.set("left", Json.quote(statement));
    json.set("items", Json.array(others.stream().map(Json::quote).toList()));
    var head =
        new Reply.Head(
            "Compare a statement by " + Phrases.name(statement),
            "quotes",
            "/compare?left="
                + statement.id()
                + (words.isEmpty() ? "" : "&q=" + Addresses.encoded(words)),
            false);
    return new Reply.Page("choose", head, view(statement, words, others, search.url()), json);
  }

  private View view(Statement statement, String words, List<Statement> others, String whole) {
    var heading =
        words.isEmpty()
            ? "Nearest to it in their words"
            : others.isEmpty()
                ? "No other quote matches “" + words + "”"
                : "Best matches for “" + words + "”";
    return new View(
        StatementView.of(statement, gazetteer),
        statement.id().value(),
        words,
        heading,
        others.stream()
            .map(
                other ->
                    new Choice(
                        StatementView.of(other, gazetteer),
                        Addresses.ofComparison(statement.id(), other.id())))
            .toList(),
        new Gathered.Link("See all that matches in the list of quotes", "", whole));
  }

  private List<Statement> nearest(Statement statement) {
    var ids = index.similar(statement.quote().words(), NEAREST + 1);
    return others(statement, ids);
  }

  private List<Statement> found(Statement statement, SearchParameters search) {
    var ids = index.search(search.search()).hits().stream().map(Results.Hit::id).toList();
    return others(statement, ids);
  }

  private List<Statement> others(Statement statement, List<String> ids) {
    var quotes =
        ids.stream()
            .flatMap(id -> Ids.quote(id).stream())
            .filter(id -> !isSame(id, statement))
            .toList();
    return archive.statements(quotes);
  }

  private static boolean isSame(QuoteId id, Statement statement) {
    return id.equals(statement.id()) || id.equals(statement.copyOf());
  }
}
