package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Side;
import org.otherwise.model.Statement;
import org.otherwise.publish.Addresses;

/**
 * A pair as lists show it.
 *
 * @param label in what way the two differ, as it reads between the left one and the right one
 * @param between how much time lies between them; may be empty
 * @param status in words
 */
record PairView(
    String url,
    String sentence,
    StatementView left,
    StatementView right,
    String label,
    String between,
    String status) {

  static PairView of(Pair pair, Gazetteer gazetteer) {
    return new PairView(
        Addresses.of(pair.id()),
        Phrases.sentence(pair),
        StatementView.of(pair.left(), gazetteer),
        StatementView.of(pair.right(), gazetteer),
        Phrases.of(pair.contradiction().label()),
        between(pair),
        Phrases.of(pair.contradiction().review().status()));
  }

  static List<PairView> of(List<Pair> pairs, Gazetteer gazetteer) {
    return pairs.stream().map(pair -> of(pair, gazetteer)).toList();
  }

  /**
   * How much time lies between the two, as seen from the one that the label speaks of: "two days
   * later" where the later one denies, "two days before" where the earlier one does.
   */
  static String between(Pair pair) {
    var found = pair.contradiction();
    boolean looksBack = found.by() == Side.LEFT || found.label() == Label.EARLIER_OTHERWISE;
    var left = date(pair.left());
    var right = date(pair.right());
    return looksBack ? DatePhrases.before(left, right) : DatePhrases.between(left, right);
  }

  /** Whether one is known to have been said before the other. */
  static boolean isEarlier(Statement one, Statement other) {
    var date = date(one);
    var otherDate = date(other);
    return date != null && otherDate != null && date.compareTo(otherDate) < 0;
  }

  /** When it was said, else when it was reported. */
  static @Nullable PartialDate date(Statement statement) {
    return statement.date();
  }
}
