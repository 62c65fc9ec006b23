package org.otherwise.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beside its text.
 *
 * @param sourceId the caller's own id, given back by the commands
 * @param published when it appeared; null, or only a month or a year, where no more is known
 * @param language ISO 639-1, or "und"
 */
public record ArticleHead(
    ArticleId id,
    @Nullable String sourceId,
    @Nullable String url,
    @Nullable String publisher,
    String title,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable PartialDate published,
    String language) {
  /** The same by another name of its publisher. */
  public ArticleHead by(String name) {
    return new ArticleHead(id, sourceId, url, name, title, byline, dateline, published, language);
  }
}
