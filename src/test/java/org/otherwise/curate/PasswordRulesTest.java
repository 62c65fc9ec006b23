package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords will do. */
class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short one",
        "eleven char",
        "password1234",
        "Password2024!",
        "passwordpassword",
        "Passwort123456",
        "123456789012",
        "abcdefghijkl",
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "qwertyuiop12",
        "letmein letmein",
        "Mira Orlen 2026",
        "miraorlenmira",
        "otherwise-admin",
        "correcthorsebatterystaple",
        "            ",
      })
  void easyOnesWillNotDo(String password) {
    assertThat(PasswordRules.objection("Mira Orlen", password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lamp kettle winter sea",
        "Zt7!kvQ9#mLpwx",
        "der Leuchtturm im Nebel",
        "дом на берегу реки",
        "password of the old lighthouse keeper",
        "harbour1987frogs",
      })
  void othersWill(String password) {
    assertThat(PasswordRules.objection("Mira Orlen", password)).isEmpty();
  }

  @Test
  void thereIsAnEnd() {
    var tooLong = "lamp kettle sea ".repeat(17);
    assertThat(PasswordRules.objection("Mira", tooLong).orElseThrow())
        .contains("at most 256", "272");
    assertThat(PasswordRules.objection("Mira", "brief").orElseThrow()).contains("12", "has 5");
  }
}
