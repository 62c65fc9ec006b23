package org.otherwise.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Contradictions;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Claim;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.record.Archive;

/**
 * The quotes that stand near each other in one article. What is said there is most often answered
 * soon after, in words that no index could find: "denied the accusations". Each article is read
 * once. Safe for use by many threads.
 */
final class Neighbours {
  /** Of a long transcript no more are taken; those that stand nearest. */
  private static final int MOST = 20;

  private final Archive archive;
  private final Map<String, List<Statement>> byArticle = new ConcurrentHashMap<>();

  Neighbours(Archive archive) {
    this.archive = archive;
  }

  /** Those near this one, the nearest first; copies of what stands elsewhere left out. */
  List<QuoteId> of(ClaimParts claim) {
    return near(claim.claim()).limit(MOST).map(Statement::id).toList();
  }

  /** What those of them claim that stand before this one. */
  List<Claim> before(Claim claim) {
    return near(claim)
        .filter(it -> it.quote().span().end() <= claim.start())
        .limit(MOST)
        .map(Claim::of)
        .toList();
  }

  private Stream<Statement> near(Claim own) {
    return of(own.article()).stream()
        .filter(it -> it.copyOf() == null && !it.id().value().equals(own.id()))
        .filter(it -> gap(it.quote().span(), own) <= Contradictions.NEIGHBOURHOOD)
        .sorted(Comparator.comparingInt(it -> gap(it.quote().span(), own)));
  }

  private List<Statement> of(@Nullable String article) {
    return article == null
        ? List.of()
        : byArticle.computeIfAbsent(article, id -> archive.statementsOf(new ArticleId(id)));
  }

  /** Characters between the two; negative where they overlap. */
  private static int gap(Span other, Claim own) {
    return Math.max(own.start() - other.end(), other.start() - own.end());
  }
}
