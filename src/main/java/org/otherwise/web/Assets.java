package org.otherwise.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otherwise.model.Fingerprint;

/**
 * The files in {@code static}, each at an address that has its content's fingerprint in it: a
 * browser may keep what it got for ever, and gets a changed file at once.
 */
final class Assets {
  private static final List<String> FILES =
      List.of(
          "base.css",
          "pages.css",
          "take.css",
          "disputes.css",
          "desk.css",
          "print.css",
          "suggest.js",
          "otherwise.svg");

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Asset> byName = new HashMap<>();

  /** A file and what kind it is. */
  static final class Asset {
    private final String type;
    private final byte[] content;

    private Asset(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    String type() {
      return type;
    }

    /** From the beginning, for every reader anew. */
    InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  Assets() {
    for (var file : FILES) {
      var content = read(file);
      int dot = file.lastIndexOf('.');
      var name = file.substring(0, dot) + "." + Fingerprint.of(content) + file.substring(dot);
      addresses.put(file, "/static/" + name);
      byName.put(name, new Asset(type(file), content));
    }
  }

  /** Where the file stands now. */
  String address(String file) {
    var address = addresses.get(file);
    if (address == null) {
      throw new IllegalArgumentException("no file of this name in static: " + file);
    }
    return address;
  }

  /** The file by the last part of its address. */
  Optional<Asset> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static byte[] read(String file) {
    try (var in = Assets.class.getResourceAsStream("/static/" + file)) {
      if (in == null) {
        throw new IllegalStateException("static/" + file + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read static/" + file, e);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
