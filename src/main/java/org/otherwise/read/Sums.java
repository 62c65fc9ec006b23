package org.otherwise.read;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** A number for every element of a page: what it holds of something, itself and in its children. */
final class Sums {
  private final IdentityHashMap<Element, Integer> sums = new IdentityHashMap<>();
  private final Element root;

  Sums(Element root) {
    this.root = root;
  }

  /** How many characters of running text there are, those in links left out. */
  static Sums prose(List<Block> blocks, Element root) {
    var prose = new Sums(root);
    for (var block : blocks) {
      if (block.isProse()) {
        prose.add(block.element(), block.letters() - block.linked());
      }
    }
    return prose;
  }

  /** Adds the amount to the element and to all that hold it. */
  void add(Element element, int amount) {
    for (Element it = element; it != null; it = it.equals(root) ? null : it.parent()) {
      sums.merge(it, amount, Integer::sum);
    }
  }

  int of(Element element) {
    return sums.getOrDefault(element, 0);
  }
}
