package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.model.Span;

/** What is shown of what was found, and which words of it are marked. */
public abstract class ExcerptContract extends SearchIndexContract {
  @Test
  void marksTheWordsOfAQuoteThatMatched() {
    put(Sample.of("a", "Dams, old dams: a dam will hold, it will.").speaker("s1", "Will Dam"));

    var excerpt = index.search(quotes("dam \"will hold\"")).hits().getFirst().excerpt();

    assertThat(excerpt.text()).isEqualTo("Dams, old dams: a dam will hold, it will.");
    assertThat(excerpt.marks().stream().map(mark -> mark.of(excerpt.text())))
        .containsExactly("Dams", "dams", "dam", "will hold");
  }

  @Test
  void marksWordsThatBeginAsWasAsked() {
    put(Sample.of("a", "Dams are damaged."));

    var excerpt = index.search(quotes("dam*")).hits().getFirst().excerpt();
    assertThat(excerpt.marks()).containsExactly(new Span(0, 4), new Span(9, 16));
  }

  @Test
  void showsThePassageOfAnArticleThatMatchesBest() {
    var filler = "Nothing of note happened on that day in the valley. ".repeat(4000);
    var text = "The dam is old.\n\n" + filler + "Then the dam began to leak. It held.\n\n" + filler;
    index.apply(List.of(Sample.of("a", text).putArticle()));
    index.refresh();

    var excerpt =
        index
            .search(sorted(Scope.ARTICLES, "leaking dam", Sort.RELEVANCE))
            .hits()
            .getFirst()
            .excerpt();
    assertThat(excerpt.text()).contains("Then the dam began to leak. It held.").startsWith("…");
    assertThat(excerpt.text().length()).isLessThan(400);
    assertThat(excerpt.marks().stream().map(mark -> mark.of(excerpt.text())))
        .containsExactly("dam", "leak");
    assertThat(text).contains(excerpt.text().substring(1, excerpt.text().length() - 1));
  }

  @Test
  void marksAsMuchOfALongPhraseAsItShows() {
    var phrase = "the dam of the valley held through every winter ".repeat(7).strip();
    var text = "It rained all day. ".repeat(20) + phrase + ". " + "Then it stopped. ".repeat(20);
    index.apply(List.of(Sample.of("a", text).putArticle()));
    index.refresh();

    var excerpt =
        index
            .search(sorted(Scope.ARTICLES, "\"" + phrase + "\"", Sort.RELEVANCE))
            .hits()
            .getFirst()
            .excerpt();
    assertThat(excerpt.marks()).hasSize(1);
    assertThat(phrase).startsWith(excerpt.marks().getFirst().of(excerpt.text()));
  }

  @Test
  void showsTheBeginningOfAnArticleWhereNoWordsAreSearched() {
    index.apply(List.of(Sample.of("a", "The dam is old. It leaks.").putArticle()));
    index.refresh();

    assertThat(ids(sorted(Scope.ARTICLES, "", Sort.RELEVANCE))).containsExactly("a");
    assertThat(index.search(sorted(Scope.ARTICLES, "", Sort.RELEVANCE)).hits().getFirst().excerpt())
        .isEqualTo(new Results.Excerpt("The dam is old. It leaks.", List.of()));
  }
}
