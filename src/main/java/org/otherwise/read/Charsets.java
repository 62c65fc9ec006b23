package org.otherwise.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns bytes into characters, whatever the page says or fails to say of its charset. */
final class Charsets {
  private static final int PROLOGUE = 4096;
  private static final int SAMPLE = 64 * 1024;

  /** Below this the guess is no better than the charset that old Western pages are written in. */
  private static final int CONFIDENT = 40;

  private static final Pattern DECLARED =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w:.-]{2,40})");

  private Charsets() {}

  static String text(byte[] bytes) throws Unreadable {
    return decoded(bytes, null);
  }

  static String html(byte[] bytes) throws Unreadable {
    var prologue =
        new String(bytes, 0, Math.min(bytes.length, PROLOGUE), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    var declared = DECLARED.matcher(prologue);
    return decoded(bytes, declared.find() ? known(declared.group(1)).orElse(null) : null);
  }

  private static String decoded(byte[] bytes, @Nullable Charset declared) throws Unreadable {
    var marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    refuseBinary(bytes);
    if (declared != null && declared.name().startsWith("ISO-2022")) {
      return new String(bytes, declared); // seven-bit, so it would pass for UTF-8
    }
    // Real text of another charset hardly ever happens to be UTF-8, so this is believed first.
    var unicode = strictly(bytes, StandardCharsets.UTF_8);
    if (unicode != null) {
      return unicode;
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      var text = strictly(bytes, declared);
      if (text != null) {
        return text;
      }
    }
    var lenient = new String(bytes, StandardCharsets.UTF_8);
    if (StandardCharsets.UTF_8.equals(declared) && mostlyWhole(lenient)) {
      return lenient;
    }
    return new String(bytes, guessed(bytes));
  }

  private static @Nullable String marked(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  /** Text has next to no control characters; what has them is a picture, a program, an archive. */
  private static void refuseBinary(byte[] bytes) throws Unreadable {
    int length = Math.min(bytes.length, SAMPLE);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xff;
      if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
        odd++;
      }
    }
    if (odd * 500L > length || startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      throw new Unreadable("holds binary data, not text");
    }
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean mostlyWhole(String text) {
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyondAscii = text.chars().filter(c -> c > 0x7f).count();
    return broken * 10 <= beyondAscii;
  }

  private static Charset guessed(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
    var match = detector.detect();
    return match != null && match.getConfidence() >= CONFIDENT
        ? known(match.getName().toLowerCase(Locale.ROOT)).orElse(windows())
        : windows();
  }

  private static Optional<Charset> known(String name) {
    try {
      return switch (name) {
        case "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii" -> Optional.of(windows());
        case "utf-16", "utf-16le", "utf-16be" -> Optional.of(StandardCharsets.UTF_8);
        case "gb2312", "gbk" -> Optional.of(Charset.forName("GB18030"));
        default -> Optional.of(Charset.forName(name));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset windows() {
    return Charset.forName("windows-1252");
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
