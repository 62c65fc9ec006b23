package org.otherwise.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is, as its name says.
 *
 * @param compressed whether it is wrapped in gzip
 */
record Format(Kind kind, boolean compressed) {
  /** What can be read. */
  enum Kind {
    HTML("text/html"),
    TEXT("text/plain"),
    JSON_LINES("application/json"),
    ZIP("application/zip");

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** What a saved page brings along; in a folder or archive it is passed over without a word. */
  private static final Set<String> ASSETS =
      Set.of(
          "css",
          "js",
          "mjs",
          "map",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "avif",
          "svg",
          "ico",
          "bmp",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "mp3",
          "mp4",
          "webm",
          "download");

  private static final Set<String> FEEDS = Set.of("xml", "rss", "atom");

  static Optional<Format> of(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    boolean compressed = lower.endsWith(".gz");
    return switch (extension(compressed ? lower.substring(0, lower.length() - 3) : lower)) {
      case "html", "htm", "xhtml" -> Optional.of(new Format(Kind.HTML, compressed));
      case "txt", "text" -> Optional.of(new Format(Kind.TEXT, compressed));
      case "jsonl", "ndjson" -> Optional.of(new Format(Kind.JSON_LINES, compressed));
      case "zip" -> compressed ? Optional.empty() : Optional.of(new Format(Kind.ZIP, false));
      default -> Optional.empty();
    };
  }

  static boolean isAsset(String name) {
    return ASSETS.contains(extension(name.toLowerCase(Locale.ROOT)));
  }

  /** Why a file of this name is not read. */
  static String refusal(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (FEEDS.contains(extension(bare))) {
      return "feeds (.xml, .rss, .atom) are not read yet";
    }
    if (extension(bare).equals("warc")) {
      return "web archives (.warc, .warc.gz) are not read yet";
    }
    return "not a kind of file that is read: .html, .txt, .jsonl, any of them .gz, and .zip";
  }

  /** Whether a later version will read it. */
  static boolean isPlanned(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var bare = extension(lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower);
    return FEEDS.contains(bare) || bare.equals("warc");
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
