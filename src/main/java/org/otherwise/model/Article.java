package org.otherwise.model;

/**
 * A news article.
 *
 * @param text one string, to which every offset refers; paragraphs are ranges in it separated by a
 *     blank line
 */
public record Article(ArticleHead head, String text) {
  public ArticleId id() {
    return head.id();
  }
}
