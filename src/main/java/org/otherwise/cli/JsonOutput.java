package org.otherwise.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes JSON Lines to standard output, each line whole before the next input is read. */
final class JsonOutput implements AutoCloseable {
  static final ObjectMapper MAPPER = new ObjectMapper();

  private final BufferedWriter out;

  private JsonOutput(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes to standard output, which closing only flushes. */
  static JsonOutput standard() {
    return new JsonOutput(System.out);
  }

  void line(ObjectNode object) {
    try {
      out.write(MAPPER.writeValueAsString(object));
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
