package org.otherwise.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Fingerprint;

/** Chooses among the blocks of an element that holds an article those that belong to it. */
final class Selection {
  /** Part of a list in links, from which on it is one of links to elsewhere. */
  private static final double LIST_OF_LINKS = 0.4;

  /** Part of the running text that must share one parent for it to be trusted more than others. */
  private static final double MOST = 0.5;

  /** So many words are a sentence even where its full stop was forgotten. */
  private static final int WITHOUT_END = 20;

  private final String title;
  private final Element container;
  private final List<Block> blocks;
  private final IdentityHashMap<Element, int[]> lists = new IdentityHashMap<>();
  private final Set<Element> proseParents = new HashSet<>();
  private @Nullable Element mainParent;
  private int first = -1;
  private int last = -1;

  Selection(String title, Element container, List<Block> blocks) {
    this.title = Fingerprint.normalised(title);
    this.container = container;
    this.blocks = blocks;
    survey();
  }

  private void survey() {
    var byParent = new IdentityHashMap<Element, Integer>();
    int all = 0;
    int start = afterTitle();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var list = listAround(block.element());
      if (list != null) {
        var counts = lists.computeIfAbsent(list, it -> new int[2]);
        counts[0] += block.letters();
        counts[1] += block.linked();
      }
      if (block.isProse() && i >= start) {
        var parent = parent(block);
        proseParents.add(parent);
        byParent.merge(parent, block.letters(), Integer::sum);
        all += block.letters();
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (var entry : byParent.entrySet()) {
      if (entry.getValue() > all * MOST) {
        mainParent = entry.getKey();
      }
    }
  }

  /** The place after the heading that is the title; 0 where there is none or much stands before. */
  private int afterTitle() {
    int before = 0;
    int all = blocks.stream().filter(Block::isProse).mapToInt(Block::letters).sum();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.isHeading()
          && !title.isEmpty()
          && Fingerprint.normalised(block.text()).equals(title)) {
        return before * 4 < all ? i + 1 : 0;
      }
      before += block.isProse() ? block.letters() : 0;
    }
    return 0;
  }

  List<String> paragraphs() {
    var kept = new ArrayList<String>();
    var seen = new HashMap<String, Element>();
    var headings = new ArrayList<String>();
    var pullQuotes = new PullQuotes(blocks);
    for (int i = afterTitle(); i < blocks.size(); i++) {
      var block = blocks.get(i);
      var before = block.words() > 5 ? seen.putIfAbsent(block.text(), parent(block)) : null;
      boolean again = before != null && !before.equals(parent(block));
      boolean keep =
          !again
              && !Boilerplate.isWhole(block.text())
              && (block.isProse() || belongs(block, i))
              && !pullQuotes.holds(block);
      // a heading stays only with what it stands over
      if (keep && block.isHeading()) {
        headings.add(block.text());
      } else if (!block.isHeading()) {
        if (keep) {
          kept.addAll(headings);
          kept.add(block.text());
        }
        headings.clear();
      }
    }
    return kept;
  }

  /** Whether a block that is not running text by itself is one of the article's nonetheless. */
  private boolean belongs(Block block, int at) {
    var normal = Fingerprint.normalised(block.text());
    if (first < 0 || block.isSmallPrint() || normal.isEmpty() || normal.equals(title)) {
      return false;
    }
    boolean inside = at > first && at < last;
    boolean beside = proseParents.contains(parent(block));
    if (block.isHeading()) {
      return inside && (block.linkDensity() < 0.5 || Pruning.leadsWithinPage(block.element()));
    }
    var list = listAround(block.element());
    if (list != null) {
      return at > first
          && (linkDensity(list) < LIST_OF_LINKS || (inside && isLinkedSentence(block)));
    }
    if (block.linkDensity() > 0.5) {
      return inside && beside && isLinkedSentence(block);
    }
    boolean trusted = parent(block).equals(mainParent) && block.element().nameIs("p");
    boolean sentence = block.endsSentence() || block.words() >= WITHOUT_END;
    return inside || (beside && sentence) || (trusted && at > first);
  }

  /** A sentence that is a link for the most part, and not a link that is a sentence. */
  private static boolean isLinkedSentence(Block block) {
    return block.endsSentence() && block.words() > 6 && block.linkDensity() < 0.95;
  }

  private Element parent(Block block) {
    var element = block.element();
    var parent = element.equals(container) ? null : element.parent();
    while (parent != null && Blocks.isInline(parent) && !parent.equals(container)) {
      parent = parent.parent();
    }
    return parent == null ? element : parent;
  }

  private double linkDensity(Element list) {
    var counts = lists.getOrDefault(list, new int[2]);
    return counts[0] == 0 ? 0 : counts[1] / (double) counts[0];
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
}
