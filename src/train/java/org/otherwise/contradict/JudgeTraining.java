package org.otherwise.contradict;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otherwise.onnx.WordPieces;
import org.otherwise.train.ChildJvm;
import org.otherwise.train.Encoder;
import org.otherwise.train.Export;
import org.otherwise.train.MiniLm;
import org.otherwise.train.NotANumber;
import org.otherwise.train.Parameters;
import org.otherwise.train.Trainer;

/** The work of {@link TrainJudge}, which starts it and says what its arguments are. */
final class JudgeTraining {
  private static final int LABELS = Judge.Relation.values().length;

  /** What contradicts what in general: sets whose licences allow any use, thinned if synthetic. */
  private static final Map<String, Double> BROAD =
      Map.ofEntries(
          Map.entry("lingnli", 0.7),
          Map.entry("wanli-part", 1.0),
          Map.entry("mnli-dev-matched", 1.0),
          Map.entry("mnli-taxinli", 1.0),
          Map.entry("mnli-cmdw", 1.0),
          Map.entry("xnli-test-en", 1.0),
          Map.entry("snli-dev", 0.7),
          Map.entry("cad-snli", 0.7),
          Map.entry("fever-dev", 1.0),
          Map.entry("fever-symmetric", 1.0),
          Map.entry("fever-train-part", 0.7),
          Map.entry("fool-me-twice", 0.7),
          Map.entry("check-covid", 0.5),
          Map.entry("climate-fever-train", 0.5),
          Map.entry("conjnli", 0.2),
          Map.entry("breaking-nli", 0.2),
          Map.entry("disco-e2n", 0.3),
          Map.entry("disco-n2c", 0.4),
          Map.entry("monli", 0.2),
          Map.entry("wikifactcheck-neg", 0.25),
          Map.entry("mrpc-para", 1.0),
          Map.entry("sts-news", 1.0),
          Map.entry("emergent-train", 2.0));

  /** What contradicts what in the news, with enough of the rest that it is not forgotten. */
  private static final Map<String, Double> NEWS =
      Map.of(
          "emergent-train", 6.0,
          "mrpc-para", 0.3,
          "sts-news", 0.7,
          "wanli-part", 0.1,
          "lingnli", 0.03,
          "fever-symmetric", 0.5,
          "fever-train-part", 0.05);

  private static final String HEADLINES = "emergent-train";

  /** Of each relation. */
  private static final int COMPOSED = 1_500;

  /** Sets with sentences of the news. */
  private static final Set<String> UNRELATED = Set.of(HEADLINES, "mrpc-para", "sts-news");

  private static final int MOST_UNRELATED = 4_000;

  private static final Trainer.Settings FIRST = new Trainer.Settings(1, 1.5e-4f, 2_048, 0.1f, 11);
  private static final Trainer.Settings THEN = new Trainer.Settings(1, 4e-5f, 1_024, 0.1f, 12);

  private static final int ENGINE_SEED = 7; // the head's beginning and the dropouts

  /** Too few words of each are seen here to move them all to where they would have to be. */
  private static final Set<String> FROZEN =
      Set.of("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight");

  private static final int CHECKED_AT_ONCE = 32;
  private static final int REPORTED_EVERY = 50; // steps
  private static final int CHECKED_EVERY = 500; // steps
  private static final String CHECK_SET = "emergent";

  private JudgeTraining() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[2]);
    var source = Labelled.read(Path.of(arguments[0]));
    var pairs = new Pairs(vocabulary());
    try (var manager = NDManager.newBaseManager(Device.cpu())) {
      Engine.getInstance().setRandomSeed(ENGINE_SEED);
      var check = pairs.all(Labelled.read(Path.of(arguments[1])), CHECK_SET);
      var parameters = Parameters.of(manager, MiniLm.weights(MiniLm.original()), LABELS, FROZEN);
      var broad = pairs.draw(source, BROAD);
      train(parameters, FIRST, broad, folder.resolve("broad.checkpoint"), check);
      Export.write(parameters.weights(), folder, "broad");
      var news = new ArrayList<>(pairs.draw(source, NEWS));
      news.addAll(pairs.composed(source, HEADLINES, COMPOSED));
      news.addAll(pairs.unrelated(source, UNRELATED, MOST_UNRELATED));
      train(parameters, THEN, news, folder.resolve("news.checkpoint"), check);
      Export.write(parameters.weights(), folder, "judge");
    } catch (NotANumber e) {
      System.err.println(e.getMessage());
      System.exit(ChildJvm.AGAIN);
    }
    System.err.println("Written: judge.onnx and judge-head.bin in " + folder);
  }

  private static WordPieces vocabulary() throws IOException {
    try (var in = JudgeTraining.class.getResourceAsStream("/models/minilm-vocab.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its vocabulary; build it again");
      }
      return WordPieces.read(in);
    }
  }

  private static void train(
      Parameters parameters,
      Trainer.Settings settings,
      List<Pair> pairs,
      Path checkpoint,
      List<Pair> check)
      throws IOException {
    System.err.printf(
        "%d pairs, %d pieces; %d pairs to check with%n",
        pairs.size(), pairs.stream().mapToLong(Pair::length).sum(), check.size());
    new Trainer<>(parameters, settings, Pair::length, JudgeTraining::loss)
        .train(pairs, checkpoint, watcher(parameters, check));
  }

  /** Cross-entropy of the labels. */
  private static NDArray loss(Encoder encoder, NDManager step, List<Pair> pairs) {
    var expected = new float[pairs.size() * LABELS];
    for (int row = 0; row < pairs.size(); row++) {
      expected[row * LABELS + pairs.get(row).label()] = 1;
    }
    var labels = step.create(expected, new Shape(pairs.size(), LABELS));
    return scores(encoder, step, pairs)
        .logSoftmax(-1)
        .mul(labels)
        .sum()
        .neg()
        .div((float) pairs.size());
  }

  /** Of the vector of each pair's first mark: [pairs, labels], not normalised. */
  private static NDArray scores(Encoder encoder, NDManager step, List<Pair> pairs) {
    var hidden = encoder.hidden(step, pairs.stream().map(Pair::pieces).toList());
    int width = (int) hidden.getShape().get(1);
    var first = new float[pairs.size() * width];
    for (int row = 0; row < pairs.size(); row++) {
      first[row * width] = 1;
    }
    // Not by index: package-info of org.otherwise.train says why.
    var marks = step.create(first, new Shape(pairs.size(), width, 1));
    return encoder.scores(hidden.mul(marks).sum(new int[] {1}));
  }

  private static Trainer.Watcher watcher(Parameters parameters, List<Pair> check) {
    return new Trainer.Watcher() {
      private double sum;
      private int count;

      @Override
      public void step(int step, int steps, float loss) {
        sum += loss;
        count++;
        if (step % REPORTED_EVERY == 0) {
          System.err.printf("%tT step %d of %d: loss %.4f%n", now(), step, steps, sum / count);
          sum = 0;
          count = 0;
        }
        if (step % CHECKED_EVERY == 0) {
          epoch(0);
        }
      }

      @Override
      public void epoch(int epoch) {
        System.err.printf("%tT %s: %s%n", now(), CHECK_SET, figures(parameters, check));
      }
    };
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  /** The accuracy, and the average precision of contradiction, of the judge as it now is. */
  private static String figures(Parameters parameters, List<Pair> pairs) {
    var encoder = new Encoder(parameters, 0);
    var byLength = new ArrayList<>(pairs);
    byLength.sort(Comparator.comparingInt(Pair::length));
    int right = 0;
    var ranked = new ArrayList<Scored>();
    for (int at = 0; at < byLength.size(); at += CHECKED_AT_ONCE) {
      var batch = byLength.subList(at, Math.min(byLength.size(), at + CHECKED_AT_ONCE));
      var numbers =
          parameters.compute(step -> scores(encoder, step, batch).softmax(-1).toFloatArray());
      for (int row = 0; row < batch.size(); row++) {
        int best = 0;
        for (int label = 1; label < LABELS; label++) {
          best = numbers[row * LABELS + label] > numbers[row * LABELS + best] ? label : best;
        }
        int label = batch.get(row).label();
        right += best == label ? 1 : 0;
        int contradiction = Judge.Relation.CONTRADICTION.ordinal();
        ranked.add(new Scored(numbers[row * LABELS + contradiction], label == contradiction));
      }
    }
    return "accuracy %.3f, average precision %.3f"
        .formatted((double) right / pairs.size(), averagePrecision(ranked));
  }

  private record Scored(float score, boolean contradicts) {}

  private static double averagePrecision(List<Scored> pairs) {
    pairs.sort(Comparator.comparingDouble(Scored::score).reversed());
    int found = 0;
    double sum = 0;
    for (int rank = 0; rank < pairs.size(); rank++) {
      if (pairs.get(rank).contradicts()) {
        found++;
        sum += (double) found / (rank + 1);
      }
    }
    return found == 0 ? 0 : sum / found;
  }
}
