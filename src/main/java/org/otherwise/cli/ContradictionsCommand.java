package org.otherwise.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Candidates;
import org.otherwise.contradict.ClaimParts;
import org.otherwise.contradict.Contradictions;
import org.otherwise.contradict.Contradictions.Finding;
import org.otherwise.contradict.Judge;
import org.otherwise.flow.MatterOf;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Claim;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;
import org.otherwise.onnx.SentenceVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Finds the contradicting pairs among claims, the way the portal does: candidates from an index,
 * then the judge.
 */
@Command(
    name = "contradictions",
    description = "Print the contradicting pairs among claims, best first.",
    mixinStandardHelpOptions = true)
final class ContradictionsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLAIMS.jsonl",
      description = "lines of {\"id\",\"text\"} with, if known, \"speaker\", \"said_on\", \"cue\"")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path file;

  @Mixin private final ConfigOptions options = new ConfigOptions();

  @Override
  public Integer call() {
    var config = options.load();
    var claims = new LinkedHashMap<String, Claim>();
    var input = new JsonInput(file);
    input.read(
        line -> {
          var claim = claim(line);
          if (claims.putIfAbsent(claim.id(), claim) != null) {
            throw new IllegalArgumentException("the id “" + claim.id() + "” stands there twice");
          }
        });
    try (var out = JsonOutput.standard()) {
      for (var finding : findings(config, claims)) {
        out.line(json(finding));
      }
    }
    return input.exitCode();
  }

  private static Claim claim(JsonInput.Line line) {
    var saidOn = line.optional("said_on");
    return new Claim(
        line.text("id"),
        line.text("text"),
        line.optional("cue"),
        line.optional("speaker"),
        line.optional("country"),
        null,
        saidOn == null ? null : PartialDate.parse(saidOn));
  }

  private static List<Finding> findings(IndexConfig config, Map<String, Claim> claims) {
    var judge = new Judge(config.verbs(), config.gazetteer());
    var vectors = Meanings.encoder().map(SentenceVectors.class::cast).orElse(SentenceVectors.NONE);
    var meanings = vectors.of(claims.values().stream().map(Claim::text).toList());
    try (SearchIndex index = LuceneIndex.inMemory(config.search())) {
      var byQuote = new LinkedHashMap<String, ClaimParts>();
      var updates = new ArrayList<Update>();
      for (var claim : claims.values()) {
        var statement = statement(claim);
        var parts = judge.parts(claim).meaning(meanings.get(claim.text()));
        byQuote.put(statement.id().value(), parts);
        updates.add(new Update.PutQuote(statement, MatterOf.quote(parts)));
      }
      index.apply(updates);
      index.refresh();
      Candidates candidates =
          (claim, limit) ->
              index.onMatter(MatterOf.sought(claim), limit + 1).stream()
                  .map(byQuote::get)
                  .filter(Objects::nonNull)
                  .filter(near -> !near.claim().id().equals(claim.claim().id()))
                  .limit(limit)
                  .toList();
      return best(new Contradictions(candidates, judge), byQuote.values());
    }
  }

  /** Every pair once, at its best score, though it may have been found from either side. */
  private static List<Finding> best(Contradictions contradictions, Iterable<ClaimParts> claims) {
    var best = new LinkedHashMap<PairId, Finding>();
    for (var claim : claims) {
      for (var finding : contradictions.ranked(claim)) {
        best.merge(
            PairId.of(quoteId(finding.left()), quoteId(finding.right())),
            finding,
            (one, other) -> one.verdict().score() >= other.verdict().score() ? one : other);
      }
    }
    var ranked = new ArrayList<>(best.values());
    ranked.sort(
        Comparator.comparingDouble((Finding finding) -> finding.verdict().score()).reversed());
    return ranked;
  }

  /**
   * The claim as the index knows quotes: words that nobody is known to have said, in an article of
   * its own.
   */
  private static Statement statement(Claim claim) {
    var article = ArticleId.ofContent(claim.id(), claim.text());
    var head = new ArticleHead(article, claim.id(), null, null, claim.id(), null, null, null, "en");
    var words = claim.text();
    var quote =
        new Quote(
            quoteId(claim),
            article,
            new Span(0, words.length()),
            words,
            "",
            "",
            QuoteKind.INDIRECT,
            claim.cue(),
            Attribution.NOBODY,
            claim.saidOn(),
            1);
    return new Statement(quote, head, null, null, 0);
  }

  private static QuoteId quoteId(Claim claim) {
    return QuoteId.of(ArticleId.ofContent(claim.id(), claim.text()), claim.text(), 0);
  }

  private static ObjectNode json(Finding finding) {
    return JsonOutput.MAPPER
        .createObjectNode()
        .put("a", finding.left().id())
        .put("b", finding.right().id())
        .put("score", finding.verdict().score())
        .put("label", finding.verdict().label().code())
        .put("reason", finding.verdict().reason().text());
  }
}
