package org.otherwise.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
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
import org.otherwise.model.SpeakerKind;

/** Articles, quotes and pairs about invented people, for the tests of the record. */
final class Made {
  static final Attribution ORLEN = person("Mira Orlen", "FI");
  static final Attribution TABOR = person("Josip Tabor", "HR");

  private Made() {}

  static Attribution person(String name, String country) {
    return new Attribution(name, null, SpeakerKind.PERSON, null, null, country, null);
  }

  static Attribution unnamed(String words, String country) {
    return new Attribution(words, null, SpeakerKind.UNNAMED, "official", null, country, null);
  }

  static Article article(String path, String text) {
    var url = "https://paper.example/" + path;
    return new Article(head(url, "About " + path), text);
  }

  static ArticleHead head(String url, String title) {
    return new ArticleHead(
        ArticleId.ofUrl(url),
        "source of " + title,
        url,
        "The Paper",
        title,
        "By Somebody",
        null,
        PartialDate.parse("2021-05"),
        "en");
  }

  static Entry entry(Article article, Quote... quotes) {
    return entry(article, List.of(quotes));
  }

  static Entry entry(Article article, List<Quote> quotes) {
    var bytes = article.text().getBytes(StandardCharsets.UTF_8);
    return new Entry(new RawDocument("made.txt", "text/plain", bytes), article, quotes);
  }

  /** An article whose text is these words, each said by the one speaker. */
  static Entry said(String path, Attribution who, String... words) {
    var article = article(path, String.join("\n\n", words));
    return entry(article, quotes(article, who, words));
  }

  static List<Quote> quotes(Article article, Attribution who, String... words) {
    var quotes = new ArrayList<Quote>();
    var ordinals = new HashMap<String, Integer>();
    int from = 0;
    for (var spoken : words) {
      int start = article.text().indexOf(spoken, from);
      from = start + spoken.length();
      int ordinal = ordinals.merge(Fingerprint.normalised(spoken), 1, Integer::sum) - 1;
      quotes.add(
          new Quote(
              QuoteId.of(article.id(), spoken, ordinal),
              article.id(),
              new Span(start, from),
              spoken,
              "before it, ",
              ", after it",
              QuoteKind.DIRECT,
              "said",
              who,
              PartialDate.parse("2021-05-03"),
              0.75));
    }
    return quotes;
  }

  static Contradiction pair(Quote left, Quote right, double score) {
    return new Contradiction(
        PairId.of(left.id(), right.id()),
        left.id(),
        right.id(),
        Label.NUMBER,
        null,
        new Reason(
            "another number", List.of("bridges"), List.of("ten", "", "a \u001f b"), "number"),
        score,
        Review.NONE);
  }

  /** A text of made-up words, the same for the same seed. */
  static String prose(int seed, int words) {
    var random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(_ -> "w" + Integer.toString(random.nextInt(5000), 36))
        .collect(Collectors.joining(" "));
  }
}
