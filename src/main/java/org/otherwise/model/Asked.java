package org.otherwise.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells words that assert nothing: those that somebody asked, wished for or was asked about, those
 * that nobody said, those that somebody else said, and those that are only part of what was said.
 * Their reporting verb alone does not: "called for | a ceasefire", "said, when asked | what he
 * knew", "in response to claims | that …".
 */
final class Asked {
  /**
   * Whom a transcript only calls so puts questions; and lists call so what others are to have said.
   */
  private static final Set<String> QUESTIONERS =
      Set.of("reporter", "moderator", "audience", "audience member", "falsehood", "myth", "rumor");

  /** Between a verb and the words, these have the words said by another than the verb does. */
  private static final Pattern SAYS =
      Pattern.compile(
          "\\b(?:sa(?:id|ys)|announced|told|claim(?:s|ed)|added|insist(?:s|ed)|accus(?:es|ed|ing))\\b");

  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:(?:call|push|press|plead|appeal|ask|campaign)(?:s|ed|es|ing)?|hop(?:es?|ed|ing)|vot(?:es?|ed|ing))"
              + " for\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PUT =
      Pattern.compile(
          "\\b(?:asked|questioned|pressed)(?: (?:about|by|on|again|repeatedly|directly))?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANSWERED =
      Pattern.compile(
          "\\b(?:(?:respon[ds]\\w*|repl\\w+|react\\w*|answer\\w*) to|asked about|commenting on)"
              + "(?: [\\w’'-]+){0,4}\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** "No group claimed | responsibility": nobody said it. */
  private static final Pattern BY_NOBODY =
      Pattern.compile(
          "(?:^|[.!?”\"\\n])\\s*(?:No(?! 1[01]\\b)|Neither|Nobody|None)(?: [\\w’'-]+){1,5}\\s*$");

  /** The sentence goes on: "«Any agreement», officials said, hinged on it". */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\s+(?:had|has|have|was|were|is|are|would|will|could|did)\\b.*"
              + "|,[”’\"]?\\s[^,.;]{0,80},\\s"
              + "(?:had|has|have|was|were|is|are|would|will|could|may|might|\\p{Ll}+ly)\\b.*",
          Pattern.DOTALL);

  private static final int FRAGMENT = 5; // words, at most

  private static final Pattern QUESTION =
      Pattern.compile(
          "\\W*(?:what|who|whom|whose|when|where|why|how|which|if|whether)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Asked() {}

  static boolean is(Quote quote) {
    var before = quote.before();
    return isQuestioner(quote)
        || BY_NOBODY.matcher(before).find()
        || WISHED.matcher(before).find()
        || answers(quote)
        || isPart(quote)
        || isOfAnother(quote)
        || (PUT.matcher(before).find() && QUESTION.matcher(quote.words()).matches());
  }

  /**
   * Not where the verb itself stands after it: "asked about the strike, Brandt denied | that …".
   */
  private static boolean answers(Quote quote) {
    var answered = ANSWERED.matcher(quote.before());
    var cue = quote.cue();
    return answered.find() && (cue == null || quote.before().lastIndexOf(cue) <= answered.start());
  }

  private static boolean isOfAnother(Quote quote) {
    var cue = quote.cue();
    int at = cue == null ? -1 : quote.before().lastIndexOf(cue);
    if (cue == null || at < 0) {
      return false;
    }
    var between = quote.before().substring(at + cue.length());
    return !between.stripLeading().startsWith("claims") && SAYS.matcher(between).find();
  }

  private static boolean isPart(Quote quote) {
    boolean brief = quote.words().split("\\s+", -1).length <= FRAGMENT;
    return brief && quote.kind() == QuoteKind.INDIRECT && GOES_ON.matcher(quote.after()).matches();
  }

  private static boolean isQuestioner(Quote quote) {
    return quote.cue() == null
        && QUESTIONERS.contains(quote.attribution().speaker().toLowerCase(Locale.ROOT));
  }
}
