package org.otherwise.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How one process asks another, which holds the index, to build it anew: by a file in the data
 * folder that holds a token, answered by another file with that token and how it goes.
 */
public final class ReindexRequests {
  private final Path request;
  private final Path answer;

  public ReindexRequests(Path data) {
    this.request = data.resolve("reindex.request");
    this.answer = data.resolve("reindex.answer");
  }

  /** How it goes with a request. */
  public sealed interface Answer {
    /** Percent of the changes that are followed. */
    record Under(int percent) implements Answer {}

    record Done() implements Answer {}

    record Failed(String why) implements Answer {}
  }

  public void ask(String token) {
    write(request, token);
  }

  /** The token of what is asked for now. */
  Optional<String> asked() {
    return read(request);
  }

  void answer(String token, Answer how) {
    var line =
        switch (how) {
          case Answer.Under(var percent) -> "under " + percent;
          case Answer.Done() -> "done";
          case Answer.Failed(var why) -> "failed " + why.lines().findFirst().orElse("");
        };
    if (!(how instanceof Answer.Under)) {
      delete(request);
    }
    write(answer, token + " " + line);
  }

  /** The answer to what was asked with this token; empty where there is none yet. */
  public Optional<Answer> answered(String token) {
    return read(answer)
        .filter(line -> line.startsWith(token + " "))
        .map(line -> parsed(line.substring(token.length() + 1)));
  }

  /** Takes back what was asked, and clears away its answer. */
  public void end() {
    delete(request);
    delete(answer);
  }

  private static Answer parsed(String line) {
    if (line.startsWith("under ")) {
      return new Answer.Under(Integer.parseInt(line.substring(6)));
    }
    return line.equals("done") ? new Answer.Done() : new Answer.Failed(line.substring(7));
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Renamed into place, so that nobody reads half of it. */
  private static void write(Path file, String text) {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
