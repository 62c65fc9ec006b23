package org.otherwise.quote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.otherwise.train.ChildJvm;

/**
 * Trains the tagger and writes it as {@link Tagger#shipped} reads it: {@code tagger.onnx} and
 * {@code tagger-head.bin}. Its arguments are labelled articles (see {@link Examples}), others to
 * check it with after each epoch, and a folder for its checkpoint and what comes out. It goes on
 * from a checkpoint that is there; with two cores it takes about 45 minutes.
 */
final class TrainTagger {
  private static final int TIMES = 40; // crashes a training outlives; three were the most seen

  private TrainTagger() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: TrainTagger LABELLED.jsonl[.gz] CHECK.jsonl[.gz] FOLDER");
      System.exit(2);
    }
    var folder = Files.createDirectories(Path.of(arguments[2]));
    System.exit(ChildJvm.run(TaggerTraining.class, List.of(arguments), folder, TIMES));
  }
}
