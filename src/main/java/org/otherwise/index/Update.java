package org.otherwise.index;

import java.util.List;
import org.otherwise.model.Article;
import org.otherwise.model.Pair;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.Statement;

/** What is to be put into the index or taken out of it. Putting replaces what had the same id. */
public sealed interface Update {
  record PutArticle(Article article) implements Update {}

  /**
   * @param matter by which others find it that may contradict it
   */
  record PutQuote(Statement statement, Matter matter) implements Update {
    /** A quote that others never find as what they may contradict. */
    public PutQuote(Statement statement) {
      this(statement, Matter.NONE);
    }
  }

  record PutContradiction(Pair pair) implements Update {}

  /**
   * A speaker's name, so that it can be suggested and sorted by; quotes hold only the id.
   *
   * @param aliases other names by which the speaker is looked for
   */
  record PutSpeaker(Speaker speaker, List<String> aliases) implements Update {
    public PutSpeaker {
      aliases = List.copyOf(aliases);
    }
  }

  /** Also where it was merged into another. */
  record RemoveSpeaker(SpeakerId id) implements Update {}

  record Remove(Scope scope, String id) implements Update {}
}
