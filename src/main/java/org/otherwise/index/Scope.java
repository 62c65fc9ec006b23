package org.otherwise.index;

/** What is searched. */
public enum Scope {
  QUOTES,
  ARTICLES,
  CONTRADICTIONS
}
