package org.otherwise.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Article;
import org.otherwise.record.LogEntry.Kind;

/**
 * Groups articles that are copies of nearly the same text. The first to come is the group's
 * original, and only originals are compared with: a group cannot drift from copy to copy, and a
 * text printed ten thousand times costs no more than one printed twice.
 */
final class NearDuplicates {
  /** The least likeness of a copy to its original. */
  private static final double LEAST = 0.8;

  /** How many articles are compared with one, at most. */
  private static final int CANDIDATES = 50;

  /** The rows of bands that are looked at for one article: all, but for what is on every page. */
  private static final int ROWS = 20 * CANDIDATES;

  private static final String LIKE_ONE =
      "select article from signature_band where hash in (<bands>) and article != :self limit :most";

  private final Handle handle;

  NearDuplicates(Handle handle) {
    this.handle = handle;
  }

  /** Places an article that is alone; whether it joined a group. */
  boolean join(Article article) {
    var signature = Signature.of(article.text()).orElse(null);
    if (signature == null) {
      return false;
    }
    var id = article.id().value();
    handle
        .createUpdate("insert into signature (article, minima) values (:article, :minima)")
        .bind("article", id)
        .bind("minima", signature.toBytes())
        .execute();
    var original = original(signature, id);
    if (original.isEmpty()) {
      insertBands(id, signature);
      return false;
    }
    handle
        .createUpdate("update article set original = :original where id = :id")
        .bind("original", original.get())
        .bind("id", id)
        .execute();
    return true;
  }

  /**
   * Places an article anew after its text has changed; whether it left the group that it was in. A
   * text counts as coming when it was revised: an early article that becomes a copy of a later one
   * joins it, not the other way round.
   */
  boolean rejoin(Article article, ChangeLog log) {
    var id = article.id().value();
    var before = signature(id);
    var now = Signature.of(article.text());
    remove(id, before);
    var group = group(id);
    boolean isOriginal = group.getFirst().equals(id);
    if (group.size() == 1) {
      join(article);
      return false;
    }
    var measure = isOriginal ? group.get(1) : group.getFirst();
    if (now.isPresent() && likeness(now.get(), measure) >= LEAST) {
      handle
          .createUpdate("insert into signature (article, minima) values (:article, :minima)")
          .bind("article", id)
          .bind("minima", now.get().toBytes())
          .execute();
      if (isOriginal) {
        insertBands(id, now.get());
      }
      return false;
    }
    if (isOriginal) {
      promote(group.subList(1, group.size()), log);
    } else {
      handle
          .createUpdate("update article set original = id where id = :id")
          .bind("id", id)
          .execute();
    }
    join(article);
    return true;
  }

  /** The original and its copies, in the order in which they came. */
  private List<String> group(String id) {
    return handle
        .createQuery(
            """
            select id from article
            where original = (select original from article where id = :id)
            order by case when id = original then 0 else 1 end, added
            """)
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  /** Makes the first of the members the original of the others. */
  private void promote(List<String> members, ChangeLog log) {
    var original = members.getFirst();
    var batch = handle.prepareBatch("update article set original = :original where id = :id");
    for (var member : members) {
      batch.bind("original", original).bind("id", member).add();
      log.upsert(Kind.ARTICLE, member);
    }
    batch.execute();
    signature(original).ifPresent(signature -> insertBands(original, signature));
  }

  private double likeness(Signature signature, String other) {
    return signature(other).map(signature::likeness).orElse(0.0);
  }

  private Optional<String> original(Signature signature, String self) {
    var shared = new HashMap<String, Integer>();
    handle
        .createQuery(LIKE_ONE)
        .bindList("bands", Arrays.stream(signature.bands()).boxed().toList())
        .bind("self", self)
        .bind("most", ROWS)
        .mapTo(String.class)
        .forEach(article -> shared.merge(article, 1, Integer::sum));
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    var candidates =
        shared.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(CANDIDATES)
            .map(Map.Entry::getKey)
            .toList();
    return mostAlike(signature, candidates);
  }

  private Optional<String> mostAlike(Signature signature, List<String> candidates) {
    record Alike(String article, double likeness) {}
    var alike = new ArrayList<Alike>();
    handle
        .createQuery("select article, minima from signature where article in (<ids>)")
        .bindList("ids", candidates)
        .map(
            (row, _) ->
                new Alike(
                    row.getString("article"),
                    signature.likeness(Signature.fromBytes(row.getBytes("minima")))))
        .forEach(alike::add);
    return alike.stream()
        .filter(candidate -> candidate.likeness() >= LEAST)
        .min(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::article))
        .map(Alike::article);
  }

  private Optional<Signature> signature(String article) {
    return handle
        .createQuery("select minima from signature where article = :article")
        .bind("article", article)
        .map((row, _) -> Signature.fromBytes(row.getBytes("minima")))
        .findOne();
  }

  private void insertBands(String article, Signature signature) {
    var batch =
        handle.prepareBatch("insert into signature_band (hash, article) values (:hash, :article)");
    for (long band : signature.bands()) {
      batch.bind("hash", band).bind("article", article).add();
    }
    batch.execute();
  }

  private void remove(String article, Optional<Signature> signature) {
    if (signature.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch("delete from signature_band where hash = :hash and article = :article");
    for (long band : signature.get().bands()) {
      batch.bind("hash", band).bind("article", article).add();
    }
    batch.execute();
    handle
        .createUpdate("delete from signature where article = :article")
        .bind("article", article)
        .execute();
  }
}
