package org.otherwise.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.ArticleId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Thing;

/**
 * The quotes of which editors say something. What they say follows a quote to its successor, and
 * waits where there is none until one comes.
 */
final class Anchors {
  private final Handle handle;
  private final Layer layer;

  Anchors(Handle handle) {
    this.handle = handle;
    this.layer = new Layer(handle);
  }

  /**
   * Remembers by what these quotes can be found again; those that are not there are passed over.
   */
  void keep(Collection<QuoteId> quotes) {
    for (var quote : quotes) {
      handle
          .createUpdate(
              """
              insert into anchor (quote, article, words)
              select id, article, words from quote where id = :id
              on conflict (quote) do update set words = excluded.words
              """)
          .bind("id", quote.value())
          .execute();
    }
  }

  /** The words by which quotes of an article are known that are gone without a successor. */
  Map<QuoteId, String> waiting(ArticleId article, Set<QuoteId> there) {
    var waiting = new LinkedHashMap<QuoteId, String>();
    handle
        .createQuery(
            """
            select quote, words from anchor a where article = :article
              and not exists (select 1 from quote_alias where old_id = a.quote)
            """)
        .bind("article", article.value())
        .map((row, _) -> Map.entry(new QuoteId(row.getString(1)), row.getString(2)))
        .forEach(
            anchor -> {
              if (!there.contains(anchor.getKey())) {
                waiting.put(anchor.getKey(), anchor.getValue());
              }
            });
    return waiting;
  }

  /** Lets what is said of quotes follow them. */
  void move(Map<QuoteId, Optional<QuoteId>> moves) {
    var anchored = anchored(moves.keySet());
    moves.forEach(
        (from, to) -> {
          if (to.isPresent() && anchored.contains(from.value())) {
            move(from, to.get());
          }
        });
  }

  private void move(QuoteId from, QuoteId to) {
    keep(List.of(to));
    if (layer.move(Thing.of(from), Thing.of(to))) {
      Things.move(handle, Thing.of(from), Thing.of(to));
    }
  }

  private Set<String> anchored(Collection<QuoteId> quotes) {
    var anchored = new HashSet<String>();
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createQuery("select quote from anchor where quote in (<ids>)")
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .mapTo(String.class)
          .forEach(anchored::add);
    }
    return anchored;
  }
}
