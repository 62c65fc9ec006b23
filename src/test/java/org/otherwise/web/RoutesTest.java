package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Desk;
import org.otherwise.curate.Editor;
import org.otherwise.model.Collection;
import org.otherwise.record.TrailQuery;

/**
 * Who may do what: every route by every role and every method, as one table. A route without a row
 * fails, and so does a row without a route.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoutesTest {
  /**
   * The route; an address of it; the status of a GET by anybody and by an editor; of a POST by
   * anybody and by an editor, each with the token of a form of theirs; of a POST by an editor
   * without a token and with one of somebody else; the form that is posted. HEAD is answered as GET
   * is, every other method with 405. POSTs by editors are sent in this order.
   */
  private static final String TABLE =
      """
      /                                 | /                                       | 200 200 | 405 405 | 405 405 |
      /quotes                           | /quotes                                 | 200 200 | 405 405 | 405 405 |
      /articles                         | /articles                               | 200 200 | 405 405 | 405 405 |
      /contradictions                   | /contradictions                         | 200 200 | 405 405 | 405 405 |
      /quotes/{id}                      | /quotes/{quote}                         | 200 200 | 405 405 | 405 405 |
      /articles/{id}                    | /articles/{article}                     | 200 200 | 405 405 | 405 405 |
      /contradictions/{id}              | /contradictions/{pair}                  | 200 200 | 405 405 | 405 405 |
      /contradictions/{id}/report       | /contradictions/{pair}/report           | 200 200 | 303 303 | 403 403 | reason=no_contradiction&comment=Two+lamps.
      /disputes/{id}                    | /disputes/{dispute}                     | 200 200 | 405 405 | 405 405 |
      /speakers/{id}                    | /speakers/{speaker}                     | 200 200 | 405 405 | 405 405 |
      /countries/{id}                   | /countries/NO                           | 200 200 | 405 405 | 405 405 |
      /compare                          | /compare?left={quote}&right={other}     | 200 200 | 405 405 | 405 405 |
      /collections                      | /collections                            | 200 200 | 405 405 | 405 405 |
      /collections/{id}                 | /collections/published                  | 200 200 | 405 405 | 405 405 |
      /about                            | /about                                  | 200 200 | 405 405 | 405 405 |
      /health                           | /health                                 | 200 200 | 405 405 | 405 405 |
      /opensearch.xml                   | /opensearch.xml                         | 200 200 | 405 405 | 405 405 |
      /sitemap.xml                      | /sitemap.xml                            | 200 200 | 405 405 | 405 405 |
      /sitemaps/{id}.xml                | /sitemaps/articles-1.xml                | 200 200 | 405 405 | 405 405 |
      /quotes/facets/{id}               | /quotes/facets/speaker                  | 200 200 | 405 405 | 405 405 |
      /articles/facets/{id}             | /articles/facets/publisher              | 200 200 | 405 405 | 405 405 |
      /contradictions/facets/{id}       | /contradictions/facets/label            | 200 200 | 405 405 | 405 405 |
      /said                             | /said?who=nobody                        | 200 200 | 405 405 | 405 405 |
      /suggest                          | /suggest?q=au                           | 200 200 | 405 405 | 405 405 |
      /help                             | /help                                   | 200 200 | 405 405 | 405 405 |
      /desk                             | /desk                                   | 303 200 | 405 405 | 405 405 |
      /desk/account                     | /desk/account                           | 303 200 | 403 422 | 403 403 | old=x&new=short&again=short
      /desk/contradictions/{id}         | /desk/contradictions/{pair}             | 303 200 | 405 405 | 405 405 |
      /desk/contradictions/{id}/close-reports | /desk/contradictions/{pair}/close-reports | 405 405 | 403 303 | 403 403 | version=-1
      /desk/reports                     | /desk/reports                           | 303 200 | 405 405 | 405 405 |
      /desk/contradictions/{id}/confirm | /desk/contradictions/{pair}/confirm     | 405 405 | 403 303 | 403 403 | version=-1
      /desk/contradictions/{id}/reopen  | /desk/contradictions/{pair}/reopen      | 405 405 | 403 303 | 403 403 | version=-1
      /desk/contradictions/{id}/relabel | /desk/contradictions/{pair}/relabel     | 405 405 | 403 303 | 403 403 | version=-1&label=disputes
      /desk/contradictions/{id}/dismiss | /desk/contradictions/{pair}/dismiss     | 405 405 | 403 303 | 403 403 | version=-1&reason=Other+nights.
      /desk/quotes/{id}                 | /desk/quotes/{quote}                    | 303 200 | 403 303 | 403 403 | version=-1&who=keep&country=FI&date=2022-09-20&words=The+light+on+Storholmen+was+dark+for+eleven+nights+in+August,
      /desk/quotes/{id}/as-extracted    | /desk/quotes/{quote}/as-extracted       | 405 405 | 403 303 | 403 403 | version=-1
      /desk/quotes/{id}/withdraw        | /desk/quotes/{quote}/withdraw           | 405 405 | 403 303 | 403 403 | version=-1&reason=Misheard.&sure=yes
      /desk/quotes/{id}/restore         | /desk/quotes/{quote}/restore            | 405 405 | 403 303 | 403 403 | version=-1
      /desk/articles/{id}               | /desk/articles/{article}                | 303 200 | 405 405 | 405 405 |
      /desk/articles/{id}/withdraw      | /desk/articles/{article}/withdraw       | 405 405 | 403 303 | 403 403 | version=-1&reason=Asked+for.&sure=yes
      /desk/articles/{id}/restore       | /desk/articles/{article}/restore        | 405 405 | 403 303 | 403 403 | version=-1
      /desk/speakers                    | /desk/speakers?q=aune                   | 303 200 | 405 405 | 405 405 |
      /desk/speakers/{id}               | /desk/speakers/{speaker}                | 303 200 | 403 303 | 403 403 | version=-1&name=T.+Aune&kind=person&country=NO
      /desk/speakers/{id}/merge         | /desk/speakers/{speaker}/merge?into={second} | 303 200 | 403 303 | 403 403 | version=-1&into={second}
      /desk/speakers/{id}/split         | /desk/speakers/{speaker}/split          | 405 405 | 403 303 | 403 403 | version=-1
      /desk/collections                 | /desk/collections                       | 303 200 | 403 303 | 403 403 | title=Another
      /desk/collections/{id}            | /desk/collections/{draft}               | 303 200 | 403 303 | 403 403 | version=-1&slug=draft&title=Lamps+again&text=
      /desk/collections/{id}/preview    | /desk/collections/{draft}/preview       | 303 200 | 405 405 | 405 405 |
      /desk/collections/{id}/note       | /desk/collections/{draft}/note          | 405 405 | 403 303 | 403 403 | version=-1&item={item}&note=Look.
      /desk/collections/{id}/move       | /desk/collections/{draft}/move          | 405 405 | 403 303 | 403 403 | version=-1&item={item}&place=1
      /desk/collections/{id}/remove     | /desk/collections/{draft}/remove        | 405 405 | 403 303 | 403 403 | version=-1&item={item}
      /desk/collections/{id}/publish    | /desk/collections/{draft}/publish       | 405 405 | 403 303 | 403 403 | version=-1
      /desk/collections/{id}/unpublish  | /desk/collections/{draft}/unpublish     | 405 405 | 403 303 | 403 403 | version=-1
      /desk/collections/{id}/delete     | /desk/collections/{doomed}/delete       | 303 200 | 403 303 | 403 403 | version=-1
      /desk/add                         | /desk/add?item=/quotes/{other}          | 303 200 | 403 303 | 403 403 | item=/quotes/{other}&collection={draft}&note=
      /desk/trail                       | /desk/trail                             | 303 200 | 405 405 | 405 405 |
      /desk/trail/{id}/undo             | /desk/trail/{entry}/undo                | 405 405 | 403 303 | 403 403 | to=/desk
      /desk/sign-in                     | /desk/sign-in                           | 200 303 | 422 422 | 403 403 | name=x&password=y
      /desk/sign-out                    | /desk/sign-out                          | 405 405 | 403 303 | 403 403 | a=b
      """;

  private static final String NAME = "Mira Orlen";
  private static final String PASSWORD = "lamp kettle winter sea";

  @TempDir static Path folder;

  private static RunningPortal portal;
  private static final Map<String, String> IDS = new TreeMap<>();

  private record Row(
      String route,
      String address,
      int get,
      int getByEditor,
      int post,
      int postByEditor,
      int postWithoutToken,
      int postWithOthersToken,
      String form) {}

  @BeforeAll
  static void start() {
    portal = new RunningPortal(folder);
    portal.collection.addEditor(NAME, PASSWORD);
    var archive = portal.collection.archive;
    var desk = new Desk(archive, Clock.systemUTC());
    var ada = new Editor("Ada");
    var draft = Desk.collectionOf(desk.collections().create(ada, "draft", "Lamps", ""));
    for (var quote : List.of(portal.collection.wasDark, portal.collection.neverDark)) {
      desk.collections().add(ada, draft, Desk.ANY, new Collection.Target.OfQuote(quote.id()), "");
    }
    var published = Desk.collectionOf(desk.collections().create(ada, "published", "Out", ""));
    desk.collections().publish(ada, published, Desk.ANY);
    var doomed = Desk.collectionOf(desk.collections().create(ada, "doomed", "Not for long", ""));
    IDS.put("{doomed}", doomed.value());
    IDS.put("{draft}", draft.value());
    IDS.put("{item}", archive.shelf().find(draft).orElseThrow().items().getFirst().id());
    IDS.put("{entry}", Long.toString(desk.confirm(ada, portal.collection.numbers, Desk.ANY).n()));
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

  /** Before editors do what their column says, which deletes things. */
  @Test
  @Order(1)
  void everyRouteAnswersEachRoleAndMethodAsItsRowSays() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var expected = new ArrayList<String>();
    var found = new ArrayList<String>();
    long before = deeds();
    for (var row : rows().values()) {
      for (var method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")) {
        boolean look = method.equals("GET") || method.equals("HEAD");
        var name = method + " " + row.address() + " ";
        expected.add(name + (look ? row.get() : 405) + " " + (look ? row.getByEditor() : 405));
        found.add(
            name
                + portal.send(method, row.address(), "", "").statusCode()
                + " "
                + portal.send(method, row.address(), editor, "").statusCode());
      }
      var name = "POST that may not " + row.address() + " ";
      expected.add(
          name + row.post() + " " + row.postWithoutToken() + " " + row.postWithOthersToken());
      found.add(
          name
              + portal.post(row.address(), "visitor", row.form()).statusCode()
              + " "
              + portal.send("POST", row.address(), editor, row.form() + "&a=b").statusCode()
              + " "
              + portal
                  .send(
                      "POST",
                      row.address(),
                      editor,
                      row.form() + "&form_token=" + RunningPortal.token("visitor"))
                  .statusCode());
    }
    assertThat(found).isEqualTo(expected);
    assertThat(deeds()).as("what was refused changed nothing").isEqualTo(before);
  }

  @Test
  void editorsCanDoWhatTheirColumnSays() throws Exception {
    var editor = portal.signIn(NAME, PASSWORD);
    var expected = new LinkedHashMap<String, Integer>();
    var found = new LinkedHashMap<String, Integer>();
    for (var row : rows().values()) {
      expected.put(row.address(), row.postByEditor());
      found.put(row.address(), portal.post(row.address(), editor, row.form()).statusCode());
    }
    assertThat(found).isEqualTo(expected);
  }

  private static long deeds() {
    return portal.collection.archive.history().trail(TrailQuery.ALL).total();
  }

  private static Map<String, Row> rows() {
    var rows = new LinkedHashMap<String, Row>();
    for (var line : TABLE.lines().toList()) {
      var cells = line.split("\\|", -1);
      var get = cells[2].strip().split(" ");
      var post = cells[3].strip().split(" ");
      var bad = cells[4].strip().split(" ");
      var row =
          new Row(
              cells[0].strip(),
              filled(cells[1].strip()),
              Integer.parseInt(get[0]),
              Integer.parseInt(get[1]),
              Integer.parseInt(post[0]),
              Integer.parseInt(post[1]),
              Integer.parseInt(bad[0]),
              Integer.parseInt(bad[1]),
              filled(cells[5].strip()));
      rows.put(row.route(), row);
    }
    return rows;
  }

  private static String filled(String text) {
    var filled = text;
    for (var id : IDS.entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue());
    }
    return filled;
  }
}
