package org.otherwise.web;

import java.util.List;
import org.otherwise.curate.Busy;
import org.otherwise.curate.Editors;
import org.otherwise.curate.NotAllowed;
import org.otherwise.curate.Sessions;
import org.otherwise.curate.Sessions.SignIn;

/** An editor's own account: its password. */
final class AccountPage {
  private final Editors editors;
  private final Sessions sessions;

  AccountPage(Editors editors, Sessions sessions) {
    this.editors = editors;
    this.sessions = sessions;
  }

  record View(String name, Notice notice) {}

  Reply show(Request request) {
    var notice =
        request.first("changed").isEmpty()
            ? Notice.NONE
            : new Notice(
                "Your password is changed. Wherever else you were signed in, you no longer are.",
                false,
                "",
                null,
                "",
                List.of());
    return page(200, request, notice);
  }

  /**
   * The old password is tried as at the sign-in: who finds a desk open cannot guess it any faster.
   */
  Reply change(Request request) {
    var name = request.visitor().name();
    if (!request.typed("new").equals(request.typed("again"))) {
      return page(422, request, Notice.problem("The two new passwords are not the same."));
    }
    var tried = sessions.signIn(name, request.typed("old"), request.network());
    if (!(tried instanceof SignIn.Done done)) {
      var refusal = SignInPage.refusal(tried, "This is not your present password.").orElseThrow();
      return page(refusal.status(), request, refusal.notice());
    }
    sessions.signOut(done.secret());
    try {
      editors.password(name, request.typed("new"));
    } catch (Busy e) {
      var busy = SignInPage.Refusal.busy();
      return page(busy.status(), request, busy.notice());
    } catch (NotAllowed refused) {
      return page(422, request, Notice.problem(refused.why()));
    }
    return sessions.signIn(name, request.typed("new"), request.network())
            instanceof SignIn.Done again
        ? new Reply.SignedIn(again.secret(), Sessions.LONGEST, "/desk/account?changed=1")
        : new Reply.SignedOut(Gate.SIGN_IN);
  }

  private static Reply page(int status, Request request, Notice notice) {
    return new Reply.Desk(
        status,
        "desk-account",
        "Your account",
        "/desk/account",
        new View(request.visitor().name(), notice));
  }
}
