package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPartsTest {
  /** Each part as field: text (without it). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lamp                            | Words: lamp ()
          lamp oil                        | Words: lamp oil ()
          lamp -oil                       | Words: lamp (-oil), Words not oil (lamp)
          speaker:aune lamp               | Words: lamp (speaker:aune), Speaker: aune (lamp)
          -speaker:"Tiril Aune" dark lamp | Words: dark lamp (-speaker:"Tiril Aune"), Speaker not "Tiril Aune" (dark lamp)
          "never dark" lamp "a b"         | Words: lamp ("never dark" "a b"), Words: "never dark" (lamp "a b"), Words: "a b" ("never dark" lamp)
          lamp OR oil -wood               | Words: lamp OR oil -wood ()
          (lamp oil) said:2022            | Words: (lamp oil) said:2022 ()
          said:2022-09..2022-10           | Said: 2022-09..2022-10 ()
          title:storm                     | Title: storm ()
          colour:red 12:30                | Words: colour:red 12:30 ()
          speaker: -                      | Words: speaker: - ()
          "open                           | Words: "open ()
          """)
  void wordsComeApartWhereOneCanGoWithoutTheOthers(String words, String parts) {
    assertThat(
            WordParts.of(words).stream()
                .map(
                    part ->
                        part.field()
                            + (part.excluded() ? " not " : ": ")
                            + part.text()
                            + " ("
                            + part.without()
                            + ")"))
        .containsExactly(parts.split(", "));
  }

  @Test
  void noWordsHaveNoParts() {
    assertThat(WordParts.of(" ")).isEmpty();
  }
}
