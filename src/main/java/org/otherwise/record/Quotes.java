package org.otherwise.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerId;
import org.otherwise.record.LogEntry.Kind;
import org.otherwise.record.Successors.Match;

/** The rows of quotes, and of the ids that they had before. */
final class Quotes {
  private static final String INSERT =
      """
      insert into quote (id, article, revision, start_at, end_at, words, words_key, context_before,
        context_after, kind, cue, speaker_name, mention_start, mention_end, speaker_kind, role,
        organisation, country, relay, said_on, confidence, speaker, added)
      values (:id, :article, :revision, :start_at, :end_at, :words, :words_key, :context_before,
        :context_after, :kind, :cue, :speaker_name, :mention_start, :mention_end, :speaker_kind,
        :role, :organisation, :country, :relay, :said_on, :confidence, :speaker, :added)
      """;

  private static final String UPDATE =
      """
      update quote set revision = :revision, start_at = :start_at, end_at = :end_at,
        words = :words, context_before = :context_before, context_after = :context_after,
        kind = :kind, cue = :cue, speaker_name = :speaker_name, mention_start = :mention_start,
        mention_end = :mention_end, speaker_kind = :speaker_kind, role = :role,
        organisation = :organisation, country = :country, relay = :relay, said_on = :said_on,
        confidence = :confidence, speaker = :speaker
      where id = :id
      """;

  private final Handle handle;
  private final ChangeLog log;
  private final Copies copies;
  private final Contradictions contradictions;
  private final Anchors anchors;
  private final Corrections corrections;

  Quotes(Handle handle, ChangeLog log) {
    this.handle = handle;
    this.log = log;
    this.copies = new Copies(handle, log);
    this.contradictions = new Contradictions(handle);
    this.anchors = new Anchors(handle);
    this.corrections = new Corrections(handle);
  }

  /** Adds quotes that are not in the record. */
  void insert(List<Quote> quotes, int revision, Map<Attribution, SpeakerId> speakers) {
    if (quotes.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(INSERT);
    for (var quote : quotes) {
      bind(batch, quote, revision, speakers)
          .bind("article", quote.article().value())
          .bind("words_key", Fingerprint.of(Fingerprint.normalised(quote.words())))
          .bind("added", log.upsert(Kind.QUOTE, quote.id().value()))
          .add();
    }
    batch.execute();
  }

  /**
   * Puts the quotes of a new revision in the place of those there were. One whose id stays is
   * updated; one that is gone becomes an alias of the quote most like it, or is deleted with its
   * pairs where none is like it. What editors said follows the quotes, and waits where they are
   * gone.
   */
  void replace(
      Article revised, List<Quote> quotes, int revision, Map<Attribution, SpeakerId> speakers) {
    var article = revised.id();
    var before = stored(article);
    var fresh = new ArrayList<Quote>();
    var kept = new ArrayList<Quote>();
    var changed = new HashSet<QuoteId>();
    for (var quote : quotes) {
      var old = before.remove(quote.id());
      (old == null ? fresh : kept).add(quote);
      if (old != null && !old.saysTheSame(quote)) {
        changed.add(quote.id());
      }
    }
    insert(fresh, revision, speakers);
    update(kept, revision, speakers);
    contradictions.dropSuggestions(changed, log);
    retire(article, before, quotes);
    forgetAliases(quotes);
    var starts = new LinkedHashMap<QuoteId, Integer>();
    for (var quote : quotes) {
      starts.put(quote.id(), quote.span().start());
    }
    corrections.followText(revised.text(), starts);
    contradictions.bringBack(starts.keySet(), log);
  }

  /** Whether an article has just these quotes, as they were extracted. */
  boolean are(ArticleId article, List<Quote> quotes) {
    return new HashSet<>(new Statements(handle).extractedOf(article)).equals(new HashSet<>(quotes));
  }

  /** The quote that has the place of one with this id now; empty where none has. */
  static Optional<QuoteId> movedTo(Handle handle, QuoteId id) {
    return handle
        .createQuery("select new_id from quote_alias where old_id = :id")
        .bind("id", id.value())
        .map((row, _) -> new QuoteId(row.getString("new_id")))
        .findOne();
  }

  /** Those of these quotes that are in the record. */
  static Set<QuoteId> present(Handle handle, Set<QuoteId> ids) {
    var present = new HashSet<QuoteId>();
    for (var chunk : Database.chunks(ids)) {
      handle
          .createQuery("select id from quote where id in (<ids>)")
          .bindList("ids", chunk.stream().map(QuoteId::value).toList())
          .mapTo(String.class)
          .forEach(id -> present.add(new QuoteId(id)));
    }
    return present;
  }

  /** Deletes quotes that are gone from their article, and keeps the ids of those that moved. */
  private void retire(ArticleId article, Map<QuoteId, Stored> gone, List<Quote> now) {
    var words = new LinkedHashMap<QuoteId, String>();
    for (var quote : now) {
      words.put(quote.id(), quote.words());
    }
    var waiting = anchors.waiting(article, words.keySet());
    if (gone.isEmpty() && waiting.isEmpty()) {
      return;
    }
    var successors = new Successors(words);
    var matches = new HashMap<QuoteId, Optional<Match>>();
    waiting.forEach((id, old) -> matches.put(id, successors.match(id, old)));
    gone.forEach((id, old) -> matches.put(id, successors.match(id, old.words())));
    var moves = mostAlikeFirst(matches);

    anchors.move(moves);
    contradictions.move(moves, log);
    copies.release(gone.keySet().stream().map(QuoteId::value).toList());
    var follow = handle.prepareBatch("update quote_alias set new_id = :to where new_id = :from");
    var alias = handle.prepareBatch("insert into quote_alias (old_id, new_id) values (:from, :to)");
    moves.forEach(
        (from, to) ->
            to.ifPresent(
                target -> {
                  follow.bind("from", from.value()).bind("to", target.value()).add();
                  alias.bind("from", from.value()).bind("to", target.value()).add();
                }));
    follow.execute();
    alias.execute();
    var delete = handle.prepareBatch("delete from quote where id = :id");
    for (var id : gone.keySet()) {
      delete.bind("id", id.value()).add();
      log.delete(Kind.QUOTE, id.value());
    }
    delete.execute();
  }

  /** Of two that have one successor the one more like it comes first. */
  private static Map<QuoteId, Optional<QuoteId>> mostAlikeFirst(
      Map<QuoteId, Optional<Match>> matches) {
    var moves = new LinkedHashMap<QuoteId, Optional<QuoteId>>();
    matches.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<QuoteId, Optional<Match>>>comparingDouble(
                    it -> -it.getValue().map(Match::likeness).orElse(0.0))
                .thenComparing(it -> it.getKey().value()))
        .forEach(it -> moves.put(it.getKey(), it.getValue().map(Match::id)));
    return moves;
  }

  /** An id that is a quote's again is no alias any more. */
  private void forgetAliases(List<Quote> quotes) {
    for (var chunk : Database.chunks(quotes)) {
      handle
          .createUpdate("delete from quote_alias where old_id in (<ids>)")
          .bindList("ids", chunk.stream().map(quote -> quote.id().value()).toList())
          .execute();
    }
  }

  private void update(List<Quote> quotes, int revision, Map<Attribution, SpeakerId> speakers) {
    var batch = handle.prepareBatch(UPDATE);
    for (var quote : quotes) {
      bind(batch, quote, revision, speakers).add();
      log.upsert(Kind.QUOTE, quote.id().value());
    }
    batch.execute();
  }

  /** What a comparison with other quotes looked at, as it is in the record. */
  private record Stored(
      String words,
      String kind,
      @Nullable String cue,
      String speaker,
      String speakerKind,
      @Nullable String country,
      @Nullable String saidOn) {
    boolean saysTheSame(Quote quote) {
      var who = quote.attribution();
      return words.equals(quote.words())
          && kind.equals(quote.kind().code())
          && Objects.equals(cue, quote.cue())
          && speaker.equals(who.speaker())
          && speakerKind.equals(who.kind().code())
          && Objects.equals(country, who.country())
          && Objects.equals(saidOn, Articles.text(quote.saidOn()));
    }
  }

  private Map<QuoteId, Stored> stored(ArticleId article) {
    var stored = new HashMap<QuoteId, Stored>();
    handle
        .createQuery(
            """
            select id, words, kind, cue, speaker_name, speaker_kind, country, said_on
            from quote where article = :article
            """)
        .bind("article", article.value())
        .map(
            (row, _) ->
                Map.entry(
                    new QuoteId(row.getString("id")),
                    new Stored(
                        row.getString("words"),
                        row.getString("kind"),
                        row.getString("cue"),
                        row.getString("speaker_name"),
                        row.getString("speaker_kind"),
                        row.getString("country"),
                        row.getString("said_on"))))
        .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    return stored;
  }

  private static PreparedBatch bind(
      PreparedBatch batch, Quote quote, int revision, Map<Attribution, SpeakerId> speakers) {
    var who = quote.attribution();
    var speaker = speakers.get(who);
    return batch
        .bind("id", quote.id().value())
        .bind("revision", revision)
        .bind("start_at", quote.span().start())
        .bind("end_at", quote.span().end())
        .bind("words", quote.words())
        .bind("context_before", quote.before())
        .bind("context_after", quote.after())
        .bind("kind", quote.kind().code())
        .bind("cue", quote.cue())
        .bind("speaker_name", who.speaker())
        .bind("mention_start", offset(who.mention(), true))
        .bind("mention_end", offset(who.mention(), false))
        .bind("speaker_kind", who.kind().code())
        .bind("role", who.role())
        .bind("organisation", who.organisation())
        .bind("country", who.country())
        .bind("relay", who.relay())
        .bind("said_on", Articles.text(quote.saidOn()))
        .bind("confidence", quote.confidence())
        .bind("speaker", speaker == null ? null : speaker.value());
  }

  private static @Nullable Integer offset(@Nullable Span mention, boolean start) {
    if (mention == null) {
      return null;
    }
    return start ? mention.start() : mention.end();
  }
}
