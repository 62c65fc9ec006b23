package org.otherwise.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Editors;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.TrailEntry;
import org.otherwise.record.TrailQuery;

/** Who did what, and where it is undone. */
final class TrailDesk {
  private static final int PER_PAGE = 50;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Workbench bench;
  private final Editors editors;

  TrailDesk(Workbench bench, Editors editors) {
    this.bench = bench;
    this.editors = editors;
  }

  /**
   * @param thing what the list is narrowed to, in words; empty for everything
   * @param kind the kind of that thing as a parameter
   */
  record View(
      String counted,
      List<Line> lines,
      List<Filters.Option> who,
      String from,
      String to,
      String thing,
      String kind,
      String id,
      @Nullable String newerUrl,
      @Nullable String olderUrl,
      String here,
      Notice notice) {}

  /**
   * An entry.
   *
   * @param undoable whether there is a button to undo it
   * @param state what became of it since; may be empty
   */
  record Line(
      long n,
      String at,
      String editor,
      String verb,
      String what,
      String thing,
      @Nullable String thingUrl,
      List<TrailPhrases.Changed> changes,
      boolean undoable,
      String state) {}

  /** The trail of one thing. */
  static String address(Thing thing) {
    return "/desk/trail?kind=" + thing.kind().code() + "&id=" + thing.id();
  }

  Reply show(Request request) {
    return page(request, 200, null);
  }

  Reply undo(Request request) {
    if (!request.id().matches("[0-9]{1,18}")) {
      return Reply.notFound("There is no entry " + request.id() + " in the trail.");
    }
    return bench.attempt(
        () -> bench.desk().undo(Workbench.editor(request), Long.parseLong(request.id())),
        Workbench.local(request.typed("to"), "/desk/trail"),
        notice -> page(request, 422, notice));
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    var thing = thing(request);
    var query =
        new TrailQuery(
            request.first("who").isEmpty() ? null : request.first("who"),
            thing,
            day(request, "from", 0),
            day(request, "to", 1),
            number(request),
            PER_PAGE);
    var trail = bench.desk().trail(query);
    var notice = problem == null ? bench.notice(request, here(request, query.page())) : problem;
    boolean more = (long) query.page() * PER_PAGE < trail.total();
    var view =
        new View(
            Phrases.counted(trail.total(), "entry", "entries"),
            lines(bench, trail.entries()),
            who(request.first("who")),
            request.first("from"),
            request.first("to"),
            thing == null
                ? ""
                : TrailPhrases.article(thing.kind()) + " " + bench.phrases().named(thing).name(),
            thing == null ? "" : thing.kind().code(),
            thing == null ? "" : thing.id(),
            query.page() > 1 ? here(request, query.page() - 1) : null,
            more ? here(request, query.page() + 1) : null,
            here(request, query.page()),
            notice);
    return new Reply.Desk(status, "desk-trail", "The trail", "/desk/trail", view);
  }

  static List<Line> lines(Workbench bench, List<TrailEntry> entries) {
    var phrases = bench.phrases();
    return entries.stream().map(entry -> line(bench, phrases, entry)).toList();
  }

  private static Line line(Workbench bench, TrailPhrases phrases, TrailEntry entry) {
    var named = phrases.named(entry);
    boolean undone = entry.undoneBy() != null;
    return new Line(
        entry.n(),
        TIME.format(entry.at()) + " UTC",
        entry.editor(),
        TrailPhrases.verb(entry),
        phrases.what(entry),
        named.name(),
        named.url(),
        TrailPhrases.changes(entry),
        !undone && bench.desk().whyNotUndo(entry.n()).isEmpty(),
        undone ? "undone by entry " + entry.undoneBy() : "");
  }

  private List<Filters.Option> who(String chosen) {
    var options = new ArrayList<Filters.Option>();
    options.add(new Filters.Option("", "everybody", chosen.isEmpty()));
    var names = new TreeSet<>(editors.all().stream().map(account -> account.name()).toList());
    if (!chosen.isEmpty()) {
      names.add(chosen);
    }
    names.forEach(name -> options.add(new Filters.Option(name, name, name.equals(chosen))));
    return options;
  }

  private static @Nullable Thing thing(Request request) {
    if (request.first("id").isEmpty() || request.first("kind").isEmpty()) {
      return null;
    }
    try {
      return new Thing(Thing.Kind.of(request.first("kind")), request.first("id"));
    } catch (IllegalArgumentException e) {
      throw new BadParameter("id", "there can be nothing “" + request.first("id") + "” here");
    }
  }

  private static @Nullable Instant day(Request request, String name, int plus) {
    var text = request.first(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text).plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadParameter(name, "“" + text + "” is not a day; write it like 2026-09-21");
    }
  }

  private static int number(Request request) {
    var text = request.first("page");
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new BadParameter("page", "“" + text + "” is not the number of a page");
    }
    return Integer.parseInt(text);
  }

  private static String here(Request request, int page) {
    var address = new StringBuilder("/desk/trail");
    char mark = '?';
    for (var name : List.of("who", "kind", "id", "from", "to")) {
      var value = request.first(name);
      if (!value.isEmpty()) {
        address.append(mark).append(name).append('=').append(Addresses.encoded(value));
        mark = '&';
      }
    }
    return page == 1
        ? address.toString()
        : address.append(mark).append("page=").append(page).toString();
  }
}
