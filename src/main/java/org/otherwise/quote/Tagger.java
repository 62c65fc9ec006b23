package org.otherwise.quote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
  @SuppressWarnings("ArrayRecordComponent") // handed over and not compared
  private record Tagged(Window window, float[][] probabilities) {}

  /**
   * The tags of each sentence; {@link Tags#none} of those in paragraphs where nothing is wanted.
   *
   * @param wanted whether the paragraph of that number is worth reading
   */
  List<Tags> tags(
      String text,
      List<Span> paragraphs,
      List<List<Quoted>> quoted,
      List<Sentence> sentences,
      java.util.function.IntPredicate wanted) {
    var windows = new ArrayList<Window>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (wanted.test(i)) {
        windows.addAll(Window.of(text, paragraphs.get(i), quoted.get(i), vocabulary));
      }
    }
    var tagged = read(windows);
    var all = new ArrayList<Tags>();
    int at = 0;
    for (var sentence : sentences) {
      int start = sentence.at(0).start();
      while (at + 1 < tagged.size() && tagged.get(at + 1).window().span().start() <= start) {
        at++;
      }
      boolean read = at < tagged.size() && tagged.get(at).window().span().start() <= start && tagged.get(at).window().span().end() > start;
      all.add(read ? of(sentence, tagged, at) : Tags.none(sentence.size()));
    }
    return all;
  }

  private List<Tagged> read(List<Window> windows) {
    var hidden = model.hidden(windows.stream().map(Window::pieces).toList());
    var tagged = new ArrayList<Tagged>();
    for (int i = 0; i < windows.size(); i++) {
      var scores = head.scores(hidden[i]);
      for (var row : scores) {
        softmax(row);
      }
      tagged.add(new Tagged(windows.get(i), scores));
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
      tags.beginsThought()[i] = p[THOUGHT];
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

  /** The model that ships with the program. */
  static Tagger shipped() {
    try (var vocabulary = resource("minilm-vocab.txt");
        var graph = resource("tagger.onnx");
        var head = resource("tagger-head.bin")) {
      return new Tagger(
          WordPieces.read(vocabulary), EncoderModel.load(graph.readAllBytes(), Runtime.getRuntime().availableProcessors()), Linear.read(head));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.io.InputStream resource(String name) {
    var in = Tagger.class.getResourceAsStream("/models/" + name);
    if (in == null) {
      throw new IllegalStateException("the program lacks its model " + name + "; build it again");
    }
    return in;
  }
}
