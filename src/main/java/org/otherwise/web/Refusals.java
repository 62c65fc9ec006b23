package org.otherwise.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The error page for what the server refuses before any route sees it: addresses that are no
 * addresses, and those that are too long.
 */
final class Refusals extends ErrorHandler {
  private final Answers answers;

  Refusals(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 500 : response.getStatus();
    var fields = response.getHeaders();
    answers.protection().forEach(fields::put);
    fields.put("Content-Type", "text/html; charset=utf-8");
    fields.put("Cache-Control", "no-cache");
    response.write(true, page(status), callback);
    return true;
  }

  private ByteBuffer page(int status) {
    return ByteBuffer.wrap(answers.errorPage(status).getBytes(StandardCharsets.UTF_8));
  }
}
