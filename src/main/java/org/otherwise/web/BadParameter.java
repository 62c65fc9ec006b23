package org.otherwise.web;

/** A parameter of an address has a value that cannot be understood. The reader is told which. */
final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;

  /**
   * @param why a sentence that names the value and says what would be understood
   */
  BadParameter(String name, String why) {
    super(why);
    this.name = name;
  }

  String parameter() {
    return name;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
