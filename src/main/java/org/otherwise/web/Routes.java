package org.otherwise.web;

import java.util.List;
import java.util.Set;
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
    Endpoint speaker,
    Endpoint country,
    Endpoint compare,
    Endpoint about,
    Endpoint health) {

  /** In this order; {@code {id}} is what a path names. */
  List<Route> all() {
    return List.of(
        Route.ofRecords("/", home),
        Route.ofRecords("/quotes", quotes),
        Route.ofRecords("/articles", articles),
        Route.ofRecords("/contradictions", contradictions),
        Route.ofRecords("/quotes/{id}", quote),
        Route.ofRecords("/articles/{id}", article),
        Route.ofRecords("/contradictions/{id}", pair),
        Route.ofRecords("/speakers/{id}", speaker),
        Route.ofRecords("/countries/{id}", country),
        Route.ofRecords("/compare", compare),
        new Route("/about", about),
        new Route("/health", health));
  }

  /**
   * @param formats in which it can be had, by its ending or by the header "Accept"
   */
  record Route(String path, Endpoint endpoint, Set<Format> formats) {
    /** A page, and the same as JSON. */
    Route(String path, Endpoint endpoint) {
      this(path, endpoint, Format.PAGE);
    }

    /** A page of records, which can be had in every format. */
    static Route ofRecords(String path, Endpoint endpoint) {
      return new Route(path, endpoint, Format.RECORDS);
    }

    /** Where the same is found in a format. */
    String in(Format format) {
      return Addresses.in(format, path);
    }
  }
}
