package org.otherwise.web;

import java.nio.file.Path;

final class Show {
  public static void main(String[] args) throws Exception {
    var c = new SmallCollection(Path.of(args[0]));
    var p = c.portal();
    System.out.println(p.start("localhost", Integer.parseInt(args[1])));
    System.out.println(
        "/quotes/"
            + c.wasDark.id()
            + " /quotes/"
            + c.alone.id()
            + " /articles/"
            + c.darkness.id()
            + " /articles/"
            + c.reply.id()
            + " /articles/"
            + c.silent.id()
            + " /contradictions/"
            + c.denial
            + " /contradictions/"
            + c.numbers
            + " /compare?left="
            + c.wasDark.id()
            + "&right="
            + c.alone.id());
    Thread.currentThread().join();
  }
}
