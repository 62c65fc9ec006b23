package org.otherwise.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * soon after, in words that no index could find: "denied the accusations".
 */
final class Neighbours {
  /** Of a long transcript no more are taken; those that stand nearest. */
  private static final int MOST = 20;

  private final Map<String, List<Statement>> byArticle = new HashMap<>();

  private Neighbours() {}

  /** Those of the articles of these claims. */
  static Neighbours of(Archive archive, Collection<ClaimParts> claims) {
    var neighbours = new Neighbours();
    for (var claim : claims) {
      var article = claim.claim().article();
      if (article != null) {
        neighbours.byArticle.computeIfAbsent(
            article, id -> archive.statementsOf(new ArticleId(id)));
      }
    }
    return neighbours;
  }

  /** What stands near this one before it in its article, the nearest first. */
  static List<Claim> before(Archive archive, Statement statement) {
    int start = statement.quote().span().start();
    return archive.statementsOf(statement.quote().article()).stream()
        .filter(it -> it.quote().span().end() <= start)
        .filter(it -> start - it.quote().span().end() <= Contradictions.NEIGHBOURHOOD)
        .sorted(Comparator.comparingInt(it -> start - it.quote().span().end()))
        .limit(MOST)
        .map(Claim::of)
        .toList();
  }

  /** Those near this one, the nearest first; copies of what stands elsewhere left out. */
  List<QuoteId> of(ClaimParts claim) {
    var own = claim.claim();
    int end = own.start() + own.text().length();
    return byArticle.getOrDefault(own.article(), List.of()).stream()
        .filter(it -> it.copyOf() == null && !it.id().value().equals(own.id()))
        .filter(it -> gap(it.quote().span(), own.start(), end) <= Contradictions.NEIGHBOURHOOD)
        .sorted(Comparator.comparingInt(it -> gap(it.quote().span(), own.start(), end)))
        .limit(MOST)
        .map(Statement::id)
        .toList();
  }

  /** Characters between the two; negative where they overlap. */
  private static int gap(Span other, int start, int end) {
    return Math.max(start - other.end(), other.start() - end);
  }
}
