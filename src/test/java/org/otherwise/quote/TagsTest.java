package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otherwise.model.Span;

/** How probabilities become phrases. */
class TagsTest {
  private static final String TEXT =
      "Dana Reyes, the mayor, said that the dam had held, and slept.";

  private final Sentence sentence =
      new Sentence(
          Tokenizer.of(
              TEXT, new Span(0, TEXT.length()), Marks.in(TEXT, new Span(0, TEXT.length()))),
          0,
          true);
  private final Tags tags = Tags.none(sentence.size());

  @Test
  void aStatementHasNoPunctuationAtItsEnds() {
    say("that", ",");
    assertThat(tags.statements(sentence)).singleElement().satisfies(this::isTheDam);
  }

  @Test
  void aStatementEndsWhereAnotherBegins() {
    say("that", "slept");
    tags.begins()[token("and")] = 0.9f;
    assertThat(tags.statements(sentence))
        .extracting(this::words)
        .containsExactly("that the dam had held", "and slept");
  }

  @Test
  void whatIsUnlikelyIsNoStatement() {
    say("that", "held");
    for (int i = 0; i < sentence.size(); i++) {
      tags.said()[i] /= 2;
    }
    assertThat(tags.statements(sentence)).isEmpty();
  }

  @Test
  void aSourceEndsAtItsFirstComma() {
    for (int i = 0; i < token("said"); i++) {
      tags.source()[i] = 0.9f;
    }
    assertThat(tags.sources(sentence)).extracting(this::words).containsExactly("Dana Reyes");
  }

  private void isTheDam(Phrase phrase) {
    assertThat(words(phrase)).isEqualTo("that the dam had held");
  }

  private String words(Phrase phrase) {
    return sentence.text(TEXT, phrase.from(), phrase.to());
  }

  /** From the first token of that text to the last of the other, after it. */
  private void say(String from, String to) {
    int first = token(from);
    int last = first;
    for (int i = first; i < sentence.size(); i++) {
      if (sentence.at(i).text().equals(to)) {
        last = i;
      }
    }
    for (int i = first; i <= last; i++) {
      tags.said()[i] = 0.9f;
    }
  }

  private int token(String text) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.at(i).text().equals(text)) {
        return i;
      }
    }
    throw new AssertionError(text);
  }
}
