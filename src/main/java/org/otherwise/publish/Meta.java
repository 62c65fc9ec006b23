package org.otherwise.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code meta} element of a page's head.
 *
 * @param property whether it is named by "property", as Open Graph has it, or by "name"
 */
public record Meta(boolean property, String name, String content) {

  /** What reference managers and link previews read. */
  static List<Meta> of(Bundle bundle, Site site, Showing showing) {
    var item = bundle.items().getFirst();
    var reference = Reference.of(item, site, showing);
    var metas = new ArrayList<Meta>();
    if (reference.kind() == Reference.Kind.ARTICLE) {
      highwire(metas, reference);
    }
    dublinCore(metas, reference);
    openGraph(metas, bundle, reference);
    metas.removeIf(meta -> meta.content().isEmpty());
    return List.copyOf(metas);
  }

  /** A quote and a pair are not articles: their pages have none of these. */
  private static void highwire(List<Meta> metas, Reference reference) {
    metas.add(named("citation_title", reference.title()));
    reference.authors().forEach(author -> metas.add(named("citation_author", author.sorted())));
    var issued = reference.issued();
    if (issued != null) {
      metas.add(named("citation_publication_date", issued.toString().replace('-', '/')));
    }
    metas.add(named("citation_publisher", reference.container()));
    metas.add(named("citation_language", language(reference)));
    metas.add(named("citation_public_url", reference.url()));
    metas.add(named("citation_abstract_html_url", reference.record()));
  }

  private static void dublinCore(List<Meta> metas, Reference reference) {
    boolean news = reference.kind() != Reference.Kind.PAIR;
    metas.add(named("DC.type", news ? "newspaperArticle" : "webpage"));
    metas.add(named("DC.title", reference.title()));
    reference.authors().forEach(author -> metas.add(named("DC.creator", author.sorted())));
    reference.speakers().forEach(who -> metas.add(named("DC.contributor", who.sorted())));
    var issued = reference.issued();
    metas.add(named("DC.date", issued == null ? "" : issued.toString()));
    metas.add(named("DC.source", reference.container()));
    metas.add(named("DC.identifier", reference.url()));
    metas.add(named("DC.description", String.join(" ", reference.notes())));
    metas.add(named("DC.language", language(reference)));
    metas.add(named("DC.rights", reference.rights()));
  }

  private static void openGraph(List<Meta> metas, Bundle bundle, Reference reference) {
    var title = Plain.line(bundle.title());
    var description = String.join(" ", reference.notes());
    metas.add(new Meta(true, "og:type", "article"));
    metas.add(new Meta(true, "og:site_name", Site.NAME));
    metas.add(new Meta(true, "og:title", title));
    metas.add(new Meta(true, "og:url", reference.record()));
    metas.add(new Meta(true, "og:description", description));
    metas.add(named("twitter:card", "summary"));
  }

  private static String language(Reference reference) {
    return reference.language().equals("und") ? "" : reference.language();
  }

  private static Meta named(String name, String content) {
    return new Meta(false, name, content);
  }
}
