package org.otherwise.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Format;

/** What a reader gets. */
sealed interface Reply {
  /**
   * A page, and the same for programs.
   *
   * @param template its name in the folder of templates
   * @param view what the template shows
   * @param bundle its records, which can be had in every other format
   */
  record Page(String template, Head head, Object view, ObjectNode json, Bundle bundle)
      implements Reply {
    /** A page that shows no records. */
    Page(String template, Head head, Object view, ObjectNode json) {
      this(template, head, view, json, Bundle.NONE);
    }
  }

  /** Records alone, where the format asked for is none of {@link Format#PAGE}. */
  record Export(Bundle bundle) implements Reply {}

  /** Something ready made, such as a site map; {@code type} is its media type. */
  record Document(String type, String body) implements Reply {}

  /**
   * Another address: 301 where the thing has moved for good, 302 and 303 where the question has a
   * better address.
   */
  record Elsewhere(int status, String address) implements Reply {}

  /**
   * A page of the desk: for one signed-in reader, kept by nobody, and not for programs.
   *
   * @param status 200, or 422 where a form comes back to be mended
   * @param section which part of the desk it is; may be empty
   */
  record Desk(int status, String template, String title, String section, Object view)
      implements Reply {}

  /** From now on this browser is known by this secret; it goes on to an address of ours. */
  record SignedIn(String secret, Duration kept, String address) implements Reply {}

  /** The browser forgets its secret and goes on to an address of ours. */
  record SignedOut(String address) implements Reply {}

  /** There is no page; {@code detail} says why, in a sentence. */
  record Problem(int status, String detail) implements Reply {}

  /**
   * What stands in a page's head.
   *
   * @param section which part of the portal it belongs to, for the navigation; may be empty
   * @param canonical its one address
   * @param indexed whether search engines may list it
   */
  record Head(String title, String section, String canonical, boolean indexed) {}

  /** Not now: {@code detail} says why, and it is worth trying again after so many seconds. */
  record Later(int status, long seconds, String detail) implements Reply {}

  static Problem notFound(String what) {
    return new Problem(404, what);
  }
}
