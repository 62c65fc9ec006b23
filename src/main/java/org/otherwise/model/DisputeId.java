package org.otherwise.model;

/** Names a dispute, from its first pair on, whatever else joins it. */
public record DisputeId(String value) {
  public DisputeId {
    if (!value.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not the id of a dispute: “" + value + "”");
    }
  }

  /**
   * The id of a dispute that begins with this pair.
   *
   * @param turn 0, or how many ids of this pair are taken
   */
  public static DisputeId beginning(PairId pair, int turn) {
    return new DisputeId(Fingerprint.of("dispute", pair.value(), Integer.toString(turn)));
  }

  @Override
  public String toString() {
    return value;
  }
}
