package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.curate.Correction.Change;
import org.otherwise.curate.Who;
import org.otherwise.model.PartialDate;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/**
 * The form in which a quote is corrected, as it was typed.
 *
 * @param who "keep", "id:" with a speaker's id, "new", "unnamed" or "unknown"
 * @param find the name to look for
 * @param found the name that the list below it was made for
 * @param kind what a new speaker is
 * @param described how a source without a name is described
 * @param country its code; empty for none
 * @param date empty for none
 */
record QuoteForm(
    String who,
    String find,
    String found,
    String kind,
    String described,
    String country,
    String date,
    String words) {

  /** As the quote is. */
  static QuoteForm of(Statement said) {
    var who = said.quote().attribution();
    var country = who.country();
    var date = said.quote().saidOn();
    return new QuoteForm(
        "keep",
        "",
        "",
        "person",
        who.kind() == SpeakerKind.UNNAMED ? who.speaker() : "",
        country == null ? "" : country,
        date == null ? "" : date.toString(),
        said.quote().words());
  }

  static QuoteForm typed(Request request) {
    return new QuoteForm(
        request.typed("who"),
        request.typed("find").strip(),
        request.typed("found").strip(),
        request.typed("kind"),
        request.typed("described").strip(),
        request.typed("country"),
        request.typed("date").strip(),
        lines(request.typed("words")));
  }

  /** Whether a name was typed and no list made for it yet: Enter in that field looks for it. */
  boolean isToFind() {
    return !find.isEmpty() && !find.equals(found);
  }

  /**
   * What differs from the quote as it is.
   *
   * @throws IllegalArgumentException with a sentence for the reader
   */
  List<Change> changes(Statement said) {
    var now = of(said);
    var changes = new ArrayList<Change>();
    if (!who.equals("keep")) {
      changes.add(new Change.Speaker(speaker()));
    }
    if (!country.equals(now.country)) {
      changes.add(country.isEmpty() ? new Change.NoCountry() : new Change.Country(country));
    }
    if (!date.equals(now.date)) {
      changes.add(date.isEmpty() ? new Change.NotSaidOn() : new Change.SaidOn(day()));
    }
    if (!words.equals(now.words)) {
      changes.add(new Change.Words(words.strip()));
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("nothing was changed in the form, so nothing was saved.");
    }
    return changes;
  }

  private Who speaker() {
    var field =
        switch (who) {
          case "new" -> "find";
          case "unnamed" -> "described";
          default -> "who";
        };
    try {
      return who.startsWith("id:")
          ? new Who.Known(new SpeakerId(who.substring(3)))
          : switch (who) {
            case "new" -> new Who.Named(find, SpeakerKind.of(kind));
            case "unnamed" -> new Who.Unnamed(described);
            case "unknown" -> new Who.Unknown();
            default -> throw new IllegalArgumentException("choose who said it.");
          };
    } catch (IllegalArgumentException e) {
      throw new Mistyped(field, String.valueOf(e.getMessage()), e);
    }
  }

  private PartialDate day() {
    try {
      return PartialDate.parse(date);
    } catch (IllegalArgumentException e) {
      throw new Mistyped(
          "date",
          "“" + date + "” is no date: write 2022-09-21, 2022-09 or 2022, or leave it empty.",
          e);
    }
  }

  /** Browsers send lines of a text with both characters at their ends. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
