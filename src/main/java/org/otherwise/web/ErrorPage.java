package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.otherwise.publish.Json;

/** The page of a request that could not be answered: what happened, and a way on. */
final class ErrorPage {
  private ErrorPage() {}

  /**
   * @param detail what is known of this case; may be empty
   * @param advice what the reader can do
   */
  record View(int status, String title, String detail, String advice) {}

  static View view(int status, String detail) {
    return switch (status) {
      case 400 ->
          new View(
              status,
              "This address cannot be understood",
              detail,
              "Mend the address, or start again from a search.");
      case 403 ->
          new View(
              status,
              "This cannot be done from here",
              detail,
              "Go back, load the page again, and sign in where it asks for it.");
      case 404 ->
          new View(
              status,
              "There is no such page",
              detail,
              "It may never have been here, or the address lost a letter on its way.");
      case 405 ->
          new View(
              status,
              "This page can only be read",
              detail,
              "Open it as a link; nothing can be sent to it.");
      case 406 ->
          new View(
              status,
              "This page cannot be had in that format",
              detail,
              "Ask for one of these, or open the address in a browser.");
      case 410 ->
          new View(
              status,
              "This was withdrawn",
              detail,
              "It was here once and has been taken out of the collection.");
      case 413 ->
          new View(
              status,
              "This is too much to be sent at once",
              detail,
              "Go back and send less text; nothing was changed.");
      case 415 ->
          new View(
              status,
              "This is not what a form sends",
              detail,
              "Open the page in a browser, and send it from there.");
      case 414, 431 ->
          new View(
              status,
              status == 414 ? "This address is too long" : "This request says too much of itself",
              detail,
              status == 414
                  ? "Search with fewer filters or words."
                  : "Take away what was added to its address, or the cookies of this site.");
      case 429 ->
          new View(
              status,
              "Too many requests at once",
              detail,
              "Wait a moment, then load the page again.");
      case 503 ->
          new View(
              status,
              "Not available at the moment",
              detail,
              "Load the page again in a minute or two.");
      default ->
          status < 500
              ? new View(
                  status, "This request cannot be answered", detail, "Start again from a search.")
              : new View(
                  500,
                  "Something went wrong here",
                  detail,
                  "It is not your doing. It has been noted; load the page again, or go on from"
                      + " here.");
    };
  }

  static Reply.Head head(View view) {
    return new Reply.Head(view.title(), "", "", false);
  }

  static ObjectNode json(View view) {
    return Json.problem(
        view.status(), view.title(), view.detail().isEmpty() ? view.advice() : view.detail());
  }
}
