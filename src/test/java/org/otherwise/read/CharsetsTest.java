package org.otherwise.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CharsetsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TEXT = "“The café is closed,” said Anaïs Dömötör – for good.";

  @Test
  void believesBytesThatAreUtf8WhateverIsDeclared() throws Unreadable {
    assertThat(Charsets.html(("<meta charset=iso-8859-1>" + TEXT).getBytes(UTF_8))).endsWith(TEXT);
    assertThat(Charsets.text(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void readsLatin1AsTheWindowsCharsetThatIsMeant() throws Unreadable {
    assertThat(Charsets.html(("<meta charset='ISO-8859-1'>" + TEXT).getBytes(WINDOWS)))
        .endsWith(TEXT);
    assertThat(Charsets.text(TEXT.getBytes(WINDOWS))).isEqualTo(TEXT);
  }

  @Test
  void readsTheCharsetOfAnHttpEquivalent() throws Unreadable {
    var text = "Министр сказал, что переговоры продолжатся.";
    var page =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">" + text;
    assertThat(Charsets.html(page.getBytes(Charset.forName("windows-1251")))).endsWith(text);
  }

  @Test
  void guessesACharsetThatNobodyDeclares() throws Unreadable {
    var text =
        "Министр сказал журналистам, что переговоры продолжатся и на следующей неделе. ".repeat(5);
    assertThat(Charsets.text(text.getBytes(Charset.forName("KOI8-R")))).isEqualTo(text);
  }

  @Test
  void goesByTheByteOrderMark() throws Unreadable {
    assertThat(Charsets.text(("\ufeff" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(Charsets.text(("\ufeff" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void survivesACharsetThatDoesNotExist() throws Unreadable {
    assertThat(Charsets.html(("<meta charset='x-no-such'>" + TEXT).getBytes(WINDOWS)))
        .endsWith(TEXT);
  }

  @Test
  void refusesWhatIsNotText() {
    assertThatThrownBy(() -> Charsets.text(new byte[] {'a', 0, 'b', 0, 1, 2}))
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> Charsets.html("%PDF-1.7 and so on".getBytes(UTF_8)))
        .hasMessageContaining("binary");
  }
}
