package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.SpeakerKind;

class NameKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON      | Mira Orlen            | MIRA  ORLEN
          PERSON      | Mira Örlén            | Mira Orlen
          PERSON      | Dr. Mira Orlen        | Mira Orlen
          PERSON      | Prof. Dr. Mira Orlen  | Mira Orlen
          PERSON      | President Orlen       | Orlen
          PERSON      | Jean-Luc Tabor        | Jean Luc Tabor
          PERSON      | J. K. Tabor           | J.K. Tabor
          PERSON      | Seán O’Tabor          | Sean O'Tabor
          PERSON      | Łukasz Øster          | Lukasz Oster
          PERSON      | Ihor Orlenskyy        | Ihor Orlensky
          PERSON      | Ihor Orlenskiy        | Ihor Orlenski
          PERSON      | Valeriy Tabor         | Valery Tabor
          PERSON      | Or Lan Un             | Or Lan-un
          INSTITUTION | the U.S. Water Office | US Water Office
          GROUP       | The Friends           | friends
          """)
  void doesNotTellSpellingsOfOneNameApart(SpeakerKind kind, String one, String other) {
    assertThat(NameKey.of(one, kind)).isEqualTo(NameKey.of(other, kind)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON      | Mira Orlen | Mira Orlov
          PERSON      | Mira Orlen | Orlen
          PERSON      | Pope Orlen | Orlen
          PERSON      | King Orlen | Pope Orlen
          PERSON      | President  | King
          PERSON      | The Rock   | Rock
          INSTITUTION | Justice    | Ministry of Justice
          PERSON      | कमल        | कमला
          PERSON      | ?          | !
          """)
  void tellsDifferentNamesApart(SpeakerKind kind, String one, String other) {
    assertThat(NameKey.of(one, kind)).isNotEqualTo(NameKey.of(other, kind));
  }
}
