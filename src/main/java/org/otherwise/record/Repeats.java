package org.otherwise.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Retelling;
import org.otherwise.model.Statement;
import org.otherwise.record.LogEntry.Kind;

/**
 * Pairs that say again what editors dismissed: the same two statements, as other articles report
 * them. A decision is on what was said, so they are not suggested; their addresses lead to the pair
 * that was dismissed, and where that is opened again they are sought anew.
 */
final class Repeats {
  private final Handle handle;

  Repeats(Handle handle) {
    this.handle = handle;
  }

  /** A dismissed pair, by the words of its quotes, which may be gone. */
  private record Dismissed(
      PairId id, QuoteId left, QuoteId right, String leftWords, String rightWords) {}

  /** Those of these pairs that repeat none; the others are noted and left out. */
  List<Contradiction> noted(List<Contradiction> found) {
    var dismissed = found.isEmpty() ? List.<Dismissed>of() : dismissed("");
    if (dismissed.isEmpty()) {
      return found;
    }
    var quotes = new HashSet<QuoteId>();
    for (var pair : found) {
      quotes.add(pair.left());
      quotes.add(pair.right());
    }
    var statements = new Statements(handle).find(quotes);
    var rest = new ArrayList<Contradiction>();
    for (var pair : found) {
      var repeated = dismissed.stream().filter(each -> repeats(pair, each, statements)).findFirst();
      if (repeated.isPresent()) {
        note(pair, repeated.get().id());
      } else {
        rest.add(pair);
      }
    }
    return rest;
  }

  /** What follows from a decision on a pair for those that repeat it. */
  void follow(PairId id, ChangeLog log) {
    var dismissed = dismissed(id.value());
    if (dismissed.isEmpty()) {
      seekAgain(id, log);
    } else {
      take(dismissed.getFirst(), log);
    }
  }

  private void seekAgain(PairId id, ChangeLog log) {
    handle
        .createQuery("select left_quote from repeated_pair where repeats = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .list()
        .forEach(quote -> log.upsert(Kind.QUOTE, quote));
    handle
        .createUpdate("delete from repeated_pair where repeats = :id")
        .bind("id", id.value())
        .execute();
  }

  private void take(Dismissed dismissed, ChangeLog log) {
    var contradictions = new Contradictions(handle);
    var found = contradictions.found(contradictions.idsOf(likely(dismissed)));
    var decided = new Decisions(handle).among(found.keySet());
    var quotes = new HashSet<QuoteId>();
    for (var pair : found.values()) {
      quotes.add(pair.left());
      quotes.add(pair.right());
    }
    var statements = new Statements(handle).find(quotes);
    var repeating = new ArrayList<PairId>();
    for (var pair : found.values()) {
      if (!decided.contains(pair.id()) && repeats(pair, dismissed, statements)) {
        repeating.add(pair.id());
      }
    }
    contradictions.dropSuggested(repeating, log);
    for (var id : repeating) {
      var pair = found.get(id);
      if (pair != null) {
        note(pair, dismissed.id());
      }
    }
  }

  /** Quotes that may report the left statement too: of the same speaker, or of the same words. */
  private Set<QuoteId> likely(Dismissed dismissed) {
    var likely = new LinkedHashSet<QuoteId>();
    var statement = statement(dismissed.left(), Map.of());
    var speaker = statement == null ? null : statement.speaker();
    if (speaker != null) {
      likely.addAll(new Speakers(handle).quotesOf(speaker.id()));
    }
    handle
        .createQuery("select id from quote where words_key = :key")
        .bind("key", Fingerprint.of(Fingerprint.normalised(dismissed.leftWords())))
        .mapTo(String.class)
        .forEach(id -> likely.add(new QuoteId(id)));
    return likely;
  }

  private boolean repeats(
      Contradiction pair, Dismissed dismissed, Map<QuoteId, Statement> statements) {
    if (pair.id().equals(dismissed.id())) {
      return false;
    }
    return (is(pair.left(), dismissed.left(), dismissed.leftWords(), statements)
            && is(pair.right(), dismissed.right(), dismissed.rightWords(), statements))
        || (is(pair.left(), dismissed.right(), dismissed.rightWords(), statements)
            && is(pair.right(), dismissed.left(), dismissed.leftWords(), statements));
  }

  /** Whether a quote reports what another one does, whose words may be all that is left of it. */
  private boolean is(
      QuoteId quote, QuoteId other, String otherWords, Map<QuoteId, Statement> statements) {
    if (quote.equals(other)) {
      return true;
    }
    var statement = statements.get(quote);
    if (statement == null || !Retelling.areAlike(statement.quote().words(), otherWords)) {
      return false;
    }
    var otherStatement = statement(other, statements);
    return otherStatement == null
        ? Fingerprint.normalised(statement.quote().words())
            .equals(Fingerprint.normalised(otherWords))
        : Retelling.isOne(statement, otherStatement);
  }

  private @Nullable Statement statement(QuoteId id, Map<QuoteId, Statement> known) {
    var statement = known.get(id);
    return statement == null ? new Statements(handle).find(List.of(id)).get(id) : statement;
  }

  /**
   * @param id of one; empty for all
   */
  private List<Dismissed> dismissed(String id) {
    return handle
        .createQuery(
            """
            select p.id, p.left_quote, p.right_quote, l.words as left_words, r.words as right_words
            from layer d join decided_pair p on p.id = d.id
            join anchor l on l.quote = p.left_quote join anchor r on r.quote = p.right_quote
            where d.kind = 'pair' and d.field = 'decision' and d.look_up = 'dismissed'
              and (:id = '' or d.id = :id) order by p.id
            """)
        .bind("id", id)
        .map(
            (row, _) ->
                new Dismissed(
                    new PairId(row.getString(1)),
                    new QuoteId(row.getString(2)),
                    new QuoteId(row.getString(3)),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  private void note(Contradiction pair, PairId repeated) {
    handle
        .createUpdate(
            """
            insert into repeated_pair (id, left_quote, right_quote, repeats)
            values (:id, :left, :right, :repeats)
            on conflict (id) do update set repeats = excluded.repeats
            """)
        .bind("id", pair.id().value())
        .bind("left", pair.left().value())
        .bind("right", pair.right().value())
        .bind("repeats", repeated.value())
        .execute();
  }

  /** Forgets what repeats something by quotes that say something else now. */
  void forget(Collection<QuoteId> quotes) {
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createUpdate(
              "delete from repeated_pair where left_quote in (<ids>) or right_quote in (<ids>)")
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .execute();
    }
  }

  /** A dismissed pair that has another id is repeated by the same ones. */
  void move(PairId from, PairId to) {
    handle
        .createUpdate("update repeated_pair set repeats = :to where repeats = :from")
        .bind("from", from.value())
        .bind("to", to.value())
        .execute();
  }

  /** The dismissed pair that one of this id repeats. */
  Optional<PairId> repeated(PairId id) {
    return handle
        .createQuery(
            """
            select r.repeats from repeated_pair r where r.id = :id
              and exists (select 1 from contradiction c where c.id = r.repeats)
            """)
        .bind("id", id.value())
        .map((row, _) -> new PairId(row.getString(1)))
        .findOne();
  }
}
