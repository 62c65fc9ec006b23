package org.otherwise.model;

/**
 * Names a speaker. Opaque: given once by the record, never derived from the name, which may be
 * corrected.
 */
public record SpeakerId(String value) {
  public SpeakerId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not a speaker id: “" + value + "”");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
