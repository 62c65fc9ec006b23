package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.Attribution;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;

/**
 * Reads what is printed as it was spoken: a transcript as the turns of its speakers, a speech or a
 * statement as the words of one. There a quote is a paragraph of what one speaker says, without
 * what is not spoken; see {@link Passages}. Words of others that a speaker cites are a part of the
 * quote that they stand in.
 */
final class Spoken {
  private static final String NOUN =
      "(?:remarks|statement|address|speech|message|testimony|lecture|comments?|keynote|toast|eulogy)";

  /** Titles of what one person or body says from its first word to its last. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)^(?:(?:the|opening|closing|prepared|written|full|video|new"
              + " year[’']?s?|easter|christmas|keynote|inaugural|weekly|radio|press|excerpts?"
              + " (?:from|of)|transcript of|text of|as prepared for"
              + " delivery|pre-taped|official|public) ?:? ?)*"
              + NOUN
              + "\\b(?:,? (?:as (?:prepared|delivered)(?: for delivery)?|for the press))?[:,]?"
              + " (?:by|from|of|delivered by|made by) (?<who>.+)");

  /** "Foreign Secretary’s speech at …", "PM statement on …": read so only in the first person. */
  private static final Pattern POSSESSED =
      Pattern.compile(
          "(?i)^(?<who>(?:the )?[\\p{L}.’' -]{2,60}?)(?:[’']s?)?"
              + " (?:(?:opening|closing|keynote|full|maiden|prepared|oral|press|inaugural)"
              + " )?(?:remarks|statement|address|speech)(?:"
              + " (?:on|at|to|in|from|before|following|about|for)\\b.*|:.*)?$");

  /** What several say together is read as a report of them. */
  private static final Pattern JOINT =
      Pattern.compile("(?i)\\b(?:joint|leaders|declaration|ministers)\\b");

  /** Acts of law: they order and declare, and report nothing that was said. */
  private static final Pattern ACT =
      Pattern.compile(
          "(?i)by the authority vested in me|hereby (?:ordered|proclaim|order|determine)|"
              + "do ordain|be it enacted");

  /** A year that stands apart in a title: "… session 70 (2015)", "Speech of 1962". */
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,-])((?:18|19|20)\\d\\d)(?![\\d-])");

  private static final Set<String> FIRST =
      Set.of(
          "i", "we", "our", "my", "us", "me", "i'm", "i’m", "we're", "we’re", "i've", "i’ve",
          "we've", "we’ve");

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’]*");

  /** How much of a text is looked at to see in whose voice it is. */
  private static final int LOOK = 6_000;

  /** A transcript is printed at most so many days after it was spoken. */
  private static final int LATE = 10;

  /** One word of so many must be a speaker's own "I" or "we" where no title says who speaks. */
  private static final int FIRST_PERSON = 45;

  private final Article article;
  private final String text;
  private final List<Span> paragraphs;
  private final Introductions introductions;
  private final Sentences cutter;
  private final Countries countries;

  Spoken(Article article, Sentences cutter, Countries countries) {
    this.article = article;
    this.text = article.text();
    this.cutter = cutter;
    this.countries = countries;
    this.paragraphs = Label.parted(text, Paragraphs.of(text));
    this.introductions = new Introductions(article.head(), text, cutter, countries);
  }

  /** What is spoken in a text, and what of it is not and reads as a report. */
  record Parts(List<Piece> pieces, List<Span> reported) {}

  /** The quotes of spoken words in their order, and the paragraphs that are a report. */
  Parts parts() {
    var transcript = Transcript.of(text, paragraphs);
    var pieces = new ArrayList<Piece>();
    if (transcript != null) {
      return turns(transcript, pieces);
    }
    var author = author();
    if (author == null) {
      boolean act = ACT.matcher(text).region(0, Math.min(text.length(), LOOK)).find();
      return new Parts(List.of(), act ? List.of() : paragraphs);
    }
    var said = saidOn(0);
    paragraphs.forEach(paragraph -> add(paragraph, voice(author), said, 0.8, pieces));
    return new Parts(pieces, pieces.isEmpty() ? paragraphs : List.of());
  }

  private Parts turns(Transcript transcript, List<Piece> pieces) {
    var turns = transcript.turns();
    introductions.meet(turns.stream().map(Transcript.Turn::label).distinct().toList());
    var said = saidOn(turns.getFirst().label().span().start());
    var report = transcript.isWithinReport() ? transcript.around() : List.<Span>of();
    var title = TITLE.matcher(title());
    var author =
        !report.isEmpty() && title.lookingAt()
            ? new Introductions(article.head(), text, cutter, countries).author(title.group("who"))
            : null;
    if (author != null) {
      report.forEach(paragraph -> add(paragraph, voice(author), said, 0.7, pieces));
    }
    for (var turn : turns) {
      var who = voice(mentioned(turn.label()));
      turn.paragraphs().forEach(paragraph -> add(paragraph, who, said, 0.9, pieces));
    }
    return new Parts(pieces, author == null ? report : List.of());
  }

  private String title() {
    return article.head().title().replace("\u2060", "");
  }

  private Attribution mentioned(Label label) {
    var who = introductions.of(label);
    int start = text.indexOf(label.words(), label.span().start());
    var span =
        start < 0 || start >= label.span().end()
            ? null
            : new Span(start, start + label.words().length());
    return new Attribution(
        who.speaker(), span, who.kind(), who.role(), who.organisation(), who.country(), null);
  }

  private static Voice voice(Attribution who) {
    return new Voice(who, "", false, Gender.UNKNOWN, null, false);
  }

  private void add(
      Span paragraph, Voice who, @Nullable PartialDate said, double sure, List<Piece> pieces) {
    for (var passage : Passages.of(text, paragraph)) {
      pieces.add(
          new Piece(passage, QuoteKind.DIRECT, null, who, said, 0, new Sureness(1, sure, null)));
    }
  }

  /** Whose words the whole text is; null where it is a report like others. */
  private @Nullable Attribution author() {
    var first = paragraphs.isEmpty() ? "" : paragraphs.getFirst().of(text).strip();
    for (var line : List.of(title(), first.length() < 160 && !first.endsWith(".") ? first : "")) {
      var matcher = TITLE.matcher(line);
      if (matcher.lookingAt()) {
        var author = introductions.author(matcher.group("who"));
        return author == null || isReported(author) ? null : author;
      }
    }
    var possessed = POSSESSED.matcher(title());
    if (possessed.matches() && isInFirstPerson() && !JOINT.matcher(title()).find()) {
      var author = introductions.author(possessed.group("who"));
      if (author != null && author.kind() != SpeakerKind.INSTITUTION && !isReported(author)) {
        return author;
      }
    }
    return isInFirstPerson() && addresses() ? introductions.office() : null;
  }

  /** Whether the text tells what its own author said: then it is a report. */
  private boolean isReported(Attribution author) {
    if (author.kind() != SpeakerKind.PERSON) {
      return false;
    }
    var name = author.speaker().substring(author.speaker().lastIndexOf(' ') + 1);
    return Pattern.compile(
            Pattern.quote(name)
                + " (?:said|says|told|added|stated)\\b|\\bsaid [\\p{L}. ]{0,60}"
                + Pattern.quote(name))
        .matcher(text)
        .find();
  }

  private boolean isInFirstPerson() {
    var words = WORD.matcher(text).region(0, Math.min(text.length(), LOOK));
    int all = 0;
    int own = 0;
    while (words.find()) {
      all++;
      own += FIRST.contains(words.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return all >= 50 && own * FIRST_PERSON >= all;
  }

  /** Whether the text opens by turning to those who listen: "Ukrainians!", "Dear friends,". */
  private boolean addresses() {
    return paragraphs.stream()
        .limit(3)
        .map(paragraph -> paragraph.of(text).strip())
        .anyMatch(
            line ->
                (line.length() < 120 && (line.endsWith("!") || line.endsWith(",")))
                    || line.startsWith("Dear "));
  }

  /** The day that title or head give, where it lies close before publication; else that one. */
  private @Nullable PartialDate saidOn(int headEnd) {
    var published = article.head().published();
    var dates = new Dates(published);
    var top = title() + "\n" + text.substring(0, Math.min(headEnd, 400));
    PartialDate about = null;
    for (var s : cutter.of(Tokenizer.of(top, new Span(0, top.length()), List.of()), 0)) {
      for (int i = 0; i < s.size(); i++) {
        var found = dates.at(s.tokens(), i);
        if (found.isPresent() && found.get().to() - i >= 2 && fits(found.get().date(), published)) {
          return found.get().date();
        }
        if (about == null && found.isPresent() && found.get().to() - i >= 2) {
          about = found.get().date();
        }
      }
    }
    return published == null ? about(about) : published;
  }

  /** Where nothing tells the day: the month that the head names, else the year of the title. */
  private @Nullable PartialDate about(@Nullable PartialDate month) {
    var year = YEAR.matcher(title());
    return month == null && year.find()
        ? new PartialDate(Integer.parseInt(year.group(1)), 0, 0)
        : month;
  }

  private static boolean fits(PartialDate date, @Nullable PartialDate published) {
    return date.isDay()
        && (published == null
            || (!date.first().isAfter(published.last().plusDays(1))
                && !date.first().isBefore(published.first().minusDays(LATE))));
  }
}
