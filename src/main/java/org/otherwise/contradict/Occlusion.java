package org.otherwise.contradict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.otherwise.contradict.CrossEncoder.Pair;
import org.otherwise.model.Label;

/**
 * Finds the words that carry a contradiction which no rule explains: those without which the
 * cross-encoder would hold it for least likely. After Zeiler and Fergus, Visualizing and
 * Understanding Convolutional Networks, 2014, who covered parts of pictures.
 */
final class Occlusion {
  static final String RULE = "words";

  /** So many tokens are left out together; fewer seldom change what a sentence says. */
  private static final int WIDTH = 3;

  private final CrossEncoder reader;

  Occlusion(CrossEncoder reader) {
    this.reader = reader;
  }

  /** A stretch of tokens of one side. */
  private record Stretch(int from, int to) {}

  Conflict conflict(Meeting meeting) {
    var left = meeting.comparison().left;
    var right = meeting.comparison().right;
    var leftWhole = Wording.of(left);
    var rightWhole = Wording.of(right);
    var ofLeft = stretches(left);
    var ofRight = stretches(right);
    var covered = new ArrayList<Pair>();
    ofLeft.forEach(it -> covered.add(Pair.unordered(without(left, it), rightWhole)));
    ofRight.forEach(it -> covered.add(Pair.unordered(leftWhole, without(right, it))));
    var odds = reader.read(covered).stream().mapToDouble(CrossEncoder.Reading::odds).toArray();
    return new Conflict(
        RULE,
        Label.DISPUTES,
        null,
        words(left, ofLeft, odds, 0),
        words(right, ofRight, odds, ofLeft.size()));
  }

  private static String words(Proposition side, List<Stretch> stretches, double[] odds, int from) {
    return IntStream.range(0, stretches.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> odds[from + i]))
        .map(i -> side.words(stretches.get(i).from(), stretches.get(i).to()))
        .orElse("");
  }

  private static List<Stretch> stretches(Proposition side) {
    var stretches = new ArrayList<Stretch>();
    int size = side.tokens().size();
    for (int from = 0; from < size; from++) {
      int to = Math.min(size, from + WIDTH);
      boolean words =
          IntStream.range(from, to).allMatch(i -> side.tokens().get(i).sort() != Token.Sort.MARK);
      if (words && to - from == Math.min(WIDTH, size)) {
        stretches.add(new Stretch(from, to));
      }
    }
    return stretches;
  }

  private static String without(Proposition side, Stretch stretch) {
    var tokens = side.tokens();
    var text = side.text();
    return (text.substring(tokens.getFirst().start(), tokens.get(stretch.from()).start())
            + text.substring(tokens.get(stretch.to() - 1).end(), tokens.getLast().end()))
        .strip();
  }
}
