package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.model.Dispute;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Item;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;
import org.otherwise.web.Gathered.Link;

/** Two statements that contradict each other, side by side. */
final class PairPage implements Endpoint {
  private final Archive archive;
  private final Gazetteer gazetteer;
  private final Tickets tickets;

  PairPage(Archive archive, Gazetteer gazetteer, Tickets tickets) {
    this.archive = archive;
    this.gazetteer = gazetteer;
    this.tickets = tickets;
  }

  /**
   * @param sentence the pair in one neutral sentence
   * @param label on the spine between the two
   * @param between how much time lies between them; may be empty
   * @param why null where the two are not a pair that was found
   * @param among who else says the one or the other; null where no other pair is on the question
   * @param report by which a reader says that the pair is wrong; null where that makes no sense
   */
  record View(
      String sentence,
      SideView left,
      SideView right,
      String label,
      String between,
      @Nullable Why why,
      String status,
      @Nullable Among among,
      ReportPage.@Nullable Form report,
      String jsonUrl) {
    /** The same, which says of either side what was corrected. */
    View corrected(CorrectionNote leftNote, CorrectionNote rightNote) {
      return new View(
          sentence,
          left.corrected(leftNote),
          right.corrected(rightNote),
          label,
          between,
          why,
          status,
          among,
          report,
          jsonUrl);
    }

    /** The same, which says who else is of either opinion. */
    View among(@Nullable Among others) {
      return new View(sentence, left, right, label, between, why, status, others, report, jsonUrl);
    }

    /** The same with this form. */
    View reporting(ReportPage.@Nullable Form form) {
      return new View(sentence, left, right, label, between, why, status, among, form, jsonUrl);
    }
  }

  /**
   * Who says what one side of the pair says, and who the other; each leads to its side of the
   * dispute.
   */
  record Among(Link left, Link right, Link whole) {}

  /**
   * One of the two columns.
   *
   * @param place "the earlier statement", "the later statement"
   * @param corrected what editors corrected in it, as a sentence; may be empty
   * @param others how many other statements here stand against this one, as a sentence
   * @param othersUrl null where there are none
   */
  record SideView(
      String place,
      StatementView statement,
      Passage passage,
      @Nullable String sourceUrl,
      String corrected,
      String others,
      @Nullable String othersUrl) {
    /** The same, which says what was corrected. */
    SideView corrected(CorrectionNote note) {
      return new SideView(place, statement, passage, sourceUrl, note.text(), others, othersUrl);
    }
  }

  /** What the program went by, so that a reader can check it. */
  record Why(String text, List<String> shared, List<Difference> differences, String rule) {}

  /**
   * Words of either side that conflict; empty where a side has none.
   *
   * @param letter stands at the words where they are marked in the sentences
   */
  record Difference(String letter, String left, String right) {}

  @Override
  public Reply answer(Request request) {
    var id = Ids.pair(request.id());
    var none = "No pair of statements in this collection has this address.";
    return id.flatMap(archive::pair)
        .map(this::page)
        .or(() -> id.flatMap(archive::movedTo).map(PairPage::moved))
        .or(() -> id.map(gone -> Missing.reply(archive, Thing.of(gone), none)))
        .orElseGet(() -> Reply.notFound(none));
  }

  private static Reply moved(PairId other) {
    return new Reply.Elsewhere(301, Addresses.of(other));
  }

  private Reply page(Pair pair) {
    var left = CorrectionNote.of(pair.left().id(), archive, gazetteer);
    var right = CorrectionNote.of(pair.right().id(), archive, gazetteer);
    boolean dismissed = pair.contradiction().review().status() == Review.Status.DISMISSED;
    var view =
        view(pair, left, right, archive, gazetteer)
            .reporting(dismissed ? null : ReportPage.form(pair, tickets));
    var json = Json.contradiction(pair);
    left.addTo(json.withObject("/left"));
    right.addTo(json.withObject("/right"));
    boolean indexed = pair.contradiction().review().status() == Review.Status.CONFIRMED;
    var head = new Reply.Head(view.sentence(), "contradictions", Addresses.of(pair.id()), indexed);
    return new Reply.Page(
        "pair",
        head,
        view,
        json,
        Bundle.of(view.sentence(), new Item.OfPair(pair, view.sentence())));
  }

  static View view(Pair pair, Archive archive, Gazetteer gazetteer) {
    return view(
        pair,
        CorrectionNote.of(pair.left().id(), archive, gazetteer),
        CorrectionNote.of(pair.right().id(), archive, gazetteer),
        archive,
        gazetteer);
  }

  private static View view(
      Pair pair, CorrectionNote left, CorrectionNote right, Archive archive, Gazetteer gazetteer) {
    var view =
        view(
            pair,
            archive.pairsOf(pair.left().id()).size(),
            archive.pairsOf(pair.right().id()).size(),
            gazetteer);
    return view.corrected(left, right).among(among(pair, archive));
  }

  private static @Nullable Among among(Pair pair, Archive archive) {
    var id = pair.dispute();
    var dispute = id == null ? null : archive.disputes().find(id).orElse(null);
    if (dispute == null) {
      return null;
    }
    var side = dispute.sideOf(pair.left().id());
    var otherSide = dispute.sideOf(pair.right().id());
    if (side.isEmpty() || side.equals(otherSide)) {
      return null; // one of those that fit neither side wholly
    }
    int statements = dispute.left().size() + dispute.right().size();
    return new Among(
        saying(dispute, side.get()),
        saying(dispute, side.get().other()),
        new Link(
            "All " + statements + " statements on this question, in order of time",
            "",
            Addresses.of(dispute.id())));
  }

  private static Link saying(Dispute dispute, Side side) {
    return new Link(
        Counts.of(dispute.side(side)).who(),
        "",
        Addresses.of(dispute.id()) + "#" + DisputePage.id(side));
  }

  /**
   * @param againstLeft how many pairs the left statement stands in, this one included
   * @param againstRight the same of the right one
   */
  static View view(Pair pair, int againstLeft, int againstRight, Gazetteer gazetteer) {
    var found = pair.contradiction();
    boolean dismissed = found.review().status() == Review.Status.DISMISSED;
    int self = dismissed ? 0 : 1;
    var differences = differences(pair);
    return new View(
        Phrases.sentence(pair),
        side(pair, Side.LEFT, differences, againstLeft - self, gazetteer),
        side(pair, Side.RIGHT, differences, againstRight - self, gazetteer),
        Phrases.of(found.label()),
        PairView.between(pair),
        new Why(found.reason().text(), found.reason().shared(), differences, found.reason().rule()),
        Phrases.sentence(found.review()),
        null,
        null,
        Addresses.of(pair.id()) + ".json");
  }

  private static SideView side(
      Pair pair, Side side, List<Difference> differences, int others, Gazetteer gazetteer) {
    var wanted = new ArrayList<Passage.Wanted>();
    for (var difference : differences) {
      var text = side == Side.LEFT ? difference.left() : difference.right();
      wanted.add(new Passage.Wanted(text, difference.letter()));
    }
    return side(
        pair.side(side), place(pair, side), wanted, others(others, " other"), others, gazetteer);
  }

  /**
   * One column of a page that shows two statements.
   *
   * @param sentence how many others stand against it
   * @param others the same as a number
   */
  static SideView side(
      Statement statement,
      String place,
      List<Passage.Wanted> wanted,
      String sentence,
      int others,
      Gazetteer gazetteer) {
    return new SideView(
        place,
        StatementView.of(statement, gazetteer),
        Passage.of(statement.quote(), wanted),
        TextFragment.of(statement.article().url(), statement.quote()).orElse(null),
        "",
        sentence,
        others > 0 ? Addresses.of(statement.id()) + "#otherwise" : null);
  }

  private static String place(Pair pair, Side side) {
    var left = PairView.date(pair.left());
    var right = PairView.date(pair.right());
    if (left == null || right == null || left.equals(right)) {
      return side == Side.LEFT ? "One statement" : "The other statement";
    }
    return side == Side.LEFT ? "The earlier statement" : "The later statement";
  }

  /**
   * How many statements stand against one.
   *
   * @param other " other" where one more is on the page, else empty
   */
  static String others(int others, String other) {
    var counted = others <= 0 ? "No" : Phrases.capital(DatePhrases.Numbers.inWords(others));
    boolean many = others > 1;
    return counted
        + other
        + (many ? " statements" : " statement")
        + " in this collection "
        + (many ? "stand" : "stands")
        + " against it.";
  }

  /** The words that conflict, left and right by turns in the reason, each two with a letter. */
  private static List<Difference> differences(Pair pair) {
    var differences = new ArrayList<Difference>();
    var words = pair.contradiction().reason().differs();
    for (int i = 0; i < words.size(); i += 2) {
      var letter = Character.toString('a' + (i / 2) % 26);
      var left = words.get(i);
      var right = i + 1 < words.size() ? words.get(i + 1) : "";
      differences.add(
          new Difference(
              letter,
              orCue(left, pair, Side.LEFT, i == 0),
              orCue(right, pair, Side.RIGHT, i == 0)));
    }
    return differences;
  }

  /** A side that denies by its verb alone ("denied that …") has that verb for what differs. */
  private static String orCue(String words, Pair pair, Side side, boolean first) {
    var cue = pair.side(side).quote().cue();
    boolean denies = first && pair.contradiction().by() == side;
    return words.isEmpty() && denies && cue != null ? cue : words;
  }
}
