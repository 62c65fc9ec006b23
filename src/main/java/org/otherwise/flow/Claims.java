package org.otherwise.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Judge;
import org.otherwise.model.Claim;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.record.Archive;

/**
 * The quotes' claims taken apart. Those used last are kept: what one quote is compared with is
 * often what the next is. Safe for use by many threads.
 */
final class Claims {
  /** Words of the texts that are kept: each takes some 150 bytes, and all a quarter of the heap. */
  private static final long MOST_WORDS = Runtime.getRuntime().maxMemory() / 4 / 150;

  private final Archive archive;
  private final Judge judge;
  private final SentenceVectors vectors;
  private final Workers workers;
  private final LinkedHashMap<QuoteId, ClaimParts> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private long words;

  Claims(Archive archive, Judge judge, SentenceVectors vectors, Workers workers) {
    this.archive = archive;
    this.judge = judge;
    this.vectors = vectors;
    this.workers = workers;
  }

  /** Those of the quotes that the record has; copies of others left out. */
  Map<QuoteId, ClaimParts> of(Collection<QuoteId> ids) {
    var claims = new HashMap<QuoteId, ClaimParts>();
    var unknown = new ArrayList<QuoteId>();
    synchronized (kept) {
      for (var id : ids) {
        var known = kept.get(id);
        if (known == null) {
          unknown.add(id);
        } else {
          claims.put(id, known);
        }
      }
    }
    claims.putAll(read(archive.statements(unknown)));
    return claims;
  }

  /** The claims of these statements as they are now, whatever was kept of them. */
  Map<QuoteId, ClaimParts> read(List<Statement> statements) {
    var originals = statements.stream().filter(it -> it.copyOf() == null).toList();
    var neighbours = new Neighbours(archive);
    var read = workers.each(originals, statement -> parts(Claim.of(statement), neighbours));
    var claims = new HashMap<QuoteId, ClaimParts>();
    for (int i = 0; i < read.size(); i++) {
      var parts = read.get(i);
      if (parts.isPresent()) {
        claims.put(originals.get(i).id(), parts.get());
      }
    }
    addMeanings(claims);
    keep(claims);
    return claims;
  }

  private ClaimParts parts(Claim claim, Neighbours neighbours) {
    return judge.parts(claim, () -> neighbours.before(claim));
  }

  /** What nothing elsewhere can be set against needs no vector. */
  private void addMeanings(Map<QuoteId, ClaimParts> claims) {
    var claiming = claims.values().stream().filter(ClaimParts::isFindable).toList();
    var meanings = vectors.of(claiming.stream().map(ClaimParts::meant).toList());
    claims.replaceAll((_, claim) -> claim.meaning(meanings.get(claim.meant())));
  }

  private void keep(Map<QuoteId, ClaimParts> claims) {
    synchronized (kept) {
      claims.forEach(
          (id, claim) -> {
            var before = kept.put(id, claim);
            words += claim.size() - (before == null ? 0 : before.size());
          });
      for (var eldest = kept.entrySet().iterator(); words > MOST_WORDS && eldest.hasNext(); ) {
        words -= eldest.next().getValue().size();
        eldest.remove();
      }
    }
  }
}
