package org.otherwise.train;

import ai.djl.ndarray.NDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A training as far as it has come, in a file: the step's number, the weights that are trained, and
 * AdamW's two moments of them; for MiniLM 128 MB. The file is always whole: a new one is written
 * beside it and takes its place.
 */
final class Checkpoint {
  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final List<Map<String, NDArray>> parts;

  Checkpoint(Path file, Parameters parameters, AdamW optimiser) {
    this.file = file;
    this.parts = List.of(parameters.trained(), optimiser.first(), optimiser.second());
  }

  void save(int step) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER))) {
      out.writeInt(step);
      for (var arrays : parts) {
        write(out, arrays);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Puts the numbers of the file where they were taken from.
   *
   * @return the step after which they were saved; 0, and nothing is changed, if there is no file
   * @throws IOException also if the file is of another model
   */
  int load() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      int step = in.readInt();
      for (var arrays : parts) {
        read(in, arrays);
      }
      return step;
    }
  }

  private static void write(DataOutputStream out, Map<String, NDArray> arrays) throws IOException {
    for (var array : arrays.entrySet()) {
      var numbers = array.getValue().toFloatArray();
      out.writeUTF(array.getKey());
      out.writeInt(numbers.length);
      var bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
      bytes.asFloatBuffer().put(numbers);
      out.write(bytes.array());
    }
  }

  private void read(DataInputStream in, Map<String, NDArray> arrays) throws IOException {
    for (var array : arrays.entrySet()) {
      var name = in.readUTF();
      int count = in.readInt();
      if (!name.equals(array.getKey()) || count != array.getValue().size()) {
        throw new IOException(
            "%s holds %d numbers of %s, not the %d of %s: it is another model's; delete it"
                .formatted(file, count, name, array.getValue().size(), array.getKey()));
      }
      var numbers = new float[count];
      ByteBuffer.wrap(in.readNBytes(count * Float.BYTES)).asFloatBuffer().get(numbers);
      array.getValue().set(FloatBuffer.wrap(numbers));
    }
  }
}
