package org.otherwise.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that are computed once and kept in a file, by text and model: an index that is built anew
 * takes them from here, in seconds instead of an hour. The file is a head that names the model, and
 * then one entry after the other: the text's digest, the vector, and a checksum. It is only ever
 * added to, so that a crash costs no more than its last entries; with another model it begins anew.
 * For one process at a time.
 */
public final class KeptVectors implements SentenceVectors, AutoCloseable {
  private static final int DIGEST = 16;
  private static final int HEAD = 128;
  private static final int ENTRY = DIGEST + SentenceVector.DIMENSIONS + Integer.BYTES;
  private static final int ENTRIES_AT_ONCE = 4096;

  private final SentenceVectors computing;
  private final FileChannel file;

  /** Which entries begin with which eight bytes; 0 is none, so that numbers count from 1. */
  private int[] numbers = new int[1 << 12];

  private long[] beginnings = new long[1 << 12];
  private int size;

  private KeptVectors(SentenceVectors computing, FileChannel file) {
    this.computing = computing;
    this.file = file;
  }

  /**
   * Opens the file, made where there is none, and reads all of it: a second for half a million.
   *
   * @param model names what the vectors are computed by; those of another are forgotten
   * @param computing computes those that are not in the file
   */
  public static KeptVectors open(Path path, String model, SentenceVectors computing) {
    try {
      var file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        var kept = new KeptVectors(computing, file);
        kept.read(model);
        return kept;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the vectors in " + path, e);
    }
  }

  @Override
  public Map<String, SentenceVector> of(Collection<String> texts) {
    var vectors = new HashMap<String, SentenceVector>();
    var missing = new LinkedHashSet<String>();
    for (var text : texts) {
      var kept = kept(digest(text));
      if (kept == null) {
        missing.add(text);
      } else {
        vectors.put(text, kept);
      }
    }
    if (!missing.isEmpty()) {
      var computed = computing.of(missing);
      keep(computed);
      vectors.putAll(computed);
    }
    return vectors;
  }

  private void read(String model) throws IOException {
    var head = ByteBuffer.wrap(Arrays.copyOf(model.getBytes(StandardCharsets.UTF_8), HEAD));
    var found = ByteBuffer.allocate(HEAD);
    fill(found, 0);
    if (!found.rewind().equals(head)) {
      file.truncate(0);
      write(head, 0);
    }
    var entries = ByteBuffer.allocate(ENTRY * ENTRIES_AT_ONCE);
    while (true) {
      fill(entries.clear(), place(size));
      entries.flip();
      int before = size;
      while (entries.remaining() >= ENTRY && isWhole(entries.slice(entries.position(), ENTRY))) {
        add(entries.getLong(entries.position()));
        entries.position(entries.position() + ENTRY);
      }
      if (size - before < ENTRIES_AT_ONCE) {
        file.truncate(place(size)); // what a crash left unfinished
        return;
      }
    }
  }

  private synchronized @Nullable SentenceVector kept(byte[] digest) {
    long beginning = ByteBuffer.wrap(digest).getLong();
    for (int slot = slot(beginning); numbers[slot] != 0; slot = (slot + 1) % numbers.length) {
      if (beginnings[slot] == beginning) {
        var entry = ByteBuffer.allocate(ENTRY);
        try {
          fill(entry, place(numbers[slot] - 1));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read the vectors", e);
        }
        if (Arrays.equals(entry.array(), 0, DIGEST, digest, 0, DIGEST)) {
          return new SentenceVector(
              Arrays.copyOfRange(entry.array(), DIGEST, DIGEST + SentenceVector.DIMENSIONS));
        }
      }
    }
    return null;
  }

  private synchronized void keep(Map<String, SentenceVector> computed) {
    var fresh = new ArrayList<byte[]>();
    var entries = ByteBuffer.allocate(ENTRY * computed.size());
    for (var one : computed.entrySet()) {
      int start = entries.position();
      var digest = digest(one.getKey());
      fresh.add(digest);
      entries.put(digest).put(one.getValue().bytes());
      entries.putInt(checksum(entries.slice(start, ENTRY - Integer.BYTES)));
    }
    try {
      write(entries.flip(), place(size));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the vectors", e);
    }
    fresh.forEach(digest -> add(ByteBuffer.wrap(digest).getLong()));
  }

  private void add(long beginning) {
    if (2 * size >= numbers.length) {
      grow();
    }
    put(beginning, ++size);
  }

  private void grow() {
    var oldBeginnings = beginnings;
    var oldNumbers = numbers;
    beginnings = new long[2 * oldNumbers.length];
    numbers = new int[2 * oldNumbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        put(oldBeginnings[i], oldNumbers[i]);
      }
    }
  }

  private void put(long beginning, int number) {
    int slot = slot(beginning);
    while (numbers[slot] != 0) {
      slot = (slot + 1) % numbers.length;
    }
    beginnings[slot] = beginning;
    numbers[slot] = number;
  }

  private int slot(long beginning) {
    return (int) Long.remainderUnsigned(beginning, numbers.length);
  }

  private static long place(int number) {
    return HEAD + (long) number * ENTRY;
  }

  private static boolean isWhole(ByteBuffer entry) {
    int end = ENTRY - Integer.BYTES;
    return entry.getInt(end) == checksum(entry.slice(0, end));
  }

  private static int checksum(ByteBuffer entry) {
    var sum = new CRC32();
    sum.update(entry);
    return (int) sum.getValue();
  }

  /** Reads until the buffer is full or the file ends. */
  private void fill(ByteBuffer buffer, long from) throws IOException {
    int start = buffer.position();
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = file.read(buffer, from + buffer.position() - start);
    }
  }

  private void write(ByteBuffer buffer, long to) throws IOException {
    int start = buffer.position();
    while (buffer.hasRemaining()) {
      file.write(buffer, to + buffer.position() - start);
    }
  }

  private static byte[] digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a JDK without SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
