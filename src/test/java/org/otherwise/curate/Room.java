package org.otherwise.curate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Context;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.RawDocument;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;
import org.otherwise.record.Again;
import org.otherwise.record.Archive;
import org.otherwise.record.Entry;

/** A reading room with a few articles about invented people, and a desk. */
final class Room implements AutoCloseable {
  static final Editor ADA = new Editor("ada");
  static final Editor BEN = new Editor("ben");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);

  final Archive archive;
  final Desk desk;

  Room(Path folder) {
    archive = Archive.open(folder, CLOCK);
    desk = new Desk(archive, CLOCK);
  }

  /** Words that somebody says in an article, as an extractor finds them. */
  record Said(String speaker, String words) {}

  static Said said(String speaker, String words) {
    return new Said(speaker, words);
  }

  static Article article(String path, String text) {
    var url = "https://paper.example/" + path;
    var published = PartialDate.parse("2021-05-04");
    return new Article(
        new ArticleHead(
            ArticleId.ofUrl(url), null, url, "Paper", "On " + path, null, null, published, "en"),
        text);
  }

  /** An article of these statements, each a paragraph. */
  Article save(String path, Said... all) {
    var article = article(path, text(all));
    save(article, quotes(article, all));
    return article;
  }

  void save(Article article, List<Quote> quotes) {
    var raw =
        new RawDocument("x.txt", "text/plain", article.text().getBytes(StandardCharsets.UTF_8));
    archive.save(List.of(new Entry(raw, article, quotes)));
  }

  static String text(Said... all) {
    var paragraphs = new ArrayList<String>();
    for (var one : all) {
      paragraphs.add("“" + one.words() + ",” " + one.speaker() + " said in the hall.");
    }
    return String.join("\n\n", paragraphs);
  }

  static List<Quote> quotes(Article article, Said... all) {
    var quotes = new ArrayList<Quote>();
    var ordinals = new HashMap<String, Integer>();
    int from = 0;
    for (var one : all) {
      int start = article.text().indexOf(one.words(), from);
      if (start < 0) {
        throw new IllegalArgumentException("“" + one.words() + "” is not in " + article.text());
      }
      from = start + 1;
      var span = new Span(start, start + one.words().length());
      var context = Context.around(article.text(), span);
      int ordinal = ordinals.merge(Fingerprint.normalised(one.words()), 1, Integer::sum) - 1;
      quotes.add(
          new Quote(
              QuoteId.of(article.id(), one.words(), ordinal),
              article.id(),
              span,
              one.words(),
              context.before(),
              context.after(),
              QuoteKind.DIRECT,
              "said",
              person(one.speaker()),
              null,
              0.75));
    }
    return quotes;
  }

  private static Attribution person(String name) {
    return new Attribution(name, null, SpeakerKind.PERSON, "minister", null, "FI", null);
  }

  /** The article with other quotes, as another extractor finds them in the same text. */
  void extract(Article article, Said... all) {
    archive.extracted(List.of(new Again(article, article, quotes(article, all))));
  }

  PairId suggest(QuoteId left, QuoteId right) {
    var id = PairId.of(left, right);
    archive.suggest(
        List.of(
            new Contradiction(
                id,
                left,
                right,
                Label.NUMBER,
                null,
                new Reason("another number", List.of("ships"), List.of("ten", "two"), "number"),
                0.5,
                Review.NONE)),
        archive.newestChange());
    return id;
  }

  static QuoteId id(Article article, String words) {
    return QuoteId.of(article.id(), words, 0);
  }

  Statement statement(QuoteId id) {
    return archive.statement(id).orElseThrow();
  }

  SpeakerId speaker(QuoteId id) {
    var speaker = statement(id).speaker();
    if (speaker == null) {
      throw new IllegalStateException("nobody is known to have said " + id);
    }
    return speaker.id();
  }

  @Nullable String name(QuoteId id) {
    return statement(id).speakerName();
  }

  /** All that a reader can see of these articles, in order. */
  List<String> visible(Article... articles) {
    var seen = new ArrayList<String>();
    for (var article : articles) {
      seen.add(article.id() + " " + archive.article(article.id()).isPresent());
      for (var statement : archive.statementsOf(article.id())) {
        seen.add(statement.toString());
        seen.add(archive.copiesOf(statement.id()).stream().map(Statement::id).toList().toString());
      }
      seen.add(archive.copiesOf(article.id()).toString());
    }
    seen.add(archive.newestPairs(100).toString());
    seen.add(archive.totals().toString());
    archive.speakersNamed("", 100).forEach(it -> seen.add(it.toString()));
    return seen;
  }

  static List<Said> list(Said... all) {
    return Arrays.asList(all);
  }

  @Override
  public void close() {
    archive.close();
  }
}
