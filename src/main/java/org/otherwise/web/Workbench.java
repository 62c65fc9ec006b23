package org.otherwise.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.otherwise.config.Gazetteer;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.curate.Refused;
import org.otherwise.index.SearchIndex;
import org.otherwise.model.Thing;
import org.otherwise.record.Archive;
import org.otherwise.record.TrailEntry;

/** What the pages of the desk have in common: what they work with, and how an act ends. */
record Workbench(Archive archive, SearchIndex index, Desk desk, Gazetteer gazetteer) {
  /** Addresses of ours: one slash at the start, so that no other host can be named. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  TrailPhrases phrases() {
    return new TrailPhrases(archive);
  }

  static Editor editor(Request request) {
    return new Editor(request.visitor().name());
  }

  /** The version of the thing that the form was made for. */
  static long version(Request request) {
    try {
      return Long.parseLong(request.typed("version").strip());
    } catch (NumberFormatException e) {
      throw new BadParameter("version", "this form is incomplete; load its page again");
    }
  }

  /** The reason that was given, which there has to be. */
  static String reason(Request request) {
    var reason = request.typed("reason").strip();
    if (reason.isEmpty()) {
      throw new Mistyped("reason", "write a reason, for readers will ask; nothing was changed.");
    }
    return reason;
  }

  /** Browsers ask for the box that says so; whatever else sends the form is asked here. */
  static void beSure(Request request) {
    if (!request.typed("sure").equals("yes")) {
      throw new Mistyped("sure", "tick the box to say that you mean it; nothing was changed.");
    }
  }

  long version(Thing thing) {
    return desk.version(thing);
  }

  /**
   * Does it, and goes on to {@code next}, which tells that it was done; where it is refused, the
   * form comes back as it was typed, with the reason.
   */
  Reply attempt(Supplier<TrailEntry> act, String next, Function<Notice, Reply> again) {
    return attempt(act, _ -> next, again);
  }

  Reply attempt(
      Supplier<TrailEntry> act, Function<TrailEntry, String> next, Function<Notice, Reply> again) {
    try {
      var entry = act.get();
      return new Reply.Elsewhere(303, telling(next.apply(entry), entry.n()));
    } catch (Refused refused) {
      var meanwhile = phrases().sentences(refused.meanwhile());
      var why = String.valueOf(refused.getMessage());
      return refused.kind() == Refused.Cause.UNKNOWN
          ? Reply.notFound(Phrases.capital(why))
          : again.apply(Notice.problem(Phrases.capital(why), refused.field(), meanwhile));
    } catch (Mistyped mistyped) {
      return again.apply(Notice.problem(mistyped));
    } catch (IllegalArgumentException e) {
      return again.apply(Notice.problem(Phrases.capital(String.valueOf(e.getMessage()))));
    }
  }

  private static String telling(String address, long n) {
    int hash = address.indexOf('#');
    var page = hash < 0 ? address : address.substring(0, hash);
    return page
        + (page.indexOf('?') < 0 ? "?" : "&")
        + "done="
        + n
        + (hash < 0 ? "" : address.substring(hash));
  }

  /** What was done before this page, by its number in the address; only its doer is told. */
  Notice notice(Request request, String here) {
    var done = request.first("done");
    if (!done.matches("[0-9]{1,18}")) {
      return Notice.NONE;
    }
    return desk.entry(Long.parseLong(done))
        .filter(entry -> entry.editor().equals(request.visitor().name()))
        .map(entry -> notice(entry, here))
        .orElse(Notice.NONE);
  }

  private Notice notice(TrailEntry entry, String here) {
    var phrases = phrases();
    boolean undone = entry.undoneBy() != null;
    boolean can = !undone && desk.whyNotUndo(entry.n()).isEmpty();
    return new Notice(
        "You " + phrases.deed(entry) + (undone ? ". It has been undone since." : "."),
        false,
        "",
        can ? entry.n() : null,
        here,
        List.of());
  }

  /** The address if it is one of ours, else the other. */
  static String local(String address, String otherwise) {
    return LOCAL.matcher(address).matches() ? address : otherwise;
  }
}
