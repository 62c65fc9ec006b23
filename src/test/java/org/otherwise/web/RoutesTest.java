package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what: every route by every method, as one table. A route without a row fails. */
class RoutesTest {
  /** The route, an address of it, and the status of a GET and of a POST by anybody. */
  private static final String TABLE =
      """
      /                    | /                                   | 200 | 405
      /quotes              | /quotes                             | 200 | 405
      /articles            | /articles                           | 200 | 405
      /contradictions      | /contradictions                     | 200 | 405
      /quotes/{id}         | /quotes/{quote}                     | 200 | 405
      /articles/{id}       | /articles/{article}                 | 200 | 405
      /contradictions/{id} | /contradictions/{pair}              | 200 | 405
      /speakers/{id}       | /speakers/{speaker}                 | 200 | 405
      /countries/{id}      | /countries/NO                       | 200 | 405
      /compare             | /compare?left={quote}&right={other} | 200 | 405
      /about               | /about                              | 200 | 405
      /health              | /health                             | 200 | 405
      /quotes/facets/{id}  | /quotes/facets/speaker              | 200 | 405
      /articles/facets/{id} | /articles/facets/publisher         | 200 | 405
      /contradictions/facets/{id} | /contradictions/facets/label | 200 | 405
      /said                | /said?who=nobody                    | 200 | 405
      /suggest             | /suggest?q=au                       | 200 | 405
      /help                | /help                               | 200 | 405
      """;

  @TempDir static Path folder;

  private static RunningPortal portal;

  private record Row(String address, int get, int post) {}

  @BeforeAll
  static void start() {
    portal = new RunningPortal(folder);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void everyRouteHasARow() {
    var paths = new TreeSet<String>();
    portal.routes().forEach(route -> paths.add(route.path()));
    assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(paths);
  }

  @Test
  void everyRouteAnswersEachMethodAsItsRowSays() throws Exception {
    var expected = new TreeMap<String, Integer>();
    var found = new TreeMap<String, Integer>();
    for (var row : rows().values()) {
      var statuses = Map.of("GET", row.get(), "HEAD", row.get(), "POST", row.post());
      for (var method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
        var name = method + " " + row.address();
        expected.put(name, statuses.getOrDefault(method, 405));
        found.put(name, portal.send(method, row.address()).statusCode());
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Map<String, Row> rows() {
    var rows = new LinkedHashMap<String, Row>();
    for (var line : TABLE.lines().toList()) {
      var cells = line.split("\\|");
      rows.put(
          cells[0].strip(),
          new Row(
              cells[1].strip(),
              Integer.parseInt(cells[2].strip()),
              Integer.parseInt(cells[3].strip())));
    }
    return rows;
  }
}
