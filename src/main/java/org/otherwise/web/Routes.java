package org.otherwise.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Format;

/** Every address of the portal, and what answers it. */
record Routes(
    Endpoint home,
    Endpoint quotes,
    Endpoint articles,
    Endpoint contradictions,
    Endpoint quote,
    Endpoint article,
    Endpoint pair,
    Endpoint dispute,
    List<Route> reports,
    Endpoint speaker,
    Endpoint country,
    Endpoint compare,
    Endpoint collections,
    Endpoint collection,
    Endpoint about,
    Endpoint health,
    List<Route> discovery,
    List<Route> documents,
    List<Route> desk) {

  /** In this order; {@code {id}} is what a path names. */
  List<Route> all() {
    return Stream.of(pages(), reports, discovery, documents, desk).flatMap(List::stream).toList();
  }

  private List<Route> pages() {
    return List.of(
        Route.ofRecords("/", home),
        Route.ofRecords("/quotes", quotes),
        Route.ofRecords("/articles", articles),
        Route.ofRecords("/contradictions", contradictions),
        Route.ofRecords("/quotes/{id}", quote),
        Route.ofRecords("/articles/{id}", article),
        Route.ofRecords("/contradictions/{id}", pair),
        Route.ofRecords("/disputes/{id}", dispute),
        Route.ofRecords("/speakers/{id}", speaker),
        Route.ofRecords("/countries/{id}", country),
        Route.ofRecords("/compare", compare),
        new Route("/collections", collections),
        Route.ofRecords("/collections/{id}", collection),
        new Route("/about", about),
        new Route("/health", health));
  }

  /**
   * @param role who may use it
   * @param formats in which it can be had, by its ending or by the header "Accept"
   */
  record Route(Method method, String path, Role role, Endpoint endpoint, Set<Format> formats) {
    /** The desk is for people, and so is what a form is sent to; anything else has its JSON. */
    Route(Method method, String path, Role role, Endpoint endpoint) {
      this(
          method,
          path,
          role,
          endpoint,
          method == Method.POST || path.startsWith("/desk") ? Set.of(Format.HTML) : Format.PAGE);
    }

    /** A page for everybody. */
    Route(String path, Endpoint endpoint) {
      this(Method.GET, path, Role.PUBLIC, endpoint);
    }

    /** A page of records for everybody, which can be had in every format. */
    static Route ofRecords(String path, Endpoint endpoint) {
      return new Route(Method.GET, path, Role.PUBLIC, endpoint, Format.RECORDS);
    }

    /** Whether it is the editors', and has forms. */
    boolean isDesk() {
      return path.startsWith("/desk");
    }

    /** Whether its form can be sent by readers of whom nothing is known, not even a cookie. */
    boolean isForAnybody() {
      return path.equals(ReportPage.PATH);
    }

    /** Something ready made for programs. */
    static Route ofDocument(String path, Endpoint endpoint) {
      return new Route(Method.GET, path, Role.PUBLIC, endpoint, Set.of(Format.HTML));
    }

    /** Where the same is found in a format. */
    String in(Format format) {
      return Addresses.in(format, path);
    }
  }
}
