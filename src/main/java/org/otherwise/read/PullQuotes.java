package org.otherwise.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Fingerprint;

/**
 * Sentences of an article that are shown in it a second time, large and in a box, to catch the eye:
 * as text they would be words that somebody said twice.
 */
final class PullQuotes {
  private static final int BOXES = 100;

  /** Words are compared by so many at a time; fewer may be repeated by chance. */
  private static final int RUN = 4;

  /** Characters of an article that are looked at. */
  private static final int LONGEST_ARTICLE = 300_000;

  private static final int LONGEST = 800;

  /** How far above a paragraph its box is looked for. */
  private static final int LEVELS = 4;

  private final Set<Element> repeating = Collections.newSetFromMap(new IdentityHashMap<>());

  PullQuotes(List<Block> blocks) {
    var boxes = new IdentityHashMap<Element, List<Block>>();
    var running = new ArrayList<String>();
    int letters = 0;
    for (var block : blocks) {
      var box = box(block.element());
      if (box != null) {
        boxes.computeIfAbsent(box, it -> new ArrayList<>()).add(block);
      } else if (block.isProse() && letters < LONGEST_ARTICLE) {
        running.add(block.text());
        letters += block.letters();
      }
    }
    if (boxes.isEmpty()) {
      return;
    }
    Set<List<String>> runs = new HashSet<>();
    for (var text : running) {
      runs.addAll(runs(text));
    }
    boxes.entrySet().stream()
        .limit(BOXES)
        .filter(it -> it.getValue().stream().anyMatch(block -> isRepeated(block.text(), runs)))
        .forEach(it -> repeating.add(it.getKey()));
  }

  /** All that stand beside each other in a text, so many words each. */
  private static List<List<String>> runs(String text) {
    var words = List.of(Fingerprint.normalised(text).split(" "));
    var runs = new ArrayList<List<String>>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(words.subList(i, i + RUN));
    }
    return runs;
  }

  /** Whether the block is one, or says whose words one shows. */
  boolean holds(Block block) {
    var box = box(block.element());
    return box != null && repeating.contains(box);
  }

  /** Without who said it: that stands behind the last quotation mark, or behind a dash. */
  private static boolean isRepeated(String text, Set<List<String>> running) {
    if (text.length() > LONGEST) {
      return false;
    }
    int end = text.length();
    while (end > 0 && !Characters.isQuotationMark(text.charAt(end - 1))) {
      end--;
    }
    int dash = Math.max(text.lastIndexOf(" — "), text.lastIndexOf(" – "));
    return isIn(text, running)
        || (end > 1 && isIn(text.substring(0, end), running))
        || (dash > 0 && isIn(text.substring(0, dash), running));
  }

  private static boolean isIn(String words, Set<List<String>> running) {
    var runs = runs(words);
    return !runs.isEmpty() && running.containsAll(runs);
  }

  private static @Nullable Element box(Element element) {
    Element it = element;
    for (int level = 0; it != null && level < LEVELS && !it.nameIs("body"); level++) {
      if (it.nameIs("blockquote") || it.nameIs("aside") || it.nameIs("q") || isNamedSo(it)) {
        return it;
      }
      it = it.parent();
    }
    return null;
  }

  private static boolean isNamedSo(Element element) {
    var name = element.className();
    if (name.isEmpty() || name.length() > 300) {
      return false;
    }
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("pullquote")
        || lower.contains("pull-quote")
        || lower.contains("pull_quote")
        || lower.contains("pulled-quote")
        || lower.contains("blockquote")
        || lower.contains("block-quote");
  }
}
