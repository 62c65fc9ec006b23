package org.otherwise.quote;

import java.util.List;
import java.util.Set;

/** Whether the clause around a date looks ahead or back, by its nearest verb. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** So far from a date its verb is looked for. */
  private static final int REACH = 14;

  private static final Set<String> AHEAD =
      Lexicon.words(
          """
          will won't 'll shall may might could should would can must scheduled expected planned slated
          due planning expects intends hopes deadline effective upcoming coming begins
          starts takes expires maturing
          """);

  /** Before "to" these look ahead: "plans to", "is to", "agreed to". */
  private static final Set<String> AIMING =
      Lexicon.words(
          """
          plan plans planned expect expects expected hope hopes hoped intend intends intended want
          wants wanted agree agrees agreed is are was were has have ready willing able going scheduled
          slated set due vowed promised need needs ordered decided refused likely
          """);

  private static final Set<String> BACK =
      Lexicon.words(
          """
          was were had did said told made went came met took gave found left began held won lost rose
          fell sold bought sent spoke wrote shot struck hit broke led built fought got saw knew thought
          brought caught became ran put read paid kept grew felt stood stole tore threw chose drove flew
          hid showed swore sank agreed freed wasn't weren't didn't hadn't
          """);

  static Tense around(List<Token> tokens, int from, int to) {
    var before = DateWords.word(tokens, from - 1);
    boolean soon =
        before.equals("as")
            && (DateWords.word(tokens, from - 2).equals("soon")
                || DateWords.word(tokens, from - 2).equals("early"));
    if (soon) {
      return FUTURE;
    }
    if (before.equals("by") || before.equals("until") || before.equals("till")) {
      return had(tokens, from) ? PAST : FUTURE;
    }
    boolean owns = DateWords.word(tokens, to).equals("'s");
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !owns; i--) {
      if (ends(tokens.get(i))) {
        break;
      }
      if (finite(tokens, i)) {
        return of(tokens, i);
      }
    }
    for (int i = to; i < Math.min(tokens.size(), to + REACH); i++) {
      if (ends(tokens.get(i))) {
        break;
      }
      if (finite(tokens, i)) {
        return of(tokens, i);
      }
    }
    return UNKNOWN;
  }

  /** "had filed by Wednesday": a limit that has passed. */
  private static boolean had(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      if (DateWords.word(tokens, i).equals("had")) {
        return true;
      }
      if (ends(tokens.get(i))) {
        break;
      }
    }
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !ends(tokens.get(i)); i--) {
      if (DateWords.word(tokens, i).equals("had")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token tells the tense, or is a verb of the present, which tells none. */
  private static boolean finite(List<Token> tokens, int i) {
    return switch (DateWords.word(tokens, i)) {
      case "is", "are", "isn't", "aren't" -> true;
      default -> of(tokens, i) != UNKNOWN;
    };
  }

  private static boolean ends(Token token) {
    return token.isStop() || token.is(";");
  }

  private static Tense of(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var word = token.lower();
    if (!token.isLowerWord() && !token.isWord()) {
      return UNKNOWN;
    }
    if (word.equals("to") && AIMING.contains(DateWords.word(tokens, i - 1))) {
      return infinitive(tokens, i + 1) ? FUTURE : UNKNOWN;
    }
    boolean been =
        (word.equals("has") || word.equals("have")) && DateWords.word(tokens, i + 1).equals("been");
    if (been) {
      return PAST;
    }
    if (AHEAD.contains(word) || word.endsWith("'ll")) {
      return DateWords.word(tokens, i + 1).equals("have") ? PAST : FUTURE;
    }
    if (BACK.contains(word)) {
      boolean aims =
          DateWords.word(tokens, i + 1).equals("to")
              && AIMING.contains(word)
              && infinitive(tokens, i + 2);
      return aims ? FUTURE : PAST;
    }
    boolean described =
        Lexicon.DETERMINERS.contains(DateWords.word(tokens, i - 1))
            || Lexicon.POSSESSIVES.contains(DateWords.word(tokens, i - 1));
    boolean past =
        token.isLowerWord()
            && word.length() > 4
            && word.endsWith("ed")
            && !word.endsWith("eed")
            && !described;
    return past ? PAST : UNKNOWN;
  }

  /** Whether the word can be a verb of the past. */
  static boolean isPast(Token token) {
    return token.isLowerWord() && (BACK.contains(token.lower()) || token.lower().endsWith("ed"));
  }

  private static boolean infinitive(List<Token> tokens, int i) {
    return i < tokens.size()
        && tokens.get(i).isLowerWord()
        && !Lexicon.DETERMINERS.contains(tokens.get(i).lower());
  }
}
