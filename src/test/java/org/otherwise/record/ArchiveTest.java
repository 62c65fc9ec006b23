package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.TABOR;
import static org.otherwise.record.Made.article;
import static org.otherwise.record.Made.entry;
import static org.otherwise.record.Made.pair;
import static org.otherwise.record.Made.person;
import static org.otherwise.record.Made.quotes;
import static org.otherwise.record.Made.said;
import static org.otherwise.record.Made.unnamed;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;
import org.otherwise.record.LogEntry.Kind;
import org.otherwise.record.LogEntry.Operation;

class ArchiveTest {
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
  void givesBackWhatItWasGiven() {
    var text = "The dam will hold, said Orlen’s deputy.";
    var article = article("dam", text);
    var who =
        new Attribution(
            "Mira Orlen",
            new Span(24, 29),
            SpeakerKind.PERSON,
            "deputy minister",
            "Ministry of Water",
            "FI",
            "NordWire");
    var quote =
        new Quote(
            QuoteId.of(article.id(), "The dam will hold", 0),
            article.id(),
            new Span(0, 17),
            "The dam will hold",
            "",
            ", said Orlen’s deputy.",
            QuoteKind.MIXED,
            "said",
            who,
            null,
            0.5);

    assertThat(archive.save(List.of(entry(article, quote)))).containsExactly(Outcome.NEW);

    assertThat(archive.article(article.id())).contains(article);
    assertThat(archive.heads(List.of(article.id(), new ArticleId("none"))))
        .isEqualTo(Map.of(article.id(), article.head()));
    var statement = archive.statement(quote.id()).orElseThrow();
    assertThat(statement.quote()).isEqualTo(quote);
    assertThat(statement.article()).isEqualTo(article.head());
    assertThat(speakerOf(quote))
        .extracting(Speaker::name, Speaker::country)
        .containsExactly("Mira Orlen", "FI");
    assertThat(archive.totals()).isEqualTo(new Totals(1, 1, 1, 0));
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    var entries = List.of(said("a", ORLEN, "It rains", "It snows"), said("b", TABOR, "It pours"));
    archive.save(entries);
    long newest = archive.newestChange();

    assertThat(archive.knows(entries.getFirst().article())).isTrue();
    assertThat(archive.save(entries)).containsExactly(Outcome.KNOWN, Outcome.KNOWN);

    assertThat(archive.newestChange()).isEqualTo(newest);
    assertThat(archive.changesAfter(newest, 10)).isEmpty();
  }

  @Test
  void theSameArticleTwiceInOneBatchIsKnownTheSecondTime() {
    var one = said("a", ORLEN, "It rains");
    assertThat(archive.save(List.of(one, one))).containsExactly(Outcome.NEW, Outcome.KNOWN);
  }

  @Test
  void anotherHeadAloneIsARevisionThatKeepsTheText() {
    var one = said("a", ORLEN, "It rains");
    archive.save(List.of(one));
    var head = one.article().head();
    var renamed =
        new ArticleHead(
            head.id(), null, head.url(), head.publisher(), "Rain", "", null, null, "en");
    var article = new Article(renamed, one.article().text());

    assertThat(archive.knows(article)).isFalse();
    assertThat(archive.save(List.of(entry(article, one.quotes()))))
        .containsExactly(Outcome.REVISED);

    assertThat(archive.article(head.id())).contains(article);
    assertThat(archive.statementsOf(head.id()))
        .extracting(it -> it.article().title())
        .containsExactly("Rain");
  }

  @Test
  void logsEverythingThatItWrites() {
    var one = said("a", ORLEN, "It rains", "It snows");
    archive.save(List.of(one));

    var changes = archive.changesAfter(0, 100);
    assertThat(changes).extracting(LogEntry::n).containsExactly(1L, 2L, 3L, 4L);
    assertThat(changes).extracting(LogEntry::operation).containsOnly(Operation.UPSERT);
    assertThat(ids(changes, Kind.ARTICLE)).containsExactly(one.article().id().value());
    assertThat(ids(changes, Kind.QUOTE))
        .containsExactlyInAnyOrderElementsOf(
            one.quotes().stream().map(it -> it.id().value()).toList());
    assertThat(ids(changes, Kind.SPEAKER))
        .containsExactly(speakerOf(one.quotes().getFirst()).id().value());
    archive.suggest(List.of(pair(one.quotes().get(0), one.quotes().get(1), 0.5)), 0);
    assertThat(archive.changesAfter(4, 9))
        .extracting(LogEntry::kind)
        .containsExactly(Kind.CONTRADICTION);
    assertThat(archive.changesAfter(2, 1)).extracting(LogEntry::n).containsExactly(3L);
  }

  @Test
  void aRevisionKeepsMovesAndDeletesQuotes() {
    var before =
        said(
            "a",
            ORLEN,
            "The harbour stays open all winter",
            "Nobody was hurt in the fire at the mill",
            "Grain prices are a matter for others");
    var after =
        said(
            "a",
            ORLEN,
            "Nobody was seriously hurt in the fire at the mill",
            "The harbour stays open all winter",
            "Ask me again tomorrow");
    var other = said("b", TABOR, "The harbour is closed", "Grain is ours");
    archive.save(List.of(before, other));
    archive.suggest(
        List.of(
            pair(before.quotes().get(0), other.quotes().get(0), 0.9),
            pair(before.quotes().get(2), other.quotes().get(1), 0.8)),
        archive.newestChange());
    long newest = archive.newestChange();

    assertThat(archive.save(List.of(after))).containsExactly(Outcome.REVISED);

    var kept = before.quotes().get(0).id();
    var moved = before.quotes().get(1).id();
    var gone = before.quotes().get(2).id();
    assertThat(archive.statementsOf(after.article().id()))
        .extracting(Statement::quote)
        .containsExactlyElementsOf(after.quotes());
    assertThat(archive.movedTo(kept)).isEmpty();
    assertThat(archive.movedTo(moved)).contains(after.quotes().getFirst().id());
    assertThat(archive.statement(moved)).isEmpty();
    assertThat(archive.movedTo(gone)).isEmpty();
    assertThat(archive.pairsOf(kept)).hasSize(1);
    assertThat(archive.pairsOf(other.quotes().get(1).id())).isEmpty();
    assertThat(archive.changesAfter(newest, 100))
        .filteredOn(change -> change.operation() == Operation.DELETE)
        .extracting(LogEntry::kind)
        .containsExactlyInAnyOrder(Kind.QUOTE, Kind.QUOTE, Kind.CONTRADICTION);
  }

  @Test
  void aliasesLeadToTheEndOfTheirChain() {
    var first = said("a", ORLEN, "We will build ten bridges over the river this year");
    var second = said("a", ORLEN, "We will build nine bridges over the river this year");
    var third = said("a", ORLEN, "We will build nine bridges over the river next year");
    archive.save(List.of(first, second, third));

    var end = third.quotes().getFirst().id();
    assertThat(archive.movedTo(first.quotes().getFirst().id())).contains(end);
    assertThat(archive.movedTo(second.quotes().getFirst().id())).contains(end);

    archive.save(List.of(first));
    assertThat(archive.movedTo(first.quotes().getFirst().id())).isEmpty();
    assertThat(archive.movedTo(end)).contains(first.quotes().getFirst().id());
    assertThat(archive.movedTo(second.quotes().getFirst().id()))
        .contains(first.quotes().getFirst().id());
  }

  @Test
  void equalWordsInOneArticleAreDifferentQuotes() {
    var entry = said("a", ORLEN, "No", "No", "no!");
    archive.save(List.of(entry));
    assertThat(archive.statementsOf(entry.article().id())).hasSize(3);
    assertThat(archive.totals().quotes()).isEqualTo(3);
  }

  @Test
  void speakersAreOneAcrossArticlesAndUnnamedOnesNever() {
    var a = said("a", person("Mira Orlen", "FI"), "It rains");
    var b = said("b", person("Dr. Mira Örlén", "SE"), "It snows");
    var c = said("c", person("MIRA ORLEN", "SE"), "It pours");
    var institution =
        said(
            "d",
            new Attribution("Mira Orlen", null, SpeakerKind.INSTITUTION, null, null, null, null),
            "It hails");
    var unnamed = said("e", unnamed("an official", "FI"), "It thunders");
    archive.save(List.of(a, b, institution, unnamed));
    long newest = archive.newestChange();
    assertThat(speakerOf(a.quotes().getFirst()).country()).isEqualTo("FI");

    archive.save(List.of(c));

    var speaker = speakerOf(a.quotes().getFirst());
    assertThat(speaker.id().value()).matches("[a-z2-7]{16}");
    assertThat(speakerOf(b.quotes().getFirst())).isEqualTo(speaker);
    assertThat(speakerOf(c.quotes().getFirst())).isEqualTo(speaker);
    assertThat(speaker.country()).isEqualTo("SE");
    assertThat(ids(archive.changesAfter(newest, 10), Kind.SPEAKER))
        .containsExactly(speaker.id().value());
    assertThat(speakerOf(institution.quotes().getFirst())).isNotEqualTo(speaker);
    assertThat(archive.statement(unnamed.quotes().getFirst().id()).orElseThrow())
        .satisfies(it -> assertThat(it.speaker()).isNull())
        .satisfies(it -> assertThat(it.speakerName()).isEqualTo("an official"));
    assertThat(archive.totals().speakers()).isEqualTo(2);
  }

  @Test
  void aMergedSpeakerIsReadAsTheOther() {
    var a = said("a", ORLEN, "It rains");
    var b = said("b", person("M. Orlen-Koski", "FI"), "It snows");
    archive.save(List.of(a, b));
    var kept = speakerOf(a.quotes().getFirst()).id();
    var merged = speakerOf(b.quotes().getFirst()).id();

    OtherHand.execute(
        folder, "update speaker set merged_into = ? where id = ?", kept.value(), merged.value());

    assertThat(speakerOf(b.quotes().getFirst()).id()).isEqualTo(kept);
    assertThat(archive.speaker(merged)).map(Speaker::id).contains(kept);
    assertThat(archive.movedTo(merged)).contains(kept);
    assertThat(archive.otherNames(List.of(kept)).get(kept)).containsExactly("M. Orlen-Koski");
    assertThat(archive.movedTo(kept)).isEmpty();
    assertThat(archive.movedTo(new SpeakerId("nobody"))).isEmpty();
  }

  @Test
  void mergersInARingEnd() {
    var a = said("a", ORLEN, "It rains");
    var b = said("b", TABOR, "It snows");
    archive.save(List.of(a, b));
    var one = speakerOf(a.quotes().getFirst()).id().value();
    var other = speakerOf(b.quotes().getFirst()).id().value();
    OtherHand.execute(folder, "update speaker set merged_into = ? where id = ?", one, other);
    OtherHand.execute(folder, "update speaker set merged_into = ? where id = ?", other, one);

    assertThat(archive.statementsOf(a.article().id())).hasSize(1);
  }

  @Test
  void listsKeepTheOrderAskedForHoweverLongTheyAre() {
    var entries = IntStream.range(0, 60).mapToObj(i -> manyQuotes("n" + i)).toList();
    archive.save(entries);
    var ids = new ArrayList<QuoteId>();
    entries.forEach(entry -> entry.quotes().forEach(quote -> ids.addFirst(quote.id())));
    ids.add(3, new QuoteId("none"));

    var found = archive.statements(ids);

    ids.remove(3);
    assertThat(found).hasSize(600).extracting(Statement::id).containsExactlyElementsOf(ids);
  }

  @Test
  void nothingIsSavedWhenOneOfABatchFails() {
    var good = said("a", ORLEN, "It rains");
    var stolen = said("b", ORLEN, "It snows").quotes().getFirst();
    assertThatIllegalArgumentException().isThrownBy(() -> entry(good.article(), stolen));

    var clash = new ArrayList<Entry>(List.of(good));
    clash.add(null);
    assertThatNullPointerException().isThrownBy(() -> archive.save(clash));
    assertThat(archive.totals().articles()).isZero();
    assertThat(archive.newestChange()).isZero();
    assertThat(archive.save(List.of(good))).containsExactly(Outcome.NEW);
  }

  @Test
  void textsOfAnyKindComeBackAsTheyWere() {
    var hostile =
        "Robert'); drop table quote;-- \" :id <ids> ? \u0000 middle \\ % _ 𝒜𓀀 👩‍🚒 end";
    var entry = said("a", person("O'Ne\u0000il \"; delete", "FI"), hostile);
    var longest = article("long", "ab𝒜 ".repeat(100_000));
    archive.save(List.of(entry, entry(longest)));

    assertThat(archive.article(entry.article().id())).contains(entry.article());
    assertThat(archive.statementsOf(entry.article().id()))
        .extracting(Statement::quote)
        .containsExactlyElementsOf(entry.quotes());
    assertThat(archive.article(longest.id()).orElseThrow().text())
        .hasSize(500_000)
        .isEqualTo(longest.text());
    assertThat(archive.save(List.of(entry, entry(longest))))
        .containsExactly(Outcome.KNOWN, Outcome.KNOWN);
  }

  @Test
  void halfASurrogatePairIsStoredAsAQuestionMarkAndKnownAgain() {
    var article =
        new Article(Made.head("https://paper.example/half", "T\ud835"), "half \udc9c pair");
    archive.save(List.of(entry(article)));
    assertThat(archive.article(article.id()).orElseThrow().text()).isEqualTo("half ? pair");
    assertThat(archive.knows(article)).isTrue();
  }

  @Test
  void anEmptyRecordAnswers() {
    assertThat(archive.save(List.of())).isEmpty();
    assertThat(archive.newestChange()).isZero();
    assertThat(archive.statements(List.of())).isEmpty();
    assertThat(archive.heads(Set.of())).isEmpty();
    assertThat(archive.article(new ArticleId("none"))).isEmpty();
    assertThat(archive.copiesOf(new ArticleId("none"))).isEmpty();
    assertThat(archive.copiesOf(new QuoteId("none"))).isEmpty();
    assertThat(archive.totals()).isEqualTo(new Totals(0, 0, 0, 0));
  }

  private Entry manyQuotes(String path) {
    var words =
        IntStream.range(0, 10)
            .mapToObj(i -> path + " needs " + i + " bridges")
            .toArray(String[]::new);
    var article = article(path, String.join(" ", words));
    return entry(article, quotes(article, ORLEN, words));
  }

  private Speaker speakerOf(Quote quote) {
    var speaker = archive.statement(quote.id()).orElseThrow().speaker();
    assertThat(speaker).isNotNull();
    return speaker;
  }

  private static List<String> ids(List<LogEntry> changes, Kind kind) {
    return changes.stream().filter(it -> it.kind() == kind).map(LogEntry::id).toList();
  }
}
