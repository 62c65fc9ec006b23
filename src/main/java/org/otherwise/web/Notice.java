package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what an editor did, at the head of the next page.
 *
 * @param text empty where there is nothing to say
 * @param bad whether it was refused
 * @param field the one field that it is about, which shows it too; empty for none or several
 * @param undo the entry of the trail that can be undone from here; null for none
 * @param to the page to come back to after that
 * @param details more lines: what others did meanwhile
 */
record Notice(
    String text, boolean bad, String field, @Nullable Long undo, String to, List<String> details) {
  static final Notice NONE = new Notice("", false, "", null, "", List.of());

  static Notice problem(String text) {
    return problem(text, List.of());
  }

  static Notice problem(Mistyped mistyped) {
    var text = Phrases.capital(String.valueOf(mistyped.getMessage()));
    return new Notice(text, true, mistyped.field(), null, "", List.of());
  }

  static Notice problem(String text, List<String> details) {
    return problem(text, "", details);
  }

  static Notice problem(String text, String field, List<String> details) {
    return new Notice(text, true, field, null, "", details);
  }

  public boolean isThere() {
    return !text.isEmpty();
  }
}
