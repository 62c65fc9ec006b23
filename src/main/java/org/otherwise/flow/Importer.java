package org.otherwise.flow;

/** Imports documents into the record: read, quote, save. */
public final class Importer {
  private Importer() {}
}
