package org.otherwise.quote;

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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.otherwise.onnx.Encoded;
import org.otherwise.onnx.WordPieces;
import org.otherwise.train.ChildJvm;
import org.otherwise.train.Encoder;
import org.otherwise.train.Export;
import org.otherwise.train.MiniLm;
import org.otherwise.train.NotANumber;
import org.otherwise.train.Parameters;
import org.otherwise.train.Trainer;

/** The work of {@link TrainTagger}, which starts it and says what its arguments are. */
final class TaggerTraining {
  /** 1,600 steps with the training part of PolNeAR. */
  static final Trainer.Settings SETTINGS = new Trainer.Settings(4, 2e-4f, 2_048, 0.1f, 11);

  private static final int ENGINE_SEED = 7; // the head's beginning and the dropouts
  private static final int THINNING_SEED = 5;
  private static final int TYPES = (Window.CAPITAL | Window.QUOTED) + 1;
  private static final String TYPE_TABLE = "embeddings.token_type_embeddings.weight";

  /** Too few words of each are seen here to move them all to where they would have to be. */
  private static final Set<String> FROZEN =
      Set.of("embeddings.word_embeddings.weight", "embeddings.position_embeddings.weight");

  private static final int CHECKED_AT_ONCE = 32; // windows
  private static final int REPORTED_EVERY = 50; // steps

  private TaggerTraining() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[2]);
    var examples = new Examples(vocabulary());
    try {
      var labelled = examples.read(Path.of(arguments[0]));
      train(labelled, examples.read(Path.of(arguments[1])), folder);
    } catch (NotANumber e) {
      System.err.println(e.getMessage());
      System.exit(ChildJvm.AGAIN);
    }
  }

  private static WordPieces vocabulary() throws IOException {
    try (var in = TaggerTraining.class.getResourceAsStream("/models/minilm-vocab.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its vocabulary; build it again");
      }
      return WordPieces.read(in);
    }
  }

  private static void train(List<Example> labelled, List<Example> check, Path folder)
      throws IOException {
    var thinned = thinned(labelled);
    System.err.printf(
        "%d of %d windows, %d pieces; %d windows to check with%n",
        thinned.size(),
        labelled.size(),
        thinned.stream().mapToLong(Example::length).sum(),
        check.size());
    try (var manager = manager()) {
      var parameters = parameters(manager);
      trainer(parameters, SETTINGS)
          .train(thinned, folder.resolve("tagger.checkpoint"), watcher(parameters, check));
      Export.write(parameters.weights(), folder, "tagger");
    }
    System.err.println("Written: tagger.onnx and tagger-head.bin in " + folder);
  }

  static NDManager manager() {
    Engine.getInstance().setRandomSeed(ENGINE_SEED);
    return NDManager.newBaseManager(Device.cpu());
  }

  static Parameters parameters(NDManager manager) {
    return Parameters.of(manager, base(), Tagger.TAGS, FROZEN);
  }

  static Trainer<Example> trainer(Parameters parameters, Trainer.Settings settings) {
    return new Trainer<>(parameters, settings, Example::length, TaggerTraining::loss);
  }

  /** Half of the windows in which there is nothing to find is enough to learn that from. */
  static List<Example> thinned(List<Example> examples) {
    var random = new Random(THINNING_SEED);
    var thinned = new ArrayList<>(examples);
    thinned.removeIf(example -> example.isEmpty() && random.nextInt(2) == 0);
    return thinned;
  }

  /** MiniLM with a token type for each that {@link Window} tells; all begin as its first. */
  private static Map<String, MiniLm.Weight> base() {
    var weights = new TreeMap<>(MiniLm.weights(MiniLm.original()));
    weights.computeIfPresent(TYPE_TABLE, (name, table) -> table.ofFirstRow(TYPES));
    return weights;
  }

  /** Cross-entropy by piece; the two marks and the padding do not count. */
  private static NDArray loss(Encoder encoder, NDManager step, List<Example> examples) {
    var texts = texts(examples);
    var expected = expected(step, examples);
    var logarithms = encoder.scores(encoder.hidden(step, texts)).logSoftmax(-1);
    return logarithms.mul(expected).sum().neg().div(expected.sum());
  }

  /** 1 at the tag of each piece that counts, 0 elsewhere: [windows, width, tags]. */
  private static NDArray expected(NDManager step, List<Example> examples) {
    int width = examples.stream().mapToInt(Example::length).max().orElseThrow();
    var expected = new float[examples.size() * width * Tagger.TAGS];
    for (int row = 0; row < examples.size(); row++) {
      var example = examples.get(row);
      for (int i = 1; i < example.length() - 1; i++) {
        expected[(row * width + i) * Tagger.TAGS + example.tags()[i]] = 1;
      }
    }
    return step.create(expected, new Shape(examples.size(), width, Tagger.TAGS));
  }

  private static List<Encoded> texts(List<Example> examples) {
    return examples.stream().map(Example::pieces).toList();
  }

  private static Trainer.Watcher watcher(Parameters parameters, List<Example> check) {
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
      }

      @Override
      public void epoch(int epoch) {
        System.err.printf("%tT epoch %d: %s%n", now(), epoch, scores(parameters, check));
      }
    };
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  /** What the tagger as it now is makes of labelled windows. */
  static SpanScores scores(Parameters parameters, List<Example> examples) {
    var encoder = new Encoder(parameters, 0);
    var byLength = new ArrayList<>(examples);
    byLength.sort(Comparator.comparingInt(Example::length));
    var scores = new SpanScores();
    for (int at = 0; at < byLength.size(); at += CHECKED_AT_ONCE) {
      var batch = byLength.subList(at, Math.min(byLength.size(), at + CHECKED_AT_ONCE));
      var numbers =
          parameters.compute(
              step -> encoder.scores(encoder.hidden(step, texts(batch))).toFloatArray());
      int width = batch.getLast().length();
      for (int row = 0; row < batch.size(); row++) {
        scores.add(batch.get(row).tags(), best(numbers, row * width, batch.get(row).length()));
      }
    }
    return scores;
  }

  private static int[] best(float[] scores, int from, int length) {
    int[] tags = new int[length];
    for (int i = 1; i < length - 1; i++) {
      int at = (from + i) * Tagger.TAGS;
      for (int tag = 1; tag < Tagger.TAGS; tag++) {
        tags[i] = scores[at + tag] > scores[at + tags[i]] ? tag : tags[i];
      }
    }
    return tags;
  }
}
