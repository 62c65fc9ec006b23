package org.otherwise.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** A portal over the small collection, and a reader who speaks HTTP with it. */
final class RunningPortal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final SmallCollection collection;
  private final Portal portal;
  private final int port;

  RunningPortal(Path folder) {
    collection = new SmallCollection(folder);
    portal = collection.portal();
    port = portal.start("localhost", 0);
  }

  SmallCollection collection() {
    return collection;
  }

  int port() {
    return port;
  }

  List<Routes.Route> routes() {
    return portal.routes();
  }

  HttpResponse<String> get(String address) throws Exception {
    return send("GET", address);
  }

  HttpResponse<String> send(String method, String address) throws Exception {
    return send(method, address, "text/html");
  }

  HttpResponse<String> getAsJson(String address) throws Exception {
    return send("GET", address, "application/json");
  }

  JsonNode json(String address) throws Exception {
    return JSON.readTree(send("GET", address, "*/*").body());
  }

  static HttpResponse<String> fetch(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String address, String accept) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(address)))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept", accept)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The address with ids of the collection in place of their names. */
  String filled(String address) {
    return address
        .replace("{quote}", collection.wasDark.id().value())
        .replace("{later}", collection.neverDark.id().value())
        .replace("{other}", collection.alone.id().value())
        .replace("{article}", collection.darkness.id().value())
        .replace("{pair}", collection.denial.value())
        .replace("{speaker}", collection.speaker());
  }

  @Override
  public void close() {
    portal.close();
    collection.close();
  }
}
