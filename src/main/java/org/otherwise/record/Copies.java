package org.otherwise.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.QuoteId;
import org.otherwise.record.LogEntry.Kind;

/**
 * Which quotes repeat, in a syndicated copy, the words of another: those point at the quote that
 * came first, so that lists can leave them out.
 */
final class Copies {
  private record Unmarked(String id, String key) {}

  private final Handle handle;
  private final ChangeLog log;

  Copies(Handle handle, ChangeLog log) {
    this.handle = handle;
    this.log = log;
  }

  /** Marks those quotes of the article whose words another article of its group has already. */
  void mark(ArticleId article) {
    var unmarked =
        handle
            .createQuery(
                "select id, words_key from quote where article = :article and copy_of is null")
            .bind("article", article.value())
            .map((row, _) -> new Unmarked(row.getString("id"), row.getString("words_key")))
            .list();
    var keys = new TreeSet<String>();
    for (var quote : unmarked) {
      keys.add(quote.key());
    }
    var firsts = firsts(article, keys);
    var copyOf = new LinkedHashMap<String, @Nullable String>();
    for (var quote : unmarked) {
      var first = firsts.get(quote.key());
      if (first != null) {
        copiesOf(quote.id()).forEach(copy -> copyOf.put(copy, first));
        copyOf.put(quote.id(), first);
      }
    }
    write(copyOf);
  }

  /** Takes the quotes of an article that has left its group out of the copies there. */
  void unmark(ArticleId article) {
    var own =
        handle
            .createQuery("select id, copy_of from quote where article = :article")
            .bind("article", article.value())
            .map((row, _) -> row.getString("id"))
            .list();
    release(own);
    var marked =
        handle
            .createQuery("select id from quote where article = :article and copy_of is not null")
            .bind("article", article.value())
            .mapTo(String.class)
            .list();
    var copyOf = new LinkedHashMap<String, @Nullable String>();
    for (var quote : marked) {
      copyOf.put(quote, null);
    }
    write(copyOf);
  }

  /** Lets nothing be a copy of these: the next of the copies of each takes its place. */
  void release(Collection<String> quotes) {
    var copyOf = new LinkedHashMap<String, @Nullable String>();
    for (var chunk : Database.chunks(quotes)) {
      var byFirst = new LinkedHashMap<String, List<String>>();
      handle
          .createQuery("select id, copy_of from quote where copy_of in (<ids>) order by added")
          .bindList("ids", chunk)
          .map((row, _) -> Map.entry(row.getString("copy_of"), row.getString("id")))
          .forEach(
              row ->
                  byFirst
                      .computeIfAbsent(row.getKey(), _ -> new ArrayList<>())
                      .add(row.getValue()));
      for (var copies : byFirst.values()) {
        var next = copies.getFirst();
        copyOf.put(next, null);
        for (var copy : copies.subList(1, copies.size())) {
          copyOf.put(copy, next);
        }
      }
    }
    write(copyOf);
  }

  private Map<String, String> firsts(ArticleId article, Set<String> keys) {
    var firsts = new HashMap<String, String>();
    for (var chunk : Database.chunks(keys)) {
      handle
          .createQuery(
              """
              select q.id, q.words_key from quote q join article a on a.id = q.article
              where q.words_key in (<keys>) and q.copy_of is null and q.article != :article
                and a.original = (select original from article where id = :article)
              order by q.added
              """)
          .bindList("keys", chunk)
          .bind("article", article.value())
          .map((row, _) -> new Unmarked(row.getString("id"), row.getString("words_key")))
          .forEach(quote -> firsts.putIfAbsent(quote.key(), quote.id()));
    }
    return firsts;
  }

  private List<String> copiesOf(String quote) {
    return handle
        .createQuery("select id from quote where copy_of = :quote order by added")
        .bind("quote", quote)
        .mapTo(String.class)
        .list();
  }

  private void write(Map<String, @Nullable String> copyOf) {
    if (copyOf.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch("update quote set copy_of = :copy_of where id = :id");
    copyOf.forEach(
        (quote, first) -> {
          batch.bind("copy_of", first).bind("id", quote).add();
          log.upsert(Kind.QUOTE, quote);
        });
    batch.execute();
    var marked = new ArrayList<QuoteId>();
    copyOf.forEach(
        (quote, first) -> {
          if (first != null) {
            marked.add(new QuoteId(quote));
          }
        });
    // What was sought for a quote before it became a copy is found for the one it is a copy of.
    new Contradictions(handle).dropSuggestions(marked, log);
  }
}
