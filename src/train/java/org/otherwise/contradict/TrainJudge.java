package org.otherwise.contradict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.otherwise.train.ChildJvm;

/**
 * Trains the judge and writes it as {@link Judge} reads it: {@code judge.onnx} and {@code
 * judge-head.bin}. Its arguments are labelled pairs (see {@link Pairs}), others to check it with,
 * and a folder for its checkpoints and what comes out. It goes on from checkpoints that are there.
 */
final class TrainJudge {
  private static final int TIMES = 60; // crashes a training outlives

  private TrainJudge() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: TrainJudge PAIRS.jsonl[.gz] CHECK.jsonl[.gz] FOLDER");
      System.exit(2);
    }
    var folder = Files.createDirectories(Path.of(arguments[2]));
    System.exit(ChildJvm.run(JudgeTraining.class, List.of(arguments), folder, TIMES));
  }
}
