package org.otherwise.cli;

/** Starts the command that was asked for. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(2);
  }
}
