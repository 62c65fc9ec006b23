package org.otherwise.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX file as far as its weights are concerned: the nodes of the graph by name, its
 * initialisers, and the same file with other numbers in them. Protobuf is read by hand: four of
 * ONNX's messages are wanted, and what is not wanted has to keep its every byte.
 */
public final class OnnxFile {
  private static final int GRAPH = 7; // of ModelProto
  private static final int NODE = 1; // of GraphProto
  private static final int INITIALISER = 5; // of GraphProto
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] file;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Tensor> initialisers = new LinkedHashMap<>();

  /** One operation: what it is called, what it does, and the tensors it takes and gives. */
  public record Node(String name, String type, List<String> inputs, List<String> outputs) {}

  /** What the numbers of a tensor are; the codes are those of TensorProto.DataType. */
  public enum Type {
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, 4),
    INT64(7, 8);

    private final int code;
    final int size;

    Type(int code, int size) {
      this.code = code;
      this.size = size;
    }

    private static Type of(int code) {
      for (var type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IllegalArgumentException("an initialiser has the data type " + code);
    }
  }

  /**
   * An initialiser: its numbers in row-major order, little-endian, {@code type.size} bytes each.
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers by the million, handed over and not compared
  public record Tensor(String name, Type type, List<Integer> dims, byte[] data) {
    public int count() {
      return data.length / type.size;
    }

    /** How long one entry of the first dimension is. */
    int rowBytes() {
      return dims.isEmpty() || dims.getFirst() == 0 ? size() : size() / dims.getFirst();
    }

    private int size() {
      return Math.max(1, data.length);
    }

    /** The numbers of a float tensor. */
    public float[] floats() {
      if (type != Type.FLOAT) {
        throw new IllegalStateException(name + " holds " + type);
      }
      var floats = new float[count()];
      ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
      return floats;
    }
  }

  private OnnxFile(byte[] file) {
    this.file = file;
  }

  /** Reads the bytes of an .onnx file; they are kept, not copied. */
  public static OnnxFile parse(byte[] file) {
    var onnx = new OnnxFile(file);
    for (var graph : onnx.fields(0, file.length)) {
      if (graph.number != GRAPH) {
        continue;
      }
      for (var field : onnx.fields(graph.from, graph.to)) {
        if (field.number == NODE) {
          onnx.nodes.add(onnx.node(field));
        } else if (field.number == INITIALISER) {
          var tensor = onnx.tensor(field);
          onnx.initialisers.put(tensor.name, tensor);
        }
      }
    }
    return onnx;
  }

  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public Map<String, Tensor> initialisers() {
    return Map.copyOf(initialisers);
  }

  /** The initialiser of that name; an error if there is none. */
  public Tensor initialiser(String name) {
    var tensor = initialisers.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no initialiser is called " + name);
    }
    return tensor;
  }

  /**
   * This file with other numbers in some of its initialisers, all else as it was.
   *
   * @param data by the initialiser's name its new bytes, as {@link Tensor#data}; whole rows, of
   *     which there may be more or fewer than before
   */
  public byte[] with(Map<String, byte[]> data) {
    for (var replaced : data.entrySet()) {
      var old = initialiser(replaced.getKey());
      if (replaced.getValue().length % old.rowBytes() != 0) {
        throw new IllegalArgumentException(
            "%s has rows of %d bytes, which %d bytes are not"
                .formatted(old.name, old.rowBytes(), replaced.getValue().length));
      }
    }
    var out = new ByteArrayOutputStream(file.length + 1024);
    for (var field : fields(0, file.length)) {
      if (field.number == GRAPH) {
        write(out, GRAPH, graphWith(field, data));
      } else {
        out.write(file, field.start, field.to - field.start);
      }
    }
    return out.toByteArray();
  }

  private byte[] graphWith(Field graph, Map<String, byte[]> data) {
    var out = new ByteArrayOutputStream(graph.to - graph.from + 1024);
    for (var field : fields(graph.from, graph.to)) {
      var replaced = field.number == INITIALISER ? data.get(nameOfTensor(field)) : null;
      if (replaced == null) {
        out.write(file, field.start, field.to - field.start);
      } else {
        write(out, INITIALISER, tensorWith(field, replaced));
      }
    }
    return out.toByteArray();
  }

  /** The tensor's message with new numbers, in the kind of field that held the old ones. */
  private byte[] tensorWith(Field message, byte[] data) {
    var out = new ByteArrayOutputStream(data.length + 256);
    var written = false;
    var sized = false;
    var before = tensor(message);
    for (var field : fields(message.from, message.to)) {
      switch (field.number) {
        case TensorField.DIMS -> {
          if (!sized) {
            writeDims(out, before, data.length / before.rowBytes());
          }
          sized = true; // a dimension is a field, and all were written with the first
        }
        case TensorField.RAW, TensorField.FLOATS, TensorField.INTS -> {
          if (!written) {
            var type = before.type;
            write(out, field.number, field.number == TensorField.INTS ? packed(type, data) : data);
          }
          written = true; // unpacked numbers are a field each; the packed ones stand for all
        }
        default -> out.write(file, field.start, field.to - field.start);
      }
    }
    return out.toByteArray();
  }

  private static void writeDims(ByteArrayOutputStream out, Tensor before, int rows) {
    for (int i = 0; i < before.dims.size(); i++) {
      varint(out, (long) TensorField.DIMS << 3 | VARINT);
      varint(out, i == 0 ? rows : before.dims.get(i));
    }
  }

  private Node node(Field message) {
    var inputs = new ArrayList<String>();
    var outputs = new ArrayList<String>();
    var name = "";
    var type = "";
    for (var field : fields(message.from, message.to)) {
      switch (field.number) {
        case 1 -> inputs.add(text(field));
        case 2 -> outputs.add(text(field));
        case 3 -> name = text(field);
        case 4 -> type = text(field);
        default -> {} // attributes and notes
      }
    }
    return new Node(name, type, inputs, outputs);
  }

  /** The numbers of TensorProto's fields. */
  private static final class TensorField {
    static final int DIMS = 1;
    static final int TYPE = 2;
    static final int FLOATS = 4;
    static final int INTS = 5;
    static final int NAME = 8;
    static final int RAW = 9;
    static final Set<Integer> UNREAD = Set.of(3, 6, 7, 10, 11, 13); // segments, other types, files

    private TensorField() {}
  }

  private Tensor tensor(Field message) {
    var dims = new ArrayList<Integer>();
    var type = 0;
    var name = nameOfTensor(message);
    var ints = new ArrayList<Long>();
    var data = new ByteArrayOutputStream();
    for (var field : fields(message.from, message.to)) {
      switch (field.number) {
        case TensorField.DIMS -> numbers(field).forEach(n -> dims.add(Math.toIntExact(n)));
        case TensorField.TYPE -> type = Math.toIntExact(numbers(field).getFirst());
        case TensorField.FLOATS, TensorField.RAW ->
            data.write(file, field.from, field.to - field.from);
        case TensorField.INTS -> ints.addAll(numbers(field));
        default -> {
          if (TensorField.UNREAD.contains(field.number)) {
            throw new IllegalArgumentException(name + " keeps its numbers in an unread way");
          }
        }
      }
    }
    var typed = Type.of(type);
    for (var number : ints) {
      for (int i = 0; i < typed.size; i++) {
        data.write((int) (number >> (8 * i)));
      }
    }
    return new Tensor(name, typed, List.copyOf(dims), data.toByteArray());
  }

  private String nameOfTensor(Field message) {
    for (var field : fields(message.from, message.to)) {
      if (field.number == TensorField.NAME) {
        return text(field);
      }
    }
    return "";
  }

  private String text(Field field) {
    return new String(file, field.from, field.to - field.from, StandardCharsets.UTF_8);
  }

  /** A field's one number, or all of them if they are packed. */
  private List<Long> numbers(Field field) {
    var numbers = new ArrayList<Long>();
    for (var at = new Cursor(field.from); at.position < field.to; ) {
      numbers.add(at.varint());
    }
    return numbers;
  }

  private static byte[] packed(Type type, byte[] data) {
    var out = new ByteArrayOutputStream();
    var in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      varint(
          out,
          switch (type) {
            case UINT8 -> in.get() & 0xFF;
            case INT8 -> in.get();
            case INT32 -> in.getInt();
            default -> throw new IllegalArgumentException(type + " is not kept as int32");
          });
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int number, byte[] content) {
    varint(out, (long) number << 3 | BYTES);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    var rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** A field of a message: from {@code start} with its tag, its content from {@code from} on. */
  private record Field(int number, int start, int from, int to) {}

  private List<Field> fields(int from, int to) {
    var fields = new ArrayList<Field>();
    for (var at = new Cursor(from); at.position < to; ) {
      var start = at.position;
      var tag = (int) at.varint();
      var content = at.position;
      switch (tag & 7) {
        case VARINT -> at.varint();
        case FIXED64 -> at.position += 8;
        case FIXED32 -> at.position += 4;
        case BYTES -> {
          var length = (int) at.varint();
          content = at.position;
          at.position += length;
        }
        default -> throw new IllegalArgumentException("not protobuf at byte " + start);
      }
      fields.add(new Field(tag >>> 3, start, content, at.position));
    }
    return fields;
  }

  private final class Cursor {
    private int position;

    private Cursor(int position) {
      this.position = position;
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        var next = file[position++];
        value |= (long) (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
