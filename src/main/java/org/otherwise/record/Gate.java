package org.otherwise.record;

import java.util.List;
import java.util.function.UnaryOperator;
import org.otherwise.model.Pair;
import org.otherwise.model.Statement;

/** What every statement goes through on its way to those who read the record. */
record Gate(UnaryOperator<Statement> shown) {
  /** Lets everything through as it stands. */
  static final Gate OPEN = new Gate(UnaryOperator.identity());

  List<Statement> statements(List<Statement> statements) {
    return statements.stream().map(shown).toList();
  }

  List<Pair> pairs(List<Pair> pairs) {
    return pairs.stream().map(this::pair).toList();
  }

  private Pair pair(Pair pair) {
    return new Pair(
        pair.contradiction(), shown.apply(pair.left()), shown.apply(pair.right()), pair.dispute());
  }

  Shown item(Shown item) {
    return switch (item) {
      case Shown.OfQuote(var it, var statement) -> new Shown.OfQuote(it, shown.apply(statement));
      case Shown.OfPair(var it, var pair) -> new Shown.OfPair(it, pair(pair));
      case Shown.OfArticle _, Shown.OfSearch _, Shown.Withdrawn _, Shown.Gone _ -> item;
    };
  }
}
