package org.otherwise.curate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleId;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Thing;
import org.otherwise.record.Archive;
import org.otherwise.record.Lost;
import org.otherwise.record.Trail;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/**
 * What an editor can do, each in one transaction with its entry in the trail, which it returns; its
 * {@code n} is the thing's version from then on. Whatever cannot be done throws {@link Refused} and
 * changes nothing. Safe for use by many threads.
 *
 * <p>{@code version} is what {@link Archive#versionOf} gave when the editor looked at the thing: an
 * edit on what was changed meanwhile is refused. {@link #ANY} passes that check.
 */
@SuppressWarnings("DoNotCallSuggester") // being built
public final class Desk {
  /** Whatever version it is. */
  public static final long ANY = -1;

  public Desk(Archive archive, Clock clock) {
    throw new UnsupportedOperationException();
  }

  // ── pairs ──

  public TrailEntry confirm(Editor editor, PairId pair, long version) {
    throw new UnsupportedOperationException();
  }

  /** Readers see the reason. */
  public TrailEntry dismiss(Editor editor, PairId pair, long version, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives it another label.
   *
   * @param by who denies, for {@link Label#DENIES} and for no other
   */
  public TrailEntry relabel(
      Editor editor, PairId pair, long version, Label label, @Nullable Side by) {
    throw new UnsupportedOperationException();
  }

  /** Makes it a suggestion again, with the label that the program gave it. */
  public TrailEntry reopen(Editor editor, PairId pair, long version) {
    throw new UnsupportedOperationException();
  }

  // ── quotes ──

  public TrailEntry correct(Editor editor, QuoteId quote, long version, Correction correction) {
    throw new UnsupportedOperationException();
  }

  // ── speakers ──

  /** Makes one speaker's quotes another's; both ids keep working. */
  public TrailEntry merge(Editor editor, SpeakerId merged, SpeakerId into, long version) {
    throw new UnsupportedOperationException();
  }

  /** Takes a merger back: the speaker is one of its own again. */
  public TrailEntry split(Editor editor, SpeakerId merged, long version) {
    throw new UnsupportedOperationException();
  }

  /** Renames a speaker, and says what it is and where it belongs. */
  public TrailEntry describe(Editor editor, SpeakerId speaker, long version, Authority authority) {
    throw new UnsupportedOperationException();
  }

  // ── withdrawals ──

  /** Readers see the reason. */
  public TrailEntry withdraw(Editor editor, ArticleId article, long version, String reason) {
    throw new UnsupportedOperationException();
  }

  /** Readers see the reason. */
  public TrailEntry withdraw(Editor editor, QuoteId quote, long version, String reason) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry restore(Editor editor, ArticleId article, long version) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry restore(Editor editor, QuoteId quote, long version) {
    throw new UnsupportedOperationException();
  }

  // ── collections ──

  public Collections collections() {
    throw new UnsupportedOperationException();
  }

  // ── the trail ──

  public Trail trail(TrailQuery query) {
    throw new UnsupportedOperationException();
  }

  public Optional<TrailEntry> entry(long n) {
    throw new UnsupportedOperationException();
  }

  /** Undoes an entry; what it returns can be undone in turn. */
  public TrailEntry undo(Editor editor, long n) {
    throw new UnsupportedOperationException();
  }

  /** Why an entry can't be undone, in a sentence; empty where it can. */
  public Optional<String> whyNotUndo(long n) {
    throw new UnsupportedOperationException();
  }

  /** Decisions and corrections whose quotes can't be found any more. */
  public List<Lost> lost() {
    throw new UnsupportedOperationException();
  }

  /** The version of a thing: the number of the last entry on it, 0 where there is none. */
  public long version(Thing thing) {
    throw new UnsupportedOperationException();
  }

  /** The id of the collection that an entry speaks of. */
  public static CollectionId collectionOf(TrailEntry entry) {
    return new CollectionId(entry.thing().id());
  }
}
