package org.otherwise.flow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.index.DateRange;
import org.otherwise.index.Matter;
import org.otherwise.model.PartialDate;

/** By what the index finds claims that may contradict each other. */
public final class MatterOf {
  /** Beyond these years no window ends: there are no dates. */
  private static final int FIRST = 10;

  private static final int LAST = 9990;

  private MatterOf() {}

  /** By which others find this claim. */
  public static Matter quote(ClaimParts claim) {
    return matter(claim, claim.edges(), null);
  }

  /** By which this claim finds others. */
  public static Matter sought(ClaimParts claim) {
    return matter(claim, claim.facing(), within(claim.claim().saidOn()));
  }

  /** By which this claim finds whatever is said of the same exchange, however it is worded. */
  public static Matter exchanged(ClaimParts claim) {
    return new Matter(
        claim.exchanges(),
        Set.of(),
        claim.facing(),
        null,
        claim.source(),
        within(claim.claim().saidOn()));
  }

  private static Matter matter(ClaimParts claim, Set<String> edges, @Nullable DateRange within) {
    return new Matter(claim.said(), claim.framed(), edges, claim.meaning(), claim.source(), within);
  }

  private static @Nullable DateRange within(@Nullable PartialDate day) {
    return day == null
        ? null
        : new DateRange(
            day.year() > FIRST ? PartialDate.of(day.first().minusDays(ClaimParts.LONGEST)) : null,
            day.year() < LAST ? PartialDate.of(day.last().plusDays(ClaimParts.LONGEST)) : null);
  }
}
