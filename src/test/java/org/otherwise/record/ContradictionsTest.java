package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.TABOR;
import static org.otherwise.record.Made.pair;
import static org.otherwise.record.Made.said;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.Pair;
import org.otherwise.model.Quote;
import org.otherwise.model.Thing;

class ContradictionsTest {
  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void suggestingTheSameAgainChangesNothing() {
    var a = said("a", ORLEN, "We need ten bridges");
    var b = said("b", TABOR, "We need two bridges");
    archive.save(List.of(a, b));
    var pair = pair(a.quotes().getFirst(), b.quotes().getFirst(), 0.5);
    archive.suggest(List.of(pair), 4);
    long newest = archive.newestChange();
    assertThat(archive.soughtTo()).isEqualTo(4);
    assertThat(archive.pair(pair.id())).map(Pair::contradiction).contains(pair);
    assertThat(archive.statement(pair.left()).orElseThrow().contradictedBy()).isEqualTo(1);
    assertThat(archive.totals().contradictions()).isEqualTo(1);

    archive.suggest(List.of(pair, pair), 5);

    assertThat(archive.newestChange()).isEqualTo(newest);
    assertThat(archive.soughtTo()).isEqualTo(5);

    var better = pair(a.quotes().getFirst(), b.quotes().getFirst(), 0.75);
    archive.suggest(List.of(better), 5);
    assertThat(archive.newestChange()).isEqualTo(newest + 1);
    assertThat(archive.pair(pair.id())).map(Pair::contradiction).contains(better);
  }

  @Test
  void anEditorsDecisionStays() {
    var a = said("a", ORLEN, "We need ten bridges", "We need ten ships");
    var b = said("b", TABOR, "We need two bridges", "We need two ships");
    archive.save(List.of(a, b));
    var dismissed = pair(a.quotes().get(0), b.quotes().get(0), 0.5);
    var confirmed = pair(a.quotes().get(1), b.quotes().get(1), 0.4);
    archive.suggest(List.of(dismissed, confirmed), 1);
    decide(dismissed.id().value(), "dismissed");
    decide(confirmed.id().value(), "confirmed");

    archive.suggest(
        List.of(
            pair(a.quotes().get(0), b.quotes().get(0), 0.9),
            pair(a.quotes().get(1), b.quotes().get(1), 0.9)),
        2);

    assertThat(archive.pair(dismissed.id()).orElseThrow().contradiction().review().who())
        .isEqualTo("editor");
    assertThat(archive.pair(dismissed.id()).orElseThrow().contradiction().score()).isEqualTo(0.5);
    assertThat(archive.newestPairs(10)).extracting(Pair::id).containsExactly(confirmed.id());
    assertThat(archive.pairsOf(dismissed.left())).isEmpty();
    assertThat(archive.statement(dismissed.left()).orElseThrow().contradictedBy()).isZero();
    assertThat(archive.totals().contradictions()).isEqualTo(1);

    // “ten ships” becomes “ten big ships”: the confirmed pair goes with it
    var revised = said("a", ORLEN, "We need ten bridges", "We need ten big ships");
    archive.save(List.of(revised));
    assertThat(archive.newestPairs(10))
        .extracting(it -> it.left().quote().words())
        .containsExactly("We need ten big ships");
  }

  @Test
  void aPairOfAQuoteThatIsGoneIsLeftOut() {
    var a = said("a", ORLEN, "We need ten bridges");
    var b = said("b", TABOR, "We need two bridges");
    archive.save(List.of(a));
    archive.suggest(List.of(pair(a.quotes().getFirst(), b.quotes().getFirst(), 0.5)), 7);
    assertThat(archive.newestPairs(5)).isEmpty();
    assertThat(archive.soughtTo()).isEqualTo(7);
  }

  @Test
  void pairsOfManyQuotesComeAtOnceBestFirst() {
    var a = said("a", ORLEN, "We need ten bridges", "Nothing else");
    var b = said("b", TABOR, "We need two bridges", "We need no bridges");
    archive.save(List.of(a, b));
    var weak = pair(a.quotes().get(0), b.quotes().get(0), 0.2);
    var strong = pair(a.quotes().get(0), b.quotes().get(1), 0.8);
    archive.suggest(List.of(weak, strong), 1);

    var ids = a.quotes().stream().map(Quote::id).toList();
    assertThat(archive.pairsOf(ids)).containsOnlyKeys(ids.getFirst());
    assertThat(archive.pairsOf(ids).get(ids.getFirst()))
        .extracting(Pair::id)
        .containsExactly(strong.id(), weak.id());
    assertThat(archive.newestPairs(1)).extracting(Pair::id).containsExactly(strong.id());
  }

  private void decide(String pair, String status) {
    var thing = new Thing(Thing.Kind.PAIR, pair);
    var decision =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", status)
            .put("who", "editor")
            .put("at", "2024-01-01T00:00:00Z");
    archive.edit(
        Instant.EPOCH,
        editing ->
            editing.write("editor", Action.CONFIRM, thing, Map.of("decision", decision), null));
  }
}
