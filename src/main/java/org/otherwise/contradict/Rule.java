package org.otherwise.contradict;

import java.util.Optional;

/** One way in which two propositions on the same matter can conflict. */
@FunctionalInterface
interface Rule {
  /** The same with the sides exchanged, if the sides of the comparison are exchanged. */
  Optional<Conflict> test(Comparison comparison);
}
