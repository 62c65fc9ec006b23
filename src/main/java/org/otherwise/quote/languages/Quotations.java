package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;
import org.otherwise.quote.languages.Speakers.Voice;

/**
 * The direct quotations of an article, by what a pack says of its language: words in quotation
 * marks, or behind a dash, with whoever a reporting verb or phrase next to them names. What is not
 * sure has no speaker. Indirect speech is not read.
 */
public final class Quotations {
  /** Without a verb that reports them, so many words in marks are a quotation. */
  private static final int SENTENCE = 6;

  /** Fewer, even of one who is named, are a title or a word held at arm's length. */
  private static final int FEWEST = 2;

  private final String text;
  private final LanguagePack pack;
  private final Cues cues;
  private final Speakers speakers;
  private final Attributions attributions;
  private final Asides asides;
  private final List<Line> lines = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();

  /** Who spoke, by the number of the quotation. */
  private final Map<Integer, Voice> voices = new HashMap<>();

  /** Numbers of the quotations that something behind them reports. */
  private final Set<Integer> reportedBehind = new HashSet<>();

  /** A quotation, and where it stands in the lines that it opens and closes in. */
  private record Place(Stretch stretch, int line, int opens, int lastLine, int closes) {}

  private Quotations(String text, List<Span> paragraphs, LanguagePack pack) {
    this.text = text;
    this.pack = pack;
    this.cues = new Cues(pack);
    var people = new People(pack);
    this.speakers = new Speakers(pack, people);
    this.attributions = new Attributions(text, pack, cues, new Sources(pack, people));
    this.asides = new Asides(pack, attributions);
    cut(paragraphs);
  }

  /**
   * The quotations of a text, in their order.
   *
   * @param paragraphs of the text, in order
   * @param pack {@link LanguagePack#NONE} for a language of which nothing is known: then nobody
   *     speaks
   */
  public static List<Said> in(String text, List<Span> paragraphs, LanguagePack pack) {
    var quotations = new Quotations(text, paragraphs, pack);
    quotations.speakers.meet(quotations.lines, quotations.cues);
    quotations.read();
    return quotations.said;
  }

  private void cut(List<Span> paragraphs) {
    var stretches = Stretches.in(text, paragraphs, pack.marks());
    int next = 0;
    for (int number = 0; number < paragraphs.size(); number++) {
      var paragraph = paragraphs.get(number);
      var within = new ArrayList<Stretch>();
      int before = next;
      while (next < stretches.size() && stretches.get(next).open() < paragraph.end()) {
        within.add(stretches.get(next++));
      }
      if (before > 0 && stretches.get(before - 1).close() > paragraph.start()) {
        within.addFirst(stretches.get(before - 1));
      }
      var line = Line.of(text, paragraph, within, pack);
      for (int i = 0; i < line.size(); i++) {
        var stretch = line.at(i).stretch();
        if (stretch != null) {
          put(stretch, number, i);
        }
      }
      lines.add(line);
    }
  }

  private void put(Stretch stretch, int line, int i) {
    var last = places.isEmpty() ? null : places.getLast();
    if (last != null && last.stretch().equals(stretch)) {
      places.removeLast();
      places.add(new Place(stretch, last.line(), last.opens(), line, i));
    } else {
      places.add(new Place(stretch, line, i, line, i));
    }
  }

  private void read() {
    int next = 0;
    for (int number = 0; number < lines.size(); number++) {
      boolean dialogue = dialogue(number);
      while (next < places.size() && places.get(next).lastLine() == number) {
        if (!dialogue || places.get(next).line() < number) {
          read(next);
        }
        next++;
      }
    }
  }

  /** Whether the paragraph is what somebody says behind a dash; then it is read as that. */
  private boolean dialogue(int number) {
    var line = lines.get(number);
    if (!pack.has(Habit.DIALOGUE_DASHES) || !line.at(0).isDash() || line.size() < FEWEST) {
      return false;
    }
    return add(asides.in(line, 1, line.size()), number) != null;
  }

  private void read(int number) {
    var place = places.get(number);
    var line = lines.get(place.lastLine());
    var behind = attributions.after(line, place.closes(), place.stretch());
    var front = inFront(place);
    boolean inFront = front != null && (front.sure() || behind == null);
    var found = inFront ? front : behind;
    if (found == null) {
      unreported(number, place);
      return;
    }
    if (!inFront) {
      reportedBehind.add(number);
    }
    var voice = voice(found, number, place);
    if (voice != null) {
      voices.put(number, voice);
      lead(number, voice);
    }
    boolean announced = !inFront || found.sure();
    if (announced || place.stretch().words(text) >= FEWEST || place.stretch().ends(text)) {
      add(place, found.cue(), voice, voice == null ? 0.4 : 0.9);
    }
  }

  /** What announces the quotation, be it at the end of the paragraph before. */
  private @Nullable Found inFront(Place place) {
    var line = lines.get(place.line());
    if (place.opens() > 0 || place.line() == 0) {
      return attributions.before(line, place.opens());
    }
    var before = lines.get(place.line() - 1);
    return before.at(before.size() - 1).is(":") ? attributions.before(before, before.size()) : null;
  }

  private @Nullable Voice voice(Found found, int number, Place place) {
    var source = found.source();
    if (source != null) {
      return speakers.voice(found.line(), source, place.lastLine());
    }
    var before = voices.get(number - 1);
    if (before != null && sameSentence(number)) {
      return before;
    }
    return pack.has(Habit.SUBJECT_LEFT_OUT) ? speakers.again(found.at(), place.lastLine()) : null;
  }

  /** Whether no sentence ends between the quotation and the one before. */
  private boolean sameSentence(int number) {
    return between(number, 0);
  }

  /** Whether so many sentences, and no more, end between the quotation and the one before. */
  private boolean between(int number, int sentences) {
    var place = places.get(number);
    var before = number == 0 ? null : places.get(number - 1);
    if (before == null || before.lastLine() != place.line()) {
      return false;
    }
    var line = lines.get(place.line());
    int ends = 0;
    for (int i = before.closes() + 1; i < place.opens() && ends <= sentences; i++) {
      ends += line.ends(i) ? 1 : 0;
    }
    return ends == sentences;
  }

  /** Without a verb of its own: said by the same, by one named within it, or by nobody known. */
  private void unreported(int number, Place place) {
    var stretch = place.stretch();
    if (place.line() == place.lastLine()) {
      var inner = Line.of(text, stretch.span(), List.of(), pack);
      var voice = add(asides.in(inner, 0, inner.size()), place.lastLine());
      if (voice != null) {
        voices.put(number, voice);
        return;
      }
    }
    int words = stretch.words(text);
    var voice = goingOn(number, place);
    if (voice != null && words >= FEWEST) {
      voices.put(number, voice);
      add(place, null, voice, 0.7);
    } else if (words >= SENTENCE || (words == SENTENCE - 1 && stretch.ends(text))) {
      add(place, null, null, 0.3);
    }
  }

  /** The speaker of the quotation before, if this one follows right behind what reports that. */
  private @Nullable Voice goingOn(int number, Place place) {
    var before = voices.get(number - 1);
    if (before == null) {
      return null;
    }
    var line = lines.get(place.line());
    boolean within = line.at(place.opens() - 1).is(",") && sameSentence(number);
    if (within && reportedBehind.contains(number - 1)) {
      return before;
    }
    if (!pack.has(Habit.GOES_ON)) {
      return null;
    }
    boolean adjacent = line.at(place.opens() - 1).isQuoted() && between(number, 0);
    boolean afterCue =
        line.ends(place.opens() - 1) && between(number, 1) && reportedBehind.contains(number - 1);
    return adjacent || afterCue ? before : null;
  }

  /** Gives a voice to the quotation that stands right in front of one that it was found for. */
  private void lead(int number, Voice voice) {
    if (number == 0 || voices.containsKey(number - 1) || said.isEmpty()) {
      return;
    }
    var before = places.get(number - 1);
    var place = places.get(number);
    boolean adjacent =
        before.lastLine() == place.line()
            && before.closes() + 1 == place.opens()
            && said.getLast().span().equals(before.stretch().span());
    if (adjacent && pack.has(Habit.GOES_ON) && reportedBehind.contains(number)) {
      said.removeLast();
      add(before, null, voice, 0.7);
    }
  }

  private void add(Place place, @Nullable String cue, @Nullable Voice voice, double confidence) {
    var who = voice == null ? Attribution.NOBODY : voice.who();
    double sure = who.speaker().isEmpty() ? Math.min(confidence, 0.4) : confidence;
    said.add(new Said(place.stretch().span(), cue, who, sure));
  }

  /** Adds the parts between which cues stand, all of one speaker, whom the first of them names. */
  private @Nullable Voice add(List<Asides.Part> parts, int paragraph) {
    if (parts.isEmpty()) {
      return null;
    }
    var found = parts.getFirst().found();
    var source = found.source();
    if (source == null) {
      return null;
    }
    var voice = speakers.voice(found.line(), source, paragraph);
    for (var part : parts) {
      double sure = voice.who().speaker().isEmpty() ? 0.4 : 0.8;
      said.add(new Said(part.span(), part.found().cue(), voice.who(), sure));
    }
    return voice;
  }
}
