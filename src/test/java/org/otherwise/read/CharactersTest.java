package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {
  @Test
  void takesOutWhatNoReaderSees() {
    assertThat(Characters.clean("min\u00adis\u200bter\u202e \u2066said\u2069\ufeff\u0000\u0007"))
        .isEqualTo("minister said");
  }

  @Test
  void makesEverySpaceAndLineEndPlain() {
    assertThat(Characters.clean("a\u00a0b\u2009c\td\r\ne\rf\u2028g")).isEqualTo("a b c d\ne\nf\ng");
  }

  @Test
  void keepsJoinersWhereTheySpellAWordOrAnEmoji() {
    assertThat(Characters.clean("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    assertThat(Characters.clean("👩\u200d🚀")).isEqualTo("👩\u200d🚀");
    assertThat(Characters.clean("news\u200dpaper")).isEqualTo("newspaper");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(Characters.clean("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void shortensBetweenWords() {
    assertThat(Characters.shortened("one two three four", 12)).isEqualTo("one two…");
    assertThat(Characters.shortened("one two", 12)).isEqualTo("one two");
  }
}
