package org.otherwise.web;

import java.util.function.Supplier;
import org.otherwise.publish.OpenSearch;
import org.otherwise.publish.Site;

/** What programs find at addresses that others have agreed on. */
final class Documents {
  private Documents() {}

  /** How a browser can search here. */
  static Endpoint openSearch(Supplier<Site> site) {
    return _ -> new Reply.Document(OpenSearch.TYPE, OpenSearch.of(site.get()));
  }
}
