package org.otherwise.record;

import java.util.List;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Thing;

/**
 * Something that editors decided on or corrected and that can't be found any more, since the
 * extraction gives other quotes now. It is kept, and holds again when its quote comes back.
 *
 * @param thing the quote or the pair, by the id that it had last
 * @param what the editors had said, in words: "confirmed", "speaker, country"
 * @param words of the quotes that were meant: those that can't be found
 * @param articles in which they stood
 */
public record Lost(Thing thing, String what, List<String> words, List<ArticleId> articles) {
  public Lost {
    words = List.copyOf(words);
    articles = List.copyOf(articles);
  }
}
