package org.otherwise.web;

import java.util.List;
import org.otherwise.curate.Editors;
import org.otherwise.curate.Sessions;
import org.otherwise.web.Routes.Route;

/** The addresses of the desk. */
final class DeskRoutes {
  private DeskRoutes() {}

  static List<Route> of(Workbench bench, Editors editors, Sessions sessions) {
    var signIn = new SignInPage(sessions);
    var account = new AccountPage(editors, sessions);
    var pair = new PairDesk(bench);
    var reports = new ReportsDesk(bench);
    var quote = new QuoteDesk(bench);
    var article = new ArticleDesk(bench);
    var speaker = new SpeakerDesk(bench);
    var collections = new CollectionsDesk(bench);
    var collection = new CollectionDesk(bench);
    var add = new AddDesk(bench, collections);
    var trail = new TrailDesk(bench, editors);
    return List.of(
        new Route(Method.GET, Gate.SIGN_IN, Role.PUBLIC, signIn::show),
        new Route(Method.POST, Gate.SIGN_IN, Role.PUBLIC, signIn::signIn),
        post("/desk/sign-out", signIn::signOut),
        get("/desk", new DeskPage(bench)),
        get("/desk/account", account::show),
        post("/desk/account", account::change),
        get("/desk/contradictions/{id}", pair::show),
        post("/desk/contradictions/{id}/confirm", pair::confirm),
        post("/desk/contradictions/{id}/dismiss", pair::dismiss),
        post("/desk/contradictions/{id}/relabel", pair::relabel),
        post("/desk/contradictions/{id}/reopen", pair::reopen),
        post("/desk/contradictions/{id}/close-reports", reports::close),
        get(ReportsDesk.PATH, reports::show),
        get("/desk/quotes/{id}", quote::show),
        post("/desk/quotes/{id}", quote::correct),
        post("/desk/quotes/{id}/as-extracted", quote::asExtracted),
        post("/desk/quotes/{id}/withdraw", quote::withdraw),
        post("/desk/quotes/{id}/restore", quote::restore),
        get("/desk/articles/{id}", article::show),
        post("/desk/articles/{id}/withdraw", article::withdraw),
        post("/desk/articles/{id}/restore", article::restore),
        get("/desk/speakers", speaker::list),
        get("/desk/speakers/{id}", speaker::show),
        post("/desk/speakers/{id}", speaker::describe),
        get("/desk/speakers/{id}/merge", speaker::askToMerge),
        post("/desk/speakers/{id}/merge", speaker::merge),
        post("/desk/speakers/{id}/split", speaker::split),
        get("/desk/collections", collections::show),
        post("/desk/collections", collections::create),
        get("/desk/collections/{id}", collection::show),
        post("/desk/collections/{id}", collection::edit),
        get("/desk/collections/{id}/preview", collection::preview),
        post("/desk/collections/{id}/publish", collection::publish),
        post("/desk/collections/{id}/unpublish", collection::unpublish),
        get("/desk/collections/{id}/delete", collection::askToDelete),
        post("/desk/collections/{id}/delete", collection::delete),
        post("/desk/collections/{id}/note", collection::note),
        post("/desk/collections/{id}/move", collection::move),
        post("/desk/collections/{id}/remove", collection::remove),
        get("/desk/add", add::show),
        post("/desk/add", add::add),
        get("/desk/trail", trail::show),
        post("/desk/trail/{id}/undo", trail::undo));
  }

  private static Route get(String path, Endpoint endpoint) {
    return new Route(Method.GET, path, Role.EDITOR, endpoint);
  }

  private static Route post(String path, Endpoint endpoint) {
    return new Route(Method.POST, path, Role.EDITOR, endpoint);
  }
}
