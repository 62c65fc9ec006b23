package org.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.SampleLabels.Fragment;
import org.otherwise.SampleLabels.LabelledArticle;
import org.otherwise.SampleLabels.LabelledPair;
import org.otherwise.SampleLabels.LabelledQuote;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge;
import org.otherwise.flow.Followers;
import org.otherwise.flow.Importer;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.Article;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.Pair;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.read.Given;
import org.otherwise.read.Reader;
import org.otherwise.read.Reading;
import org.otherwise.record.Archive;

/**
 * The sample collection, imported as the demo imports it, against the labels of a careful reader.
 * The floors stand a little below what was measured last; each test prints its figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleScoreTest {
  /** Shared characters of all characters of two spans, from which they count as the same. */
  private static final double SAME = 0.8;

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, List<Statement>> statements = new HashMap<>();
  private List<Pair> pairs = List.of();
  private SampleLabels labels = new SampleLabels(List.of(), List.of());

  @BeforeAll
  void importTheCollection(@TempDir Path folder) throws IOException {
    labels = SampleLabels.load();
    var config = IndexConfig.load(null);
    try (var archive = Archive.open(folder, Clock.systemUTC());
        var index = LuceneIndex.inMemory(config.search());
        var followers =
            new Followers(
                archive,
                index,
                new Judge(config.verbs(), config.gazetteer()),
                SentenceEncoder.shipped().orElseThrow())) {
      var extractor = new QuoteExtractor(config);
      var report =
          new Importer(extractor, archive, 2)
              .run(
                  each ->
                      new Reader(Given.NOTHING)
                          .read(SampleLabels.COLLECTION, each.andThen(this::remember)),
                  soFar -> {});
      assertThat(report.rejected()).isEmpty();
      followers.catchUp(left -> {});
      for (var article : articles.entrySet()) {
        statements.put(article.getKey(), archive.statementsOf(article.getValue().id()));
      }
      pairs = archive.newestPairs(10_000);
    }
  }

  private void remember(Reading reading) {
    if (reading instanceof Reading.Accepted(var raw, var article)) {
      var id = article.head().sourceId();
      var file = raw.source().substring(raw.source().lastIndexOf('/') + 1);
      articles.put(id == null ? file : id, article);
    }
  }

  @Test
  void noBoilerplateIsLeftInATextAndEveryDateIsRead() {
    for (var label : labels.articles()) {
      var article = article(label);
      for (var words : label.boilerplate()) {
        assertThat(article.text()).as(label.article()).doesNotContain(words);
      }
      assertThat(article.head().published()).as(label.article()).isEqualTo(label.published());
    }
  }

  @Test
  void quotesAreFoundWithTheirSpeakers() {
    var spans = new Tally();
    var joint = new Tally();
    int countries = 0;
    int dates = 0;
    int matched = 0;
    for (var label : labels.articles()) {
      var found = found(label);
      spans.add(label.quotes(), found, (quote, statement) -> sameSpan(label, quote, statement));
      joint.add(
          label.quotes(),
          found,
          (quote, statement) -> sameSpan(label, quote, statement) && sameSpeaker(quote, statement));
      for (var quote : label.quotes()) {
        for (var statement : found) {
          if (sameSpan(label, quote, statement)) {
            matched++;
            countries += count(quote.country(), statement.quote().attribution().country());
            dates += count(quote.saidOn(), statement.quote().saidOn());
          }
        }
      }
    }
    double country = (double) countries / matched;
    double date = (double) dates / matched;
    System.out.printf(
        Locale.ROOT,
        "sample: spans %s, with speaker %s, country right %.3f, said on right %.3f%n",
        spans,
        joint,
        country,
        date);
    assertThat(spans.f1()).as("span F1").isGreaterThan(0.83);
    assertThat(joint.f1()).as("joint F1").isGreaterThan(0.69);
    assertThat(country).as("countries").isGreaterThan(0.28);
    assertThat(date).as("dates").isGreaterThan(0.84);
  }

  @Test
  void wordsBetweenMarksThatNobodySaidAreNoQuotes() {
    var wrong = new ArrayList<String>();
    for (var label : labels.articles()) {
      for (var words : label.notQuotes()) {
        for (var statement : found(label)) {
          if (Fingerprint.normalised(statement.quote().words())
              .equals(Fingerprint.normalised(words))) {
            wrong.add(label.article() + ": " + words);
          }
        }
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void contradictingPairsAreFoundAndTemptingOnesAreNot() {
    var gold = new HashSet<Set<String>>();
    var neutral = new HashSet<Set<String>>();
    int recalled = 0;
    int contradictions = 0;
    int tempted = 0;
    var pairsFound = new HashSet<Set<String>>();
    for (var pair : pairs) {
      pairsFound.add(Set.of(pair.left().id().value(), pair.right().id().value()));
    }
    for (var label : labels.pairs()) {
      var candidates = idPairs(label);
      boolean found = candidates.stream().anyMatch(pairsFound::contains);
      if (label.contradiction().isPresent()) {
        contradictions++;
        gold.addAll(candidates);
        recalled += found ? 1 : 0;
      } else if (label.isDebatable()) {
        neutral.addAll(candidates);
      } else if (found) {
        tempted++;
        System.out.println("sample: tempted by " + label.a().text() + " | " + label.b().text());
      }
    }
    long judged = pairsFound.stream().filter(pair -> !neutral.contains(pair)).count();
    long right = pairsFound.stream().filter(gold::contains).count();
    double precision = judged == 0 ? 0 : (double) right / judged;
    double recall = (double) recalled / contradictions;
    System.out.printf(
        Locale.ROOT,
        "sample: %d pairs suggested, precision %.3f; %d of %d labelled pairs found, recall %.3f; %d"
            + " tempting ones%n",
        judged,
        precision,
        recalled,
        contradictions,
        recall,
        tempted);
    assertThat(precision).as("precision of pairs").isGreaterThan(0.7);
    assertThat(recall).as("recall of pairs").isGreaterThan(0.015);
  }

  private Set<Set<String>> idPairs(LabelledPair label) {
    var ids = new HashSet<Set<String>>();
    for (var a : holding(label.a())) {
      for (var b : holding(label.b())) {
        if (!a.id().equals(b.id())) {
          ids.add(Set.of(a.id().value(), b.id().value()));
        }
      }
    }
    return ids;
  }

  /** The statements found in an article that hold most of a fragment. */
  private List<Statement> holding(Fragment fragment) {
    var article = Objects.requireNonNull(articles.get(fragment.article()), fragment.article());
    var where = locate(article.text(), fragment.text());
    if (where == null) {
      return List.of();
    }
    return statements.getOrDefault(fragment.article(), List.of()).stream()
        .filter(statement -> shared(where, statement.quote().span()) * 2 > where.length())
        .toList();
  }

  private Article article(LabelledArticle label) {
    return Objects.requireNonNull(articles.get(label.article()), label.article());
  }

  private List<Statement> found(LabelledArticle label) {
    return statements.getOrDefault(label.article(), List.of());
  }

  private boolean sameSpan(LabelledArticle label, LabelledQuote quote, Statement statement) {
    var where = locate(article(label).text(), quote.text());
    if (where == null) {
      return false;
    }
    var span = statement.quote().span();
    int shared = shared(where, span);
    return shared >= SAME * (where.length() + span.length() - shared);
  }

  private static int shared(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }

  private static boolean sameSpeaker(LabelledQuote quote, Statement statement) {
    if (quote.speaker() == null) {
      return statement.speakerName().isEmpty();
    }
    var expected = words(quote.speaker());
    var found = words(statement.speakerName());
    return quote.speakerKind().hasIdentity()
        ? found.equals(expected)
        : !found.isEmpty() && (expected.containsAll(found) || found.containsAll(expected));
  }

  private static Set<String> words(String name) {
    var words = new HashSet<>(Arrays.asList(Fingerprint.normalised(name).split(" ")));
    words.removeAll(Set.of("the", "a", "an", ""));
    return words;
  }

  private static int count(@Nullable Object expected, @Nullable Object found) {
    return Objects.equals(expected, found) ? 1 : 0;
  }

  /** Where the words stand in a text, whatever its white space; null where they do not. */
  private static @Nullable Span locate(String text, String words) {
    int exact = text.indexOf(words);
    if (exact >= 0) {
      return new Span(exact, exact + words.length());
    }
    var pattern =
        Pattern.compile(
            String.join("\\s+", Arrays.stream(words.split("\\s+")).map(Pattern::quote).toList()));
    var matcher = pattern.matcher(text);
    return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
  }

  /** Precision and recall of what was found; each label and each finding counts once. */
  private static final class Tally {
    private int labelled;
    private int found;
    private int both;

    void add(
        List<LabelledQuote> quotes,
        List<Statement> statements,
        BiPredicate<LabelledQuote, Statement> same) {
      labelled += quotes.size();
      found += statements.size();
      for (var quote : quotes) {
        both += statements.stream().anyMatch(statement -> same.test(quote, statement)) ? 1 : 0;
      }
    }

    double precision() {
      return found == 0 ? 0 : (double) both / found;
    }

    double recall() {
      return labelled == 0 ? 0 : (double) both / labelled;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
      return "P %.3f R %.3f F1 %.3f".formatted(precision(), recall(), f1());
    }
  }
}
