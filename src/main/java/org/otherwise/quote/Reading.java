package org.otherwise.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;

/** One article being read from its first sentence to its last. */
final class Reading {
  /** A fragment in marks that no verb reports is a quotation only from so many characters. */
  private static final int LOOSE_LENGTH = 40;

  /** A day or a time alone is no statement: "Eight years ago, he said, …". */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:[\\p{L}-]+ ){0,3}(?:years?|months?|weeks?|days?|hours?|time)"
              + " (?:ago|later|earlier)");

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Reports reports;
  private final Statements statements;
  private final List<Tags> tags;

  /** What the grammar reports of each sentence. */
  private final List<List<Report>> found = new ArrayList<>();

  /** How likely the span of each statement of the sentence at hand is right. */
  private Map<Phrase, Double> sure = Map.of();

  private final Voices voices;
  private final SaidOn saidOn;
  private final Countries countries;
  private final @Nullable String dateline;
  private final List<Piece> pieces = new ArrayList<>();

  /** The one who goes on speaking where a quotation has no reporting clause. */
  private @Nullable Voice current;

  private int currentParagraph = -9;
  private int currentSentence = -1;

  /** Whether the last sentence ended by announcing words: "She added:". */
  private boolean announced;

  Reading(
      String text,
      List<Span> paragraphs,
      @Nullable PartialDate published,
      Statements statements,
      Sentences cutter,
      Countries countries,
      @Nullable String dateline) {
    this.text = text;
    this.reports = statements.reports();
    this.statements = statements;
    this.voices = new Voices(text, countries);
    this.saidOn = new SaidOn(published);
    this.countries = countries;
    this.dateline = dateline;
    var quoted = new ArrayList<List<Quoted>>();
    for (var paragraph : paragraphs) {
      var marks = Marks.in(text, paragraph);
      var tokens = Tokenizer.of(text, paragraph, marks);
      sentences.addAll(cutter.of(tokens, quoted.size()));
      quoted.add(marks);
    }
    var worth = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      found.add(reports.in(sentences.get(i)));
      worth.set(i, statements.speaks(sentences.get(i), found.get(i)));
    }
    this.tags = statements.tags(text, paragraphs, quoted, sentences, found, worth);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** What may be said in the sentence of that number, likely or not. */
  List<Statements.Candidate> candidates(int number) {
    return statements.candidates(sentences.get(number), found.get(number), tags.get(number));
  }

  List<Piece> pieces() {
    voices.meet(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      read(i);
    }
    return new Nationality(countries, sentences, dateline)
        .completed(saidOn.carried(Pieces.inOrder(text, pieces)));
  }

  private void read(int number) {
    var s = sentences.get(number);
    saidOn.meet(s);
    var account = statements.account(s, this.found.get(number), tags.get(number));
    var found = account.reports();
    sure = account.sure();
    if (found.isEmpty()) {
      loose(s, number);
      return;
    }
    int first = found.getFirst().contents().getFirst().from();
    leading(s, number, found, first);
    for (var report : found) {
      read(s, number, report, found);
    }
    announced = false;
  }

  private void read(Sentence s, int number, Report report, List<Report> all) {
    Voice voice = null;
    if (report.source() != null) {
      voice = voices.of(s, number, report.source());
      var relay = report.relay();
      if (relay != null) {
        boolean behind = s.at(relay.from() - 1).is("to");
        voice =
            voice.relayedBy(voices.shortName(s, relay), behind ? null : voices.country(s, relay));
      }
      voices.spoke(number, voice);
      boolean goesOn = current == null || currentSentence != number || direct(s, report);
      if (goesOn) {
        current = voice;
        currentParagraph = s.paragraph();
        currentSentence = number;
      }
    } else if (!report.sourceless()) {
      voice = current;
    }
    if (own(s, report) || (voice != null && Nobodies.is(voice))) {
      return;
    }
    var day = saidOn.of(s, report, all);
    var cue = report.hasCue() ? s.text(text, report.cueFrom(), report.cueTo()) : null;
    for (var content : report.contents()) {
      add(s, number, content, report, cue, voice, day);
    }
  }

  /**
   * Whether the article's own voice speaks, as in an interview or an address: nothing is reported.
   */
  private static boolean own(Sentence s, Report report) {
    var source = report.source();
    if (source == null || direct(s, report)) {
      return false;
    }
    return switch (Lexicon.pronoun(s.at(source.from()))) {
      case "i", "you", "we", "this", "that", "these", "those", "it's", "there", "here" ->
          source.to() - source.from() == 1;
      default -> false;
    };
  }

  private static boolean direct(Sentence s, Report report) {
    var content = report.contents().getFirst();
    return content.to() - content.from() == 1 && s.at(content.from()).isQuoted();
  }

  private void add(
      Sentence s,
      int number,
      Phrase content,
      @Nullable Report report,
      @Nullable String cue,
      @Nullable Voice voice,
      @Nullable PartialDate saidOn) {
    var sureness = statements.sureness(s, content, report, voice, tags.get(number), sure);
    if (report == null && !statements.keeps(sureness)) {
      return;
    }
    var who = voice == null || statements.names(sureness) ? voice : voice.unidentified();
    var quoted = s.at(content.from()).quoted();
    if (content.to() - content.from() == 1 && quoted != null) {
      pieces.add(
          new Piece(
              new Span(quoted.start(), quoted.end()),
              QuoteKind.DIRECT,
              cue,
              who,
              saidOn,
              number,
              sureness));
      return;
    }
    boolean mixed = false;
    for (int i = content.from(); i < content.to(); i++) {
      mixed |= s.at(i).isQuoted();
    }
    var span = s.span(content.from(), content.to());
    if (span.length() < 40 && TIME.matcher(span.of(text)).matches()) {
      return;
    }
    if (span.of(text).startsWith("Related article ")) {
      for (int i = content.from(); i < content.to(); i++) {
        if (s.at(i).isQuoted()) {
          add(s, number, new Phrase(i, i + 1), report, cue, voice, saidOn);
        }
      }
      return;
    }
    pieces.add(
        new Piece(
            span,
            mixed ? QuoteKind.MIXED : QuoteKind.INDIRECT,
            cue,
            who,
            saidOn,
            number,
            sureness));
  }

  /** Quotations before the first report of a sentence go on with whoever spoke before. */
  private void leading(Sentence s, int number, List<Report> found, int first) {
    for (int i = 0; i < first && i < found.getFirst().cueFrom(); i++) {
      var quoted = s.at(i).quoted();
      if (quoted != null && quoted.ended() && i == 0) {
        carry(s, number, i);
      }
    }
  }

  /** A sentence without a report: quotations that stand alone go on with who spoke before. */
  private void loose(Sentence s, int number) {
    int words = 0;
    int marks = 0;
    for (var token : s.tokens()) {
      words += token.isWord() || token.kind() == Token.Kind.NUMBER ? 1 : 0;
      marks += token.isQuoted() ? 1 : 0;
    }
    boolean only = words == 0 && marks > 0 && !titles(s);
    if (signs(s, number)) {
      return;
    }
    if (goesOn(s, number)) {
      add(s, number, new Phrase(0, s.body()), null, null, current, null);
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      var quoted = s.at(i).quoted();
      if (quoted == null) {
        continue;
      }
      int length = quoted.end() - quoted.start();
      if (only || (quoted.ended() && length >= LOOSE_LENGTH && i == 0 && !titles(s))) {
        carry(s, number, i);
      }
    }
    announced = s.at(s.size() - 1).is(":");
    if (announced) {
      var subject = reports.subject(s, 0, s.size() - 1);
      if (subject != null) {
        current = voices.of(s, number, subject);
        currentParagraph = s.paragraph();
      }
    }
  }

  /** Whether the first words in marks are a title: nearly all of them have capitals. */
  private boolean titles(Sentence s) {
    var quoted = s.at(0).quoted();
    if (quoted == null) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (var word :
        text.substring(quoted.start(), Math.min(quoted.end(), quoted.start() + 200)).split(" ")) {
      if (word.length() > 3) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return words >= 3 && capitals >= words - 1;
  }

  /** A line that signs the quotation before it: "— Dana Reyes". */
  private boolean signs(Sentence s, int number) {
    if (!s.at(0).isDash()
        || s.body() < 2
        || s.body() > 10
        || !s.first()
        || pieces.isEmpty()
        || !Names.begins(s, 1)) {
      return false;
    }
    var before = pieces.getLast();
    if (before.sentence() != number - 1
        || before.kind() != QuoteKind.DIRECT
        || before.cue() != null) {
      return false;
    }
    var phrase = reports.subject(s, 1, s.body());
    if (phrase == null) {
      return false;
    }
    pieces.set(pieces.size() - 1, before.with(voices.of(s, number, phrase)));
    return true;
  }

  /** Whether the sentence begins within the quotation of the one before and ends outside of it. */
  private boolean goesOn(Sentence s, int number) {
    var quoted = s.at(0).quoted();
    return quoted != null
        && !quoted.ended()
        && quoted.end() - quoted.start() >= 30
        && s.at(1).isLowerWord()
        && current != null
        && currentParagraph == s.paragraph()
        && pieceBefore(number);
  }

  private void carry(Sentence s, int number, int token) {
    var voice = follower(s, number);
    if (voice == null) {
      boolean near =
          current != null
              && s.paragraph() - currentParagraph <= (announced || pieceBefore(number) ? 1 : 0);
      voice = near ? current : null;
      var since =
          number == 0 || pieceBefore(number) || announced || spoken(number - 1)
              ? null
              : voices.opening(number - 1);
      if (since != null && voice != null && since.member() != voice.member()) {
        voice = since;
      }
      if (voice == null) {
        voice = voiceBefore(number);
      }
    }
    if (voice != null) {
      current = voice;
      currentParagraph = s.paragraph();
    }
    add(s, number, new Phrase(token, token + 1), null, null, voice, null);
  }

  /** Whether the sentence is within a quotation that is open: "“One. Two. “Three.”" */
  private boolean spoken(int number) {
    int from = sentences.get(number).at(0).start();
    for (int i = from - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      char c = text.charAt(i);
      if (c == '”' || c == '“') {
        return c == '“';
      }
      if (c == '"') {
        return i == 0 || Character.isWhitespace(text.charAt(i - 1));
      }
    }
    return false;
  }

  /** Whether the sentence before held a quote. */
  private boolean pieceBefore(int number) {
    return !pieces.isEmpty() && pieces.getLast().sentence() >= number - 1;
  }

  private @Nullable Voice voiceBefore(int number) {
    for (int back = number - 1; back >= Math.max(0, number - 2); back--) {
      var subject = voices.subject(back);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /**
   * A quotation that begins its paragraph belongs to who is named right after it: “…” “…,” said X.
   */
  private @Nullable Voice follower(Sentence s, int number) {
    if (!s.first() || number + 1 >= sentences.size()) {
      return null;
    }
    var next = sentences.get(number + 1);
    if (next.paragraph() != s.paragraph() || !next.at(0).isQuoted()) {
      return null;
    }
    var found = reports.in(next);
    if (found.isEmpty() || found.getFirst().contents().getFirst().from() != 0) {
      return null;
    }
    var source = found.getFirst().source();
    return source == null ? null : voices.of(next, number + 1, source);
  }
}
