package org.otherwise.web;

/** Answers requests for one kind of page. Safe for use by many threads. */
@FunctionalInterface
interface Endpoint {
  /**
   * @throws BadParameter where the address cannot be understood
   */
  Reply answer(Request request);
}
