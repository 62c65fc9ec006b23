package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.BEN;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Collection;
import org.otherwise.model.Collection.Item;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;
import org.otherwise.record.Shown;
import org.otherwise.record.Tombstone;
import org.otherwise.record.TrailQuery;

class CollectionsTest {
  private static final String TEN = "We need ten ships for the strait";
  private static final String TWO = "We need two ships for the strait";

  @TempDir Path folder;
  private Room room;
  private Collections collections;
  private Article a;
  private QuoteId ten;
  private PairId pair;
  private CollectionId id;

  @BeforeEach
  void open() {
    room = new Room(folder);
    collections = room.desk.collections();
    a = room.save("a", said("Mira Orlen", TEN));
    var b = room.save("b", said("Josip Tabor", TWO));
    ten = id(a, TEN);
    pair = room.suggest(ten, id(b, TWO));
    id = Desk.collectionOf(collections.create(ADA, "ships", "Ships", "How many?"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void holdsArticlesQuotesPairsAndSearchesInTheirOrder() {
    fill();
    var now = now();
    assertThat(now.title()).isEqualTo("Ships");
    assertThat(now.published()).isFalse();
    assertThat(room.archive.shelf().shown(now))
        .hasExactlyElementsOfTypes(
            Shown.OfArticle.class, Shown.OfQuote.class, Shown.OfPair.class, Shown.OfSearch.class);
    assertThat(now.items()).extracting(Item::note).containsExactly("one", "two", "three", "four");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Target.OfSearch("https://elsewhere.example/quotes"))
        .withMessageContaining("elsewhere");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.add(ADA, id, ANY, new Target.OfQuote(ten), ""))
        .withMessageContaining(ten.value());
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.add(ADA, id, ANY, new Target.OfQuote(new QuoteId("xyz")), ""))
        .withMessageContaining("xyz");
  }

  @Test
  void itemsAreMovedAnnotatedAndRemovedAndAllOfItIsUndone() {
    fill();
    var before = now().items();
    var entries = new ArrayList<Long>();
    var first = before.getFirst().id();
    entries.add(collections.move(ADA, id, ANY, first, 2).n());
    assertThat(notes()).containsExactly("two", "three", "one", "four");
    entries.add(collections.annotate(BEN, id, ANY, first, "the first").n());
    entries.add(collections.remove(BEN, id, ANY, before.get(1).id()).n());
    entries.add(collections.move(ADA, id, ANY, before.get(3).id(), 0).n());
    assertThat(notes()).containsExactly("four", "three", "the first");

    for (long n : entries.reversed()) {
      room.desk.undo(ADA, n);
    }

    assertThat(now().items()).isEqualTo(before);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.move(ADA, id, ANY, first, 4))
        .withMessageContaining("4");
  }

  @Test
  void anyOrderIsReachedByMoving() {
    for (int i = 0; i < 8; i++) {
      collections.add(ADA, id, ANY, new Target.OfSearch("/quotes?q=" + i), "" + i);
    }
    var random = new Random(7);
    var expected = new ArrayList<>(notes());
    for (int i = 0; i < 150; i++) {
      var items = now().items();
      int from = random.nextInt(8);
      int to = random.nextBoolean() ? 0 : random.nextInt(8);
      if (from != to) {
        expected.add(to, expected.remove(from));
        collections.move(ADA, id, ANY, items.get(from).id(), to);
        assertThat(notes()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aSlugThatItHadKeepsLeadingToIt() {
    collections.edit(ADA, id, ANY, "fleet", "The fleet", "");
    var edit = collections.edit(ADA, id, ANY, "navy", "The navy", "");

    assertThat(room.archive.shelf().find("navy")).map(Collection::title).contains("The navy");
    assertThat(room.archive.shelf().find("ships")).isEmpty();
    assertThat(room.archive.shelf().movedTo("ships")).contains("navy");
    assertThat(room.archive.shelf().movedTo("fleet")).contains("navy");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.create(BEN, "fleet", "Another", ""))
        .withMessageContaining("fleet");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.create(BEN, "Über uns", "Another", ""))
        .withMessageContaining("Über uns");

    room.desk.undo(ADA, edit.n());
    assertThat(room.archive.shelf().find("fleet")).map(Collection::title).contains("The fleet");
    assertThat(room.archive.shelf().movedTo("navy")).isEmpty();
  }

  @Test
  void undoingCannotTakeASlugThatIsAnothersMeanwhile() {
    var edit = collections.edit(ADA, id, ANY, "navy", "Ships", "");
    room.desk.undo(ADA, edit.n());
    var undo = room.desk.undo(ADA, edit.n() + 1);
    room.desk.undo(ADA, undo.n());
    collections.create(BEN, "navy", "Another", "");

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> room.desk.undo(ADA, undo.n() + 1))
        .withMessageContaining("navy");
  }

  @Test
  void isMadeWithItsFirstItemOrNotAtAll() {
    var nowhere = new Target.OfArticle(ArticleId.ofUrl("https://paper.example/nowhere"));
    var before = room.desk.trail(TrailQuery.ALL).total();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.createWith(ADA, "quays", "Quays", nowhere, ""));
    assertThat(room.archive.shelf().all()).extracting(Collection::slug).containsExactly("ships");
    assertThat(room.desk.trail(TrailQuery.ALL).total()).isEqualTo(before);

    var entry = collections.createWith(ADA, "quays", "Quays", new Target.OfArticle(a.id()), "Look");
    var made = room.archive.shelf().find("quays").orElseThrow();
    assertThat(made.items()).extracting(Item::note).containsExactly("Look");
    assertThat(made.version()).isEqualTo(entry.n());
    room.desk.undo(ADA, entry.n());
    assertThat(room.archive.shelf().find("quays").orElseThrow().items()).isEmpty();
  }

  @Test
  void isDeletedAndBroughtBackWithAllThatIsInIt() {
    fill();
    collections.edit(ADA, id, ANY, "navy", "The navy", "How many?");
    collections.publish(ADA, id, ANY);
    var before = now();
    var entry = collections.delete(ADA, id, before.version());

    assertThat(room.archive.shelf().all()).isEmpty();
    assertThat(room.archive.shelf().find("navy")).isEmpty();
    for (var slug : List.of("navy", "ships")) {
      assertThat(room.archive.shelf().deleted(slug)).map(Tombstone::title).contains("The navy");
      assertThat(room.archive.shelf().isTaken(slug)).isTrue();
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> collections.create(BEN, slug, "Another", ""))
          .withMessageContaining("The navy");
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.delete(ADA, id, ANY))
        .withMessageContaining("no collection");

    room.desk.undo(BEN, entry.n());
    assertThat(now().items()).isEqualTo(before.items());
    assertThat(now().published()).isTrue();
    assertThat(room.archive.shelf().deleted("navy")).isEmpty();
  }

  @Test
  void ofADraftThatIsDeletedReadersLearnNothing() {
    collections.delete(ADA, id, ANY);
    assertThat(room.archive.shelf().deleted("ships")).isEmpty();
  }

  @Test
  void isPublishedAndTakenBack() {
    collections.publish(ADA, id, ANY);
    assertThat(now().published()).isTrue();
    var entry = collections.unpublish(ADA, id, ANY);
    assertThat(now().published()).isFalse();
    room.desk.undo(ADA, entry.n());
    assertThat(now().published()).isTrue();
  }

  @Test
  void makingItIsUndoneOnlyWhenNothingWasAddedSince() {
    var item = collections.add(ADA, id, ANY, new Target.OfArticle(a.id()), "");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> room.desk.undo(ADA, 1))
        .withMessageContaining("undo that first");
    room.desk.undo(ADA, item.n());
    room.desk.undo(ADA, 1);
    assertThat(room.archive.shelf().all()).isEmpty();
  }

  @Test
  void whatIsWithdrawnOrGoneShowsAsSuch() {
    fill();
    room.desk.withdraw(ADA, ten, 0, "misquoted");
    assertThat(room.archive.shelf().shown(now()))
        .hasExactlyElementsOfTypes(
            Shown.OfArticle.class,
            Shown.Withdrawn.class,
            Shown.Withdrawn.class,
            Shown.OfSearch.class);
    room.desk.restore(ADA, ten, ANY);
    room.extract(a);
    assertThat(room.archive.shelf().shown(now()))
        .hasExactlyElementsOfTypes(
            Shown.OfArticle.class, Shown.Gone.class, Shown.Gone.class, Shown.OfSearch.class);
    room.extract(a, said("Mira Orlen", "We need ten ships for the"));
    assertThat(room.archive.shelf().shown(now()).get(1)).isInstanceOf(Shown.OfQuote.class);
  }

  @Test
  void twoWhoEditAtOnceDoNotOverwriteEachOther() {
    long version = now().version();
    collections.edit(ADA, id, version, "ships", "Ships of Ada", "");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> collections.edit(BEN, id, version, "ships", "Ships of Ben", ""))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(Refused.Cause.STALE));
    assertThat(now().title()).isEqualTo("Ships of Ada");
  }

  private void fill() {
    collections.add(ADA, id, ANY, new Target.OfArticle(a.id()), "one");
    collections.add(ADA, id, ANY, new Target.OfQuote(ten), "two");
    collections.add(ADA, id, ANY, new Target.OfPair(pair), "three");
    collections.add(ADA, id, ANY, new Target.OfSearch("/quotes?q=ships"), "four");
  }

  private Collection now() {
    return room.archive.shelf().find(id).orElseThrow();
  }

  private List<String> notes() {
    return now().items().stream().map(Item::note).toList();
  }
}
