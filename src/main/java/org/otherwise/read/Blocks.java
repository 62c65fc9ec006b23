package org.otherwise.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts a page into its blocks. */
final class Blocks implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "img",
          "picture",
          "source",
          "td",
          "th",
          "amp-img",
          "center-inline",
          "svg",
          "o:p",
          "st1:place");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element holder;
  private int letters;
  private int linked;
  private int links;
  private int small;
  private int smalls;
  private boolean broken;

  private Blocks(Element root) {
    this.holder = root;
  }

  static List<Block> of(Element root) {
    var blocks = new Blocks(root);
    NodeTraversor.traverse(blocks, root);
    blocks.close();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("a")) {
        links++;
      } else if (isSmall(element)) {
        smalls++;
      } else if (element.nameIs("br")) {
        lineBreak();
      } else if (element.nameIs("td") || element.nameIs("th")) {
        text.append(' ');
      }
      if (!isInline(element)) {
        close();
        holder = element;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a")) {
        links--;
      } else if (isSmall(element)) {
        smalls--;
      }
      if (!isInline(element)) {
        close();
        holder = blockAround(element);
      }
    }
  }

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName()) || element.nameIs("br");
  }

  private static boolean isSmall(Element element) {
    return element.nameIs("small") || (element.nameIs("font") && element.attr("size").equals("1"));
  }

  private Element blockAround(Element element) {
    var parent = element.parent();
    while (parent != null && isInline(parent)) {
      parent = parent.parent();
    }
    return parent == null ? element : parent;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!Character.isWhitespace(words.charAt(i)) && words.charAt(i) != '\u00a0') {
        broken = false;
        letters++;
        if (links > 0) {
          linked++;
        }
        if (smalls > 0) {
          small++;
        }
      }
    }
    text.append(words);
  }

  /** Two breaks part paragraphs; so does one after the end of a sentence. */
  private void lineBreak() {
    if (broken || endsSentence()) {
      close();
    } else {
      text.append('\n');
    }
    broken = true;
  }

  private boolean endsSentence() {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && ".!?:”\"»".indexOf(text.charAt(last)) >= 0;
  }

  private void close() {
    if (letters > 0) {
      var line = Characters.line(text.toString());
      if (!line.isEmpty()) {
        blocks.add(new Block(holder, line, letters, linked, small == letters));
      }
    }
    text.setLength(0);
    letters = 0;
    linked = 0;
    small = 0;
    broken = false;
  }
}
