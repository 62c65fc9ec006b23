package org.otherwise.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Trains an encoder and its head on examples: by AdamW, its rate rising over the first 6 % of the
 * steps and falling to zero over the rest, with a checkpoint every 100 steps from which a second
 * run goes on.
 *
 * @param <E> an example
 */
public final class Trainer<E> {
  private static final int POOL = 3_000; // examples among which those of like length are sought
  private static final int SAVED_EVERY = 100; // steps
  private static final float WARM_UP = 0.06f; // of all steps

  private final Parameters parameters;
  private final Settings settings;
  private final ToIntFunction<E> length;
  private final Loss<E> loss;

  /** What is to become small. */
  public interface Loss<E> {
    /**
     * The loss of some examples, one number.
     *
     * @param step which the arrays that it makes belong to
     */
    NDArray of(Encoder encoder, NDManager step, List<E> examples);
  }

  /** Is told how it goes. */
  public interface Watcher {
    /** After each step, which has changed the weights. */
    void step(int step, int steps, float loss);

    /** After each epoch, from 1, unless a run before has ended it. */
    void epoch(int epoch);
  }

  /**
   * How to train.
   *
   * @param rate AdamW's at its highest
   * @param pieces of a batch, padding included; an example that has more is a batch of its own
   * @param seed by which the order of the examples is drawn
   */
  public record Settings(int epochs, float rate, int pieces, float dropout, int seed) {}

  /**
   * @param length an example's in word pieces
   */
  public Trainer(Parameters parameters, Settings settings, ToIntFunction<E> length, Loss<E> loss) {
    this.parameters = parameters;
    this.settings = settings;
    this.length = length;
    this.loss = loss;
  }

  /**
   * Trains, going on from the checkpoint if there is one.
   *
   * @throws NotANumber if a loss or a gradient is none; a new run from the checkpoint may pass
   */
  public void train(List<E> examples, Path checkpoint, Watcher watcher) throws IOException {
    var random = new Random(settings.seed());
    var epochs = new ArrayList<List<List<E>>>();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      epochs.add(batches(examples, random));
    }
    int steps = epochs.stream().mapToInt(List::size).sum();
    var encoder = new Encoder(parameters, settings.dropout());
    var optimiser = new AdamW(parameters);
    var saved = new Checkpoint(checkpoint, parameters, optimiser);
    int done = saved.load();
    if (done > 0) {
      Engine.getInstance().setRandomSeed(settings.seed() + done); // not the first dropouts again
    }
    int step = 0;
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      for (var batch : epochs.get(epoch)) {
        step++;
        if (step > done) {
          float value = step(encoder, optimiser, batch, step, rate(step, steps));
          watcher.step(step, steps, value);
          if (step % SAVED_EVERY == 0) {
            saved.save(step);
          }
        }
      }
      if (step > done) {
        saved.save(step);
        watcher.epoch(epoch + 1);
      }
    }
  }

  private float rate(int step, int steps) {
    float up = step / (WARM_UP * steps);
    float down = (steps - step) / ((1 - WARM_UP) * steps);
    return settings.rate() * Math.min(up, down);
  }

  private float step(Encoder encoder, AdamW optimiser, List<E> batch, int step, float rate) {
    parameters.clearGradients();
    float value =
        parameters.compute(
            manager -> {
              try (var gradients = Engine.getInstance().newGradientCollector()) {
                var array = loss.of(encoder, manager, batch);
                gradients.backward(array);
                return array.getFloat();
              }
            });
    if (!Float.isFinite(value)) {
      throw new NotANumber("the loss", step);
    }
    optimiser.step(step, rate);
    return value;
  }

  /** Examples of like length together, as many as make a batch; in random order. */
  List<List<E>> batches(List<E> examples, Random random) {
    var shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    var batches = new ArrayList<List<E>>();
    for (int at = 0; at < shuffled.size(); at += POOL) {
      var pool = new ArrayList<>(shuffled.subList(at, Math.min(shuffled.size(), at + POOL)));
      pool.sort(Comparator.comparingInt(length));
      int from = 0;
      for (int to = 1; to <= pool.size(); to++) {
        if (to == pool.size()
            || (to + 1 - from) * length.applyAsInt(pool.get(to)) > settings.pieces()) {
          batches.add(List.copyOf(pool.subList(from, to)));
          from = to;
        }
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }
}
