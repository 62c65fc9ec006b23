package org.otherwise.contradict;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Matter;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Claim;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceEncoder;
import org.otherwise.onnx.SentenceVector;

/**
 * How many of the true pairs are among the candidates, by words, by meaning and by both; not a
 * test, run by hand with the folder that has claims-dev.jsonl and pairs-dev.jsonl.
 */
final class CandidateRecall {
  private static final Set<String> COUNTED = Set.of("emergent", "paraphrase");
  private static final int[] LIMITS = {10, 20, 50, 100};
  private static final int CANDIDATES = 50;

  private final Map<String, ClaimParts> claims = new LinkedHashMap<>();
  private final Map<String, String> byQuote = new HashMap<>();
  private final Map<String, SentenceVector> vectors = new HashMap<>();
  private final List<List<String>> pairs = new ArrayList<>();
  private final LuceneIndex index = LuceneIndex.inMemory(IndexConfig.load(null).search());

  public static void main(String[] arguments) throws IOException {
    var recall = new CandidateRecall();
    recall.read(Path.of(arguments[0]));
    recall.fill();
    recall.print("words", true, true, false);
    recall.print("meaning", false, false, true);
    recall.print("all", true, true, true);
    recall.shortlist();
  }

  private void read(Path folder) throws IOException {
    var mapper = new ObjectMapper();
    var config = IndexConfig.load(null);
    var judge = new Judge(config.verbs(), config.gazetteer());
    for (var line : Files.readAllLines(folder.resolve("claims-dev.jsonl"))) {
      var claim = mapper.readTree(line);
      if (COUNTED.contains(claim.get("set").asText())) {
        var id = claim.get("id").asText();
        var text = claim.get("text").asText();
        claims.put(id, judge.parts(new Claim(id, text, null, null, null, null, null)));
      }
    }
    for (var id : claims.keySet()) {
      byQuote.put(statement(id, claims.get(id).claim().text()).id().value(), id);
    }
    for (var line : Files.readAllLines(folder.resolve("pairs-dev.jsonl"))) {
      var pair = mapper.readTree(line);
      if (COUNTED.contains(pair.get("set").asText())) {
        pairs.add(List.of(pair.get("a").asText(), pair.get("b").asText()));
      }
    }
    var encoder = SentenceEncoder.shipped().orElseThrow();
    var texts = claims.values().stream().map(it -> it.claim().text()).toList();
    var byText = encoder.of(texts);
    claims.forEach((id, it) -> vectors.put(id, byText.get(it.claim().text())));
  }

  private void fill() {
    var updates = new ArrayList<Update>();
    claims.forEach(
        (id, claim) ->
            updates.add(
                new Update.PutQuote(
                    statement(id, claim.claim().text()),
                    new Matter(
                        claim.said(), claim.framed(), claim.edges(), vectors.get(id), null))));
    index.apply(updates);
    index.refresh();
  }

  private void print(String what, boolean edges, boolean words, boolean meaning) {
    System.out.printf(Locale.ROOT, "  %-8s", what);
    for (int limit : LIMITS) {
      var near = new HashMap<String, Set<String>>();
      double found = 0;
      for (var entry : claims.entrySet()) {
        var claim = entry.getValue();
        var sought =
            new Matter(
                words ? claim.said() : Set.of(),
                words ? claim.framed() : Set.of(),
                edges ? claim.facing() : Set.of(),
                meaning ? vectors.get(entry.getKey()) : null,
                null);
        var ids = new HashSet<String>();
        index.onMatter(sought, limit + 1).forEach(quote -> ids.add(byQuote.get(quote)));
        ids.remove(entry.getKey());
        found += ids.size();
        near.put(entry.getKey(), ids);
      }
      double either = 0;
      double one = 0;
      for (var pair : pairs) {
        boolean forth = near.getOrDefault(pair.get(0), Set.of()).contains(pair.get(1));
        boolean back = near.getOrDefault(pair.get(1), Set.of()).contains(pair.get(0));
        either += forth || back ? 1 : 0;
        one += (forth ? 0.5 : 0) + (back ? 0.5 : 0);
      }
      System.out.printf(
          Locale.ROOT,
          "  @%d %.3f (asked by one side %.3f; %.0f found)",
          limit,
          either / pairs.size(),
          one / pairs.size(),
          found / claims.size());
    }
    System.out.println();
  }

  /** What cheap evidence leaves for the cross-encoder of the fifty candidates of each claim. */
  private void shortlist() {
    var config = IndexConfig.load(null);
    var judge = new Judge(config.verbs(), config.gazetteer());
    var left = new HashSet<Set<String>>();
    var near = new HashSet<Set<String>>();
    for (var entry : claims.entrySet()) {
      var claim = entry.getValue();
      var meaning = vectors.get(entry.getKey());
      var sought = new Matter(claim.said(), claim.framed(), claim.facing(), meaning, null);
      for (var quote : index.onMatter(sought, CANDIDATES + 1)) {
        var other = byQuote.get(quote);
        var theirs = other == null ? null : claims.get(other);
        if (other != null && theirs != null && !other.equals(entry.getKey())) {
          var pair = Set.of(entry.getKey(), other);
          var sides = new Judge.Sides(claim.meaning(meaning), theirs.meaning(vectors.get(other)));
          if (near.add(pair) && !judge.shortlist(List.of(sides)).isEmpty()) {
            left.add(pair);
          }
        }
      }
    }
    long found = pairs.stream().filter(pair -> left.contains(Set.copyOf(pair))).count();
    System.out.printf(
        Locale.ROOT,
        "  left to read: %d of %d pairs, %.2f a claim; %.3f of the true pairs among them%n",
        left.size(),
        near.size(),
        (double) left.size() / claims.size(),
        (double) found / pairs.size());
  }

  private static Statement statement(String id, String text) {
    var article = ArticleId.ofContent(id, text);
    var head = new ArticleHead(article, id, null, null, id, null, null, null, "en");
    return new Statement(
        new Quote(
            QuoteId.of(article, id, 0),
            article,
            new Span(0, text.length()),
            text,
            "",
            "",
            QuoteKind.INDIRECT,
            null,
            Attribution.NOBODY,
            null,
            1),
        head,
        null,
        null,
        0);
  }
}
