package org.otherwise.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What the tagger makes of a sentence, token by token, as probabilities: whether a token belongs to
 * words that somebody said, to words of a thought or a plan, to who said it, or to the word that
 * reports; and whether another begins with it.
 *
 * @param said [token] 0 to 1
 * @param begins [token] 0 to 1, whether a statement begins at the token
 * @param thought [token] 0 to 1
 * @param beginsThought [token] 0 to 1, whether a thought begins at the token
 * @param source [token] 0 to 1
 * @param cue [token] 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // filled once and handed over
record Tags(
    float[] said,
    float[] begins,
    float[] thought,
    float[] beginsThought,
    float[] source,
    float[] cue) {
  /** What parts who says something from what is told of them. */
  private static final Set<String> ENDS = Set.of(",", ";", ":", "(", "[", "—", "–", "--");

  /** From so much on, a token belongs to what has most of it. */
  private static final float MOST = 0.5f;

  static Tags none(int tokens) {
    return new Tags(
        new float[tokens],
        new float[tokens],
        new float[tokens],
        new float[tokens],
        new float[tokens],
        new float[tokens]);
  }

  /**
   * With what is tagged as thought taken for said, where the grammar sees it reported or a verb
   * reports that this program counts among those that state something: the tagger learned from a
   * corpus that files "denied that", "demanded that" and "accused of" with hopes and beliefs.
   *
   * @param found by the grammar
   */
  Tags spoken(Sentence s, List<Report> found, Verbs verbs) {
    var states = new BitSet();
    for (int i = 0; i < s.size(); i++) {
      if (cue[i] >= MOST && verbs.states(s.at(i).lower())) {
        states.set(0, s.size());
      }
    }
    for (var report : found) {
      for (var content : report.contents()) {
        states.set(content.from(), content.to());
      }
    }
    float[] all = said.clone();
    float[] either = begins.clone();
    states.stream()
        .forEach(
            i -> {
              all[i] = Math.min(1, all[i] + thought[i]);
              either[i] = Math.min(1, either[i] + beginsThought[i]);
            });
    return new Tags(all, either, thought, beginsThought, source, cue);
  }

  /** The stretches of said words as the tags alone have them, without punctuation at their ends. */
  List<Phrase> statements(Sentence s) {
    var found = new ArrayList<Phrase>();
    int from = -1;
    for (int i = 0; i <= s.body(); i++) {
      boolean within = i < s.body() && said[i] >= MOST;
      if (from >= 0 && (!within || begins[i] >= MOST)) {
        add(s, from, i, found);
        from = -1;
      }
      if (within && from < 0) {
        from = i;
      }
    }
    return found;
  }

  private static void add(Sentence s, int from, int to, List<Phrase> found) {
    int start = from;
    int end = to;
    while (start < end && s.at(start).isPunctuation()) {
      start++;
    }
    while (end > start && s.at(end - 1).isPunctuation()) {
      end--;
    }
    if (start < end) {
      found.add(new Phrase(start, end));
    }
  }

  /** The stretches of one kind of tag, in order. */
  private static List<Phrase> runs(float[] tags, int size) {
    var found = new ArrayList<Phrase>();
    int from = -1;
    for (int i = 0; i <= size; i++) {
      boolean within = i < size && tags[i] >= MOST;
      if (within && from < 0) {
        from = i;
      } else if (!within && from >= 0) {
        found.add(new Phrase(from, i));
        from = -1;
      }
    }
    return found;
  }

  /** Who says something, as far as the first comma or bracket. */
  List<Phrase> sources(Sentence s) {
    var found = new ArrayList<Phrase>();
    for (var run : runs(source, s.body())) {
      int to = run.from();
      while (to < run.to() && !ENDS.contains(s.at(to).text())) {
        to++;
      }
      if (to > run.from()) {
        found.add(new Phrase(run.from(), to));
      }
    }
    return found;
  }

  /** Who says something, with what is told of them behind a comma. */
  List<Phrase> wholeSources(Sentence s) {
    return runs(source, s.body());
  }

  List<Phrase> cues(Sentence s) {
    return runs(cue, s.body());
  }
}
