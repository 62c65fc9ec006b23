package org.otherwise.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EncoderModelTest {
  @RepeatedTest(20)
  void everyPieceGetsItsOwnVectorWhateverItIsComputedWith(RepetitionInfo repetition) {
    var texts = texts(new Random(repetition.getCurrentRepetition()), 60);
    try (var model =
        EncoderModel.load(EchoGraph.bytes(), 1 + repetition.getCurrentRepetition() % 3)) {
      assertThat(model.hidden(texts)).isDeepEqualTo(echo(texts));
    }
  }

  @Test
  void scoresAreWhatTheHeadMakesOfTheVectors() {
    var texts = texts(new Random(5), 30);
    var head = new Linear(new float[] {1, 0, 0, 10, 0, 100}, new float[] {0.5f, -1});
    try (var model = EncoderModel.load(EchoGraph.bytes(), 2)) {
      var scores = model.scores(texts, head);
      var vectors = model.hidden(texts);
      for (int text = 0; text < vectors.length; text++) {
        assertThat(scores[text]).isDeepEqualTo(head.scores(vectors[text]));
      }
    }
  }

  @Test
  void noTextsHaveNoVectors() {
    try (var model = EncoderModel.load(EchoGraph.bytes(), 1)) {
      assertThat(model.hidden(List.of())).isEmpty();
    }
  }

  @Test
  void aTextOfOnePieceHasOneVector() {
    try (var model = EncoderModel.load(EchoGraph.bytes(), 1)) {
      assertThat(model.hidden(List.of(text(7)))).isDeepEqualTo(new float[][][] {{{7, 1, 1}}});
    }
  }

  @Test
  void manyWhoAskAtOnceGetEachTheirOwn() throws Exception {
    try (var model = EncoderModel.load(EchoGraph.bytes(), 2);
        var callers = Executors.newFixedThreadPool(8)) {
      var asked = new ArrayList<Callable<Boolean>>();
      for (int seed = 0; seed < 100; seed++) {
        var texts = texts(new Random(seed), 20);
        asked.add(
            () -> {
              assertThat(model.hidden(texts)).isDeepEqualTo(echo(texts));
              return true;
            });
      }
      for (var answer : callers.invokeAll(asked)) {
        assertThat(answer.get()).isTrue();
      }
    }
  }

  @Test
  void isOfNoUseOnceItIsClosed() {
    var model = EncoderModel.load(EchoGraph.bytes(), 1);
    model.close();
    assertThatThrownBy(() -> model.hidden(List.of(text(1))))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void sparesTheOthersWhenOneIsClosed() {
    try (var model = EncoderModel.load(EchoGraph.bytes(), 1)) {
      EncoderModel.load(EchoGraph.bytes(), 1).close();
      assertThat(model.hidden(List.of(text(3)))).hasDimensions(1, 1);
    }
  }

  @Test
  void refusesAGraphThatIsNone() {
    assertThatThrownBy(() -> EncoderModel.load(new byte[] {1, 2, 3}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the model can't be read");
  }

  /** Of 1 to 300 pieces, so that some are alone in their batch and longer than one should be. */
  private static List<Encoded> texts(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> text(random.ints(1 + random.nextInt(300), 0, 30_000).toArray()))
        .toList();
  }

  private static Encoded text(int... ids) {
    var types = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      types[i] = ids[i] % 2;
    }
    return new Encoded(ids, types, new int[ids.length], new int[ids.length]);
  }

  private static float[][][] echo(List<Encoded> texts) {
    var echo = new float[texts.size()][][];
    for (int i = 0; i < echo.length; i++) {
      var text = texts.get(i);
      echo[i] = new float[text.length()][EchoGraph.SIZE];
      for (int piece = 0; piece < text.length(); piece++) {
        echo[i][piece] = new float[] {text.ids()[piece], text.types()[piece], text.length()};
      }
    }
    return echo;
  }
}
