package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * A text, or a part of one, that is printed as it was spoken: turns, each after the label of who
 * speaks. It is known by its form alone: labels that come again, or that nothing else than a
 * speaker has.
 *
 * @param around the paragraphs before the first turn, and those after the last in a report
 */
record Transcript(List<Span> around, List<Turn> turns) {
  /** A single label is one of a speech only near its beginning. */
  private static final int HEAD = 3_000;

  /** What stands before the first turn of a transcript is short; a report is longer. */
  private static final int REPORT = 400;

  /** The last line of a transcript: nothing spoken follows unless another label does. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)[*_(]*(?:END\\b[ .:]{0,3})?(?:\\d{1,2}[:.]\\d{2} ?[AP]\\.?M\\.?\\b.{0,12}|END["
              + " .)*_-]{0,6})[*_]*|#{2,5}|(?:# ?){2,5}|-{3,}.{0,3}END.{0,3}-{3,}");

  /** Words that end as a sentence does. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}\\p{L}*[”\"’')]?[.?!…—–-]");

  private static final Pattern OWN =
      Pattern.compile("\\b(?:I|[Ww]e|[Mm]y|[Mm]e|[Oo]ur)\\b(?![.-])");

  /** Paragraphs of one turn. */
  record Turn(Label label, List<Span> paragraphs) {}

  Transcript {
    around = List.copyOf(around);
    turns = List.copyOf(turns);
  }

  /** The transcript in the text; null where there is none. */
  static @Nullable Transcript of(String text, List<Span> paragraphs) {
    var labels = new HashMap<Integer, Label>();
    var times = new HashMap<String, Integer>();
    int titled = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      var label = Label.at(text, paragraphs.get(i));
      if (label != null) {
        labels.put(i, label);
        times.merge(label.name(), 1, Integer::sum);
        titled += label.sure() == Label.Sure.BARE ? 0 : 1;
      }
    }
    boolean addressed = titled > 1;
    if (labels.values().stream().noneMatch(Label::asks)) {
      labels.values().removeIf(Label::answers);
    }
    labels.values().removeIf(label -> !speaks(label, times, addressed));
    if (!isTranscript(paragraphs, labels)) {
      return null;
    }
    var transcript = turns(text, paragraphs, labels);
    return transcript.isSpoken(text) ? transcript : null;
  }

  /**
   * Whether its turns are what people say. A list has fragments after its labels ("Harbour: 12"),
   * and where only "Q" and "A" speak, as in an explainer, nobody says "I".
   */
  private boolean isSpoken(String text) {
    if (turns.stream()
        .anyMatch(turn -> turn.label().sure() == Label.Sure.CERTAIN && !turn.label().asks())) {
      return true;
    }
    int full = 0;
    int own = 0;
    int answers = 0;
    boolean named = false;
    for (var turn : turns) {
      var words = turn.paragraphs().isEmpty() ? "" : turn.paragraphs().getFirst().of(text);
      full += SENTENCE.matcher(words).find() ? 1 : 0;
      named |= !turn.label().asks() && !turn.label().answers();
      if (turn.label().answers()) {
        answers++;
        own += turn.paragraphs().stream().anyMatch(p -> OWN.matcher(p.of(text)).find()) ? 1 : 0;
      }
    }
    return full * 2 >= turns.size() && (named || own * 2 >= answers);
  }

  private static boolean speaks(Label label, Map<String, Integer> times, boolean addressed) {
    return switch (label.sure()) {
      case CERTAIN -> true;
      case TITLED -> addressed;
      case BARE -> times.getOrDefault(label.name(), 0) > 1 || label.more() != null;
    };
  }

  private static boolean isTranscript(List<Span> paragraphs, Map<Integer, Label> speakers) {
    if (speakers.isEmpty()) {
      return false;
    }
    var indices = speakers.keySet().stream().sorted().toList();
    int first = paragraphs.get(indices.getFirst()).start();
    int reach = indices.getLast() - indices.getFirst() + 1;
    var labels = speakers.values();
    long certain = count(labels, label -> label.sure() == Label.Sure.CERTAIN && !label.asks());
    if (certain > 0 && (labels.size() >= 2 || first < HEAD)) {
      return true;
    }
    long titled = count(labels, label -> label.sure() != Label.Sure.BARE && !label.asks());
    long asks = count(labels, Label::asks);
    if (titled + asks >= 3 && titled >= 1 && labels.size() * 8 >= reach) {
      return true;
    }
    long noted =
        count(labels, label -> label.sure() == Label.Sure.TITLED && !label.notes().isEmpty());
    if (noted >= 2) {
      return true;
    }
    long names = labels.stream().map(Label::name).distinct().count();
    return labels.size() >= 4 && names >= 2 && names < labels.size() && labels.size() * 3 >= reach;
  }

  private static long count(
      java.util.Collection<Label> labels, java.util.function.Predicate<Label> which) {
    return labels.stream().filter(which).count();
  }

  private static Transcript turns(String text, List<Span> paragraphs, Map<Integer, Label> labels) {
    int first = labels.keySet().stream().min(Integer::compare).orElse(0);
    int last = labels.keySet().stream().max(Integer::compare).orElse(0);
    var before = paragraphs.subList(0, first);
    int length = before.stream().mapToInt(Span::length).sum();
    boolean report = length > REPORT;
    var around = new ArrayList<>(before);
    var turns = new ArrayList<Turn>();
    boolean quoted = isMark(text.charAt(paragraphs.get(first).start()));
    for (int i = first; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      var label = labels.get(i);
      if (label != null) {
        turns.add(new Turn(label, new ArrayList<>()));
        if (label.span().end() < paragraph.end()) {
          var words = new Span(label.span().end(), paragraph.end());
          turns.getLast().paragraphs().add(quoted ? unquoted(text, words) : words);
        }
      } else if (i > last && (ends(text, paragraph) || (report && spoke(turns.getLast())))) {
        if (report) {
          around.addAll(paragraphs.subList(i, paragraphs.size()));
        }
        break;
      } else {
        turns.getLast().paragraphs().add(quoted ? unquoted(text, paragraph) : paragraph);
      }
    }
    return new Transcript(around, turns);
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '“' || c == '”';
  }

  /** Of a transcript that is printed as one quotation, the words without its marks at both ends. */
  private static Span unquoted(String text, Span paragraph) {
    int start = paragraph.start();
    int end = paragraph.end();
    if (end - start > 1 && isMark(text.charAt(start))) {
      start++;
    }
    long marks = text.substring(start, end).chars().filter(c -> isMark((char) c)).count();
    return end - start > 1 && marks % 2 == 1 && isMark(text.charAt(end - 1))
        ? new Span(start, end - 1)
        : new Span(start, end);
  }

  private static boolean spoke(Turn turn) {
    return !turn.paragraphs().isEmpty();
  }

  private static boolean ends(String text, Span paragraph) {
    return paragraph.length() < 60 && END.matcher(paragraph.of(text)).matches();
  }

  /** Whether a report, and not only place and time, stands before the first turn. */
  boolean isWithinReport() {
    return around.stream().mapToInt(Span::length).sum() > REPORT;
  }
}
