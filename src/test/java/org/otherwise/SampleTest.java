package org.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.otherwise.SampleLabels.Fragment;
import org.otherwise.SampleLabels.LabelledArticle;
import org.otherwise.SampleLabels.LabelledPair;
import org.otherwise.SampleLabels.LabelledQuote;
import org.otherwise.model.Label;
import org.otherwise.model.PartialDate;
import org.otherwise.model.SpeakerKind;

/** The sample collection's labels fit its texts, so that a score on them means something. */
class SampleTest {
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();
  private static final List<Line> LINES = new ArrayList<>();
  private static SampleLabels labels = new SampleLabels(List.of(), List.of());

  /** One line of the JSON Lines file. */
  record Line(
      String id, String title, String published, String publisher, String url, String text) {}

  @BeforeAll
  static void readCollection() throws IOException {
    labels = SampleLabels.load();
    var mapper = new ObjectMapper();
    for (var line : Files.readAllLines(SampleLabels.COLLECTION.resolve("articles.jsonl"))) {
      var article = mapper.readValue(line, Line.class);
      LINES.add(article);
      add(article.id(), article.text());
    }
    for (var page : files("pages")) {
      add(page.getFileName().toString(), Jsoup.parse(Files.readString(page)).text());
    }
    for (var text : files("texts")) {
      add(text.getFileName().toString(), Files.readString(text));
    }
  }

  private static void add(String article, String text) {
    assertThat(TEXTS.put(article, text)).as("another article named " + article).isNull();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SampleLabels.COLLECTION.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyArticleIsLabelledOnce() {
    assertThat(labels.articles())
        .extracting(LabelledArticle::article)
        .containsExactlyInAnyOrderElementsOf(TEXTS.keySet());
  }

  @Test
  void everyStatementStandsInItsArticle() {
    for (var article : labels.articles()) {
      assertThat(article.quotes()).as(article.article()).isNotEmpty();
      for (var quote : article.quotes()) {
        assertThat(text(article)).contains(asIn(article, quote.text()));
        assertThat(quote.text()).isEqualTo(quote.text().strip());
      }
    }
  }

  @Test
  void noStatementIsLabelledTwice() {
    for (var article : labels.articles()) {
      assertThat(article.quotes())
          .as(article.article())
          .extracting(LabelledQuote::text)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void cuesTrapsAndBoilerplateStandInTheirArticles() {
    for (var article : labels.articles()) {
      for (var quote : article.quotes()) {
        if (quote.cue() != null) {
          assertThat(text(article)).contains(quote.cue());
        }
      }
      for (var words : article.notQuotes()) {
        assertThat(text(article)).contains(words);
      }
      for (var words : article.boilerplate()) {
        assertThat(text(article)).contains(words);
      }
    }
  }

  @Test
  void speakersHaveNamesExceptUnknownOnes() {
    for (var article : labels.articles()) {
      for (var quote : article.quotes()) {
        boolean unknown = quote.speakerKind() == SpeakerKind.UNKNOWN;
        assertThat(quote.speaker() == null).as(quote.text()).isEqualTo(unknown);
      }
    }
  }

  @Test
  void nothingIsSaidAfterItWasPublished() {
    for (var article : labels.articles()) {
      for (var quote : article.quotes()) {
        if (quote.saidOn() != null) {
          assertThat(quote.saidOn().first())
              .as(quote.text())
              .isBeforeOrEqualTo(article.published().last());
        }
      }
    }
  }

  @Test
  void labelsAndJsonLinesAgreeOnTitlePublisherAndDate() {
    for (var line : LINES) {
      var label = labelled(line.id());
      assertThat(label.title()).isEqualTo(line.title());
      assertThat(label.publisher()).isEqualTo(line.publisher());
      assertThat(label.published()).isEqualTo(PartialDate.parse(line.published()));
    }
  }

  @Test
  void everyAddressIsOneThatNobodyCanOwn() throws IOException {
    var addresses = new ArrayList<String>();
    for (var line : LINES) {
      addresses.add(line.url());
    }
    for (var page : files("pages")) {
      var html = Jsoup.parse(Files.readString(page));
      addresses.addAll(html.select("link[rel=canonical], a[href^=http]").eachAttr("href"));
      addresses.addAll(html.select("meta[property=og:url]").eachAttr("content"));
    }
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(LINES.size() + files("pages").size());
    assertThat(addresses).allMatch(address -> URI.create(address).getHost().endsWith(".example"));
  }

  @Test
  void everySideOfAPairIsALabelledStatement() {
    for (var pair : labels.pairs()) {
      for (var side : List.of(pair.a(), pair.b())) {
        assertThat(labelled(side.article()).quotes())
            .as(side.toString())
            .anyMatch(quote -> quote.text().contains(side.text()));
      }
    }
  }

  @Test
  void noTwoStatementsArePairedTwice() {
    assertThat(labels.pairs())
        .extracting(pair -> Set.of(pair.a(), pair.b()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theEarlierStatementComesFirst() {
    for (var pair : labels.pairs()) {
      assertThat(labelled(pair.a().article()).published())
          .as(pair.toString())
          .isLessThanOrEqualTo(labelled(pair.b().article()).published());
    }
  }

  @Test
  void everyPairHasAKnownLabelAndSaysWhatItMust() {
    for (var pair : labels.pairs()) {
      boolean denies = pair.contradiction().filter(Label.DENIES::equals).isPresent();
      assertThat(pair.by() != null).as(pair.toString()).isEqualTo(denies);
      assertThat(pair.why() == null)
          .as(pair.toString())
          .isEqualTo(pair.contradiction().isPresent());
    }
  }

  @Test
  void onlyOneSpeakerCanHaveSaidOtherwiseBefore() {
    for (var pair : labels.pairs()) {
      if (pair.contradiction().filter(Label.EARLIER_OTHERWISE::equals).isPresent()) {
        assertThat(speaker(pair.a())).as(pair.toString()).isEqualTo(speaker(pair.b()));
      }
    }
  }

  @Test
  void copiesAreInNoPair() {
    var copies =
        labels.articles().stream()
            .filter(article -> article.duplicateOf() != null)
            .map(LabelledArticle::article)
            .collect(Collectors.toSet());
    assertThat(copies).isNotEmpty();
    assertThat(labels.pairs())
        .noneMatch(
            pair -> copies.contains(pair.a().article()) || copies.contains(pair.b().article()));
    assertThat(labels.pairs())
        .anyMatch(LabelledPair::isTempting)
        .anyMatch(LabelledPair::isDebatable);
  }

  private static String speaker(Fragment side) {
    for (var quote : labelled(side.article()).quotes()) {
      if (quote.text().contains(side.text()) && quote.speaker() != null) {
        return quote.speaker();
      }
    }
    throw new AssertionError("nobody said " + side);
  }

  private static String text(LabelledArticle article) {
    return TEXTS.getOrDefault(article.article(), "");
  }

  /** Paragraph breaks are lost in a page's text, as it is taken here. */
  private static String asIn(LabelledArticle article, String words) {
    return article.article().endsWith(".html") ? words.replaceAll("\\s+", " ") : words;
  }

  private static LabelledArticle labelled(String name) {
    return labels.articles().stream()
        .filter(article -> article.article().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no labels for an article named " + name));
  }
}
