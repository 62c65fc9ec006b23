package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Archive;

/** The addresses that help a reader to find the way, beside lists and single pages. */
final class Discovery {
  private Discovery() {}

  static List<Routes.Route> routes(Archive archive, SearchIndex index, IndexConfig config) {
    var routes = new ArrayList<Routes.Route>();
    for (var scope : Scope.values()) {
      routes.add(
          new Routes.Route(
              Addresses.of(scope) + "/facets/{id}", new FacetPage(scope, archive, index, config)));
    }
    routes.add(new Routes.Route("/said", new SaidPage(archive, index, config.gazetteer())));
    routes.add(new Routes.Route("/suggest", new SuggestPage(index, config.gazetteer())));
    routes.add(new Routes.Route("/help", new HelpPage(archive, index, config)));
    return routes;
  }

  /** All speakers of the collection, as a dictionary has them. */
  static String allSpeakers() {
    return SearchParameters.all(Scope.QUOTES).valuesUrl(Field.SPEAKER) + "?order=name";
  }
}
