package org.otherwise.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Fingerprint;

/**
 * Finds the text of the article in a page. First goes what its markup says is around the article;
 * then the element is chosen that holds most of the running text and least of anything else; last,
 * what in it is no paragraph of the article is left out.
 */
final class MainText {
  /** How much more it matters to hold all of the running text than to hold nothing else. */
  private static final double RECALL = Double.parseDouble(System.getProperty("b","2"));

  private static final double NAMED_ARTICLE = 1.15;

  private final String title;

  MainText(String title) {
    this.title = Fingerprint.normalised(title);
  }

  /** The paragraphs of the article; takes the page apart. */
  List<String> extract(Document page) {
    var body = page.body();
    Pruning.hidden(body);
    var whole = Blocks.of(body);
    Pruning.around(body, Pruning.prose(whole, body));
    var blocks = Blocks.of(body);
    var container = container(body, blocks);
    var within = Blocks.of(container);
    var kept = kept(within, container);
    return kept.stream().map(Block::text).toList();
  }

  static Element container(Element body, List<Block> blocks) {
    var prose = Pruning.prose(blocks, body);
    var letters = new IdentityHashMap<Element, Integer>();
    for (var block : blocks) {
      Pruning.add(letters, block.element(), body, block.letters());
    }
    double all = prose.getOrDefault(body, 0);
    Element best = body;
    double most = 0;
    for (var block : blocks) {
      for (Element it = block.element(); it != null; it = it.equals(body) ? null : it.parent()) {
        // each element is judged once: taking it off the map marks it as seen
        var own = prose.remove(it);
        if (own == null) {
          continue;
        }
        double recall = own / all;
        double precision = own / (double) letters.getOrDefault(it, 1);
        double squared = RECALL * RECALL;
        double value = (1 + squared) * precision * recall / (squared * precision + recall);
        if (it.nameIs("article") || it.nameIs("main") || Hints.of(it).isArticle()) {
          value *= NAMED_ARTICLE;
        }
        if (value > most) {
          most = value;
          best = it;
        }
      }
    }
    return best;
  }

  private List<Block> kept(List<Block> blocks, Element container) {
    var proseParents = new HashSet<Element>();
    for (var block : blocks) {
      if (block.isProse()) {
        proseParents.add(parent(block.element(), container));
      }
    }
    var lists = lists(blocks);
    var kept = new ArrayList<Block>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      boolean beside = proseParents.contains(parent(block.element(), container));
      if (Boilerplate.isWhole(block.text())) {
        continue;
      }
      if ((block.isProse() && block.linkDensity() < 0.6) || isKept(block, i, first, last, beside, lists)) {
        kept.add(block);
      }
    }
    return withoutLooseHeadings(kept);
  }

  private boolean isKept(
      Block block, int at, int first, int last, boolean beside, Map<Element, Double> lists) {
    if (block.linkDensity() > 0.5 || first < 0) {
      return false;
    }
    var normal = Fingerprint.normalised(block.text());
    if (normal.isEmpty() || normal.equals(title)) {
      return false;
    }
    boolean inside = at > first && at < last;
    if (block.isHeading()) {
      return inside;
    }
    var list = listAround(block.element());
    if (list != null) {
      return lists.getOrDefault(list, 0.0) < 0.4 && (inside || beside || (at > first && at <= last + 30));
    }
    if (beside && (at > first || block.endsSentence())) {
      return at < last || block.endsSentence();
    }
    return inside;
  }

  private static Element parent(Element element, Element container) {
    var parent = element.equals(container) ? null : element.parent();
    return parent == null ? element : parent;
  }

  /** How much of each list stands in links. */
  private static Map<Element, Double> lists(List<Block> blocks) {
    var letters = new IdentityHashMap<Element, int[]>();
    for (var block : blocks) {
      var list = listAround(block.element());
      if (list != null) {
        var counts = letters.computeIfAbsent(list, it -> new int[2]);
        counts[0] += block.letters();
        counts[1] += block.linked();
      }
    }
    var densities = new IdentityHashMap<Element, Double>();
    letters.forEach((list, counts) -> densities.put(list, counts[1] / (double) Math.max(1, counts[0])));
    return densities;
  }

  private static @Nullable Element listAround(Element element) {
    Element it = element;
    for (int level = 0; it != null && level < 4; level++, it = it.parent()) {
      if (it.nameIs("ul") || it.nameIs("ol") || it.nameIs("dl")) {
        return it;
      }
    }
    return null;
  }

  private static List<Block> withoutLooseHeadings(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean followed = i + 1 < blocks.size();
      if (!blocks.get(i).isHeading() || followed) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }
}
