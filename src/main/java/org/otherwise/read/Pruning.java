package org.otherwise.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes out of a page what is shown around articles but is none, as far as its markup tells. */
final class Pruning {
  private static final Set<String> NEVER_TEXT =
      Set.of("script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "canvas",
          "svg", "math-hidden", "video", "audio", "map", "button", "select", "option", "textarea", "input", "datalist", "link",
          "meta", "dialog", "progress", "meter", "img", "picture", "source", "track", "colgroup", "col", "amp-ad", "amp-social-share", "amp-sidebar");

  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "menu", "figcaption", "form", "figure", "address");

  /** What holds this share of the running text is the article, whatever it is called. */
  private static final double TOO_MUCH_TO_LOSE = 0.4;

  /** The same for what is called comments: these can be longer than the article. */
  private static final double TOO_MUCH_COMMENT = 0.9;

  private Pruning() {}

  /** Takes away what is never shown as text. */
  static void hidden(Element root) {
    remove(root, Pruning::isNeverShown);
  }

  /** Takes away what is shown, but beside the article. */
  static void around(Element root, Map<Element, Integer> prose) {
    int all = prose.getOrDefault(root, 0);
    remove(root, element -> isAround(element, prose.getOrDefault(element, 0), all));
  }

  /** How many characters of running text every element of the page holds. */
  static Map<Element, Integer> prose(List<Block> blocks, Element root) {
    var prose = new IdentityHashMap<Element, Integer>();
    for (var block : blocks) {
      if (block.isProse()) {
        add(prose, block.element(), root, block.letters() - block.linked());
      }
    }
    return prose;
  }

  static void add(Map<Element, Integer> sums, Element from, Element root, int amount) {
    for (Element it = from; it != null; it = it.equals(root) ? null : it.parent()) {
      sums.merge(it, amount, Integer::sum);
    }
  }

  private interface Test {
    boolean holds(Element element);
  }

  private static void remove(Element root, Test test) {
    var out = new ArrayList<Node>();
    NodeTraversor.filter(
        (node, depth) -> {
          boolean drop = node instanceof Comment || (node instanceof Element element && !element.equals(root) && test.holds(element));
          if (drop) {
            out.add(node);
            return NodeFilter.FilterResult.SKIP_CHILDREN;
          }
          return NodeFilter.FilterResult.CONTINUE;
        },
        root);
    for (var node : out) {
      node.remove();
    }
  }

  private static boolean isNeverShown(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  static boolean isAround(Element element, int prose, int all) {
    if (element.nameIs("body") || element.nameIs("main") || (Blocks.isInline(element) && !element.nameIs("span"))) {
      return false;
    }
    var hints = Hints.of(element);
    double limit = hints.isComment() ? TOO_MUCH_COMMENT : TOO_MUCH_TO_LOSE;
    if (prose > all * limit) {
      return false;
    }
    return hints.isComment()
        || (hints.isUnrelated() && !hints.isArticle() && !element.nameIs("article"))
        || AROUND.contains(element.normalName())
        || isHidden(element);
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
