package org.otherwise.read;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page. First goes what its markup says is around the article;
 * then the element is chosen that holds most of the running text and least of anything else; last,
 * what in it is no paragraph of the article is left out.
 */
final class MainText {
  /** How much more it matters to hold all of the running text than to hold nothing else. */
  private static final double RECALL = 2.0;

  private static final double NAMED_ARTICLE = 1.15;

  /** What a page must say, where none of its paragraphs reads like running text. */
  private static final int ENOUGH_WORDS = 10;

  private static final int FEW_WORDS = 3;

  private final String title;

  MainText(String title) {
    this.title = title;
  }

  /** The paragraphs of the article, none where there is no article; takes the page apart. */
  List<String> extract(Document page) {
    var body = page.body();
    Pruning.hidden(body);
    Pruning.around(body, Blocks.of(body));
    Pruning.cards(body, Blocks.of(body));
    var blocks = Blocks.of(body);
    var container = container(body, blocks);
    var paragraphs = new Selection(title, container, Blocks.of(container)).paragraphs();
    return paragraphs.isEmpty() ? anything(blocks) : paragraphs;
  }

  /** Of a page without running text: its paragraphs, however short, if they come to something. */
  private List<String> anything(List<Block> blocks) {
    var some =
        blocks.stream()
            .filter(it -> !it.isHeading() && it.linkDensity() < 0.5 && it.words() >= FEW_WORDS)
            .filter(it -> !Boilerplate.isWhole(it.text()) && !it.text().equals(title))
            .toList();
    int words = some.stream().mapToInt(Block::words).sum();
    return words < ENOUGH_WORDS ? List.of() : some.stream().map(Block::text).toList();
  }

  /** The element that holds the article, by the harmonic mean of how much of it and how purely. */
  static Element container(Element body, List<Block> blocks) {
    var prose = Sums.prose(blocks, body);
    var letters = new Sums(body);
    for (var block : blocks) {
      letters.add(block.element(), block.letters());
    }
    double all = prose.of(body);
    Element best = body;
    double most = 0;
    var seen = new IdentityHashMap<Element, Boolean>();
    for (var block : blocks) {
      for (Element it = block.element();
          it != null && seen.put(it, true) == null;
          it = it.equals(body) ? null : it.parent()) {
        double value = value(prose.of(it), letters.of(it), all);
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

  private static double value(int prose, int letters, double all) {
    if (prose == 0) {
      return 0;
    }
    double recall = prose / all;
    double precision = prose / (double) letters;
    double squared = RECALL * RECALL;
    return (1 + squared) * precision * recall / (squared * precision + recall);
  }
}
