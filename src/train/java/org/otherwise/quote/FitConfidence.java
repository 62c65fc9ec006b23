package org.otherwise.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.QuoteFloors;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Span;

/**
 * Fits {@code confidence.txt} anew on articles that the tagger was not trained on, and prints how
 * sure the extractor is against how often it is right, by folds of articles that it was not fitted
 * on. Run it with the labelled articles (JSON Lines) and the file to write, whenever the tagger, a
 * rule or a feature has changed.
 */
final class FitConfidence {
  private static final int FOLDS = 5;
  private static final String HEAD =
      """
      # How likely a quote's span and its speaker are right: question | feature | weight. Written by FitConfidence (src/train),
      # not by hand, fitted on the dev part of PolNeAR (84 articles), which the tagger was not trained on. Only these figures were
      # kept of those texts.
      """;

  private final Gazetteer gazetteer;
  private final Verbs verbs;
  private final Countries countries;
  private final Sentences cutter;
  private final Tagger tagger = Tagger.shipped().orElseThrow();

  /** A labelled quote; {@code counts} is false for what is neither right nor wrong. */
  private record Gold(
      Span span, boolean counts, String speaker, @Nullable Span mention, String also) {}

  private record Labelled(String text, @Nullable PartialDate published, List<Gold> quotes) {}

  /** One answer: what it was told from, whether it was right, and in which article. */
  @SuppressWarnings("ArrayRecordComponent") // made once and only read
  private record Example(double[] features, boolean right, int article) {}

  private FitConfidence(IndexConfig config) {
    this.gazetteer = config.gazetteer();
    this.verbs = new Verbs(config.verbs());
    this.countries = new Countries(gazetteer);
    this.cutter = new Sentences(verbs);
  }

  public static void main(String[] arguments) throws IOException {
    var fit = new FitConfidence(IndexConfig.load(null));
    var articles = fit.articles(Path.of(arguments[0]));
    var spans = fit.spans(articles);
    var span = fit(spans, article -> true, SpanFeatures.NAMES.size());
    var speakers = fit.speakers(articles, span);
    var speaker = fit(speakers, article -> true, SpeakerFeatures.NAMES.size());
    report("span", spans, SpanFeatures.NAMES.size());
    report("speaker", speakers, SpeakerFeatures.NAMES.size());
    var out = new StringBuilder(HEAD);
    append(out, "span", SpanFeatures.NAMES, span);
    append(out, "speaker", SpeakerFeatures.NAMES, speaker);
    Files.writeString(Path.of(arguments[1]), out);
  }

  private static void append(
      StringBuilder out, String question, List<String> names, Regression fitted) {
    for (int i = 0; i < names.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT, "%s | %s | %.4f%n", question, names.get(i), fitted.weights().get(i)));
    }
  }

  private List<Labelled> articles(Path file) throws IOException {
    var json = new ObjectMapper();
    var articles = new ArrayList<Labelled>();
    for (var line : Files.readAllLines(file)) {
      var article = json.readTree(line);
      var quotes = new ArrayList<Gold>();
      for (var quote : article.get("quotes")) {
        boolean speech =
            !quote.get("kind").asText().equals("indirect")
                || !quote.path("cue_class").asText("say").equals("other")
                || reports(quote.path("cue").asText(""));
        var span = new Span(quote.get("start").asInt(), quote.get("end").asInt());
        quotes.add(
            new Gold(
                core(article.get("text").asText(), span),
                speech && !quote.path("minor").asBoolean(),
                quote.path("speaker").asText(""),
                mention(quote),
                quote.path("speaker_coref").asText("")));
      }
      articles.add(
          new Labelled(
              article.get("text").asText(),
              article.path("published").isTextual()
                  ? PartialDate.parse(article.get("published").asText())
                  : null,
              quotes));
    }
    return articles;
  }

  /** Whether a verb of ours is in the cue, which the corpus files with thoughts: "denied". */
  private boolean reports(String cue) {
    for (var word : cue.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (verbs.states(word)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Span mention(JsonNode quote) {
    return quote.path("speaker_start").isInt()
        ? new Span(quote.get("speaker_start").asInt(), quote.get("speaker_end").asInt())
        : null;
  }

  private Reading reading(Labelled article, Regression span) {
    var none = new Regression(SpeakerFeatures.NAMES.stream().map(name -> 0.0).toList());
    return new Reading(
        article.text(),
        Paragraphs.of(article.text()),
        article.published(),
        new Statements(verbs, tagger, new QuoteFloors(0.4, 0.4, 0), span, none),
        cutter,
        countries,
        null);
  }

  private List<Example> spans(List<Labelled> articles) {
    var none = new Regression(SpanFeatures.NAMES.stream().map(name -> 0.0).toList());
    var examples = new ArrayList<Example>();
    for (int a = 0; a < articles.size(); a++) {
      var article = articles.get(a);
      var reading = reading(article, none);
      for (int i = 0; i < reading.sentences().size(); i++) {
        for (var candidate : reading.candidates(i)) {
          var phrase = candidate.span();
          var span =
              core(article.text(), reading.sentences().get(i).span(phrase.from(), phrase.to()));
          var right = right(article, span);
          if (right != null) {
            examples.add(new Example(candidate.features().values(), right, a));
          }
        }
      }
    }
    return examples;
  }

  /** Null where the labels say that it counts neither way. */
  private static @Nullable Boolean right(Labelled article, Span span) {
    boolean neither = false;
    for (var gold : article.quotes()) {
      double shared = shared(gold.span(), span);
      if (gold.counts() && shared >= 0.8) {
        return true;
      }
      neither |= !gold.counts() && (shared >= 0.5 || within(span, gold.span()));
    }
    return neither ? null : Boolean.FALSE;
  }

  private static boolean within(Span span, Span gold) {
    int common = Math.min(span.end(), gold.end()) - Math.max(span.start(), gold.start());
    return common >= 0.8 * span.length();
  }

  private List<Example> speakers(List<Labelled> articles, Regression fitted) {
    var examples = new ArrayList<Example>();
    for (int a = 0; a < articles.size(); a++) {
      var article = articles.get(a);
      for (var piece : reading(article, fitted).pieces()) {
        var told = piece.sureness().told();
        var span = core(article.text(), piece.span());
        for (var gold : article.quotes()) {
          if (told != null && gold.mention() != null && shared(gold.span(), span) >= 0.8) {
            examples.add(new Example(told.values(), right(gold, piece), a));
          }
        }
      }
    }
    return examples;
  }

  private static boolean right(Gold gold, Piece piece) {
    var voice = piece.voice();
    if (voice == null) {
      return false;
    }
    var who = voice.attribution();
    var mention = who.mention();
    return (mention != null && gold.mention() != null && mention.overlaps(gold.mention()))
        || head(who.speaker()).equals(head(gold.speaker()))
        || (!gold.also().isEmpty() && head(who.speaker()).equals(head(gold.also())));
  }

  /** The last word of a name, before what describes it. */
  private static String head(String name) {
    var first = name.split(",| of | for | in | at | - |’s |'s ")[0].strip();
    return first.substring(first.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static Span core(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static double shared(Span one, Span other) {
    double common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    double all = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
    return all == 0 ? 0 : Math.max(0, common) / all;
  }

  /** Logistic regression by gradient descent on standardised features, held to small weights. */
  private static Regression fit(List<Example> all, IntPredicate articles, int size) {
    var examples = all.stream().filter(one -> articles.test(one.article())).toList();
    double[] mean = new double[size];
    double[] deviation = new double[size];
    for (int k = 1; k < size; k++) {
      double sum = 0;
      double squares = 0;
      for (var one : examples) {
        sum += one.features()[k];
        squares += one.features()[k] * one.features()[k];
      }
      mean[k] = sum / examples.size();
      deviation[k] = Math.sqrt(Math.max(1e-9, squares / examples.size() - mean[k] * mean[k]));
    }
    deviation[0] = 1;
    double[] weights = new double[size];
    for (int round = 0; round < 3_000; round++) {
      double[] gradient = new double[size];
      for (var one : examples) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += weights[k] * (one.features()[k] - mean[k]) / deviation[k];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (one.right() ? 1 : 0);
        for (int k = 0; k < size; k++) {
          gradient[k] += error * (one.features()[k] - mean[k]) / deviation[k];
        }
      }
      for (int k = 0; k < size; k++) {
        double decay = k == 0 ? 0 : 2e-3 * weights[k];
        weights[k] -= 0.5 * (gradient[k] / examples.size() + decay);
      }
    }
    var plain = new ArrayList<Double>();
    double always = weights[0];
    for (int k = 1; k < size; k++) {
      plain.add(weights[k] / deviation[k]);
      always -= weights[k] * mean[k] / deviation[k];
    }
    plain.addFirst(always);
    return new Regression(plain);
  }

  /** Prints how often answers were right, by how sure they were of it when not fitted on. */
  private static void report(String question, List<Example> examples, int size) {
    int[] count = new int[10];
    int[] right = new int[10];
    double[] sure = new double[10];
    double score = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      var fitted = fit(examples, article -> article % FOLDS != left, size);
      for (var one : examples) {
        if (one.article() % FOLDS == fold) {
          double p = fitted.of(one.features());
          int bin = Math.min(9, (int) (p * 10));
          count[bin]++;
          sure[bin] += p;
          right[bin] += one.right() ? 1 : 0;
          score += (p - (one.right() ? 1 : 0)) * (p - (one.right() ? 1 : 0));
        }
      }
    }
    System.err.printf(
        "%s: %d answers, Brier score %.3f%n", question, examples.size(), score / examples.size());
    for (int bin = 0; bin < 10; bin++) {
      if (count[bin] > 0) {
        System.err.printf(
            "  sure %.2f, right %.2f (%d)%n",
            sure[bin] / count[bin], right[bin] / (double) count[bin], count[bin]);
      }
    }
  }
}
