package org.otherwise.curate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which passwords will do: long ones that are not the first to be tried. */
final class PasswordRules {
  static final int SHORTEST = 12;

  /** A hash is made of all of it, so there has to be an end. */
  static final int LONGEST = 256;

  /** What must be left of a password when everything that anybody would try is taken out. */
  private static final int LEAST_LEFT = 5;

  /** Tried first by everybody, alone, doubled, and with a year or an exclamation mark behind. */
  private static final List<String> COMMON =
      List.of(
          "password",
          "passwort",
          "passwd",
          "passw",
          "qwertyuiop",
          "qwerty",
          "qwertz",
          "azerty",
          "asdfghjkl",
          "asdfgh",
          "asdf",
          "zxcvbnm",
          "yxcvbnm",
          "1qaz2wsx",
          "letmein",
          "welcome",
          "iloveyou",
          "changeme",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "dragon",
          "monkey",
          "master",
          "shadow",
          "secret",
          "trustno",
          "administrator",
          "admin",
          "default",
          "root",
          "guest",
          "editor",
          "librarian",
          "library",
          "otherwise",
          "user",
          "login",
          "test",
          "hello",
          "correcthorsebatterystaple",
          "whatever",
          "computer",
          "internet",
          "starwars",
          "michael",
          "jennifer",
          "jordan",
          "summer",
          "winter",
          "spring",
          "autumn");

  private static final List<String> RUNS =
      List.of(
          "01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba");

  private PasswordRules() {}

  /** Why this password will not do for this name, as a sentence; empty where it will. */
  static Optional<String> objection(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(
          "A password needs at least " + SHORTEST + " characters; this one has " + length + ".");
    }
    if (length > LONGEST) {
      return Optional.of(
          "A password may have at most " + LONGEST + " characters; this one has " + length + ".");
    }
    var folded = folded(password);
    if (left(folded, name).length() < LEAST_LEFT && isGuessable(folded, name)) {
      return Optional.of(
          "This password is among the first that others would try. Several words that have nothing"
              + " to do with each other, or with you, make a good one.");
    }
    return Optional.empty();
  }

  /** Whether anything was taken out, or there is next to nothing in it. */
  private static boolean isGuessable(String folded, String name) {
    return folded.chars().distinct().count() < LEAST_LEFT
        || left(folded, name).length() < folded.length();
  }

  private static String left(String folded, String name) {
    var left = folded;
    for (var part : folded(name).split("[^\\p{L}\\p{N}]+")) {
      left = part.length() < 3 ? left : left.replace(part, "");
    }
    for (var word : COMMON) {
      left = left.replace(word, "");
    }
    for (var run : RUNS) {
      left = withoutRun(left, run);
    }
    return left.replaceAll("(19|20)[0-9]{2}|[^\\p{L}\\p{N}]", "").replaceAll("(.{1,5}?)\\1+", "$1");
  }

  private static String withoutRun(String text, String run) {
    var left = text;
    for (int length = run.length(); length >= 3; length--) {
      for (int start = 0; start + length <= run.length(); start++) {
        left = left.replace(run.substring(start, start + length), "");
      }
    }
    return left;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
