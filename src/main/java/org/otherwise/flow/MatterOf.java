package org.otherwise.flow;

import java.util.Set;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.index.Matter;

/** By what the index finds claims that may contradict each other. */
public final class MatterOf {
  private MatterOf() {}

  /** By which others find this claim. */
  public static Matter quote(ClaimParts claim) {
    return matter(claim, claim.edges());
  }

  /** By which this claim finds others. */
  public static Matter sought(ClaimParts claim) {
    return matter(claim, claim.facing());
  }

  private static Matter matter(ClaimParts claim, Set<String> edges) {
    return new Matter(claim.said(), claim.framed(), edges, claim.meaning(), claim.source());
  }
}
