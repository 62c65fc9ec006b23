package org.otherwise.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.otherwise.model.RawDocument;

/** Reads articles from files, folders and archives. */
public final class Reader {
  private final Given given;
  private final Meter meter;

  public Reader(Given given) {
    this(given, Meter.of(List.of()));
  }

  /**
   * @param meter told of what has been read
   */
  public Reader(Given given, Meter meter) {
    this.given = given;
    this.meter = meter;
  }

  /**
   * Why this argument is not read at all; empty where it may be the path of something that is.
   * Addresses, feeds and web archives are for later.
   */
  public static Optional<String> refusal(String argument) {
    var lower = argument.strip().toLowerCase(Locale.ROOT);
    if (lower.matches("[a-z][a-z0-9+.-]{1,20}://.*")) {
      return Optional.of(
          "addresses (http, https) are not read yet: save the page and give the file");
    }
    return Format.isPlanned(lower) ? Optional.of(Format.refusal(lower)) : Optional.empty();
  }

  /**
   * Reads everything at {@code path}, one document after another, in a stable order; holds no more
   * than one document in memory. What cannot be read is handed on as {@link Reading.Rejected} and
   * the rest goes on.
   */
  public void read(Path path, Consumer<Reading> each) {
    if (Files.isDirectory(path)) {
      folder(path, new Documents(given.withoutUrl(), each));
    } else {
      file(path, new Documents(given, each));
    }
  }

  /** Reads one document that is at hand, as the record keeps it. */
  public Reading read(RawDocument document) {
    return new Documents(given, _ -> {}).reading(document);
  }

  private void folder(Path folder, Documents documents) {
    for (var child : children(folder, documents)) {
      var name = name(child);
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(child)) {
        if (!Files.isSymbolicLink(child)) { // a link could lead back up, for ever
          folder(child, documents);
        }
      } else if (!Format.isAsset(name)) {
        file(child, documents);
      }
    }
  }

  private static List<Path> children(Path folder, Documents documents) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      documents.reject(folder.toString(), "cannot be listed: " + e.getMessage());
      return List.of();
    }
  }

  private void file(Path file, Documents documents) {
    var source = file.toString();
    var format = Format.of(name(file));
    if (!Files.exists(file)) {
      documents.reject(source, "no such file or folder");
    } else if (format.isEmpty()) {
      documents.reject(source, Format.refusal(name(file)));
    } else if (!Files.isRegularFile(file)) {
      documents.reject(source, "not a regular file");
    } else if (format.get().kind() == Format.Kind.ZIP) {
      new ZipMembers(documents.withoutUrl(), meter).read(file);
    } else {
      opened(file, format.get(), documents);
    }
  }

  private void opened(Path file, Format format, Documents documents) {
    try (InputStream in = meter.counting(Files.newInputStream(file))) {
      documents.read(file.toString(), format, in);
    } catch (IOException e) {
      documents.reject(file.toString(), "cannot be opened: " + e.getMessage());
    }
  }

  private static String name(Path path) {
    var name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
