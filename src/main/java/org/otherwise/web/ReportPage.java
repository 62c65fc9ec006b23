package org.otherwise.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.otherwise.model.Pair;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Archive;
import org.otherwise.record.Reports;

/** Where anybody can say that a pair is wrong. */
final class ReportPage {
  static final String PATH = "/contradictions/{id}/report";

  /** A network may send so many in one go and twelve more in an hour; all together a hundred. */
  private static final Limits EACH = new Limits(6, 12.0 / 3600, 0, 0, List.of());

  private static final Limits ALL = new Limits(100, 100.0 / 3600, 0, 0, List.of());

  /** A field that nobody sees, and that programs fill in. */
  private static final String TRAP = "website";

  private final Archive archive;
  private final Clock clock;
  private final Tickets tickets;
  private final Allowances each;
  private final Allowances all;

  ReportPage(Archive archive, Clock clock, Tickets tickets) {
    this.archive = archive;
    this.clock = clock;
    this.tickets = tickets;
    this.each = new Allowances(EACH, clock);
    this.all = new Allowances(ALL, clock);
  }

  /**
   * The form, on a page of its own or on that of the pair.
   *
   * @param comment as it was typed
   * @param wrong what is wrong with it, as a sentence; may be empty
   */
  record Form(
      String action,
      String ticket,
      List<Filters.Option> reasons,
      String comment,
      int longest,
      String wrong) {}

  /** The page of the form, or of the thanks. */
  record View(String sentence, String pairUrl, boolean sent, Form form) {}

  static Form form(Pair pair, Tickets tickets) {
    return form(pair, tickets, "", "", "");
  }

  private static Form form(
      Pair pair, Tickets tickets, String reason, String comment, String wrong) {
    var reasons = new ArrayList<Filters.Option>();
    for (var why : Reports.Why.values()) {
      reasons.add(new Filters.Option(why.code(), phrase(why), why.code().equals(reason)));
    }
    return new Form(address(pair), tickets.now(), reasons, comment, Reports.LONGEST, wrong);
  }

  private static String address(Pair pair) {
    return Addresses.of(pair.id()) + "/report";
  }

  static String phrase(Reports.Why why) {
    return switch (why) {
      case NO_CONTRADICTION -> "Both can be true";
      case ANOTHER_MATTER -> "They speak of different things";
      case MISQUOTED -> "The words, the speaker or the date are wrong";
      case OTHER -> "Something else";
    };
  }

  Reply show(Request request) {
    return pair(request)
        .map(pair -> page(200, pair, request.first("sent").equals("yes"), form(pair, tickets)))
        .orElseGet(ReportPage::none);
  }

  /** Goes on to the thanks, so that loading the page again sends nothing again. */
  Reply send(Request request) {
    var found = pair(request);
    if (found.isEmpty()) {
      return none();
    }
    var pair = found.get();
    var thanks = new Reply.Elsewhere(303, address(pair) + "?sent=yes");
    if (!request.typed(TRAP).isEmpty()) {
      return thanks; // whoever filled it in need not know that it was seen
    }
    var reason = request.typed("reason");
    var comment = request.typed("comment").strip();
    var why =
        Arrays.stream(Reports.Why.values()).filter(each -> each.code().equals(reason)).findFirst();
    if (why.isEmpty()) {
      return again(pair, reason, comment, "Choose what is wrong with the pair.");
    }
    if (comment.length() > Reports.LONGEST) {
      return again(
          pair,
          reason,
          comment,
          "This is longer than "
              + DatePhrases.Numbers.digits(Reports.LONGEST)
              + " characters; shorten it.");
    }
    if (why.get() == Reports.Why.OTHER && comment.isEmpty()) {
      return again(pair, reason, comment, "Say what it is, in a few words.");
    }
    var wait = longer(each.take(request.network(), 1), all.take("", 1));
    if (wait.isPositive()) {
      return new Reply.Later(
          429,
          Math.max(1, wait.toSeconds()),
          "More reports came than the editors could read. What you wrote was not kept; try again"
              + " in "
              + SignInPage.phrase(wait)
              + ".");
    }
    archive.reports().add(pair.id(), why.get(), comment, clock.instant());
    return thanks;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Optional<Pair> pair(Request request) {
    return Ids.pair(request.id())
        .flatMap(id -> archive.pair(id).or(() -> archive.movedTo(id).flatMap(archive::pair)));
  }

  private static Reply none() {
    return Reply.notFound("No pair of statements in this collection has this address.");
  }

  private Reply again(Pair pair, String reason, String comment, String wrong) {
    return page(422, pair, false, form(pair, tickets, reason, comment, wrong));
  }

  private static Reply page(int status, Pair pair, boolean sent, Form form) {
    var view = new View(Phrases.sentence(pair), Addresses.of(pair.id()), sent, form);
    var title = sent ? "Thank you" : "Report a pair: " + view.sentence();
    return new Reply.Desk(status, "report", title, "contradictions", view);
  }
}
