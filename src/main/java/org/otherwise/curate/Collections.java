package org.otherwise.curate;

import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.record.TrailEntry;

/**
 * What an editor can do with collections. {@code Archive.collection(slug)} and {@code
 * Archive.shown(collection)} read them.
 */
@SuppressWarnings("DoNotCallSuggester") // being built
public final class Collections {
  Collections() {}

  /** Makes a draft; {@link Desk#collectionOf} names it. */
  public TrailEntry create(Editor editor, String slug, String title, String text) {
    throw new UnsupportedOperationException();
  }

  /** Another title, text or slug; a slug that it had before keeps leading to it. */
  public TrailEntry edit(
      Editor editor,
      CollectionId collection,
      long version,
      String slug,
      String title,
      String text) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry publish(Editor editor, CollectionId collection, long version) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry unpublish(Editor editor, CollectionId collection, long version) {
    throw new UnsupportedOperationException();
  }

  /** Puts an item at the end. */
  public TrailEntry add(
      Editor editor, CollectionId collection, long version, Target target, String note) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry annotate(
      Editor editor, CollectionId collection, long version, String item, String note) {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves an item.
   *
   * @param place the place that it will have, from 0
   */
  public TrailEntry move(
      Editor editor, CollectionId collection, long version, String item, int place) {
    throw new UnsupportedOperationException();
  }

  public TrailEntry remove(Editor editor, CollectionId collection, long version, String item) {
    throw new UnsupportedOperationException();
  }
}
