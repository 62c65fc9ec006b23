package org.otherwise.curate;

/** Who does something at the desk, by the name of the account. */
public record Editor(String name) {
  public Editor {
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("not the name of an editor: “" + name + "”");
    }
  }
}
