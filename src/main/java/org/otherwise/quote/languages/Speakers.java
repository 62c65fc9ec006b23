package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.config.LanguagePack.Words;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;

/** Keeps who has spoken and who was named, and says who "she" is where only one can be meant. */
final class Speakers {
  /** A pronoun does not go back over more paragraphs. */
  private static final int BACK = 2;

  private final LanguagePack pack;
  private final Names names;
  private final People people;

  /** Everybody named outside of quotation marks, in order of the text. */
  private final List<Naming> namings = new ArrayList<>();

  /** Where each paragraph begins. */
  private final List<Integer> begins = new ArrayList<>();

  private @Nullable Voice last;

  /** Somebody who speaks. */
  record Voice(Attribution who, Gender gender, int at, int paragraph) {}

  /** Somebody named; known by a full name that need not be inflected for it. */
  private record Naming(int at, String shown, Gender gender, boolean known) {}

  Speakers(LanguagePack pack, People people) {
    this.pack = pack;
    this.names = new Names(pack);
    this.people = people;
  }

  /** Meets everybody who has a full name in the lines of an article. */
  void meet(List<Line> lines, Cues cues) {
    for (var line : lines) {
      begins.add(line.at(0).start());
      for (int i = 0; i < line.size(); i++) {
        meetNoun(line, i);
      }
    }
    for (var line : lines) {
      for (int i = 0; i < line.size(); ) {
        int end = names.end(line, i, line.size());
        if (end > i) {
          meet(line, i, end, cues);
        }
        i = Math.max(end, i + 1);
      }
    }
    for (var line : lines) {
      for (int i = 0; i < line.size(); ) {
        int end = names.end(line, i, line.size());
        if (end > i) {
          name(line, i, end);
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  private void meetNoun(Line line, int i) {
    if (pack.has(Habit.CAPITAL_NOUNS)
        && line.at(i).isCapital()
        && pack.is(Words.DETERMINER, line.at(i - 1).folded())) {
      people.meetNoun(line.at(i).folded());
    }
  }

  private void meet(Line line, int from, int to, Cues cues) {
    int first = names.pastTitles(line, names.personWithin(line, from, to), to);
    if (to - first < 2 || !line.at(first).isCapital() || names.isInstitution(line, first, to)) {
      return;
    }
    boolean listed = names.isFirstName(line.at(first).folded());
    boolean subject =
        listed
            || (isSubject(line, from, cues)
                && !names.isInflectedFirstName(line.at(first).folded()));
    if (pack.has(Habit.INFLECTED_NAMES) && !subject) {
      return;
    }
    boolean nouns = pack.has(Habit.CAPITAL_NOUNS) && !listed;
    if (nouns && people.isNoun(line.at(first).folded())) {
      return;
    }
    var gender = names.gender(line, first, to);
    if (first > from) {
      gender = names.told(line.at(first - 1).folded()).or(gender);
    }
    people.meet(names.words(line, first, to), Names.shown(line, first, to), gender);
  }

  /** Whether the words stand right behind a verb that reports. */
  private static boolean isSubject(Line line, int i, Cues cues) {
    var cue = cues.at(line, i - 1, i);
    return cue != null;
  }

  private void name(Line line, int from, int to) {
    int first = names.pastTitles(line, names.personWithin(line, from, to), to);
    if (first >= to) {
      return;
    }
    var words = names.words(line, first, to);
    var person = people.find(words);
    if (person == null && pack.has(Habit.INFLECTED_NAMES)) {
      person = people.findInflected(words);
    }
    int at = line.at(from).start();
    if (person != null) {
      namings.add(new Naming(at, person.shown(), person.gender(), true));
    } else if (to - first > 1 && !names.isInstitution(line, first, to)) {
      namings.add(
          new Naming(at, Names.shown(line, first, to), names.gender(line, first, to), false));
    }
  }

  /**
   * Who it is; nobody but the mention where that is not safe to say. Somebody who stays unclear has
   * the floor all the same: the next pronoun is not the one who had it before.
   */
  Voice voice(Line line, Source source, int paragraph) {
    var span = line.span(source.from(), source.to());
    var who =
        switch (source.form()) {
          case PERSON -> named(source, span, SpeakerKind.PERSON);
          case INSTITUTION -> named(source, span, SpeakerKind.INSTITUTION);
          case COMMON ->
              new Attribution(
                  source.shown(),
                  span,
                  SpeakerKind.UNNAMED,
                  null,
                  null,
                  country(source.shown()),
                  null);
          case PRONOUN -> again(source.gender(), span, paragraph);
          case UNCLEAR -> new Attribution("", span, SpeakerKind.UNKNOWN, null, null, null, null);
        };
    var gender =
        source.form() == Source.Form.PRONOUN && last != null
            ? source.gender().or(last.gender())
            : source.gender();
    var voice = new Voice(who, gender, span.start(), paragraph);
    last = voice;
    return voice;
  }

  /** The one who spoke last, for a verb without a subject; nobody where that is not safe to say. */
  Voice again(int at, int paragraph) {
    var who = again(Gender.UNKNOWN, new Span(at, at), paragraph);
    var voice = new Voice(who, last == null ? Gender.UNKNOWN : last.gender(), at, paragraph);
    last = voice;
    return voice;
  }

  private Attribution named(Source source, Span span, SpeakerKind kind) {
    var role = source.role();
    return new Attribution(
        source.shown(), span, kind, role, null, role == null ? null : country(role), null);
  }

  private @Nullable String country(String role) {
    for (var word : role.split("[^\\p{L}\\p{M}-]+")) {
      var country = pack.country(LanguagePack.folded(word)).orElse(null);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /**
   * The last speaker, if no other person has been named since who may be meant as well; where
   * nobody has spoken for long, or one of the other gender, the only one whom the paragraph names.
   */
  private Attribution again(Gender gender, Span mention, int paragraph) {
    var span = mention.length() == 0 ? null : mention;
    var one = last;
    if (one == null || paragraph - one.paragraph() > BACK || one.gender().conflicts(gender)) {
      return onlyOne(gender, mention, paragraph);
    }
    if (one.who().kind() != SpeakerKind.PERSON || anotherNamed(one, gender, mention.start())) {
      return new Attribution("", span, SpeakerKind.UNKNOWN, null, null, null, null);
    }
    var who = one.who();
    return new Attribution(who.speaker(), span, who.kind(), who.role(), null, who.country(), null);
  }

  private boolean anotherNamed(Voice one, Gender gender, int before) {
    for (int i = firstNaming(one.at()); i < namings.size(); i++) {
      var naming = namings.get(i);
      if (naming.at() >= before) {
        return false;
      }
      boolean other = !naming.shown().equals(one.who().speaker());
      if (other && !naming.gender().conflicts(gender)) {
        return true;
      }
    }
    return false;
  }

  private Attribution onlyOne(Gender gender, Span mention, int paragraph) {
    Naming found = null;
    boolean several = false;
    for (int i = firstNaming(begins.get(paragraph)); i < namings.size(); i++) {
      var naming = namings.get(i);
      if (naming.at() >= mention.start()) {
        break;
      }
      boolean meant = !naming.gender().conflicts(gender);
      several |= meant && found != null && !found.shown().equals(naming.shown());
      found = meant ? naming : found;
    }
    var span = mention.length() == 0 ? null : mention;
    boolean fits = gender == Gender.UNKNOWN || (found != null && found.gender() == gender);
    return found != null && !several && found.known() && fits
        ? new Attribution(found.shown(), span, SpeakerKind.PERSON, null, null, null, null)
        : new Attribution("", span, SpeakerKind.UNKNOWN, null, null, null, null);
  }

  /** The number of the first naming at an offset or behind it. */
  private int firstNaming(int at) {
    int low = 0;
    int high = namings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (namings.get(middle).at() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
