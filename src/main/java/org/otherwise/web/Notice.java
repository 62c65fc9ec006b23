package org.otherwise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what an editor did, at the head of the next page.
 *
 * @param text empty where there is nothing to say
 * @param bad whether it was refused
 * @param undo the entry of the trail that can be undone from here; null for none
 * @param to the page to come back to after that
 * @param details more lines: what others did meanwhile
 */
record Notice(String text, boolean bad, @Nullable Long undo, String to, List<String> details) {
  static final Notice NONE = new Notice("", false, null, "", List.of());

  static Notice problem(String text) {
    return new Notice(text, true, null, "", List.of());
  }

  static Notice problem(String text, List<String> details) {
    return new Notice(text, true, null, "", details);
  }

  public boolean isThere() {
    return !text.isEmpty();
  }
}
