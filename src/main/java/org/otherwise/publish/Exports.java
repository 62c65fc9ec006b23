package org.otherwise.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.otherwise.model.ArticleHead;

/**
 * What can be taken along, in every format. Safe for use by many threads.
 *
 * @param site where the portal stands
 */
public record Exports(Site site, Showing showing) {
  /** The most records in one file; a longer list goes on at its next page. */
  public static final int MOST = 1_000;

  /** The records in one of the formats that are not pages. */
  public String write(Format format, Bundle bundle) {
    return switch (format) {
      case ATOM -> new Atom(site, showing).of(bundle);
      case CSV -> new Csv(site, showing).of(bundle);
      case RIS -> Ris.of(references(bundle));
      case BIBTEX -> Bibtex.of(references(bundle));
      case CSL_JSON -> CslJson.of(references(bundle));
      case HTML, JSON ->
          throw new IllegalArgumentException("made from its view, not from records: " + format);
    };
  }

  /** Says in JSON how much of what outlets wrote is shown, and under whose rights. */
  public void addRights(ObjectNode json, Bundle bundle) {
    var heads = new LinkedHashMap<String, ArticleHead>();
    for (var item : bundle.items()) {
      for (var head : heads(item)) {
        var publisher = head.publisher();
        heads.putIfAbsent(publisher == null ? "" : publisher, head);
      }
    }
    if (bundle.isThere()) {
      var rights = json.putArray("rights");
      for (var head : heads.values()) {
        rights
            .addObject()
            .put("publisher", head.publisher())
            .put("display", showing.display(head).name().toLowerCase(Locale.ROOT))
            .put("text", showing.rights(head));
      }
    }
  }

  private static List<ArticleHead> heads(Item item) {
    return switch (item) {
      case Item.OfArticle(var head, _) -> List.of(head);
      case Item.OfQuote(var statement) -> List.of(statement.article());
      case Item.OfPair(var pair, _) -> List.of(pair.left().article(), pair.right().article());
    };
  }

  /**
   * The record of the page in schema.org's words, safe inside a script element; empty for lists.
   */
  public String jsonLd(Bundle bundle) {
    return isRecord(bundle)
        ? JsonLd.inScript(new JsonLd(site, showing).of(bundle.items().getFirst()))
        : "";
  }

  public List<Meta> metas(Bundle bundle) {
    return isRecord(bundle) ? Meta.of(bundle, site, showing) : List.of();
  }

  /** Titles of the spans from which reference managers pick the records of a page. */
  public List<String> coins(Bundle bundle) {
    return references(bundle).stream().map(Coins::of).distinct().toList();
  }

  /** The page's record as it is cited in a text; empty for lists. */
  public String cited(Bundle bundle) {
    return isRecord(bundle) ? Cited.of(Reference.of(bundle.items().getFirst(), site, showing)) : "";
  }

  private static boolean isRecord(Bundle bundle) {
    return bundle.single() && !bundle.items().isEmpty();
  }

  private List<Reference> references(Bundle bundle) {
    return bundle.items().stream().map(item -> Reference.of(item, site, showing)).toList();
  }
}
