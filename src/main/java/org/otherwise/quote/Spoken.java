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
  /** Titles of what one person or body says from its first word to its last. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)^(?:(?:opening|closing|prepared|written|full|video|new year[’']?s?|easter|christmas|keynote"
              + "|inaugural|weekly|radio|press|excerpts from|transcript of|text of|as prepared for delivery) ?:? ?)*"
              + "(?:remarks|statement|address|speech|message|testimony|lecture|comments?)\\b"
              + "(?:,? (?:as (?:prepared|delivered)(?: for delivery)?|for the press))?[:,]?"
              + " (?:by|from|of|delivered by) (?<who>.+)");

  private static final Set<String> FIRST =
      Set.of(
          "i", "we", "our", "my", "us", "me", "i'm", "i’m", "we're", "we’re", "i've", "i’ve",
          "we've", "we’ve");

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’]*");

  /** How much of a text is looked at to see in whose voice it is. */
  private static final int LOOK = 6_000;

  /** One word of so many must be a speaker's own "I" or "we" where no title says who speaks. */
  private static final int FIRST_PERSON = 45;

  private final Article article;
  private final String text;
  private final List<Span> paragraphs;
  private final Introductions introductions;
  private final Sentences cutter;

  Spoken(Article article, Sentences cutter, Countries countries) {
    this.article = article;
    this.text = article.text();
    this.cutter = cutter;
    this.paragraphs = Paragraphs.of(text);
    this.introductions = new Introductions(article.head(), text, cutter, countries);
  }

  /** The quotes in their order; none where the text is neither. */
  List<Piece> pieces() {
    var turns = Transcript.turns(text, paragraphs);
    var pieces = new ArrayList<Piece>();
    if (!turns.isEmpty()) {
      var said = saidOn(turns.getFirst().label().span().start());
      for (var turn : turns) {
        var who =
            voice(
                introductions.of(turn.label()).speaker().isEmpty()
                    ? Attribution.NOBODY
                    : mentioned(turn.label()));
        turn.paragraphs().forEach(paragraph -> add(paragraph, who, said, 0.9, pieces));
      }
      return pieces;
    }
    var author = author();
    if (author != null) {
      var said = saidOn(0);
      paragraphs.forEach(paragraph -> add(paragraph, voice(author), said, 0.8, pieces));
    }
    return pieces;
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
    return new Voice(who, "", false, Gender.UNKNOWN, null);
  }

  private void add(
      Span paragraph, Voice who, @Nullable PartialDate said, double sure, List<Piece> pieces) {
    for (var passage : Passages.of(text, paragraph)) {
      pieces.add(new Piece(passage, QuoteKind.DIRECT, null, who, said, 0, sure));
    }
  }

  /** Whose words the whole text is; null where it is a report like others. */
  private @Nullable Attribution author() {
    var title = TITLE.matcher(article.head().title().replace("\u2060", ""));
    if (title.lookingAt()) {
      var author = introductions.author(title.group("who"));
      return author == null || isReported(author) ? null : author;
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

  /** The day that title or head give, else that of publication. */
  private @Nullable PartialDate saidOn(int headEnd) {
    var published = article.head().published();
    var dates = new Dates(published);
    var top = article.head().title() + "\n" + text.substring(0, Math.min(headEnd, 400));
    for (var s : cutter.of(Tokenizer.of(top, new Span(0, top.length()), List.of()), 0)) {
      for (int i = 0; i < s.size(); i++) {
        var found = dates.at(s.tokens(), i);
        if (found.isPresent() && found.get().date().isDay() && found.get().to() - i >= 2) {
          return found.get().date();
        }
      }
    }
    return published != null && published.isDay() ? published : null;
  }
}
