package org.otherwise.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An ONNX graph of nine operations that gives back what it is given: the vector of a piece is its
 * number, its type, and of how many pieces the mask says that its text is. Written here, in
 * protobuf by hand, so that a reader sees what it computes and the tests need no model.
 */
final class EchoGraph {
  static final int SIZE = 3;

  private static final int FLOAT = 1; // of TensorProto.DataType
  private static final int INT64 = 7;

  private EchoGraph() {}

  static byte[] bytes() {
    var graph =
        new Message()
            .text(2, "echo")
            .message(1, node("Cast", "ids", "input_ids").message(5, number("to", FLOAT)))
            .message(1, node("Cast", "mask", "attention_mask").message(5, number("to", FLOAT)))
            .message(1, node("Cast", "types", "token_type_ids").message(5, number("to", FLOAT)))
            .message(1, node("ReduceSum", "length", "mask").message(5, axis(1)))
            .message(1, node("Mul", "lengths", "mask", "length"))
            .message(1, node("Unsqueeze", "ids3", "ids").message(5, axis(2)))
            .message(1, node("Unsqueeze", "types3", "types").message(5, axis(2)))
            .message(1, node("Unsqueeze", "lengths3", "lengths").message(5, axis(2)))
            .message(
                1,
                node("Concat", "last_hidden_state", "ids3", "types3", "lengths3")
                    .message(5, number("axis", 2)))
            .message(11, value("input_ids", INT64, "texts", "pieces"))
            .message(11, value("attention_mask", INT64, "texts", "pieces"))
            .message(11, value("token_type_ids", INT64, "texts", "pieces"))
            .message(12, value("last_hidden_state", FLOAT, "texts", "pieces", "size"));
    return new Message()
        .varint(1, 6) // the version of the format
        .message(7, graph)
        .message(8, new Message().text(1, "").varint(2, 11)) // the version of the operations
        .bytes();
  }

  private static Message node(String type, String output, String... inputs) {
    var node = new Message();
    for (var input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, type);
  }

  private static Message number(String name, int value) {
    return new Message().text(1, name).varint(3, value).varint(20, 2);
  }

  private static Message axis(int axis) {
    return new Message().text(1, "axes").varint(8, axis).varint(20, 7);
  }

  private static Message value(String name, int type, String... dimensions) {
    var shape = new Message();
    for (var dimension : dimensions) {
      shape.message(1, new Message().text(2, dimension));
    }
    var tensor = new Message().varint(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of protobuf: fields one after another. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message varint(int field, int value) {
      raw(field << 3);
      raw(value);
      return this;
    }

    Message text(int field, String value) {
      return content(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message message) {
      return content(field, message.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private Message content(int field, byte[] bytes) {
      raw(field << 3 | 2);
      raw(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    private void raw(int value) {
      int rest = value;
      while (rest >= 128) {
        out.write(rest & 127 | 128);
        rest >>>= 7;
      }
      out.write(rest);
    }
  }
}
