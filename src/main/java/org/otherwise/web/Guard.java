package org.otherwise.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before every route: sees to it that no network asks for more than its share, that no more
 * searches run than the machine can do, and that what is sent is of a size we asked for.
 */
final class Guard {
  /** The longest form: the text of a collection with its notes, and room. */
  static final long LONGEST_BODY = 512 * 1024;

  private static final String NETWORK = "guard.network";
  private static final String PAID = "guard.paid";

  /** A search that is done soon is worth waiting for; after this it is better to say so. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int COME_BACK_SECONDS = 5;

  /** The page was made to see that it is the one the client has: nearly free, but not quite. */
  private static final double NOT_MODIFIED = 0.1;

  private final Allowances allowances;
  private final Semaphore searches;
  private final Networks networks;
  private final Gate gate;
  private final Answers answers;

  Guard(Safety safety, Allowances allowances, Networks networks, Gate gate, Answers answers) {
    this.allowances = allowances;
    this.searches = new Semaphore(safety.searchesAtOnce(), true);
    this.networks = networks;
    this.gate = gate;
    this.answers = answers;
  }

  /** Before any route. Editors are known and are not counted. */
  void admit(Context ctx) {
    if (hasBodyWeDoNotTake(ctx)) {
      return;
    }
    double cost = Costs.of(ctx.path(), parameters(ctx.queryParamMap()));
    if (cost <= 0 || gate.visitor(ctx).isEditor()) {
      return;
    }
    var network = networks.of(ctx);
    var wait = allowances.take(network, cost);
    if (wait.isZero()) {
      ctx.attribute(NETWORK, network);
      ctx.attribute(PAID, cost);
    } else {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      ctx.header("Retry-After", Long.toString(seconds));
      answers.problem(
          ctx,
          429,
          "More was asked for from your network than one reader needs. It goes on in "
              + Phrases.counted(seconds, "second", "seconds")
              + ".");
      ctx.skipRemainingHandlers();
    }
  }

  /** After any route: what the client had already costs next to nothing. */
  void settle(Context ctx) {
    if (ctx.statusCode() == 304
        && ctx.attribute(NETWORK) instanceof String network
        && ctx.attribute(PAID) instanceof Double paid) {
      allowances.giveBack(network, paid * (1 - NOT_MODIFIED));
    }
  }

  /** The handler, run only when there is room for another search. */
  Handler inTurn(Handler search) {
    return ctx -> {
      if (!searches.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        ctx.header("Retry-After", Integer.toString(COME_BACK_SECONDS));
        answers.problem(ctx, 503, "More is being searched for than this machine can do at once.");
        return;
      }
      try {
        search.handle(ctx);
      } finally {
        searches.release();
      }
    };
  }

  /** Forms say how long they are; what is longer, or does not say, is not read at all. */
  private boolean hasBodyWeDoNotTake(Context ctx) {
    long length = ctx.req().getContentLengthLong();
    boolean unsaid = length < 0 && ctx.header("Transfer-Encoding") != null;
    if (length <= LONGEST_BODY && !unsaid) {
      return false;
    }
    ctx.header("Connection", "close");
    if (unsaid) {
      answers.problem(ctx, 411, "What is sent has to say how long it is.");
    } else {
      answers.problem(ctx, 413, "At most %,d bytes can be sent at once.".formatted(LONGEST_BODY));
    }
    ctx.skipRemainingHandlers();
    return true;
  }

  private static int parameters(Map<String, List<String>> query) {
    return query.values().stream().mapToInt(List::size).sum();
  }
}
