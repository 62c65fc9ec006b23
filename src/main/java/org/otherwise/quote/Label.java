package org.otherwise.quote;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * What stands before the words of a turn in a transcript: "MS. PSAKI:", "Q", "JAKE TAPPER, CNN
 * HOST:", "Mr. SMITH." A label that names an office, a form of address or a questioner is one by
 * itself; a bare name only where it comes again.
 *
 * @param words the label without time, brackets and colon, as printed
 * @param given the name in brackets after an office: "The Prime Minister (Dana Reyes):"
 * @param name its last word in lower case, by which later labels refer to the same one
 * @param sure whether it is a speaker's label whatever the rest of the text is like
 * @param span from the beginning of the paragraph to where the words of the turn begin
 */
record Label(String words, @Nullable String given, String name, boolean sure, Span span) {
  private static final int LONGEST = 110;

  private static final Pattern COLON =
      Pattern.compile(
          "(?:\\[?\\(?\\d{1,2}:\\d{2}(?::\\d{2})?\\)?\\]?\\s{0,3})?"
              + "(?<words>\\p{Lu}[\\p{L}\\p{Mn}.'’\\-\\u2060 ]{0,58}?(?:,\\s[\\p{L}.'’\\-& ]{2,50})?)"
              + "(?:\\s*[(\\[](?<more>[^)\\]\\n]{1,40})[)\\]])?\\s?:(?:\\s+|$)");

  private static final Pattern QUESTION =
      Pattern.compile("(?<words>Q)[.:]?\\s+(?=[\\p{Lu}\\p{N}“\"(\\[—–…’'-])");

  private static final Pattern HANSARD =
      Pattern.compile(
          "(?<words>(?:Mr|Mrs|Ms|Miss|Dr|The)\\.? (?:[A-Z][a-z]+ )?\\p{Lu}[\\p{Lu}'’-]{2,}"
              + "(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)\\.(?:\\s|$)+");

  private static final Set<String> QUESTIONERS =
      Lexicon.words("q question reporter reporters press journalist interviewer");

  private static final Set<String> NAMELESS =
      Lexicon.words(
          """
          official officials audience member members participant participants moderator operator
          speaker interpreter voice voices crowd student students child host anchor correspondent
          answer a all senators delegates unidentified caller
          """);

  private static final Set<String> OFFICES =
      Lexicon.words(
          """
          mr mrs ms miss dr sir president vice-president vp premier chancellor minister secretary
          senator sen congressman congresswoman representative rep governor gov mayor ambassador
          judge justice general gen colonel col captain major lieutenant admiral commander
          commissioner chairman chairwoman chair chief director spokesman spokeswoman spokesperson
          leader administrator coordinator king queen prince princess pope taoiseach attorney
          professor prof undersecretary treasurer counselor adviser advisor lady gentleman
          """);

  /** What is followed by a colon at the beginning of a paragraph and is nobody. */
  private static final Set<String> NOBODY =
      Lexicon.words(
          """
          note notes update source sources photo image video related watch read also location date
          time when where what who why how contact background summary fact facts example warning
          disclaimer correction editor's sign more see step tip key total subject re cc from to
          """);

  /** The label with which the paragraph begins; null where it begins with none. */
  static @Nullable Label at(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
    for (var form : new Pattern[] {QUESTION, HANSARD, COLON}) {
      var matcher = form.matcher(text).region(paragraph.start(), end);
      if (matcher.lookingAt()) {
        return of(
            paragraph,
            matcher.group("words"),
            form == COLON ? matcher.group("more") : null,
            matcher.end(),
            form == HANSARD);
      }
    }
    return null;
  }

  private static @Nullable Label of(
      Span paragraph, String printed, @Nullable String more, int end, boolean hansard) {
    var words = printed.replace("\u2060", "").strip();
    var parts = words.toLowerCase(Locale.ROOT).split("[ ,]+");
    if (parts.length > 9 || NOBODY.contains(parts[0])) {
      return null;
    }
    var front = words.contains(",") ? words.substring(0, words.indexOf(',')) : words;
    boolean capitals = front.equals(front.toUpperCase(Locale.ROOT)) || scottish(front);
    if (!capitals && !hansard && (words.contains(",") || !capitalised(front))) {
      return null;
    }
    var frontParts = front.toLowerCase(Locale.ROOT).split(" +");
    var name = frontParts[frontParts.length - 1];
    boolean known =
        QUESTIONERS.contains(name)
            || (NAMELESS.contains(name) && front.length() > 1)
            || OFFICES.contains(bare(frontParts[0]))
            || OFFICES.contains(bare(name))
            || (frontParts.length > 1 && OFFICES.contains(bare(frontParts[1])));
    return new Label(
        words,
        isName(more) ? more : null,
        name,
        hansard || (capitals && known),
        new Span(paragraph.start(), end));
  }

  private static boolean isName(@Nullable String words) {
    return words != null && words.indexOf(' ') > 0 && capitalised(words.strip());
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** "MS. McENANY", "MR. O’Neill": capitals but for what a name has small. */
  private static boolean scottish(String words) {
    return words.matches("(?:[\\p{Lu}.'’\\- ]|M[a]?c(?=\\p{Lu})|D[ei](?=\\p{Lu}))+");
  }

  /** Whether every word could be one of a name. */
  private static boolean capitalised(String words) {
    for (var word : words.split(" +")) {
      if (!Character.isUpperCase(word.charAt(0)) && !Lexicon.PARTICLES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody asks whose name is not given: "Q", "REPORTER". */
  boolean asks() {
    return QUESTIONERS.contains(name) && words.split(" +").length <= 2;
  }

  /** Whether it stands for somebody without a name: "SENIOR ADMINISTRATION OFFICIAL". */
  boolean isNameless() {
    return NAMELESS.contains(name) && !words.contains(",");
  }
}
