package org.otherwise.publish;

/** Records and results as the JSON of design. */
public final class Json {
  private Json() {}
}
