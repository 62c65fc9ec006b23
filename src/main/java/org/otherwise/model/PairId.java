package org.otherwise.model;

/** Names two quotes that are compared, whichever of them comes first. */
public record PairId(String value) {
  public PairId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not the id of a pair: “" + value + "”");
    }
  }

  public static PairId of(QuoteId one, QuoteId other) {
    boolean inOrder = one.value().compareTo(other.value()) <= 0;
    return new PairId(
        Fingerprint.of(
            "pair", inOrder ? one.value() : other.value(), inOrder ? other.value() : one.value()));
  }

  @Override
  public String toString() {
    return value;
  }
}
