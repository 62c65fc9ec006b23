package org.otherwise.contradict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.CrossEncoder.Reading;
import org.otherwise.model.Claim;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.record.Archive;
import org.otherwise.train.LogisticRegression;
import org.otherwise.train.LogisticRegression.Case;

/**
 * Fits how the judge weighs its {@link Evidence}, on what the cross-encoder was not trained on, and
 * writes it in place of what the weights file has. Run it with the folder of the labelled
 * contradictions (README there), a data folder that holds the articles whose pairs were read by
 * eye, those verdicts ({@code src/docs/pairs-by-eye.csv}) and {@code weights.txt}, whenever the
 * cross-encoder, a rule or a figure of the evidence has changed. Prints how well it does by folds
 * of topics that it was not fitted on.
 */
final class FitScore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FOLDS = 5;
  private static final double RIDGE = 1;
  private static final int READ_AT_ONCE = 2_000; // pairs

  /** What is neither right nor wrong counts as half of each, and half as much. */
  private static final double DEBATABLE = 0.5;

  private static final String WIKI = "wikifact"; // a set of claims that the scorer leaves out
  private static final Map<String, Double> VERDICTS =
      Map.of("real", 1.0, "debatable", DEBATABLE, "not", 0.0);

  private final Analysis analysis;
  private final Rules rules = new Rules();
  private final Answer answers = new Answer();
  private final SentenceEncoder sentences = SentenceEncoder.shipped().orElseThrow();
  private final CrossEncoder reader = CrossEncoder.shipped().orElseThrow();

  /** A pair whose verdict is known; those of one topic are fitted on together or not at all. */
  private record Known(Meeting meeting, double yes, double weight, String topic) {}

  private FitScore(IndexConfig config) {
    this.analysis = new Analysis(config.verbs(), config.gazetteer());
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: FitScore CONTRADICTIONS DATA PAIRS-BY-EYE.csv WEIGHTS.txt");
      System.exit(2);
    }
    var fit = new FitScore(IndexConfig.load(null));
    var folder = Path.of(arguments[0]);
    var headlines = fit.headlines(folder);
    var read = fit.byEye(Path.of(arguments[1]), Path.of(arguments[2]));
    var weights = new LinkedHashMap<String, String>();
    fit.scores("claims", headlines, weights);
    fit.scores("quotes", fit.compared(read), weights);
    fit.answers(fit.answered(read), weights);
    replace(Path.of(arguments[3]), weights);
  }

  /** Every two claims of the pool that come near each other, the ignored left out. */
  private List<Known> headlines(Path folder) throws IOException {
    var contradicting = pairs(folder.resolve("pairs-dev.jsonl"));
    var ignored = pairs(folder.resolve("ignore-dev.jsonl"));
    var claims = new ArrayList<ClaimParts>();
    var topics = new HashMap<String, String>();
    for (var line : lines(folder.resolve("claims-dev.jsonl"))) {
      if (!line.get("set").asText().equals(WIKI)) {
        var id = line.get("id").asText();
        claims.add(parts(new Claim(id, line.get("text").asText(), null, null, null, null, null)));
        topics.put(id, line.path("topic").asText(id));
      }
    }
    var known = new ArrayList<Known>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        var one = claims.get(i);
        var other = claims.get(j);
        var pair = Set.of(one.claim().id(), other.claim().id());
        if (!ignored.contains(pair)) {
          double yes = contradicting.contains(pair) ? 1 : 0;
          rules
              .closest(one, other)
              .ifPresent(
                  it ->
                      known.add(new Known(it, yes, 1, topics.getOrDefault(one.claim().id(), ""))));
        }
      }
    }
    System.err.printf(
        "%d pairs of headlines, %.0f of %d contradictions among them%n",
        known.size(), known.stream().mapToDouble(Known::yes).sum(), contradicting.size());
    return known;
  }

  /** Two quotes that were read, and what their readers thought. */
  private record Read(ClaimParts left, ClaimParts right, double yes) {
    Known known(Meeting meeting) {
      double weight = yes == DEBATABLE ? DEBATABLE : 1;
      return new Known(meeting, yes, weight, String.valueOf(left.claim().article()));
    }
  }

  private List<Known> compared(List<Read> read) {
    var known = new ArrayList<Known>();
    for (var one : read) {
      rules
          .closest(one.left(), one.right())
          .filter(it -> it.chance() > 0 && !it.isSettled())
          .ifPresent(it -> known.add(one.known(it)));
    }
    System.err.printf("%d of %d pairs read by eye are compared%n", known.size(), read.size());
    return known;
  }

  private List<Known> answered(List<Read> read) {
    var known = new ArrayList<Known>();
    for (var one : read) {
      answers.of(one.left(), one.right()).ifPresent(it -> known.add(one.known(it)));
    }
    System.err.printf("%d of %d have one that may answer the other%n", known.size(), read.size());
    return known;
  }

  private void answers(List<Known> known, Map<String, String> weights) {
    var cases =
        known.stream().map(it -> new Case(figures(it.meeting()), it.yes(), it.weight())).toList();
    report("answers", cases, i -> fold(known.get(i).topic()));
    put("answers", Answer.NAMES, LogisticRegression.fit(cases, RIDGE), weights);
  }

  private static double[] figures(Meeting answer) {
    var conflict = Objects.requireNonNull(answer.conflict());
    return Answer.figures(answer.comparison(), Objects.requireNonNull(conflict.by()));
  }

  private List<Read> byEye(Path data, Path verdicts) throws IOException {
    var rows =
        Files.readAllLines(verdicts).stream().skip(1).map(line -> line.split(",", -1)).toList();
    var ids = new HashSet<QuoteId>();
    rows.forEach(row -> ids.addAll(List.of(new QuoteId(row[1]), new QuoteId(row[2]))));
    var claims = new HashMap<String, ClaimParts>();
    try (var archive = Archive.open(data.resolve("record"), Clock.systemUTC())) {
      for (Statement statement : archive.statements(List.copyOf(ids))) {
        claims.put(statement.id().value(), parts(Claim.of(statement)));
      }
    }
    var readings = new LinkedHashMap<List<String>, List<Double>>();
    var read = new HashMap<List<String>, String[]>();
    for (var row : rows) {
      var left = claims.get(row[1]);
      var right = claims.get(row[2]);
      if (left != null && right != null) {
        var words = List.of(left.claim().text(), right.claim().text());
        readings
            .computeIfAbsent(words, _ -> new ArrayList<>())
            .add(VERDICTS.getOrDefault(row[3], 0.0));
        read.putIfAbsent(words, row);
      }
    }
    var pairs = new ArrayList<Read>();
    readings.forEach(
        (words, judged) -> {
          var row = Objects.requireNonNull(read.get(words));
          var left = Objects.requireNonNull(claims.get(row[1]));
          var right = Objects.requireNonNull(claims.get(row[2]));
          double yes = judged.stream().mapToDouble(Double::doubleValue).average().orElse(DEBATABLE);
          pairs.add(new Read(left, right, yes));
        });
    System.err.printf("%d of %d pairs read by eye are there%n", pairs.size(), rows.size());
    return pairs;
  }

  private ClaimParts parts(Claim claim) {
    var parts = ClaimParts.of(claim, analysis.of(claim));
    return parts.meaning(sentences.of(List.of(parts.meant())).get(parts.meant()));
  }

  private List<Reading> read(List<Known> known) {
    var readings = new ArrayList<Reading>();
    for (int from = 0; from < known.size(); from += READ_AT_ONCE) {
      var some = known.subList(from, Math.min(known.size(), from + READ_AT_ONCE));
      var wanted = some.stream().map(Known::meeting).filter(Meeting::isToRead);
      var next = reader.read(wanted.map(Meeting::worded).toList()).iterator();
      some.forEach(it -> readings.add(it.meeting().isToRead() ? next.next() : Reading.NONE));
      System.err.printf("read %d of %d%n", readings.size(), known.size());
    }
    return readings;
  }

  private void scores(String of, List<Known> known, Map<String, String> weights) {
    var unread = known.stream().map(_ -> Reading.NONE).toList();
    score(of + ", read", known, read(known), weights);
    score(of + ", unread", known, unread, weights);
  }

  private void score(
      String question, List<Known> known, List<Reading> readings, Map<String, String> weights) {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < known.size(); i++) {
      var one = known.get(i);
      cases.add(new Case(Evidence.of(one.meeting(), readings.get(i)), one.yes(), one.weight()));
    }
    report(question, cases, i -> fold(known.get(i).topic()));
    put(question, Evidence.NAMES, LogisticRegression.fit(cases, RIDGE), weights);
  }

  private static int fold(String topic) {
    return Math.floorMod(topic.hashCode(), FOLDS);
  }

  /** Average precision by folds, of the headlines and of what was read by eye. */
  private static void report(String question, List<Case> cases, ToIntFunction<Integer> fold) {
    var ranked = new ArrayList<double[]>();
    for (int held = 0; held < FOLDS; held++) {
      var others = new ArrayList<Case>();
      for (int i = 0; i < cases.size(); i++) {
        if (fold.applyAsInt(i) != held) {
          others.add(cases.get(i));
        }
      }
      var weights = LogisticRegression.fit(others, RIDGE);
      for (int i = 0; i < cases.size(); i++) {
        if (fold.applyAsInt(i) == held) {
          var one = cases.get(i);
          double chance = LogisticRegression.chance(weights, one.features());
          ranked.add(new double[] {chance, one.yes()});
        }
      }
    }
    ranked.sort(Comparator.comparingDouble((double[] it) -> it[0]).reversed());
    ranked.removeIf(it -> it[1] == DEBATABLE);
    ranked.forEach(it -> it[1] = Math.round(it[1]));
    System.err.printf(
        "%s, by folds: average precision %.3f of %d, %d of them real%n",
        question,
        averagePrecision(ranked),
        ranked.size(),
        ranked.stream().filter(it -> it[1] == 1).count());
  }

  private static double averagePrecision(List<double[]> ranked) {
    int found = 0;
    double sum = 0;
    for (int rank = 0; rank < ranked.size(); rank++) {
      if (ranked.get(rank)[1] == 1) {
        found++;
        sum += (double) found / (rank + 1);
      }
    }
    return found == 0 ? 0 : sum / found;
  }

  private static void put(
      String question, List<String> names, double[] fitted, Map<String, String> weights) {
    for (int i = 0; i < fitted.length; i++) {
      weights.put(question + " | " + names.get(i), String.format(Locale.ROOT, "%.4f", fitted[i]));
    }
  }

  private static void replace(Path file, Map<String, String> weights) throws IOException {
    var lines = new ArrayList<String>();
    for (var line : Files.readAllLines(file)) {
      int end = line.lastIndexOf(" | ");
      if (line.startsWith("#") || end < 0 || !isFitted(line, weights)) {
        lines.add(line);
      }
    }
    weights.forEach((name, weight) -> lines.add(name + " | " + weight));
    Files.write(file, lines);
  }

  private static boolean isFitted(String line, Map<String, String> weights) {
    var question = line.substring(0, line.indexOf(" | "));
    return weights.keySet().stream().anyMatch(name -> name.startsWith(question + " | "));
  }

  private static Set<Set<String>> pairs(Path file) throws IOException {
    var pairs = new HashSet<Set<String>>();
    for (var line : lines(file)) {
      pairs.add(Set.of(line.get("a").asText(), line.get("b").asText()));
    }
    return pairs;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var all = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      all.add(JSON.readTree(line));
    }
    return all;
  }
}
