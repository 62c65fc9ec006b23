package org.otherwise.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Collection;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Contradiction;
import org.otherwise.model.PairId;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.record.TrailEntry.Change;

/**
 * One transaction of an editor's: what is there, and the one way to change what editors say. What
 * they say of a thing is a set of fields, each a value in JSON; a field that is not there leaves
 * what was extracted. Every change of fields is an entry of the trail. Valid only within {@link
 * Archive#edit}.
 */
public final class Editing {
  private final Handle handle;
  private final ChangeLog log;
  private final Instant now;

  Editing(Handle handle, ChangeLog log, Instant now) {
    this.handle = handle;
    this.log = log;
    this.now = now;
  }

  // ── what is there ──

  /** What editors say of a thing, by field. */
  public Map<String, JsonNode> said(Thing thing) {
    return Effects.visible(new Layer(handle).of(thing));
  }

  public long version(Thing thing) {
    return Things.version(handle, thing);
  }

  /** What was done to a thing after entry {@code n}; newest first. */
  public List<TrailEntry> since(Thing thing, long n) {
    return new TrailRows(handle).since(thing, n);
  }

  public Optional<TrailEntry> entry(long n) {
    return new TrailRows(handle).find(n);
  }

  /** The article, even where it was withdrawn. */
  public Optional<Article> article(ArticleId id) {
    return new Articles(handle).stored(id.value());
  }

  /** The quote as it was extracted, even where it was withdrawn. */
  public Optional<Quote> extracted(QuoteId id) {
    return new Statements(handle).extracted(id).map(Corrections.Said::quote);
  }

  /** The quote with its corrections, even where it was withdrawn. */
  public Optional<Quote> corrected(QuoteId id) {
    return new Statements(handle)
        .extracted(id)
        .map(said -> Corrections.over(said, new Layer(handle).of(Thing.of(id))).quote());
  }

  /** The pair as the program found it. */
  public Optional<Contradiction> found(PairId id) {
    return Optional.ofNullable(new Contradictions(handle).found(List.of(id)).get(id));
  }

  /** The number of the newest report of a pair that no editor has closed; 0 for none. */
  public long newestReport(PairId id) {
    return Reports.newestOpen(handle, id);
  }

  /** What was withdrawn and took the thing with it; empty where readers can see it. */
  public Optional<Tombstone> tombstone(Thing thing) {
    return new Withdrawals(handle).of(thing);
  }

  /** The speaker by the authority form, even where it was merged. */
  public Optional<Speaker> speaker(SpeakerId id) {
    return new Speakers(handle).own(id);
  }

  /** The speaker as the extraction named it. */
  public Optional<Speaker> extracted(SpeakerId id) {
    return new Speakers(handle).extracted(id);
  }

  /** The speaker at the end of the mergers; the same where it was not merged. */
  public Optional<Speaker> survivor(SpeakerId id) {
    return Optional.ofNullable(new Speakers(handle).find(List.of(id)).get(id));
  }

  public List<Speaker> sameName(String name, SpeakerKind kind, SpeakerId beside) {
    return new NameAuthority(handle).sameName(name, kind, beside);
  }

  public Optional<Collection> collection(CollectionId id) {
    return new Shelves(handle).find(id);
  }

  /** The title of another collection that has this slug or had it once, deleted ones too. */
  public Optional<String> withSlug(String slug, CollectionId beside) {
    return new Shelves(handle).withSlug(slug, beside);
  }

  public Instant now() {
    return now;
  }

  // ── values ──

  /** Where these words stand in a text, the place nearest to {@code near}. */
  public static Optional<Span> nearest(String text, String words, int near) {
    return Corrections.nearest(text, words, near);
  }

  /** The value of a quote's corrected words. */
  public static ObjectNode words(String text, Span span) {
    return Corrections.wordsAt(text, span);
  }

  // ── writing ──

  /** The speaker of this name and kind, made where there is none. */
  public SpeakerId named(String name, SpeakerKind kind) {
    return new Effects(handle, log).named(name, kind);
  }

  /** An id that nothing has. */
  public String freshId() {
    return NameAuthority.randomId().value();
  }

  /**
   * Sets these fields of a thing; a JSON null takes one back. Empty, and nothing is written, where
   * that changes nothing.
   *
   * @param undoes the entry that this undoes
   */
  public Optional<TrailEntry> write(
      String editor,
      Action action,
      Thing thing,
      Map<String, ? extends JsonNode> fields,
      @Nullable Long undoes) {
    var before = said(thing);
    var changes = new TreeMap<String, Change>();
    var effects = new Effects(handle, log);
    fields.forEach(
        (field, value) -> {
          var now = Layer.normal(effects.current(thing, field, value));
          var old = before.getOrDefault(field, JsonNodeFactory.instance.nullNode());
          if (!now.equals(old)) {
            changes.put(field, new Change(field, old, now));
          }
        });
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    changes
        .values()
        .forEach(
            change ->
                effects.write(
                    thing, change.field(), orNull(change.before()), orNull(change.after())));
    effects.finish(thing);
    return Optional.of(new TrailRows(handle).add(now, editor, action, thing, changes, undoes));
  }

  private static @Nullable JsonNode orNull(JsonNode value) {
    return value.isNull() ? null : value;
  }
}
