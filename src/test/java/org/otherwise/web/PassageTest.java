package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.web.Passage.Wanted;

class PassageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          It rained. “[The lamp is out,]” he said. She left. | It rained. /“/The lamp is out,/” he said. /She left.
          [The lamp is out], he said.                        | //The lamp is out/, he said./
          It rained. He said [the lamp was out].             | It rained. /He said /the lamp was out/./
          “[The lamp is out. It will stay out.]” She left.   | /“/The lamp is out. It will stay out./” /She left.
          and so on. He said [it is so].                     | … and so on. /He said /it is so/./
          """)
  void partsTheOwnSentenceFromThoseAround(String text, String parts) {
    var passage = Passage.of(quote(text));
    assertThat(
            List.of(
                    passage.lead(),
                    passage.opening(),
                    passage.words(),
                    passage.closing(),
                    passage.trail())
                .stream()
                .map(PassageTest::text)
                .collect(Collectors.joining("/")))
        .isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He denied that [the lamp was out in June].   | lamp    | He denied that the {lamp}a was out in June.
          He denied that [the lamp was out in June].   | denied  | He {denied}a that the lamp was out in June.
          He denied that [it was out, never denied].   | denied  | He denied that it was out, never {denied}a.
          He said [Lamps burn, and a lamp is out].     | LAMP    | He said Lamps burn, and a {lamp}a is out.
          He denied that [the lamp was out].           | in July | He denied that the lamp was out.
          He denied [it].                              |         | He denied it.
          """)
  void marksTheWordsThatDiffer(String text, String wanted, String marked) {
    var passage = Passage.of(quote(text), List.of(new Wanted(wanted == null ? "" : wanted, "a")));
    assertThat(marked(passage)).isEqualTo(marked);
  }

  @Test
  void aMarkOverTheEdgeOfTheWordsHasItsLetterOnce() {
    var passage =
        Passage.of(quote("He said [it was never] dark."), List.of(new Wanted("never dark", "b")));
    assertThat(marked(passage)).isEqualTo("He said it was {never}{ dark}b.");
  }

  @Test
  void twoMarksDoNotOverlap() {
    var passage =
        Passage.of(
            quote("He said [12 or 12 ships]."),
            List.of(new Wanted("12", "a"), new Wanted("12", "b")));
    assertThat(marked(passage)).isEqualTo("He said {12}a or {12}b ships.");
  }

  private static String text(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  private static String marked(Passage passage) {
    var runs = new ArrayList<Run>();
    runs.addAll(passage.lead());
    runs.addAll(passage.opening());
    runs.addAll(passage.words());
    runs.addAll(passage.closing());
    runs.addAll(passage.trail());
    return runs.stream()
        .map(run -> run.mark() ? "{" + run.text() + "}" + run.note() : run.text())
        .collect(Collectors.joining());
  }

  /** The quote is what stands in square brackets. */
  private static Quote quote(String text) {
    int start = text.indexOf('[');
    int end = text.indexOf(']');
    var article = ArticleId.ofUrl("https://news.example/passage");
    var words = text.substring(start + 1, end);
    return new Quote(
        QuoteId.of(article, words, 0),
        article,
        new Span(start, end - 1),
        words,
        text.substring(0, start),
        text.substring(end + 1),
        QuoteKind.DIRECT,
        null,
        Attribution.NOBODY,
        null,
        1);
  }
}
