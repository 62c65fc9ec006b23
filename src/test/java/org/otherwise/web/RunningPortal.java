package org.otherwise.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Site;

/** A portal over the small collection, and a reader who speaks HTTP with it. */
final class RunningPortal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  final SmallCollection collection;
  private final Path folder;
  private final boolean ours;
  private final Portal portal;
  private final int port;
  private final String speaker;
  private final String second;

  /**
   * For the tests of a class that change nothing in it: in a folder of its own, until it is closed.
   */
  RunningPortal() {
    this(newFolder(), Limits.NONE, null, true);
  }

  RunningPortal(Path folder) {
    this(folder, Limits.NONE, null);
  }

  RunningPortal(Path folder, Limits limits, @Nullable Site place) {
    this(folder, limits, place, false);
  }

  private RunningPortal(Path folder, Limits limits, @Nullable Site place, boolean ours) {
    this.folder = folder;
    this.ours = ours;
    collection = new SmallCollection(folder);
    speaker = collection.speaker();
    second = collection.secondSpeaker();
    portal = collection.portal(limits, place);
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
    return send(method, address, Map.of("Accept", accept));
  }

  HttpResponse<String> send(String method, String address, Map<String, String> headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(address)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    headers.forEach(request::header);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** What the forms of somebody with this cookie carry. */
  static String token(String secret) {
    return new Visitor(Role.PUBLIC, "", secret).formToken();
  }

  /**
   * Sends what a browser with this cookie would.
   *
   * @param form as it is encoded; empty for none
   */
  HttpResponse<String> send(
      String method, String address, String secret, String form, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(address)))
            .method(method, HttpRequest.BodyPublishers.ofString(filled(form)))
            .header("Accept", "text/html");
    if (!form.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!secret.isEmpty()) {
      request.header("Cookie", "otherwise=" + secret);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form that was made for this cookie. */
  HttpResponse<String> post(String address, String secret, String form) throws Exception {
    return send("POST", address, secret, form + "&form_token=" + token(secret));
  }

  /** Signs in, and gives the secret of the session. */
  String signIn(String name, String password) throws Exception {
    var reply =
        post(
            "/desk/sign-in",
            "before",
            "name=" + Addresses.encoded(name) + "&password=" + Addresses.encoded(password));
    return secret(reply);
  }

  /** What the answer gives the browser to keep. */
  static String secret(HttpResponse<String> reply) {
    var cookie = reply.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  /** The address with ids of the collection in place of their names. */
  String filled(String address) {
    return address
        .replace("{quote}", collection.wasDark.id().value())
        .replace("{later}", collection.neverDark.id().value())
        .replace("{other}", collection.alone.id().value())
        .replace("{article}", collection.darkness.id().value())
        .replace("{pair}", collection.denial.value())
        .replace("{dispute}", collection.dispute.value())
        .replace("{speaker}", speaker)
        .replace("{second}", second);
  }

  @Override
  public void close() {
    portal.close();
    collection.close();
    if (ours) {
      delete(folder);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("portal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
