package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.SpeakerKind;

/**
 * Who was spoken of before, so that a pronoun goes back to somebody. Nearer sentences come before
 * farther ones, and within one whoever spoke comes before whom it is about.
 */
final class Antecedents {
  /** How many sentences "he" and "she" look back. */
  private static final int REACH = 8;

  /** How many sentences "it" and "they" look back: bodies change faster than people. */
  private static final int REACH_OF_BODIES = 5;

  private final NamedPeople named;

  /** Of each sentence so far, who spoke in it. */
  private final Map<Integer, List<Voice>> spoke = new HashMap<>();

  /** All who spoke so far, in order. */
  private final List<Voice> all = new ArrayList<>();

  Antecedents(NamedPeople named) {
    this.named = named;
  }

  void spoke(int sentence, Voice voice) {
    spoke.computeIfAbsent(sentence, number -> new ArrayList<>()).add(voice);
    all.add(voice);
  }

  /** Who spoke so far, the latest first, as many as are asked for. */
  List<Voice> latest(int most) {
    return all.subList(Math.max(0, all.size() - most), all.size()).reversed();
  }

  List<Voice> in(int sentence) {
    return spoke.getOrDefault(sentence, List.of());
  }

  /** Whom "he" or "she" at a token of a sentence can be. */
  @Nullable Voice single(Gender gender, int number, int token) {
    for (var one : named.in(number)) {
      if (one.token() < token && one.subject() && one.member().gender().agrees(gender)) {
        return Voice.of(one.member());
      }
    }
    for (int back = number; back >= Math.max(0, number - REACH); back--) {
      var speaker = person(back, gender, false);
      if (speaker != null) {
        return speaker;
      }
      if (back < number) {
        var subject = subject(back, gender);
        if (subject != null) {
          return subject;
        }
      }
      var beneath = person(back, gender, true);
      if (beneath != null) {
        return beneath;
      }
      if (back < number) {
        var spokeBefore = before(back, gender);
        if (spokeBefore != null) {
          return spokeBefore;
        }
        var mentioned = mentioned(back, gender);
        if (mentioned != null) {
          return mentioned;
        }
      }
    }
    return null;
  }

  /**
   * Who spoke in the two sentences before, or whom they are about: the one who goes on, not one
   * only mentioned since.
   */
  private @Nullable Voice before(int sentence, Gender gender) {
    for (int back = sentence - 1; back >= Math.max(0, sentence - 2); back--) {
      var speaker = person(back, gender, false);
      if (speaker != null) {
        return speaker.gender() == gender ? speaker : null;
      }
      var subject = subject(back, gender);
      if (subject != null && subject.gender() == gender) {
        return subject;
      }
    }
    return null;
  }

  /** Whom a sentence names without being about them: first the one who is not only an owner. */
  private @Nullable Voice mentioned(int sentence, Gender gender) {
    NamedPeople.Named best = null;
    for (var one : named.in(sentence)) {
      boolean fits = one.member().gender() == gender;
      if (fits && (best == null || (best.owner() && !one.owner()))) {
        best = one;
      }
    }
    return best == null ? null : Voice.of(best.member());
  }

  private @Nullable Voice person(int sentence, Gender gender, boolean aside) {
    for (var voice : in(sentence).reversed()) {
      if (isHuman(voice) && voice.aside() == aside && voice.gender().agrees(gender)) {
        return voice;
      }
    }
    return null;
  }

  private @Nullable Voice subject(int sentence, Gender gender) {
    for (var one : named.in(sentence)) {
      if (one.subject() && one.member().gender().agrees(gender)) {
        return Voice.of(one.member());
      }
    }
    return null;
  }

  private static boolean isHuman(Voice voice) {
    var kind = voice.attribution().kind();
    return kind == SpeakerKind.PERSON
        || (kind == SpeakerKind.UNNAMED
            && !voice.plural()
            && !Lexicon.BODY_NOUNS.contains(voice.head())
            && (voice.head().isEmpty() || Descriptions.isPerson(voice.head())));
  }

  /** A sentence's own body, which is read only when "it" asks for it. */
  interface Topics {
    @Nullable Voice body(int sentence, int limit);
  }

  /**
   * What "it" can be: before what is said the subject before it, else whatever spoke or was spoken
   * of last.
   *
   * @param trailing whether what was said stands before: "…, it said"
   */
  @Nullable Voice body(Topics subjects, int number, int token, boolean trailing) {
    if (!trailing) {
      var here = subjects.body(number, token);
      if (here != null) {
        return here;
      }
    }
    for (int back = number; back >= Math.max(0, number - REACH_OF_BODIES); back--) {
      for (var voice : in(back).reversed()) {
        if (isBody(voice)) {
          return voice;
        }
      }
      var subject = back == number ? null : subjects.body(back, Integer.MAX_VALUE);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  private static boolean isBody(Voice voice) {
    return voice.attribution().kind() == SpeakerKind.INSTITUTION
        || (Lexicon.BODY_NOUNS.contains(voice.head()) && !voice.plural());
  }

  /** Whom "they" can be; one without a name who spoke right before is "they" too. */
  @Nullable Voice several(int number) {
    for (int back = number; back >= Math.max(0, number - 1); back--) {
      var voices = in(back);
      if (!voices.isEmpty()) {
        var voice = voices.getLast();
        boolean one =
            voice.attribution().kind() == SpeakerKind.UNNAMED && voice.gender() == Gender.UNKNOWN;
        if (one) {
          return voice;
        }
        break;
      }
    }
    for (int back = number; back >= Math.max(0, number - REACH); back--) {
      for (var voice : in(back).reversed()) {
        var kind = voice.attribution().kind();
        if (voice.plural() || kind == SpeakerKind.GROUP || kind == SpeakerKind.INSTITUTION) {
          return voice;
        }
      }
    }
    return null;
  }
}
