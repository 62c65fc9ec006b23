package org.otherwise.model;

/** Names a collection for ever: given once by the record, whatever becomes of its slug. */
public record CollectionId(String value) {
  public CollectionId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not the id of a collection: “" + value + "”");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
