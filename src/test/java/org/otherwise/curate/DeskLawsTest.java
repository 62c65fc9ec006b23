package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.said;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Correction.Change;
import org.otherwise.model.Article;
import org.otherwise.model.Collection.Target;
import org.otherwise.model.CollectionId;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;
import org.otherwise.record.Corrected.Part;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/** Whatever editors do, in whatever order: what must hold. The repetition is the seed. */
class DeskLawsTest {
  private static final List<String> NAMES = List.of("Mira Orlen", "Josip Tabor", "Vera Lind");
  private static final List<String> OTHERS =
      List.of("Ines Falk", "Vera Lind", "Orlen, Mira", "Tabor (minister)");

  @TempDir Path folder;

  private record World(
      Room room,
      List<Article> articles,
      List<QuoteId> quotes,
      List<PairId> pairs,
      List<SpeakerId> speakers) {}

  @RepeatedTest(15)
  void undoingEverythingInReverseGivesBackWhatWas(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    try (var room = new Room(folder)) {
      var world = world(room, random);
      var before = room.visible(world.articles().toArray(new Article[0]));
      var states = new ArrayList<List<String>>();
      var done = new ArrayList<TrailEntry>();
      for (int i = 0; i < 40; i++) {
        var state = state(world);
        try {
          done.add(something(world, random));
          states.add(state);
        } catch (Refused refused) {
          assertThat(refused).hasMessageNotContaining("null");
          assertThat(state(world)).isEqualTo(state);
        }
      }
      assertThat(done).hasSizeGreaterThan(10);

      for (int i = done.size() - 1; i >= 0; i--) {
        room.desk.undo(Room.BEN, done.get(i).n());
        assertThat(state(world)).as("after undoing %s", done.get(i)).isEqualTo(states.get(i));
      }

      assertThat(room.visible(world.articles().toArray(new Article[0]))).isEqualTo(before);
      assertThat(room.archive.shelf().all()).isEmpty();
      assertThat(room.desk.lost()).isEmpty();
      assertThat(room.desk.trail(TrailQuery.ALL).total()).isEqualTo(2L * done.size());
    }
  }

  @RepeatedTest(15)
  void whatIsSaidIsNeverLostUnderAnyExtractor(RepetitionInfo repetition) {
    var random = new Random(1000 + repetition.getCurrentRepetition());
    try (var room = new Room(folder)) {
      var world = world(room, random);
      for (int i = 0; i < 25; i++) {
        try {
          something(world, random);
        } catch (Refused refused) {
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
      var before = room.visible(world.articles().toArray(new Article[0]));
      for (int i = 0; i < 5; i++) {
        for (var article : world.articles()) {
          room.extract(article, someOf(article, random));
        }
      }

      for (var article : world.articles()) {
        room.extract(article, whole(article));
      }

      assertThat(room.desk.lost()).isEmpty();
      assertThat(statements(room.visible(world.articles().toArray(new Article[0]))))
          .isEqualTo(statements(before));
      for (var pair : world.pairs()) {
        var decided = room.archive.pair(pair);
        decided.ifPresent(it -> assertThat(it.id()).isEqualTo(pair));
      }
    }
  }

  /** What is shown of articles and statements; suggested pairs are found anew by the follower. */
  private static List<String> statements(List<String> visible) {
    return visible.stream()
        .filter(line -> line.startsWith("Statement["))
        .map(line -> line.replaceAll("contradictedBy=\\d+", ""))
        .toList();
  }

  private static World world(Room room, Random random) {
    var articles = new ArrayList<Article>();
    var quotes = new ArrayList<QuoteId>();
    for (int i = 0; i < 4; i++) {
      var article = Room.article("a" + i, Room.text(paragraphs(i)));
      room.save(article, Room.quotes(article, paragraphs(i)));
      articles.add(article);
      room.archive.statementsOf(article.id()).stream().map(Statement::id).forEach(quotes::add);
    }
    var pairs = new ArrayList<PairId>();
    for (int i = 0; i < 6; i++) {
      var left = quotes.get(random.nextInt(6));
      var right = quotes.get(6 + random.nextInt(6));
      var pair = PairId.of(left, right);
      if (!pairs.contains(pair)) {
        pairs.add(room.suggest(left, right));
      }
    }
    var speakers = new ArrayList<SpeakerId>();
    for (var quote : quotes) {
      var speaker = room.speaker(quote);
      if (!speakers.contains(speaker)) {
        speakers.add(speaker);
      }
    }
    return new World(room, articles, quotes, pairs, speakers);
  }

  private static final List<String> MATTERS =
      List.of(
          "ships for the northern strait before winter",
          "bridges over the river at the old mill",
          "teachers in every village school this year");

  private static Room.Said[] paragraphs(int article) {
    var all = new Room.Said[3];
    for (int i = 0; i < 3; i++) {
      var count = List.of("seven", "eleven", "thirteen", "twenty").get(article);
      all[i] =
          said(NAMES.get((article + i) % NAMES.size()), "We need " + count + " " + MATTERS.get(i));
    }
    return all;
  }

  private static Room.Said[] whole(Article article) {
    return paragraphs(article.head().title().charAt("On a".length()) - '0');
  }

  /** What another extractor finds: fewer, shorter, longer, said by others. */
  private static Room.Said[] someOf(Article article, Random random) {
    var some = new ArrayList<Room.Said>();
    for (var one : whole(article)) {
      var words = one.words();
      switch (random.nextInt(5)) {
        case 0 -> {}
        case 1 -> some.add(said(one.speaker(), words.substring("We ".length())));
        case 2 -> some.add(said("Somebody Else", words));
        case 3 -> some.add(said(one.speaker(), words + ",” " + one.speaker()));
        default -> some.add(one);
      }
    }
    return some.toArray(new Room.Said[0]);
  }

  private static TrailEntry something(World world, Random random) {
    var desk = world.room().desk;
    var editor = random.nextBoolean() ? Room.ADA : Room.BEN;
    var pair = any(world.pairs(), random);
    var quote = any(world.quotes(), random);
    var speaker = any(world.speakers(), random);
    var article = any(world.articles(), random).id();
    return switch (random.nextInt(13)) {
      case 0 -> desk.confirm(editor, pair, ANY);
      case 1 -> desk.dismiss(editor, pair, ANY, "no " + random.nextInt());
      case 2 ->
          desk.relabel(editor, pair, ANY, any(List.of(Label.DATE, Label.NUMBER), random), null);
      case 3 -> desk.relabel(editor, pair, ANY, Label.DENIES, any(List.of(Side.values()), random));
      case 4 -> desk.reopen(editor, pair, ANY);
      case 5, 6 -> desk.correct(editor, quote, ANY, correction(world, random));
      case 7 -> desk.merge(editor, speaker, any(world.speakers(), random), ANY);
      case 8 -> desk.split(editor, speaker, ANY);
      case 9 ->
          desk.describe(
              editor,
              speaker,
              ANY,
              new Authority(
                  any(OTHERS, random), SpeakerKind.PERSON, random.nextBoolean() ? null : "SE"));
      case 10 ->
          random.nextBoolean()
              ? desk.withdraw(editor, quote, ANY, "why")
              : desk.restore(editor, quote, ANY);
      case 11 ->
          random.nextInt(3) == 0
              ? desk.withdraw(editor, article, ANY, "why")
              : desk.restore(editor, article, ANY);
      default -> collecting(world, random, editor);
    };
  }

  private static TrailEntry collecting(World world, Random random, Editor editor) {
    var collections = world.room().desk.collections();
    var all = world.room().archive.shelf().all();
    if (all.isEmpty()) {
      return collections.create(editor, "slug-" + random.nextInt(3), "Title", "");
    }
    CollectionId id = all.getFirst().id();
    var items = all.getFirst().items();
    if (items.isEmpty() || random.nextBoolean()) {
      return random.nextBoolean()
          ? collections.add(editor, id, ANY, new Target.OfQuote(any(world.quotes(), random)), "n")
          : collections.edit(editor, id, ANY, "slug-" + random.nextInt(5), "Title", "t");
    }
    var item = any(items, random).id();
    return random.nextBoolean()
        ? collections.move(editor, id, ANY, item, random.nextInt(items.size()))
        : collections.remove(editor, id, ANY, item);
  }

  private static Correction correction(World world, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> Correction.of(new Change.Country(random.nextBoolean() ? "SE" : "NO"));
      case 1 ->
          Correction.of(new Change.SaidOn(PartialDate.parse("2021-0" + (1 + random.nextInt(9)))));
      case 2 ->
          Correction.of(
              new Change.Speaker(new Who.Named(any(OTHERS, random), SpeakerKind.PERSON)),
              new Change.NoCountry());
      case 3 -> Correction.of(new Change.Speaker(new Who.Known(any(world.speakers(), random))));
      case 4 -> Correction.of(new Change.Words(random.nextBoolean() ? "We need" : "need"));
      case 5 -> Correction.of(new Change.Speaker(new Who.Unnamed("an official")));
      default -> Correction.of(new Change.AsExtracted(any(List.of(Part.values()), random)));
    };
  }

  private static List<String> state(World world) {
    var state = world.room().visible(world.articles().toArray(new Article[0]));
    for (var collection : world.room().archive.shelf().all()) {
      state.add(
          collection.slug()
              + collection.title()
              + collection.text()
              + collection.published()
              + world.room().archive.shelf().shown(collection));
      for (int i = 0; i < 5; i++) {
        state.add(world.room().archive.shelf().movedTo("slug-" + i).toString());
      }
    }
    return state;
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
