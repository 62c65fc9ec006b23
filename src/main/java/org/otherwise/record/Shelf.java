package org.otherwise.record;

import java.util.List;
import java.util.Optional;
import org.otherwise.model.Collection;
import org.otherwise.model.CollectionId;

/** The collections, drafts too. Safe for use by many threads. */
public final class Shelf {
  private final Database database;
  private final Gate gate;

  Shelf(Database database, Gate gate) {
    this.database = database;
    this.gate = gate;
  }

  /** The collection that has this slug. */
  public Optional<Collection> find(String slug) {
    return database.read(handle -> new Shelves(handle).find(slug));
  }

  public Optional<Collection> find(CollectionId id) {
    return database.read(handle -> new Shelves(handle).find(id));
  }

  /** The slug that a collection has now which had this one before. */
  public Optional<String> movedTo(String slug) {
    return database.read(handle -> new Shelves(handle).formerly(slug).map(Collection::slug));
  }

  /** Whether a collection has this slug or had it once, deleted ones too. */
  public boolean isTaken(String slug) {
    return database.read(handle -> new Shelves(handle).isTaken(slug));
  }

  /** What stands in the place of a published collection of this slug that was deleted. */
  public Optional<Tombstone> deleted(String slug) {
    return database.read(handle -> new Shelves(handle).deleted(slug));
  }

  /** Those changed last first. */
  public List<Collection> all() {
    return database.read(handle -> new Shelves(handle).all());
  }

  /** The items of a collection with what they point at, in its order. */
  public List<Shown> shown(Collection collection) {
    return database.read(handle -> new Shelves(handle).shown(collection)).stream()
        .map(gate::item)
        .toList();
  }
}
