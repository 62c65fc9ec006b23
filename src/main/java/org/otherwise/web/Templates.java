package org.otherwise.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Pages from the files in {@code templates}. A page is rendered whole before anything of it is
 * sent: one that fails leaves no half page.
 */
final class Templates {
  private final TemplateEngine engine = new TemplateEngine();

  Templates() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("/templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(true);
    engine.setTemplateResolver(resolver);
  }

  /**
   * @param frame what stands around the page
   * @param page its view
   */
  String render(String template, Frame frame, Object page) {
    return engine.process(
        template, new Context(Locale.ENGLISH, Map.of("frame", frame, "page", page)));
  }

  /**
   * What stands around every page.
   *
   * @param title for the browser's tab
   * @param canonical the page's one address; empty where it has none
   * @param stylesheets their addresses, in this order
   * @param scripts modules that make pages better, none of which is needed
   * @param notice a line on every page; may be empty
   * @param bar what editors see over the page; null for everybody else
   * @param token what the page's forms carry
   * @param taken what it offers to take along
   * @param printed the address of the style sheet for paper
   */
  record Frame(
      String title,
      String section,
      String canonical,
      boolean indexed,
      List<String> stylesheets,
      List<String> scripts,
      String icon,
      String notice,
      @Nullable EditBar bar,
      String token,
      Taken taken,
      String printed) {

    /** The same with what the page offers to take along. */
    Frame with(Taken other) {
      return new Frame(
          title,
          section,
          canonical,
          indexed,
          stylesheets,
          scripts,
          icon,
          notice,
          bar,
          token,
          other,
          printed);
    }

    /** For nobody in particular. */
    static Frame of(Reply.Head head, Assets assets, String notice) {
      return of(head, assets, notice, Visitor.UNKNOWN);
    }

    static Frame of(Reply.Head head, Assets assets, String notice, Visitor visitor) {
      var bar = EditBar.of(visitor, head);
      boolean desk = bar != null || head.section().startsWith("/desk");
      return new Frame(
          head.title().isEmpty()
              ? "Otherwise: what was said, and who said otherwise"
              : head.title() + " – Otherwise",
          head.section(),
          head.canonical(),
          head.indexed(),
          Stream.of("base.css", "pages.css", "take.css", "disputes.css", "desk.css")
              .filter(sheet -> desk || !sheet.equals("desk.css"))
              .map(assets::address)
              .toList(),
          List.of(assets.address("suggest.js")),
          assets.address("otherwise.svg"),
          notice,
          bar,
          visitor.formToken(),
          Taken.NOTHING,
          assets.address("print.css"));
    }
  }
}
