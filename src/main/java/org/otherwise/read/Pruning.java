package org.otherwise.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes out of a page what is shown around articles but is none, as far as its markup tells. */
final class Pruning {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "canvas",
          "svg",
          "math-hidden",
          "video",
          "audio",
          "map",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "datalist",
          "link",
          "meta",
          "dialog",
          "progress",
          "meter",
          "img",
          "picture",
          "source",
          "track",
          "colgroup",
          "col",
          "amp-ad",
          "amp-social-share",
          "amp-sidebar");

  private static final Set<String> AROUND =
      Set.of("nav", "footer", "aside", "menu", "figcaption", "form", "figure", "address");

  /** What holds this share of the running text is the article, whatever it is called. */
  private static final double TOO_MUCH_TO_LOSE = 0.4;

  /** The same for comments and the site's footer: these can be longer than the article. */
  private static final double TOO_MUCH_COMMENT = 0.9;

  /** What is taken away for its name may not be more than this in all. */
  private static final double TOO_MUCH_TOGETHER = 0.8;

  /** A teaser holds no more than this share of the running text. */
  private static final double CARD = 0.3;

  private Pruning() {}

  /** Takes away what is never shown as text. */
  static void hidden(Element root) {
    for (var element : matches(root, Pruning::isNeverShown)) {
      element.remove();
    }
  }

  /** Takes away what is shown, but beside the article. */
  static void around(Element root, List<Block> blocks) {
    var prose = Sums.prose(blocks, root);
    int all = prose.of(root);
    var named = matches(root, it -> isAround(it, prose.of(it), all));
    int lost =
        named.stream()
            .filter(it -> !isHidden(it) && !Hints.of(it).isComment() && !isFootOfSite(it))
            .mapToInt(prose::of)
            .sum();
    // names that would cost most of the text are not those that this knows how to read
    var out =
        lost > all * TOO_MUCH_TOGETHER
            ? matches(
                root,
                it -> AROUND.contains(it.normalName()) && prose.of(it) <= all * TOO_MUCH_TO_LOSE)
            : named;
    for (var element : out) {
      element.remove();
    }
  }

  /**
   * Takes away teasers of other articles: a heading that is a link, and all around it that has no
   * other heading.
   */
  static void cards(Element root, List<Block> blocks) {
    var prose = Sums.prose(blocks, root);
    var headings = new Sums(root);
    for (var block : blocks) {
      if (block.isHeading()) {
        headings.add(block.element(), 1);
      }
    }
    for (var block : blocks) {
      if (block.isHeading()
          && !block.element().nameIs("h1")
          && block.linkDensity() > 0.8
          && block.words() > 2
          && !leadsWithinPage(block.element())) {
        var card = block.element();
        for (var it = card.parent();
            it != null && !it.equals(root) && headings.of(it) == 1;
            it = it.parent()) {
          card = it;
        }
        if (prose.of(card) < prose.of(root) * CARD) {
          card.remove();
        }
      }
    }
  }

  /** Whether its link is one to itself, as the posts of a live blog have. */
  static boolean leadsWithinPage(Element heading) {
    var link = heading.selectFirst("a[href]");
    var around = link == null ? heading.closest("a[href]") : link;
    return around != null && around.attr("href").startsWith("#");
  }

  private interface Test {
    boolean holds(Element element);
  }

  /** The outermost elements of which the test holds. */
  private static List<Element> matches(Element root, Test test) {
    var matches = new ArrayList<Element>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element && !element.equals(root) && test.holds(element)) {
            matches.add(element);
            return NodeFilter.FilterResult.SKIP_CHILDREN;
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        root);
    return matches;
  }

  private static boolean isNeverShown(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  static boolean isAround(Element element, int prose, int all) {
    if (element.nameIs("body")
        || element.nameIs("main")
        || (Blocks.isInline(element) && !element.nameIs("span") && !element.nameIs("td"))) {
      return false;
    }
    var hints = Hints.of(element);
    double limit = hints.isComment() || isFootOfSite(element) ? TOO_MUCH_COMMENT : TOO_MUCH_TO_LOSE;
    if (prose > all * limit) {
      return false;
    }
    return hints.isComment()
        || (hints.isUnrelated()
            && (!hints.isArticle() || hints.isOther())
            && !element.nameIs("article"))
        || AROUND.contains(element.normalName())
        || isHidden(element);
  }

  private static boolean isFootOfSite(Element element) {
    return (element.nameIs("footer")
            || element.className().startsWith("footer")
            || element.id().startsWith("footer"))
        && element.closest("article") == null;
  }

  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    var style = element.attr("style");
    if (style.isEmpty() || style.length() > 2_000) {
      return false;
    }
    var compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
