package org.otherwise.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;
import org.otherwise.onnx.EncoderModel;
import org.otherwise.onnx.Linear;
import org.otherwise.onnx.WordPieces;

/**
 * A small transformer that tags word pieces as said words, source or cue; see the model card beside
 * its weights ({@code models/tagger.md}). Safe for use by many threads.
 */
final class Tagger {
  /** What a word piece can be; {@code B} begins, {@code I} goes on. */
  static final int OUTSIDE = 0;

  static final int SAID = 1;
  static final int THOUGHT = 3;
  static final int SOURCE = 5;
  static final int CUE = 7;
  static final int TAGS = 9;

  private final WordPieces vocabulary;
  private final EncoderModel model;
  private final Linear head;

  Tagger(WordPieces vocabulary, EncoderModel model, Linear head) {
    this.vocabulary = vocabulary;
    this.model = model;
    this.head = head;
  }

  /** A part of the text and the probabilities of its pieces. */
  @SuppressWarnings("ArrayRecordComponent") // filled once and handed over
  private record Tagged(Window window, float[][] probabilities) {}

  /**
   * The tags of each sentence; {@link Tags#none} of those that are read with none that is wanted.
   *
   * @param wanted the numbers of the sentences that are worth reading
   */
  List<Tags> tags(
      String text,
      List<Span> paragraphs,
      List<List<Quoted>> quoted,
      List<Sentence> sentences,
      BitSet wanted) {
    var windows = windows(text, paragraphs, quoted, sentences, wanted);
    var tagged = read(windows);
    var all = new ArrayList<Tags>();
    int at = 0;
    for (var sentence : sentences) {
      int start = sentence.at(0).start();
      while (at + 1 < tagged.size() && tagged.get(at + 1).window().span().start() <= start) {
        at++;
      }
      boolean read =
          at < tagged.size()
              && tagged.get(at).window().span().start() <= start
              && tagged.get(at).window().span().end() > start;
      all.add(read ? of(sentence, tagged, at) : Tags.none(sentence.size()));
    }
    return all;
  }

  /** Those that a wanted sentence lies in, or a part of one. */
  private List<Window> windows(
      String text,
      List<Span> paragraphs,
      List<List<Quoted>> quoted,
      List<Sentence> sentences,
      BitSet wanted) {
    var windows = new ArrayList<Window>();
    int at = wanted.nextSetBit(0);
    while (at >= 0) {
      int paragraph = sentences.get(at).paragraph();
      var all = Window.of(text, paragraphs.get(paragraph), quoted.get(paragraph), vocabulary);
      for (var window : all) {
        while (at >= 0 && end(sentences.get(at)) <= window.span().start()) {
          at = wanted.nextSetBit(at + 1);
        }
        if (at >= 0 && sentences.get(at).at(0).start() < window.span().end()) {
          windows.add(window);
        }
      }
      while (at >= 0 && sentences.get(at).paragraph() == paragraph) {
        at = wanted.nextSetBit(at + 1);
      }
    }
    return windows;
  }

  private static int end(Sentence s) {
    return s.at(s.size() - 1).end();
  }

  private List<Tagged> read(List<Window> windows) {
    var scores = model.scores(windows.stream().map(Window::pieces).toList(), head);
    var tagged = new ArrayList<Tagged>();
    for (int i = 0; i < windows.size(); i++) {
      for (var row : scores[i]) {
        softmax(row);
      }
      tagged.add(new Tagged(windows.get(i), scores[i]));
    }
    return tagged;
  }

  private static void softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) Math.exp(scores[i] - most);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /** The sentence's tokens with the means of their pieces; a sentence may run over two windows. */
  private static Tags of(Sentence s, List<Tagged> tagged, int first) {
    var tags = Tags.none(s.size());
    int window = first;
    int piece = 1;
    for (int i = 0; i < s.size(); i++) {
      var token = s.at(i);
      int count = 0;
      while (window < tagged.size()) {
        var in = tagged.get(window);
        int base = in.window().span().start();
        var pieces = in.window().pieces();
        if (piece >= pieces.length() - 1) {
          if (in.window().span().end() >= token.end()) {
            break;
          }
          window++;
          piece = 1;
          continue;
        }
        int start = base + pieces.starts()[piece];
        if (start >= token.end()) {
          break;
        }
        if (start >= token.start()) {
          add(tags, i, in.probabilities()[piece], count++);
        }
        piece++;
      }
      if (count > 1) {
        divide(tags, i, count);
      }
    }
    return tags;
  }

  private static void add(Tags tags, int i, float[] p, int before) {
    if (before == 0) {
      tags.begins()[i] = p[SAID];
    }
    tags.said()[i] += p[SAID] + p[SAID + 1];
    tags.thought()[i] += p[THOUGHT] + p[THOUGHT + 1];
    tags.source()[i] += p[SOURCE] + p[SOURCE + 1];
    tags.cue()[i] += p[CUE] + p[CUE + 1];
  }

  private static void divide(Tags tags, int i, int count) {
    tags.said()[i] /= count;
    tags.thought()[i] /= count;
    tags.source()[i] /= count;
    tags.cue()[i] /= count;
  }

  /**
   * The model that ships with the program, one for all who ask; nothing where {@link #missing} says
   * why this machine can't run it.
   */
  static Optional<Tagger> shipped() {
    return Optional.ofNullable(Shipped.TAGGER);
  }

  /** Why this machine can't run the model that ships; empty where it can. */
  static Optional<String> missing() {
    return Optional.ofNullable(Shipped.MISSING);
  }

  /**
   * Loaded with the first who asks, and once: it takes half a second and keeps 23 MB of weights.
   */
  private static final class Shipped {
    static final @Nullable Tagger TAGGER;
    static final @Nullable String MISSING;

    static {
      Tagger tagger = null;
      String missing = null;
      try {
        tagger = load();
      } catch (UnsupportedOperationException e) {
        missing = e.getMessage();
      }
      TAGGER = tagger;
      MISSING = missing;
    }
  }

  private static Tagger load() {
    try (var vocabulary = resource("minilm-vocab.txt");
        var graph = resource("tagger.onnx");
        var head = resource("tagger-head.bin")) {
      var model =
          EncoderModel.load(graph.readAllBytes(), Runtime.getRuntime().availableProcessors());
      return new Tagger(WordPieces.read(vocabulary), model, Linear.read(head));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    var in = Tagger.class.getResourceAsStream("/models/" + name);
    if (in == null) {
      throw new IllegalStateException("the program lacks its model " + name + "; build it again");
    }
    return in;
  }
}
