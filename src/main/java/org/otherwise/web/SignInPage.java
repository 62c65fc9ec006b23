package org.otherwise.web;

import java.time.Duration;
import org.otherwise.curate.Sessions;
import org.otherwise.curate.Sessions.SignIn;

/** Where editors sign in, and out. */
final class SignInPage {
  private final Sessions sessions;

  SignInPage(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param name as it was typed
   * @param to where to go afterwards
   */
  record View(String name, String to, Notice notice) {}

  Reply show(Request request) {
    var to = Workbench.local(request.first("to"), "/desk");
    return request.visitor().isEditor()
        ? new Reply.Elsewhere(303, to)
        : page(200, new View("", to, Notice.NONE));
  }

  Reply signIn(Request request) {
    var to = Workbench.local(request.typed("to"), "/desk");
    var name = request.typed("name");
    var result = sessions.signIn(name, request.typed("password"), request.network());
    return switch (result) {
      case SignIn.Done done -> {
        if (request.visitor().isEditor()) {
          sessions.signOut(request.visitor().secret());
        }
        yield new Reply.SignedIn(done.secret(), Sessions.LONGEST, to);
      }
      case SignIn.Wrong _ ->
          page(
              422,
              new View(
                  name, to, Notice.problem("This name and this password do not belong together.")));
      case SignIn.Later later ->
          page(
              429,
              new View(
                  name,
                  to,
                  Notice.problem(
                      "This was tried too often from here. Try again in "
                          + phrase(later.left())
                          + ".")));
      case SignIn.Busy _ ->
          page(
              503,
              new View(
                  name, to, Notice.problem("Too many are signing in. Try again in a minute.")));
    };
  }

  Reply signOut(Request request) {
    sessions.signOut(request.visitor().secret());
    return new Reply.SignedOut("/");
  }

  static String phrase(Duration left) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    return seconds < 90
        ? Phrases.counted(seconds, "second", "seconds")
        : Phrases.counted((seconds + 59) / 60, "minute", "minutes");
  }

  private static Reply page(int status, View view) {
    return new Reply.Desk(status, "desk-sign-in", "Sign in", Gate.SIGN_IN, view);
  }
}
