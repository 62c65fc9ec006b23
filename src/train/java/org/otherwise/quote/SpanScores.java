package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the spans that tags make are right to the piece. It tells whether a training goes
 * well; the product makes its spans otherwise, so that its own scores are the evaluation's.
 */
final class SpanScores {
  private static final Map<Integer, String> NAMES =
      new TreeMap<>(
          Map.of(
              Tagger.SAID,
              "said",
              Tagger.THOUGHT,
              "thought",
              Tagger.SOURCE,
              "source",
              Tagger.CUE,
              "cue"));

  private final int[] expected = new int[Tagger.TAGS];
  private final int[] found = new int[Tagger.TAGS];
  private final int[] right = new int[Tagger.TAGS];

  /** A stretch of pieces, {@code to} exclusive, and the tag that it begins with. */
  private record Stretch(int tag, int from, int to) {}

  void add(int[] expectedTags, int[] foundTags) {
    var all = stretches(expectedTags);
    for (var stretch : all) {
      expected[stretch.tag()]++;
    }
    for (var stretch : stretches(foundTags)) {
      found[stretch.tag()]++;
      if (all.contains(stretch)) {
        right[stretch.tag()]++;
      }
    }
  }

  private static List<Stretch> stretches(int[] tags) {
    var stretches = new ArrayList<Stretch>();
    int at = 0;
    while (at < tags.length) {
      int from = at++;
      if (tags[from] == Tagger.OUTSIDE) {
        continue;
      }
      int begin = tags[from] % 2 == 1 ? tags[from] : tags[from] - 1;
      while (at < tags.length && tags[at] == begin + 1) {
        at++;
      }
      stretches.add(new Stretch(begin, from, at));
    }
    return stretches;
  }

  /** 0 to 1; 0 also where there is nothing to find. */
  double f1(int tag) {
    int all = expected[tag] + found[tag];
    return all == 0 ? 0 : 2.0 * right[tag] / all;
  }

  @Override
  public String toString() {
    var words = new ArrayList<String>();
    NAMES.forEach((tag, name) -> words.add(String.format(Locale.ROOT, "%s %.3f", name, f1(tag))));
    return "F1 of " + String.join(", ", words);
  }
}
