package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;

/** Puts the quotes of an article in order: joined over paragraphs, and none within another. */
final class Pieces {
  private Pieces() {}

  static List<Piece> inOrder(String text, List<Piece> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(java.util.Comparator.comparingInt(piece -> piece.span().start()));
    return apart(joined(text, sorted));
  }

  /** Joins quotations that run on over paragraphs: no mark closes before the next opens. */
  private static List<Piece> joined(String text, List<Piece> pieces) {
    var whole = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (!whole.isEmpty() && runsOn(text, whole.getLast(), piece)) {
        var before = whole.removeLast();
        whole.add(before.with(new Span(before.span().start(), piece.span().end())));
      } else {
        whole.add(piece);
      }
    }
    return whole;
  }

  private static boolean runsOn(String text, Piece before, Piece after) {
    if (before.kind() != QuoteKind.DIRECT || after.kind() != QuoteKind.DIRECT) {
      return false;
    }
    int from = before.span().end();
    int to = after.span().start();
    if (to - from < 3 || to - from > 8 || from <= 0) {
      return false;
    }
    var gap = text.substring(from, to);
    return !gap.isBlank()
        && gap.strip().length() <= 2
        && gap.indexOf('\n') >= 0
        && gap.substring(0, gap.indexOf('\n')).isBlank();
  }

  private static List<Piece> apart(List<Piece> sorted) {
    var apart = new ArrayList<Piece>();
    for (var piece : sorted) {
      if (piece.span().length() == 0) {
        continue;
      }
      if (!apart.isEmpty() && apart.getLast().span().overlaps(piece.span())) {
        continue;
      }
      apart.add(piece);
    }
    return apart;
  }
}
