package org.otherwise.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What may be shown of each outlet's articles, and under whose rights ({@code outlets.txt}). */
public final class Outlets {
  static final String FILE = "outlets.txt";
  private static final String FORM = "publisher or * | full, excerpt or none | rights | name";

  private final Map<String, Terms> terms;
  private final Terms others;
  private final Map<String, String> names;

  /**
   * How much of an article's text a page may show. Quotes are always shown, with a link to where
   * they stand.
   */
  public enum Display {
    FULL,
    EXCERPT,
    NONE
  }

  /**
   * @param rights one line to print under an article; may be empty
   */
  public record Terms(Display display, String rights) {}

  private Outlets(Map<String, Terms> terms, Map<String, String> names, Terms others) {
    this.terms = terms;
    this.names = names;
    this.others = others;
  }

  static Outlets of(ConfigFile file) {
    var terms = new HashMap<String, Terms>();
    var names = new HashMap<String, String>();
    var others = new Terms(Display.EXCERPT, "");
    for (var line : file.lines()) {
      line.expecting(2, 4, FORM);
      Display display;
      try {
        display = Display.valueOf(line.column(1).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw line.wrong("display is full, excerpt or none, not “" + line.column(1) + "”");
      }
      var these = new Terms(display, line.column(2));
      if (line.column(0).equals("*")) {
        others = these;
      } else {
        var name = line.column(3);
        terms.put(line.column(0).toLowerCase(Locale.ROOT), these);
        if (!name.isEmpty()) {
          terms.putIfAbsent(name.toLowerCase(Locale.ROOT), these);
          names.put(line.column(0).toLowerCase(Locale.ROOT), name);
        }
      }
    }
    return new Outlets(Map.copyOf(terms), Map.copyOf(names), others);
  }

  /** What readers call a publisher, where documents give a code for it; else as they give it. */
  public String name(String publisher) {
    return names.getOrDefault(publisher.toLowerCase(Locale.ROOT), publisher);
  }

  /** The terms of a publisher, case aside; those of {@code *} where it has no line of its own. */
  public Terms of(String publisher) {
    return terms.getOrDefault(publisher.toLowerCase(Locale.ROOT), others);
  }
}
