package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.otherwise.index.Field;

/**
 * The words of a search in parts that can be taken away one by one: what names a field, each phrase
 * and each word that is not wanted by itself, the plain words together. Words that are tied to each
 * other (by OR or brackets) are one part, for half of them would mean something else.
 */
final class WordParts {
  private static final Pattern TOKEN =
      Pattern.compile("-?(?:\\p{Alpha}+:)?\"[^\"]*\"?|\\S+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TIED = Pattern.compile("(?:^|\\s)(?:OR|AND|NOT)(?:\\s|$)|[()]");

  private WordParts() {}

  /**
   * @param field what the part names, as pages call it
   * @param text the part without the name of its field and without its minus
   * @param excluded whether it is not wanted
   * @param without the words without this part
   */
  record Part(String field, String text, boolean excluded, String without) {}

  static List<Part> of(String words) {
    if (words.isBlank()) {
      return List.of();
    }
    if (TIED.matcher(words).find()) {
      return List.of(new Part("Words", words, false, ""));
    }
    var tokens = TOKEN.matcher(words).results().map(found -> found.group()).toList();
    var plain = tokens.stream().filter(token -> !standsAlone(token)).toList();
    var parts = new ArrayList<Part>();
    if (!plain.isEmpty()) {
      var rest = tokens.stream().filter(WordParts::standsAlone).toList();
      parts.add(new Part("Words", String.join(" ", plain), false, String.join(" ", rest)));
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (standsAlone(tokens.get(i))) {
        var rest = new ArrayList<>(tokens);
        rest.remove(i);
        parts.add(part(tokens.get(i), String.join(" ", rest)));
      }
    }
    return parts;
  }

  /** The plain words one by one; none where there is only one. */
  static List<String> plain(String words) {
    if (TIED.matcher(words).find()) {
      return List.of();
    }
    var plain =
        TOKEN
            .matcher(words)
            .results()
            .map(found -> found.group())
            .filter(token -> !standsAlone(token))
            .distinct()
            .toList();
    return plain.size() < 2 ? List.of() : plain;
  }

  private static Part part(String token, String without) {
    boolean excluded = token.startsWith("-");
    var wanted = excluded ? token.substring(1) : token;
    var field = field(wanted);
    var text = field.isEmpty() ? wanted : wanted.substring(field.length() + 1);
    return new Part(field.isEmpty() ? "Words" : Phrases.capital(field), text, excluded, without);
  }

  private static boolean standsAlone(String token) {
    return (token.length() > 1 && token.startsWith("-"))
        || token.startsWith("\"")
        || !field(token).isEmpty();
  }

  /** The name of the field that the token begins with; empty where it begins with none. */
  private static String field(String token) {
    var wanted = token.startsWith("-") ? token.substring(1) : token;
    int colon = wanted.indexOf(':');
    if (colon <= 0 || colon == wanted.length() - 1) {
      return "";
    }
    var name = wanted.substring(0, colon).toLowerCase(Locale.ROOT);
    return Field.of(name).isPresent() ? name : "";
  }
}
