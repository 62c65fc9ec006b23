package org.otherwise.web;

import java.util.List;
import java.util.stream.Stream;

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
    Endpoint health,
    List<Route> desk) {

  /** In this order; {@code {id}} is what a path names. Each has its JSON at {@link Route#json}. */
  List<Route> all() {
    return Stream.concat(pages().stream(), desk.stream()).toList();
  }

  private List<Route> pages() {
    return List.of(
        new Route("/", home),
        new Route("/quotes", quotes),
        new Route("/articles", articles),
        new Route("/contradictions", contradictions),
        new Route("/quotes/{id}", quote),
        new Route("/articles/{id}", article),
        new Route("/contradictions/{id}", pair),
        new Route("/speakers/{id}", speaker),
        new Route("/countries/{id}", country),
        new Route("/compare", compare),
        new Route("/about", about),
        new Route("/health", health));
  }

  /**
   * @param role who may use it
   */
  record Route(Method method, String path, Role role, Endpoint endpoint) {
    /** A page for everybody. */
    Route(String path, Endpoint endpoint) {
      this(Method.GET, path, Role.PUBLIC, endpoint);
    }

    /** Whether programs get it too: the desk is for people. */
    boolean hasFormats() {
      return !path.startsWith("/desk");
    }

    /** Where the same is found as JSON. */
    String json() {
      return path.equals("/") ? "/index.json" : path + ".json";
    }
  }
}
