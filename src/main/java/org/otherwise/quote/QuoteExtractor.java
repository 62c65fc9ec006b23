package org.otherwise.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.Attribution;
import org.otherwise.model.Context;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;

/** Finds what is said in an article, and by whom. Safe for use by many threads. */
public final class QuoteExtractor {
  private final OtherLanguages others;
  private final Statements statements;
  private final Sentences sentences;
  private final Countries countries;
  private final Gazetteer gazetteer;

  /**
   * Finds quotes by grammar and tagger together; by the grammar alone where {@link #missing} says
   * that the tagger can't be had.
   */
  public QuoteExtractor(IndexConfig config) {
    this(config, Tagger.shipped().orElse(null));
  }

  /** Why this machine can't run the tagger; empty where it can. */
  public static Optional<String> missing() {
    return Tagger.missing();
  }

  /**
   * Finds quotes by the grammar alone: faster, less often right, and not knowing how sure it is.
   */
  public static QuoteExtractor byGrammar(IndexConfig config) {
    return new QuoteExtractor(config, null);
  }

  private QuoteExtractor(IndexConfig config, @Nullable Tagger tagger) {
    var verbs = new Verbs(config.verbs());
    this.others = new OtherLanguages(config.languages());
    this.statements = new Statements(verbs, tagger, config.floors());
    this.sentences = new Sentences(verbs);
    this.countries = new Countries(config.gazetteer());
    this.gazetteer = config.gazetteer();
  }

  /**
   * The quotes of the article in the order of their spans, which do not overlap. In a report a
   * quote is what one clause or one pair of quotation marks reports; in a transcript or a speech it
   * is a paragraph of what one speaker says.
   */
  public List<Quote> extract(Article article) {
    var text = article.text();
    var parts =
        others.read(article)
            ? others.parts(article)
            : new Spoken(article, sentences, countries).parts();
    var pieces = new ArrayList<Piece>();
    if (!parts.reported().isEmpty()) {
      pieces.addAll(reported(article, parts.reported()));
    }
    pieces.addAll(parts.pieces());
    pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
    var quotes = new ArrayList<Quote>();
    var ordinals = new HashMap<String, Integer>();
    for (var piece : pieces) {
      var words = piece.span().of(text);
      if (words.isBlank()) {
        continue;
      }
      int ordinal = ordinals.merge(Fingerprint.normalised(words), 1, Integer::sum) - 1;
      var context = Context.around(text, piece.span());
      var voice = piece.voice();
      quotes.add(
          new Quote(
              QuoteId.of(article.id(), words, ordinal),
              article.id(),
              piece.span(),
              words,
              context.before(),
              context.after(),
              piece.kind(),
              piece.cue(),
              voice == null ? Attribution.NOBODY : inItsTime(voice.attribution(), piece, article),
              piece.saidOn(),
              piece.sureness().both()));
    }
    return List.copyOf(quotes);
  }

  /** With the state that the country's words meant when it was said: "Moscow" of 1987. */
  private Attribution inItsTime(Attribution who, Piece piece, Article article) {
    var date = piece.saidOn() == null ? article.head().published() : piece.saidOn();
    var country = who.country();
    if (date == null || country == null) {
      return who;
    }
    var then = gazetteer.inYear(country, date.year());
    return then.equals(country)
        ? who
        : new Attribution(
            who.speaker(),
            who.mention(),
            who.kind(),
            who.role(),
            who.organisation(),
            then,
            who.relay());
  }

  private List<Piece> reported(Article article, List<Span> paragraphs) {
    var head = article.head();
    var written = WrittenOn.day(head);
    return new Reading(
            article.text(), paragraphs, written, statements, sentences, countries, head.dateline())
        .pieces();
  }
}
