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
        label(pair),
        DatePhrases.between(date(pair.left()), date(pair.right())),
        Phrases.of(pair.contradiction().review().status()));
  }

  static List<PairView> of(List<Pair> pairs, Gazetteer gazetteer) {
    return pairs.stream().map(pair -> of(pair, gazetteer)).toList();
  }

  /** The right one speaks later, so it is the one that denies unless the pair says otherwise. */
  static String label(Pair pair) {
    var found = pair.contradiction();
    return found.label() == Label.DENIES && found.by() == Side.LEFT
        ? "is denied by the earlier"
        : Phrases.of(found.label());
  }

  /** When it was said, else when it was reported. */
  static @Nullable PartialDate date(Statement statement) {
    var said = statement.quote().saidOn();
    return said == null ? statement.article().published() : said;
  }
}
