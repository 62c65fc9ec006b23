package org.otherwise.web;

import java.time.Duration;
import java.util.Optional;
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
    if (result instanceof SignIn.Done done) {
      if (request.visitor().isEditor()) {
        sessions.signOut(request.visitor().secret());
      }
      return new Reply.SignedIn(done.secret(), Sessions.LONGEST, to);
    }
    var refusal =
        refusal(result, "This name and this password do not belong together.").orElseThrow();
    return page(refusal.status(), new View(name, to, refusal.notice()));
  }

  Reply signOut(Request request) {
    sessions.signOut(request.visitor().secret());
    return new Reply.SignedOut("/");
  }

  /** What a try to sign in that failed is answered with. */
  record Refusal(int status, Notice notice) {
    static Refusal busy() {
      return of(503, "Too many are signing in. Try again in a minute.");
    }

    private static Refusal of(int status, String why) {
      return new Refusal(status, Notice.problem(why));
    }
  }

  /**
   * @param wrong what to say of a name and a password that do not belong together
   */
  static Optional<Refusal> refusal(SignIn tried, String wrong) {
    return switch (tried) {
      case SignIn.Done _ -> Optional.empty();
      case SignIn.Wrong _ -> Optional.of(Refusal.of(422, wrong));
      case SignIn.Later(var left) ->
          Optional.of(
              Refusal.of(
                  429, "This was tried too often from here. Try again in " + phrase(left) + "."));
      case SignIn.Busy _ -> Optional.of(Refusal.busy());
    };
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
