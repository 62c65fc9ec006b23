package org.otherwise.config;

/**
 * A file of index-config says something that cannot be understood; the message names file and line.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(String message) {
    super(message);
  }
}
