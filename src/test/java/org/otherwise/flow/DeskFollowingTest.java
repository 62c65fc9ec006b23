package org.otherwise.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.flow.Collection.article;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Authority;
import org.otherwise.curate.Correction;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.curate.Who;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;
import org.otherwise.index.Suggestion;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** What editors do reaches searches. */
class DeskFollowingTest {
  private static final Editor ADA = new Editor("ada");
  private static final String SOLD =
      "Norway sold twelve patrol boats to Iceland last year, Danish minister Karen Holmgaard said on Tuesday.";
  private static final String DENIED =
      "“Norway has never sold patrol boats to Iceland,” said Einar Solbakken, a spokesman for the Norwegian Ministry of Defence.";

  @TempDir private Path folder = Path.of("");
  private Collection collection;
  private LuceneIndex index;
  private Followers followers;
  private Desk desk;
  private SpeakerId holmgaard;
  private SpeakerId solbakken;

  @BeforeEach
  void open() {
    collection = new Collection(folder.resolve("record"));
    index = LuceneIndex.inMemory(Collection.CONFIG.search());
    followers = collection.followers(index);
    desk = new Desk(collection.archive, Clock.systemUTC());
    collection.importing(
        article("sold", "2023-05-02", SOLD), article("denied", "2023-05-03", DENIED));
    follow();
    holmgaard = speaker("Karen");
    solbakken = speaker("Einar");
  }

  @AfterEach
  void close() {
    followers.close();
    index.close();
    collection.close();
  }

  @Test
  void aMergedSpeakersQuotesAreFoundAndCountedUnderTheOther() {
    var merger = desk.merge(ADA, solbakken, holmgaard, 0);
    follow();

    assertThat(found(Scope.QUOTES, Field.SPEAKER, holmgaard.value())).isEqualTo(2);
    assertThat(found(Scope.QUOTES, Field.SPEAKER, solbakken.value())).isZero();
    assertThat(speakers()).containsExactly(new Count(holmgaard.value(), 2, false));
    assertThat(index.suggest("Einar", 5)) // who merged into her is found by his name
        .filteredOn(it -> it.kind() == Suggestion.Kind.SPEAKER)
        .extracting(Suggestion::value)
        .containsExactly(holmgaard.value());

    desk.undo(ADA, merger.n());
    follow();
    assertThat(found(Scope.QUOTES, Field.SPEAKER, solbakken.value())).isOne();
    assertThat(speakers()).hasSize(2);
  }

  @Test
  void whatLeansOnAWithdrawnQuoteIsReadAgain() {
    collection.importing(
        article(
            "tale",
            "2023-06-02",
            "Danish minister Karen Holmgaard said that Iceland was buying Norwegian rockets and"
                + " shells.\n\n“There was no such sale,” said Einar Solbakken, a Norwegian"
                + " spokesman."),
        article(
            "charge",
            "2023-06-01",
            "Swedish minister Anna Lindgren claimed that Iceland was purchasing Norwegian rockets by"
                + " the thousand."));
    follow();
    var charge = ArticleId.ofUrl("https://herald.example/charge");
    assertThat(collection.archive.statementsOf(charge))
        .extracting(Statement::contradictedBy)
        .containsExactly(1);

    var told = collection.archive.statementsOf(ArticleId.ofUrl("https://herald.example/tale"));
    desk.withdraw(ADA, told.getFirst().id(), 0, "not what she said");
    follow();
    assertThat(collection.archive.statementsOf(charge))
        .extracting(Statement::contradictedBy)
        .containsExactly(0);
  }

  @Test
  void aRenamedSpeakerIsSuggestedByTheNewName() {
    desk.describe(ADA, solbakken, 0, new Authority("Sørbakk, E.", SpeakerKind.PERSON, "NO"));
    follow();
    assertThat(index.suggest("Sørb", 5)).isNotEmpty();
    assertThat(words("Sørbakk")).isOne();
  }

  @Test
  void filtersOfPairsFollowDecisionsAndLabels() {
    var pair = pair();
    desk.confirm(ADA, pair, 0);
    desk.relabel(ADA, pair, Desk.ANY, Label.DATE, null);
    follow();
    assertThat(found(Scope.CONTRADICTIONS, Field.STATUS, "confirmed")).isOne();
    assertThat(found(Scope.CONTRADICTIONS, Field.STATUS, "suggested")).isZero();
    assertThat(found(Scope.CONTRADICTIONS, Field.LABEL, "date")).isOne();

    desk.relabel(ADA, pair, Desk.ANY, Label.DENIES, Side.LEFT);
    desk.dismiss(ADA, pair, Desk.ANY, "They speak of two years");
    follow();
    assertThat(found(Scope.CONTRADICTIONS, Field.STATUS, "dismissed")).isOne();
  }

  @Test
  void aCorrectedQuoteAndItsPairAreFoundByWhatIsCorrect() {
    var pair = pair();
    desk.confirm(ADA, pair, 0);
    var quote = quoteOf(solbakken);
    var who = new Change.Speaker(new Who.Named("Ines Falk", SpeakerKind.PERSON));
    desk.correct(ADA, quote.id(), 0, Correction.of(who, new Change.Country("SE")));
    follow();

    var falk = speaker("Ines");
    assertThat(found(Scope.QUOTES, Field.SPEAKER, falk.value())).isOne();
    assertThat(found(Scope.CONTRADICTIONS, Field.SPEAKER, falk.value())).isOne();
    assertThat(found(Scope.CONTRADICTIONS, Field.COUNTRY, "SE")).isOne();
    assertThat(found(Scope.QUOTES, Field.SPEAKER, solbakken.value())).isZero();
  }

  @Test
  void aSuggestionEndsWhenWhatItWentByWasCorrected() {
    var quote = quoteOf(solbakken);
    var entry = desk.correct(ADA, quote.id(), 0, Correction.of(new Change.Words("to Iceland")));
    follow();
    assertThat(collection.archive.totals().contradictions()).isZero();

    desk.undo(ADA, entry.n());
    follow();
    assertThat(collection.archive.totals().contradictions()).isOne();
  }

  @Test
  void whatIsWithdrawnIsNotFoundUntilItIsRestored() {
    var withdrawn = ArticleId.ofUrl("https://herald.example/denied");
    desk.withdraw(ADA, withdrawn, 0, "retracted");
    follow();
    assertThat(all(Scope.ARTICLES)).isOne();
    assertThat(all(Scope.QUOTES)).isOne();
    assertThat(all(Scope.CONTRADICTIONS)).isZero();

    var report = collection.importing(article("denied", "2023-05-03", DENIED + " More."));
    assertThat(report.withdrawn()).containsExactly("denied");
    follow();
    assertThat(all(Scope.ARTICLES)).isOne();

    desk.restore(ADA, withdrawn, Desk.ANY);
    follow();
    assertThat(all(Scope.ARTICLES)).isEqualTo(2);
    assertThat(all(Scope.QUOTES)).isEqualTo(2);
    assertThat(all(Scope.CONTRADICTIONS)).isOne();
  }

  @Test
  void anotherDateOfAnArticleReachesItsPairs() {
    collection.importing(article("denied", "2024-07-03", DENIED));
    follow();
    assertThat(found(Scope.CONTRADICTIONS, Field.PUBLISHED, "2024-07")).isOne();
  }

  private void follow() {
    followers.catchUp(_ -> {});
  }

  private SpeakerId speaker(String name) {
    return collection.archive.speakersNamed(name, 1).getFirst().speaker().id();
  }

  private PairId pair() {
    return collection.archive.newestPairs(1).getFirst().id();
  }

  private Statement quoteOf(SpeakerId speaker) {
    return collection
        .archive
        .statement(collection.archive.quotesOf(speaker).getFirst())
        .orElseThrow();
  }

  private long found(Scope scope, Field field, String value) {
    var filter = new Filter(field, List.of(value), Filter.Sense.ONLY);
    return index.search(new Search(scope, "", List.of(filter), Sort.RELEVANCE, 1, 20)).total();
  }

  private long all(Scope scope) {
    return index.search(new Search(scope, "", List.of(), Sort.RELEVANCE, 1, 20)).total();
  }

  private long words(String words) {
    return Collection.quotesFor(index, words);
  }

  private List<Count> speakers() {
    return index
        .search(new Search(Scope.QUOTES, "", List.of(), Sort.RELEVANCE, 1, 20))
        .facets()
        .stream()
        .filter(facet -> facet.field() == Field.SPEAKER)
        .findFirst()
        .orElseThrow()
        .values();
  }
}
