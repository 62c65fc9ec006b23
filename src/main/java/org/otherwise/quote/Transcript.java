package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otherwise.model.Span;

/**
 * A text that is printed as it was spoken: turns, each after the label of who speaks. It is known
 * by its form alone: labels that come again, or that nothing else than a speaker has.
 */
final class Transcript {
  /** The first turn begins within so many characters, or within the first third. */
  private static final int HEAD = 3_000;

  /** Paragraphs of one turn. */
  record Turn(Label label, List<Span> paragraphs) {}

  private Transcript() {}

  /** The turns of the text in their order; none where it is no transcript. */
  static List<Turn> turns(String text, List<Span> paragraphs) {
    var labels = new ArrayList<Label>();
    for (var paragraph : paragraphs) {
      var label = Label.at(text, paragraph);
      if (label != null) {
        labels.add(label);
      }
    }
    var times = new HashMap<String, Integer>();
    labels.forEach(label -> times.merge(label.name(), 1, Integer::sum));
    var speakers = labels.stream().filter(label -> speaks(label, times)).toList();
    return isTranscript(text, paragraphs.size(), speakers)
        ? turns(text, paragraphs, times)
        : List.of();
  }

  private static boolean speaks(Label label, Map<String, Integer> times) {
    return label.sure() || times.getOrDefault(label.name(), 0) > 1;
  }

  private static boolean isTranscript(String text, int paragraphs, List<Label> labels) {
    if (labels.isEmpty()) {
      return false;
    }
    int first = labels.getFirst().span().start();
    if (first > Math.max(HEAD, text.length() / 3)) {
      return false;
    }
    long sure = labels.stream().filter(label -> label.sure() && !label.asks()).count();
    if (sure > 0 && (labels.size() >= 2 || first < HEAD)) {
      return true;
    }
    long names = labels.stream().map(Label::name).distinct().count();
    return labels.size() >= 4 && names >= 2 && labels.size() * 4 >= paragraphs;
  }

  private static List<Turn> turns(String text, List<Span> paragraphs, Map<String, Integer> times) {
    var turns = new ArrayList<Turn>();
    for (var paragraph : paragraphs) {
      var label = Label.at(text, paragraph);
      if (label != null && speaks(label, times)) {
        turns.add(new Turn(label, new ArrayList<>()));
        if (label.span().end() < paragraph.end()) {
          turns.getLast().paragraphs().add(new Span(label.span().end(), paragraph.end()));
        }
      } else if (!turns.isEmpty()) {
        turns.getLast().paragraphs().add(paragraph);
      }
    }
    return turns;
  }
}
