package org.otherwise.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Fingerprint;

/**
 * Where on a page its article stands. Themes wrap whole pages in elements called "sidebar" or
 * "widget"; what holds the headline too is about this article, whatever it is called.
 */
final class Surroundings {
  private static final int HEADINGS = 60;

  /** Lines before and after the headline among which a byline and a date are looked for. */
  private static final int BEFORE = 6;

  private static final int AFTER = 15;

  /** A line longer than this says more than by whom and when. */
  private static final int LONGEST_LINE = 200;

  private final @Nullable Element heading;
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Block> lines;

  Surroundings(Document page, String title) {
    this.heading = heading(page, Fingerprint.normalised(title));
    for (var it = heading; it != null; it = it.parent()) {
      around.add(it);
    }
    this.lines = lines(Blocks.of(page.body()));
  }

  private static @Nullable Element heading(Document page, String title) {
    for (var names : List.of("h1", "h2, h3")) {
      for (var heading : page.select(names).stream().limit(HEADINGS).toList()) {
        if (!title.isEmpty() && Fingerprint.normalised(heading.text()).equals(title)) {
          return heading;
        }
      }
    }
    return page.selectFirst("h1");
  }

  /** The short lines around the headline, up to the first sentence, the nearest below it first. */
  List<Block> lines() {
    return lines;
  }

  private List<Block> lines(List<Block> blocks) {
    int at = 0;
    while (at < blocks.size() && !isStart(blocks.get(at))) {
      at++;
    }
    var lines = new ArrayList<Block>();
    for (int i = at; i < Math.min(at + AFTER, blocks.size()); i++) {
      var block = blocks.get(i);
      if (i > at && block.isProse()) {
        break;
      }
      addLine(block, lines);
    }
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      addLine(blocks.get(i), lines);
    }
    return lines;
  }

  private boolean isStart(Block block) {
    return heading == null ? block.isProse() : block.element().equals(heading);
  }

  private void addLine(Block block, List<Block> lines) {
    if (block.text().length() <= LONGEST_LINE
        && !block.element().equals(heading)
        && !isElsewhere(block.element())) {
      lines.add(block);
    }
  }

  /** Whether it stands among comments, links to other articles, or at the foot of the page. */
  boolean isElsewhere(Element element) {
    for (var it = element; it != null && !it.nameIs("body"); it = it.parent()) {
      if (around.contains(it)) {
        return false;
      }
      if (it.nameIs("footer") && it.closest("article") == null) {
        return true;
      }
      if (it.nameIs("nav") || it.nameIs("aside")) {
        return true;
      }
      var hints = Hints.of(it);
      if (hints.isComment() || (hints.isOther() && !Hints.isArticlesFoot(it))) {
        return true;
      }
    }
    return false;
  }
}
