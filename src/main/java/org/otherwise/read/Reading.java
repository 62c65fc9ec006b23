package org.otherwise.read;

import org.otherwise.model.Article;
import org.otherwise.model.RawDocument;

/** What became of one document. */
public sealed interface Reading {
  /** The path as it was given, with the member or line where it is one of many. */
  String source();

  /** It is an article. */
  record Accepted(RawDocument raw, Article article) implements Reading {
    @Override
    public String source() {
      return raw.source();
    }
  }

  /** It is none, for a reason that its owner can act upon. */
  record Rejected(String source, String reason) implements Reading {}
}
