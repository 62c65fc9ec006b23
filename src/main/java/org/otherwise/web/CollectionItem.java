package org.otherwise.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.ArticleHead;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Shown;

/**
 * An item of a collection as a page shows it: one of quote, pair, and headline, or a line alone.
 *
 * @param kind "Quote", "Pair", "Article", "Search"
 * @param title in one line, for lists
 * @param url null where there is nothing to open any more
 * @param facts of an article; empty for anything else
 * @param gone what to say instead where it is not here any more; empty where it is
 */
record CollectionItem(
    String id,
    String kind,
    String title,
    @Nullable String url,
    @Nullable StatementView quote,
    @Nullable PairView pair,
    String facts,
    String note,
    String gone) {
  private static final int SHORT = 140;

  static CollectionItem of(Shown shown, Gazetteer gazetteer) {
    var id = shown.item().id();
    var note = shown.item().note();
    return switch (shown) {
      case Shown.OfQuote(var _, var statement) ->
          new CollectionItem(
              id,
              "Quote",
              "“"
                  + Phrases.shortened(statement.quote().words(), SHORT)
                  + "” – "
                  + Phrases.name(statement),
              Addresses.of(statement.id()),
              StatementView.of(statement, gazetteer),
              null,
              "",
              note,
              "");
      case Shown.OfPair(var _, var pair) ->
          new CollectionItem(
              id,
              "Pair",
              Phrases.sentence(pair),
              Addresses.of(pair.id()),
              null,
              PairView.of(pair, gazetteer),
              "",
              note,
              "");
      case Shown.OfArticle(var _, var head) ->
          line(id, "Article", head.title(), Addresses.of(head.id()), facts(head), note);
      case Shown.OfSearch(var _, var address) ->
          line(id, "Search", search(address), address, "", note);
      case Shown.Withdrawn(var _, var stone) ->
          gone(id, stone.title(), Missing.sentence(stone), note);
      case Shown.Gone _ ->
          gone(
              id,
              "Something that is not here any more",
              "What stood here is not in this collection any more.",
              note);
    };
  }

  private static CollectionItem line(
      String id, String kind, String title, String url, String facts, String note) {
    return new CollectionItem(id, kind, title, url, null, null, facts, note, "");
  }

  private static CollectionItem gone(String id, String title, String sentence, String note) {
    return new CollectionItem(id, "Withdrawn", title, null, null, null, "", note, sentence);
  }

  private static String facts(ArticleHead head) {
    var publisher = head.publisher();
    var published = head.published();
    var at = published == null ? "" : DatePhrases.of(published);
    return publisher == null || publisher.isEmpty()
        ? at
        : publisher + (at.isEmpty() ? "" : ", " + at);
  }

  /** A search in words: "“ferry” in quotes", with how it is narrowed. */
  static String search(String address) {
    int question = address.indexOf('?');
    var path = question < 0 ? address : address.substring(0, question);
    var query = question < 0 ? "" : address.substring(question + 1);
    var words = "";
    var narrowed = new StringBuilder();
    for (var part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        continue;
      }
      var value = decoded(part.substring(equals + 1));
      var name = part.substring(0, equals);
      if (name.equals("q")) {
        words = value;
      } else if (!Set.of("page", "per_page", "sort").contains(name)) {
        narrowed.append(narrowed.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
      }
    }
    return (words.isEmpty() ? "All " : "“" + words + "” in ")
        + path.substring(1)
        + (narrowed.isEmpty() ? "" : " (" + narrowed + ")");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
