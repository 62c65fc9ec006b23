package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/**
 * What stands before the words of a turn in a transcript: "MS. PSAKI:", "Q", "JAKE TAPPER, CNN
 * HOST:", "Mr. SMITH.", "Ola Brandt (North Tay) (Con):".
 *
 * @param words the label without time, brackets, comma and colon, as printed
 * @param more what the comma introduces ("CNN HOST")
 * @param notes what stands in its brackets: a name, an office, a country, a party, a time
 * @param name its last word in lower case, by which later labels refer to the same one
 * @param sure how far its form alone says that somebody speaks
 * @param span from the beginning of the paragraph to where the words of the turn begin
 */
record Label(
    String words, @Nullable String more, List<String> notes, String name, Sure sure, Span span) {
  /** How far the form alone tells. */
  enum Sure {
    /** A bare name, which only its coming again tells from a heading. */
    BARE,
    /** A form of address or an office, in small letters, or an answer. */
    TITLED,
    /** Nothing else is printed so. */
    CERTAIN
  }

  private static final int LONGEST = 180;

  /** A mark that opens a quoted transcript, a paragraph's number, a time, marks of bold type. */
  private static final String LEAD =
      "[\"“]?(?:\\d{1,3}\\.\\s{1,3})?(?:\\d{1,2}:\\d{2} [AP]\\.M\\.(?:"
          + " [A-Z]{2,4})?\\s+)?(?:[*_]{1,3}\\s?)?(?:[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?\\s{0,3})?(?:[*_]{1,3})?";

  private static final String NOTES = "(?<notes>(?:\\s?[(\\[][^)\\]\\n]{1,60}[)\\]]){0,3})";

  private static final Pattern COLON =
      Pattern.compile(
          LEAD
              + "(?<words>\\p{Lu}[\\p{L}\\p{Mn}\\p{N}.'’\\-\\u2060 ]{0,70}?)"
              + "(?<more>,\\s[\\p{L}.'’\\-&,/ ]{2,70}?)?"
              + NOTES
              + "(?<after>,\\s[\\p{Lu}][\\p{Lu}.'’\\-&,/ ]{2,70}?)?"
              + "\\s?[*_]{0,3}:[*_]{0,3}(?<rest>(?:\\s*\\(\\d{1,2}:\\d{2}(?::\\d{2})?\\))?(?:\\s+|$))");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:\\d{1,3}\\.\\s)?[*_]{0,3}(?<words>Q)\\d{0,2}[.:]?[*_]{0,3}[.:]?\\s+(?=[\\p{Lu}\\p{N}“\"(\\[—–…’'$-]|$)");

  private static final Pattern ANSWER =
      Pattern.compile("[*_]{0,3}(?<words>A)\\d{0,2}[.:][*_]{0,3}\\s+(?=\\S|$)");

  private static final Pattern HANSARD =
      Pattern.compile(
          "(?<words>(?:Mr|Mrs|Ms|Miss|Dr|The)\\.? (?:[A-Z][a-z]+ |[A-Z]\\. )?(?:Mc|Mac|De|La|Van"
              + " )?\\p{Lu}[\\p{Lu}'’-]{2,}(?: \\p{Lu}{3,}){0,2}(?: pro tempore)?)(?: of"
              + " [A-Z][a-z]+(?: [A-Z][a-z]+)?)?\\.(?:\\s|$)+");

  /** "[Dana Reyes]: …", "<REYES> …", as captions and logs print it. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          LEAD
              + "[\\[(<](?<words>\\p{Lu}[\\p{L}\\p{Mn}\\p{N}.'’\\-"
              + " ]{1,50})[\\])>](?<colon>\\s?:)?(?:\\s+(?=\\S)|$)");

  /** A name and a time on a line of their own: "Dana Reyes (00:12)". */
  private static final Pattern TIMED =
      Pattern.compile(
          "(?<words>\\p{Lu}[\\p{L}\\p{Mn}\\p{N}.'’\\-"
              + " ]{1,50}?)\\s{1,3}[(\\[]\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]\\s*?(?:\\n"
              + "|$)");

  private static final List<Pattern> FORMS =
      List.of(QUESTION, ANSWER, HANSARD, COLON, BRACKETED, TIMED);

  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  private static final Pattern NOTE = Pattern.compile("[(\\[]([^)\\]]+)[)\\]]");

  /** What brackets hold that is heard and is nobody. */
  private static final Set<String> NOISES =
      Lexicon.words(
          """
          applause laughter laughs music cheers cheering crosstalk inaudible unintelligible pause
          silence sighs coughs video audio clip advertisement break foreign speaking interpretation
          begin end start
          """);

  private static final Set<String> QUESTIONERS =
      Lexicon.words("q question reporter reporters press journalist journalists interviewer media");

  private static final Set<String> NAMELESS =
      Lexicon.words(
          """
          official officials audience member members participant participants moderator operator
          interpreter translator voice voices crowd student students child host anchor correspondent
          answer all senators delegates unidentified caller aide aides male female man woman
          chorus announcer narrator speakers protester protesters heckler attendee subject staff
          """);

  private static final Set<String> OFFICES =
      Lexicon.words(
          """
          mr mrs ms miss dr sir dame lord lady hon rev president vice-president vp premier chancellor
          prime minister secretary secretary-general
          senator sen congressman congresswoman representative rep governor gov mayor ambassador
          judge justice general gen colonel col captain major lieutenant admiral commander
          commissioner chairman chairwoman chairperson chair chief director spokesman spokeswoman
          spokesperson leader administrator coordinator king queen prince princess pope taoiseach
          attorney speaker deputy undersecretary treasurer counselor adviser advisor gentleman
          professor prof
          """);

  /** What is followed by a colon at the beginning of a paragraph and is nobody. */
  private static final Set<String> NOBODY =
      Lexicon.words(
          """
          note notes update source sources photo image video related watch read also location date
          time when where what who why how contact background summary fact facts example warning
          disclaimer correction editor's sign more see step tip key total subject re cc from to
          remember context however so but and then dear
          myth reality truth claim verdict analysis pros cons pro con ingredients method directions
          instructions serves prep rating name age height weight born price prices address phone tel
          email website web venue tickets cast genre certificate release runtime score result results
          goals cards winner winners loser losers week day part chapter option scenario round stage
          rule lesson lessons number heads conclusion introduction
          overview title author by category tags share follow listen topics
          january february march april may june july august september october november december
          monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
          """);

  Label {
    notes = List.copyOf(notes);
  }

  /** A label that has lost its line: "… on Monday. MS. REYES: Yes." */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?<=[.?!…—–)”\"-]) +(?=(?:MS|MR|MRS|DR|GEN|SEN)\\. \\p{Lu}[\\p{Lu}'’-]{2,}(?:"
              + " [\\p{Lu}'’-]{2,})?: )");

  /** The paragraphs, parted where a label stands within a line. */
  static List<Span> parted(String text, List<Span> paragraphs) {
    var parts = new ArrayList<Span>();
    for (var paragraph : paragraphs) {
      int from = paragraph.start();
      var inline = INLINE.matcher(text).region(from, paragraph.end());
      while (inline.find()) {
        parts.add(new Span(from, inline.start()));
        from = inline.end();
      }
      parts.add(new Span(from, paragraph.end()));
    }
    return parts;
  }

  /** The label with which the paragraph begins; null where it begins with none. */
  static @Nullable Label at(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + LONGEST);
    var opening = text.substring(paragraph.start(), end);
    for (var form : FORMS) {
      if (!isPossible(form, opening)) {
        continue;
      }
      var matcher = form.matcher(text).region(paragraph.start(), end);
      if (!matcher.lookingAt()) {
        continue;
      }
      boolean colon = form == COLON;
      var more = colon ? matcher.group("more") : null;
      more = more == null && colon ? matcher.group("after") : more;
      var notes = colon ? notes(matcher.group("notes")) : List.<String>of();
      var span = new Span(paragraph.start(), Math.min(matcher.end(), paragraph.end()));
      if (form == BRACKETED && !isNameInBrackets(matcher)) {
        return null;
      }
      boolean timed =
          (form == TIMED || (colon && isTimed(notes, matcher.group("rest"))))
              && capitalised(matcher.group("words"));
      if (form == TIMED && !timed) {
        return null;
      }
      return of(
          matcher.group("words"),
          more == null ? null : more.substring(1).strip(),
          notes.stream().filter(note -> !TIME.matcher(note).matches()).toList(),
          span,
          timed || form == HANSARD || form == QUESTION);
    }
    return null;
  }

  /** Whether the paragraph has the marks that the form needs: most have not, and cost nothing. */
  private static boolean isPossible(Pattern form, String opening) {
    if (form == COLON) {
      return opening.indexOf(':') >= 0;
    }
    boolean brackets =
        opening.indexOf('[') >= 0 || opening.indexOf('(') >= 0 || opening.indexOf('<') >= 0;
    return form == BRACKETED ? brackets : form != TIMED || (brackets && opening.indexOf(':') >= 0);
  }

  private static boolean isTimed(List<String> notes, String rest) {
    return notes.stream().anyMatch(note -> TIME.matcher(note).matches())
        || rest.strip().startsWith("(");
  }

  /** Without a colon only capitals are a name: "[REYES]", and not what is heard: "[MUSIC]". */
  private static boolean isNameInBrackets(Matcher matcher) {
    var words = matcher.group("words");
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
    return (capitals || matcher.group("colon") != null)
        && !NOISES.contains(words.toLowerCase(Locale.ROOT).split(" ")[0]);
  }

  private static List<String> notes(String brackets) {
    var notes = new ArrayList<String>();
    var matcher = NOTE.matcher(brackets);
    while (matcher.find()) {
      notes.add(matcher.group(1).strip());
    }
    return notes;
  }

  private static @Nullable Label of(
      String printed, @Nullable String more, List<String> notes, Span span, boolean form) {
    var words = printed.replace("\u2060", "").strip();
    var parts = words.toLowerCase(Locale.ROOT).split(" +");
    if (parts.length > 8 || NOBODY.contains(parts[0])) {
      return null;
    }
    var name = parts[parts.length - 1];
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT)) || scottish(words);
    boolean known = form || known(words, parts);
    if (!capitals && !form && !(capitalised(words) || (known && officeOf(words)))) {
      return null;
    }
    if (!capitals && !form && more != null) {
      return null;
    }
    boolean answer = words.equals("A");
    boolean certain = form || (capitals && known && !answer);
    var sure = certain ? Sure.CERTAIN : known || answer ? Sure.TITLED : Sure.BARE;
    return new Label(words, more, notes, name, sure, span);
  }

  private static boolean known(String words, String[] parts) {
    var first = Lexicon.bare(parts[0].equals("the") && parts.length > 1 ? parts[1] : parts[0]);
    var last = Lexicon.bare(parts[parts.length - 1]);
    boolean possessive = words.contains("’s ") || words.contains("'s ") || words.contains("’S ");
    return !possessive
        && (QUESTIONERS.contains(last)
            || (NAMELESS.contains(last) && words.length() > 1)
            || OFFICES.contains(first)
            || OFFICES.contains(last)
            || speakerNumber(words)
            || (parts.length > 1 && OFFICES.contains(Lexicon.bare(parts[1]))));
  }

  /** "The Minister for Ports": an office whose name has small words. */
  private static boolean officeOf(String words) {
    for (var word : words.split(" +")) {
      boolean small = Set.of("of", "for", "and", "the", "to", "hon.").contains(word);
      if (!small && !capitalised(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean speakerNumber(String words) {
    return words.matches("(?i)speaker \\d{1,2}|male speaker.*|female speaker.*");
  }

  /** "MS. McENANY", "MR. O’Neill": capitals but for what a name has small. */
  private static boolean scottish(String words) {
    return words.matches(
        "(?:[\\p{Lu}\\p{N}.'’\\-"
            + " ]|\\bM[a]?c(?=\\p{Lu})|\\bD[ei](?=\\p{Lu})|\\b(?:van|von|de|der|la|den) )+");
  }

  /** Whether every word could be one of a name. */
  private static boolean capitalised(String words) {
    for (var word : words.split(" +")) {
      char c = word.charAt(0);
      if (!Character.isUpperCase(c) && !Character.isDigit(c) && !Lexicon.PARTICLES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody asks whose name is not given: "Q", "REPORTER". */
  boolean asks() {
    return QUESTIONERS.contains(name) && words.split(" +").length <= 2;
  }

  /** Whether it answers without a name: "A". */
  boolean answers() {
    return words.equals("A") || words.equalsIgnoreCase("answer");
  }

  /** Whether it stands for somebody without a name: "SENIOR ADMINISTRATION OFFICIAL". */
  boolean isNameless() {
    boolean honorific = words.matches("(?i)(?:mr|mrs|ms|miss|dr|sir)\\.? .*");
    return !honorific
        && (NAMELESS.contains(name)
            || speakerNumber(words)
            || words.toLowerCase(Locale.ROOT).startsWith("unidentified "));
  }
}
