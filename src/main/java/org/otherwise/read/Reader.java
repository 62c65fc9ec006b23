package org.otherwise.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads articles from files, folders and archives. */
public final class Reader {
  private final Given given;

  public Reader(Given given) {
    this.given = given;
  }

  /**
   * Reads everything at {@code path}, one document after another, in a stable order; holds no more
   * than one document in memory. What cannot be read is handed on as {@link Reading.Rejected} and
   * the rest goes on.
   */
  public void read(Path path, Consumer<Reading> each) {
    throw new UnsupportedOperationException("to be built: " + given);
  }

  /**
   * Why an argument cannot be read at all, as an address or a kind of file that is not read yet.
   */
  public static Optional<String> refusal(String argument) {
    throw new UnsupportedOperationException("to be built: " + argument);
  }
}
