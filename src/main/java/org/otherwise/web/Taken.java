package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Exports;
import org.otherwise.publish.Format;
import org.otherwise.publish.Item;
import org.otherwise.publish.Meta;

/**
 * What a page offers to take along, and what it says of itself to programs.
 *
 * @param ways the same in other formats
 * @param extent what a file does not hold; empty where it holds everything
 * @param jsonLd safe as the content of a script element; may be empty
 * @param coins titles of spans that reference managers look for
 * @param cite null where the page is of no one record
 */
record Taken(
    List<Way> ways,
    String extent,
    List<Meta> metas,
    String jsonLd,
    List<String> coins,
    @Nullable Cite cite) {
  /** Of pages without records. */
  static final Taken NOTHING = new Taken(List.of(), "", List.of(), "", List.of(), null);

  private static final List<Format> ORDER =
      List.of(Format.RIS, Format.BIBTEX, Format.CSL_JSON, Format.CSV, Format.JSON, Format.ATOM);

  /**
   * @param what it is for, said once of neighbours that are for the same; may be empty
   * @param title what a feed reader or a browser calls it
   */
  record Way(String label, String what, String type, String title, String url) {}

  /**
   * How to cite a record.
   *
   * @param text one line for a list of works cited
   * @param address for ever the record's
   * @param passage lands on the words where they were published; null where that is not known
   */
  record Cite(String text, String address, @Nullable String passage) {}

  static Taken of(Bundle bundle, Exports exports) {
    if (!bundle.isThere()) {
      return NOTHING;
    }
    var ways = new ArrayList<Way>();
    for (var format : ORDER) {
      ways.add(way(format, bundle));
    }
    return new Taken(
        List.copyOf(ways),
        extent(bundle),
        exports.metas(bundle),
        exports.jsonLd(bundle),
        exports.coins(bundle),
        cite(bundle, exports));
  }

  private static Way way(Format format, Bundle bundle) {
    var pages = bundle.pages();
    var address = pages == null || format == Format.JSON ? bundle.address() : pages.whole();
    return new Way(
        format.label(),
        what(format),
        format.mediaType(),
        bundle.title() + " as " + format.label(),
        Addresses.in(format, address));
  }

  private static String what(Format format) {
    return switch (format) {
      case CSV -> "a table";
      case RIS, BIBTEX -> "";
      case CSL_JSON -> "for reference managers";
      case JSON -> "for programs";
      case ATOM -> "a feed";
      case HTML -> "this page";
    };
  }

  private static String extent(Bundle bundle) {
    var pages = bundle.pages();
    return pages == null || pages.total() <= Exports.MOST
        ? ""
        : "A file holds the first "
            + DatePhrases.Numbers.digits(Exports.MOST)
            + " of "
            + DatePhrases.Numbers.digits(pages.total())
            + "; add page=2 to its address for those that follow, or narrow the search.";
  }

  private static @Nullable Cite cite(Bundle bundle, Exports exports) {
    if (!bundle.single() || bundle.items().isEmpty()) {
      return null;
    }
    var item = bundle.items().getFirst();
    var passage =
        item instanceof Item.OfQuote(var statement)
            ? TextFragment.of(statement.article().url(), statement.quote()).orElse(null)
            : null;
    return new Cite(exports.cited(bundle), exports.site().absolute(item.address()), passage);
  }
}
