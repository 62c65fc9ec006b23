package org.otherwise.curate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.ArticleId;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Thing;
import org.otherwise.record.Action;
import org.otherwise.record.Archive;
import org.otherwise.record.Editing;
import org.otherwise.record.History;
import org.otherwise.record.Lost;
import org.otherwise.record.Trail;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/**
 * What an editor can do, each in one transaction with its entry in the trail, which it returns; its
 * {@code n} is the thing's version from then on. Whatever cannot be done throws {@link Refused} and
 * changes nothing. Safe for use by many threads.
 *
 * <p>{@code version} is what {@link History#version} gave when the editor looked at the thing: an
 * edit on what was changed meanwhile is refused. {@link #ANY} passes that check.
 */
public final class Desk {
  /** Whatever version it is. */
  public static final long ANY = -1;

  private final Archive archive;
  private final Clock clock;
  private final Collections collections;

  public Desk(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
    this.collections = new Collections(this);
  }

  // ── pairs ──

  public TrailEntry confirm(Editor editor, PairId pair, long version) {
    return edit(
        editor,
        Action.CONFIRM,
        Thing.of(pair),
        version,
        editing -> Pairs.confirm(editing, editor, pair));
  }

  /** Readers see the reason. */
  public TrailEntry dismiss(Editor editor, PairId pair, long version, String reason) {
    var why = Reasons.checked(reason, "dismissing a pair");
    return edit(
        editor,
        Action.DISMISS,
        Thing.of(pair),
        version,
        editing -> Pairs.dismiss(editing, editor, pair, why));
  }

  /**
   * Gives it another label.
   *
   * @param by who denies, for {@link Label#DENIES} and for no other
   */
  public TrailEntry relabel(
      Editor editor, PairId pair, long version, Label label, @Nullable Side by) {
    Pairs.check(label, by);
    return edit(
        editor,
        Action.RELABEL,
        Thing.of(pair),
        version,
        editing -> Pairs.relabel(editing, pair, label, by));
  }

  /** Makes it a suggestion again, with the label that the program gave it. */
  public TrailEntry reopen(Editor editor, PairId pair, long version) {
    return edit(
        editor, Action.REOPEN, Thing.of(pair), version, editing -> Pairs.reopen(editing, pair));
  }

  /** Closes the open reports of readers, and leaves the pair as it is. */
  public TrailEntry closeReports(Editor editor, PairId pair, long version) {
    return edit(
        editor,
        Action.CLOSE,
        Thing.of(pair),
        version,
        editing -> Pairs.closeReports(editing, pair));
  }

  // ── quotes ──

  public TrailEntry correct(Editor editor, QuoteId quote, long version, Correction correction) {
    return edit(
        editor,
        Action.CORRECT,
        Thing.of(quote),
        version,
        editing -> {
          Withdrawals.none(editing, Thing.of(quote));
          return new Correcting(editing, quote).fields(correction);
        });
  }

  // ── speakers ──

  /** Makes one speaker's quotes another's; both ids keep working. */
  public TrailEntry merge(Editor editor, SpeakerId merged, SpeakerId into, long version) {
    return edit(
        editor,
        Action.MERGE,
        Thing.of(merged),
        version,
        editing -> Speakers.merge(editing, merged, into));
  }

  /** Takes a merger back: the speaker is one of its own again. */
  public TrailEntry split(Editor editor, SpeakerId merged, long version) {
    return edit(
        editor,
        Action.SPLIT,
        Thing.of(merged),
        version,
        editing -> Speakers.split(editing, merged));
  }

  /** Renames a speaker, and says what it is and where it belongs. */
  public TrailEntry describe(Editor editor, SpeakerId speaker, long version, Authority authority) {
    return edit(
        editor,
        Action.DESCRIBE,
        Thing.of(speaker),
        version,
        editing -> Speakers.describe(editing, speaker, authority));
  }

  // ── withdrawals ──

  /** Readers see the reason. */
  public TrailEntry withdraw(Editor editor, ArticleId article, long version, String reason) {
    return withdraw(
        editor,
        Thing.of(article),
        version,
        reason,
        editing -> Withdrawals.titleOf(editing, article));
  }

  /** Readers see the reason. */
  public TrailEntry withdraw(Editor editor, QuoteId quote, long version, String reason) {
    return withdraw(
        editor, Thing.of(quote), version, reason, editing -> Withdrawals.titleOf(editing, quote));
  }

  private TrailEntry withdraw(
      Editor editor,
      Thing thing,
      long version,
      String reason,
      Function<Editing, Optional<String>> title) {
    var why = Reasons.checked(reason, "withdrawing");
    return edit(
        editor,
        Action.WITHDRAW,
        thing,
        version,
        editing -> Withdrawals.withdraw(editing, editor, thing, title.apply(editing), why));
  }

  public TrailEntry restore(Editor editor, ArticleId article, long version) {
    return restore(editor, Thing.of(article), version);
  }

  public TrailEntry restore(Editor editor, QuoteId quote, long version) {
    return restore(editor, Thing.of(quote), version);
  }

  private TrailEntry restore(Editor editor, Thing thing, long version) {
    return edit(
        editor, Action.RESTORE, thing, version, editing -> Withdrawals.restore(editing, thing));
  }

  // ── collections ──

  public Collections collections() {
    return collections;
  }

  // ── the trail ──

  public Trail trail(TrailQuery query) {
    return archive.history().trail(query);
  }

  public Optional<TrailEntry> entry(long n) {
    return archive.history().entry(n);
  }

  /** Undoes an entry; what it returns can be undone in turn. */
  public TrailEntry undo(Editor editor, long n) {
    return archive.edit(
        clock.instant(),
        editing -> {
          var undoing = new Undoing(editing, n);
          return undoing
              .run(editor)
              .orElseThrow(() -> new Refused(Cause.DEPENDENT, "entry " + n + " is undone already"));
        });
  }

  /** Why an entry can't be undone, in a sentence; empty where it can. */
  public Optional<String> whyNotUndo(long n) {
    return archive.look(
        clock.instant(),
        editing -> {
          try {
            new Undoing(editing, n).check();
            return Optional.empty();
          } catch (Refused refused) {
            return Optional.ofNullable(refused.getMessage());
          }
        });
  }

  /** Decisions and corrections whose quotes can't be found any more. */
  public List<Lost> lost() {
    return archive.history().lost();
  }

  /** The version of a thing: the number of the last entry on it, 0 where there is none. */
  public long version(Thing thing) {
    return archive.history().version(thing);
  }

  /** The id of the collection that an entry speaks of. */
  public static CollectionId collectionOf(TrailEntry entry) {
    return new CollectionId(entry.thing().id());
  }

  // ── how it is done ──

  /** Sets the fields that {@code change} gives; a JSON null takes one back. */
  TrailEntry edit(
      Editor editor,
      Action action,
      Thing thing,
      long version,
      Function<Editing, Map<String, ? extends JsonNode>> change) {
    return archive.edit(
        clock.instant(),
        editing -> {
          fresh(editing, thing, version);
          return editing
              .write(editor.name(), action, thing, change.apply(editing), null)
              .orElseThrow(
                  () ->
                      new Refused(
                          Cause.INVALID, "that is how it stands already: nothing to change"));
        });
  }

  /** For what is made in the edit itself. */
  TrailEntry edit(Function<Editing, Optional<TrailEntry>> change) {
    return archive.edit(clock.instant(), change).orElseThrow();
  }

  private static void fresh(Editing editing, Thing thing, long version) {
    if (version == ANY || version == editing.version(thing)) {
      return;
    }
    var meanwhile = editing.since(thing, version);
    var last = meanwhile.isEmpty() ? null : meanwhile.getFirst();
    throw new Refused(
        Cause.STALE,
        last == null
            ? "version %d of the %s is not one of its versions: load it again"
                .formatted(version, thing)
            : "the %s was changed meanwhile, by %s at %s (%s): look at it again before you change it"
                .formatted(thing, last.editor(), last.at(), Phrases.of(last)),
        meanwhile);
  }

  static Map<String, JsonNode> taking(Iterable<String> fields) {
    var taken = new TreeMap<String, JsonNode>();
    for (var field : fields) {
      taken.put(field, JsonNodeFactory.instance.nullNode());
    }
    return taken;
  }
}
