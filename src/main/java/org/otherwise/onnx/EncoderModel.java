package org.otherwise.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A BERT-like encoder in ONNX: word pieces in, a vector for each of them out. Safe for use by many
 * threads, which share the few that compute.
 *
 * <p>With 8-bit weights a sentence's vectors depend a little on the sentences that are computed
 * with it, because a batch has one scale; the same list always gives the same vectors.
 */
public final class EncoderModel implements AutoCloseable {
  /**
   * How many pieces, padding included, are computed together. More do not fit the processor's
   * cache: batches of 4,096 took half as much time again as those of 256.
   */
  private static final int PIECES_AT_ONCE = 256;

  /** The level of what ONNX Runtime logs. */
  private static final int WARNINGS = 2;

  private static final AtomicBoolean HELD = new AtomicBoolean();
  private static final AtomicReference<@Nullable String> UNUSABLE = new AtomicReference<>();

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;
  private final ExecutorService threads;

  private EncoderModel(OrtEnvironment environment, OrtSession session, int threads) {
    this.environment = environment;
    this.session = session;
    this.output = session.getOutputNames().iterator().next();
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("encoder-", 0).daemon().factory());
  }

  /**
   * Makes a model ready, which takes about half a second.
   *
   * @param graph the bytes of an .onnx file that takes input_ids, attention_mask and
   *     token_type_ids, and whose first output is [texts, pieces, size]
   * @param threads how many processors it may keep busy, whoever calls it
   * @throws IllegalArgumentException if the graph can't be read
   * @throws UnsupportedOperationException where ONNX Runtime has no library for this machine, as on
   *     Macs with a processor of Intel's
   */
  public static EncoderModel load(byte[] graph, int threads) {
    var environment = environment();
    try (var options = new OrtSession.SessionOptions()) {
      // One thread a batch and several batches: two threads on one batch wait for each other as
      // long as they compute.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      // Hardly two batches have the same shape: a plan of memory for each would only pile up.
      options.setMemoryPatternOptimization(false);
      // As one operation a layer norm is computed number by number, and takes more than twice the
      // time of the operations that it is made of: a fifth of the whole.
      options.addConfigEntry(
          "optimization.disable_specified_optimizers",
          "LayerNormFusion;LayerNormFusionL1;LayerNormFusionL2");
      return new EncoderModel(environment, environment.createSession(graph, options), threads);
    } catch (OrtException e) {
      throw new IllegalArgumentException("the model can't be read: " + e.getMessage(), e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      var environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      hold();
      return environment;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime did not start: " + e.getMessage(), e);
    } catch (LinkageError | IllegalStateException e) {
      // Only the first attempt tells why; those after it find a class that could not be set up.
      UNUSABLE.compareAndSet(null, "ONNX Runtime can't be used on this machine: " + root(e));
      throw new UnsupportedOperationException(UNUSABLE.get(), e);
    }
  }

  /** The innermost of the reasons; the outer ones say only that a class could not be used. */
  private static String root(Throwable thrown) {
    var innermost = thrown;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
  }

  /** For each text the vectors of its pieces, in order: [text][piece][size]. */
  public float[][][] hidden(List<Encoded> texts) {
    return each(texts, batches(texts), vectors -> vectors);
  }

  /**
   * For each text what the head makes of its pieces: [text][piece][label]. A label's number takes a
   * hundredth of the room of a vector, and a long article has a hundred thousand pieces.
   */
  public float[][][] scores(List<Encoded> texts, Linear head) {
    return each(texts, batches(texts), head::scores);
  }

  /**
   * For each text what the head makes of its first piece, the mark that stands for the whole:
   * [text][label]. Each is computed by itself, as in {@link #means}.
   */
  public float[][] scoresOfFirst(List<Encoded> texts, Linear head) {
    var scores = each(texts, alone(texts), vectors -> head.scores(new float[][] {vectors[0]}));
    var first = new float[scores.length][];
    for (int i = 0; i < first.length; i++) {
      first[i] = scores[i][0];
    }
    return first;
  }

  /**
   * For each text the mean of its pieces' vectors: [text][size]. Each is computed by itself, so
   * that equal texts have equal means whatever stands beside them.
   */
  public float[][] means(List<Encoded> texts) {
    var means = new float[texts.size()][];
    var one = each(texts, alone(texts), vectors -> new float[][] {mean(vectors)});
    for (int i = 0; i < means.length; i++) {
      means[i] = one[i][0];
    }
    return means;
  }

  private static List<List<Integer>> alone(List<Encoded> texts) {
    return IntStream.range(0, texts.size()).mapToObj(List::of).toList();
  }

  private static float[] mean(float[][] vectors) {
    var mean = new float[vectors[0].length];
    for (var vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }

  private float[][][] each(
      List<Encoded> texts, List<List<Integer>> batches, UnaryOperator<float[][]> use) {
    var all = new float[texts.size()][][];
    var runs = new ArrayList<CompletableFuture<Void>>();
    for (var batch : batches) {
      runs.add(CompletableFuture.runAsync(() -> compute(texts, batch, use, all), threads));
    }
    try {
      CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e.getCause());
    }
    return all;
  }

  /** The texts' numbers in batches of about the same length, so that little of them is padding. */
  private static List<List<Integer>> batches(List<Encoded> texts) {
    var byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer text) -> texts.get(text).length()).reversed())
            .toList();
    var batches = new ArrayList<List<Integer>>();
    for (int from = 0; from < byLength.size(); ) {
      int longest = Math.max(1, texts.get(byLength.get(from)).length());
      int to = Math.min(byLength.size(), from + Math.max(1, PIECES_AT_ONCE / longest));
      batches.add(byLength.subList(from, to));
      from = to;
    }
    return batches;
  }

  private void compute(
      List<Encoded> texts, List<Integer> batch, UnaryOperator<float[][]> use, float[][][] all) {
    int rows = batch.size();
    int width = texts.get(batch.getFirst()).length();
    var ids = longs(rows * width);
    var mask = longs(rows * width);
    var types = longs(rows * width);
    for (int row = 0; row < rows; row++) {
      var text = texts.get(batch.get(row));
      for (int i = 0; i < text.length(); i++) {
        ids.put(row * width + i, text.ids()[i]);
        mask.put(row * width + i, 1);
        types.put(row * width + i, text.types()[i]);
      }
    }
    long[] shape = {rows, width};
    try (var idsTensor = OnnxTensor.createTensor(environment, ids, shape);
        var maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        var typesTensor = OnnxTensor.createTensor(environment, types, shape);
        var result =
            session.run(
                Map.of(
                    "input_ids",
                    idsTensor,
                    "attention_mask",
                    maskTensor,
                    "token_type_ids",
                    typesTensor))) {
      var tensor = (OnnxTensor) result.get(output).orElseThrow();
      int size = Math.toIntExact(tensor.getInfo().getShape()[2]);
      var floats = tensor.getFloatBuffer();
      for (int row = 0; row < rows; row++) {
        var vectors = new float[texts.get(batch.get(row)).length()][size];
        for (int i = 0; i < vectors.length; i++) {
          floats.get((row * width + i) * size, vectors[i]);
        }
        all[batch.get(row)] = use.apply(vectors);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(count * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  /** Not to be called while texts are being computed. */
  @Override
  public void close() {
    threads.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * ONNX Runtime frees its environment in a shutdown hook of its own, while an import that was told
   * to end may still be at its last step: the process then died of a memory fault. The environment
   * counts who holds it, so one more reference that is never given back keeps it until the end. Its
   * Java has no public way to take one.
   */
  private static void hold() {
    if (!HELD.compareAndSet(false, true)) {
      return;
    }
    try {
      var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      var create =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      api.setAccessible(true);
      create.setAccessible(true);
      create.invoke(null, api.getLong(null), WARNINGS, "otherwise");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of ONNX Runtime is not known: " + e, e);
    }
  }
}
