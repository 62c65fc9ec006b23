package org.otherwise.web;

/** What a request may do. HEAD is answered wherever GET is. */
enum Method {
  /** Looks, and changes nothing. */
  GET,
  /** Changes something; always from a form of ours, with its token. */
  POST
}
