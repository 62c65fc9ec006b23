package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.config.LanguagePack.Words;
import org.otherwise.quote.languages.Sources.Case;

/**
 * Decides whether capitalised words at the place of a source are a person, an institution or none.
 */
final class NameReader {
  /** No name has more words, particles left out. */
  private static final int LONGEST = 6;

  private static final int LONGEST_ROLE = 9;

  private final LanguagePack pack;
  private final Names names;
  private final People people;

  NameReader(LanguagePack pack, Names names, People people) {
    this.pack = pack;
    this.names = names;
    this.people = people;
  }

  /**
   * Who the words from {@code start} to {@code end} are. Null where they are nobody who speaks: a
   * common noun, or the name of somebody else behind a preposition.
   *
   * @param from where the source may begin
   * @param apart whether they stand apart from the verb, so that one word alone says too little
   */
  @Nullable Source read(Line line, int from, int start, int end, Case named, boolean apart) {
    int whole = names.withParticles(line, start, from);
    var person = whole < start ? people.find(names.words(line, whole, end)) : null;
    if (person != null && line.at(end - 1).isCapital()) {
      return person(line, from, whole, whole, end, person);
    }
    if (governed(line, from, start)) {
      return null;
    }
    if (joined(line, from, start, end)) {
      return Source.unclear(start, end);
    }
    person = people.find(names.words(line, start, end));
    if (person != null && named == Case.SUBJECT && !hasArticle(line, from, start)) {
      return person(line, from, start, start, end, person);
    }
    int first = names.personWithin(line, start, end);
    int past = names.pastTitles(line, first, end);
    boolean titled = past > first || (start > from && names.isTitle(line.at(start - 1).folded()));
    first = past;
    if (pack.has(Habit.CAPITAL_NOUNS) && end - first == 2 && isNoun(line, first)) {
      titled = true;
      first++;
    }
    if (first >= end) {
      return null;
    }
    if (named == Case.OBLIQUE && pack.has(Habit.INFLECTED_NAMES)) {
      return inflected(line, start, first, end);
    }
    return end - first == 1
        ? single(line, from, start, first, titled, apart)
        : several(line, from, start, first, end, titled);
  }

  private boolean isNoun(Line line, int i) {
    var word = line.at(i).folded();
    return people.isNoun(word) && !names.isFirstName(word);
  }

  /** Only one who is known by a name in the case of a subject. */
  private Source inflected(Line line, int start, int first, int end) {
    var person = people.findInflected(names.words(line, first, end));
    return person == null
        ? Source.unclear(start, end)
        : person(line, start, start, first, end, person);
  }

  private @Nullable Source single(
      Line line, int from, int start, int i, boolean titled, boolean apart) {
    var person = people.find(names.words(line, i, i + 1));
    boolean article = hasArticle(line, from, start);
    boolean nouns = pack.has(Habit.CAPITAL_NOUNS);
    if (person != null && !(article && nouns && !titled)) {
      return person(line, from, start, i, i + 1, person);
    }
    boolean listed = names.isInstitution(line, i, i + 1);
    if (article && !titled && !nouns) {
      int end = institutionEnd(line, i + 1);
      return end < 0 ? Source.unclear(start, i + 1) : institution(line, start, i, end);
    }
    if (isAcronym(line, i) || (listed && !nouns)) {
      return institution(line, start, i, i + 1);
    }
    if (listed || (nouns && !titled)) {
      return null;
    }
    boolean inflected = pack.has(Habit.INFLECTED_NAMES);
    if (titled && !inflected) {
      return person(line, from, start, i, i + 1, null);
    }
    return apart || inflected || start > from
        ? Source.unclear(start, i + 1)
        : person(line, from, start, i, i + 1, null);
  }

  /** "la Commission européenne": with up to two words behind it, if nothing else follows. */
  private int institutionEnd(Line line, int from) {
    for (int i = from; i <= from + 2; i++) {
      var word = line.at(i);
      if (word.isMark() || word.isQuoted() || names.isOther(word.folded())) {
        return i;
      }
    }
    return -1;
  }

  private Source several(Line line, int from, int start, int begin, int end, boolean titled) {
    int first = begin;
    boolean inflected = pack.has(Habit.INFLECTED_NAMES);
    if (inflected && end - first > 2) {
      boolean patronymic = pack.is(Words.PATRONYMIC, line.at(end - 2).folded());
      first = Math.max(first, end - (patronymic ? 3 : 2));
    }
    var known = people.find(names.words(line, first, end));
    boolean listed = names.isFirstName(line.at(first).folded());
    if (!listed && !titled && names.isInstitution(line, first, end)) {
      return institution(line, start, first, end);
    }
    boolean loose = (first > begin || start > from) && !comma(line, start);
    boolean article = hasArticle(line, from, start);
    if (article && !listed && known == null && !pack.has(Habit.CAPITAL_NOUNS)) {
      return institution(line, start, first, end);
    }
    boolean unsafe =
        (inflected
                && !listed
                && (loose || names.isInflectedFirstName(line.at(first).folded()))
                && !isInitial(line, first))
            || (pack.has(Habit.CAPITAL_NOUNS)
                && end - first > 2
                && !listed
                && !hasParticle(line, first, end))
            || end - first > LONGEST;
    if (unsafe && known == null) {
      return Source.unclear(start, end);
    }
    return person(line, from, start, first, end, known);
  }

  private boolean hasArticle(Line line, int from, int start) {
    return start > from && pack.is(Words.DETERMINER, line.at(start - 1).folded());
  }

  private static boolean comma(Line line, int start) {
    return line.at(start - 1).is(",");
  }

  private static boolean isInitial(Line line, int i) {
    return line.at(i).folded().endsWith(".");
  }

  private boolean hasParticle(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pack.is(Words.PARTICLE, line.at(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAcronym(Line line, int i) {
    var word = line.text(i, i + 1);
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  /** Not where names are inflected: "сообщили ТАСС в министерстве" looks like "сообщил ТАСС". */
  private Source institution(Line line, int start, int first, int end) {
    if (pack.has(Habit.INFLECTED_NAMES)) {
      return Source.unclear(start, end);
    }
    return new Source(
        Source.Form.INSTITUTION,
        start,
        end,
        names.words(line, first, end),
        Names.shown(line, first, end),
        Gender.UNKNOWN,
        null);
  }

  private Source person(
      Line line, int from, int start, int first, int end, People.@Nullable Person known) {
    int lead = leading(line, from, start);
    var gender = genderOfTitle(line, lead, first).or(names.gender(line, first, end));
    return new Source(
        Source.Form.PERSON,
        first,
        end,
        names.words(line, first, end),
        known == null ? Names.shown(line, first, end) : known.shown(),
        known == null ? gender : known.gender().or(gender),
        role(line, lead, first));
  }

  /** Where the article or the title stands that leads up to a name. */
  private int leading(Line line, int from, int start) {
    int lead = start;
    for (int i = start - 1; i >= Math.max(from, start - LONGEST_ROLE); i--) {
      var word = line.at(i);
      if (!word.isWord()) {
        break;
      }
      boolean opens = pack.is(Words.DETERMINER, word.folded()) || names.isTitle(word.folded());
      if (opens && !governed(line, from, i)) {
        lead = i;
      }
    }
    return lead;
  }

  /** The role that stands in the range, without its article; null where no word is a title. */
  @Nullable String role(Line line, int from, int to) {
    int first = from;
    while (first < to && leadsIn(line.at(first).folded())) {
      first++;
    }
    boolean titled = false;
    for (int i = first; i < to; i++) {
      var word = line.at(i);
      if (!word.isWord()) {
        return null;
      }
      titled |= pack.is(Words.TITLE, word.folded());
    }
    return !titled || to - first > LONGEST_ROLE ? null : Names.shown(line, first, to);
  }

  private boolean leadsIn(String word) {
    return pack.is(Words.DETERMINER, word) || names.isCourtesy(word);
  }

  Gender genderOfTitle(Line line, int from, int to) {
    var gender = Gender.UNKNOWN;
    for (int i = from; i < Math.min(to, from + 3); i++) {
      var word = line.at(i).folded();
      boolean tells = names.isTitle(word) || (i == from && pack.is(Words.DETERMINER, word));
      gender = tells ? gender.or(names.told(word)) : gender;
    }
    return gender;
  }

  /** Whether there are two of them: "Marie Dupont et Jean Martin". */
  private boolean joined(Line line, int from, int start, int end) {
    boolean after =
        pack.is(Words.AND, line.at(end).folded()) && names.end(line, end + 1, end + 3) > end + 1;
    boolean before =
        start - 1 > from
            && pack.is(Words.AND, line.at(start - 1).folded())
            && line.at(start - 2).isCapital();
    return after || before;
  }

  /**
   * Whether the word belongs to a preposition before it ("à la presse", "de Marie Dupont", "du
   * chanteur Jean Martin"), rather than to the cue. The name of a field is passed over: "le
   * ministre de l'économie Jean Martin".
   */
  boolean governed(Line line, int from, int start) {
    boolean field = false;
    for (int i = start - 1; i >= Math.max(from, start - 6); i--) {
      var word = line.at(i);
      if (!word.isWord() || word.isCapital() && names.isOther(word.folded()) && i > from) {
        return false;
      }
      var folded = word.folded();
      if (pack.is(Words.PREPOSITION, folded) || (i > from && pack.is(Words.LINKER, folded))) {
        return !field;
      }
      if (pack.is(Words.NOT_A_NAME, folded)) {
        field = true;
      }
    }
    return false;
  }
}
