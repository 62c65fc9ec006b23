package org.otherwise.publish;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otherwise.config.Outlets;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.Quote;
import org.otherwise.model.Sentences;
import org.otherwise.model.Span;
import org.otherwise.model.Statement;

/**
 * How much of what outlets wrote may be shown, by the terms in {@code index-config/outlets.txt}.
 * This is the one gate: pages, JSON, feeds and exports show what it lets through. The words of a
 * quote are always shown; what stands around them is the outlet's text.
 */
public final class Showing {
  private static final int EXCERPT_PARAGRAPHS = 3;
  private static final int EXCERPT_CHARACTERS = 600;
  private static final int LEAD_CHARACTERS = 240;

  /** Quotes of one article in one place: more than nearly all news has, few of a transcript's. */
  private static final int EXCERPT_QUOTES = 30;

  private final Outlets outlets;

  public Showing(Outlets outlets) {
    this.outlets = outlets;
  }

  /** Whose rights the text is under, in a line; may be empty. */
  public String rights(ArticleHead head) {
    return terms(head).rights();
  }

  /** The same of both sides, once where they are the same. */
  String rights(Pair pair) {
    return Stream.of(pair.left(), pair.right())
        .map(side -> rights(side.article()))
        .distinct()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  public Outlets.Display display(ArticleHead head) {
    return terms(head).display();
  }

  /** The beginning of the article's text that may be shown; may be empty. */
  public String text(Article article) {
    return switch (display(article.head())) {
      case FULL -> article.text();
      case EXCERPT -> excerpt(article.text());
      case NONE -> "";
    };
  }

  /**
   * Whether the words that a search found may be shown, wherever in the article they stand. Else
   * every search has to show the same of it: many together could show the whole.
   */
  public boolean showsPassages(ArticleHead head) {
    return display(head) == Outlets.Display.FULL;
  }

  /** The beginning of what may be shown, for a list; the same words whatever was asked for. */
  public String lead(Article article) {
    var line = text(article).strip().replaceAll("\\s+", " ");
    boolean whole = line.length() <= LEAD_CHARACTERS;
    var lead = whole ? line : cutAtWord(line, LEAD_CHARACTERS);
    return lead.isEmpty() || (whole && text(article).length() == article.text().length())
        ? lead
        : lead + "…";
  }

  /**
   * The statement with as much of the text around its words as may be shown: the sentences next to
   * it are an excerpt.
   */
  public Statement shown(Statement statement) {
    return switch (display(statement.article())) {
      case FULL, EXCERPT -> statement;
      case NONE -> with(statement.quote(), "", "", statement);
    };
  }

  private static Statement inItsSentence(Statement statement) {
    var quote = statement.quote();
    int start = quote.before().length();
    int end = start + quote.words().length();
    var text = quote.before() + quote.words() + quote.after();
    var sentence = Sentences.around(text, new Span(start, end));
    return with(
        quote,
        text.substring(sentence.start(), start),
        text.substring(end, sentence.end()).stripTrailing(),
        statement);
  }

  /**
   * What may stand in one place of an article's quotes. Where its text may be shown in excerpts
   * only, it is the first of them, each in no more than its own sentence: one after the other, with
   * what is around them, the quotes of a transcript are the whole of it.
   */
  public List<Statement> together(ArticleHead head, List<Statement> statements) {
    return display(head) == Outlets.Display.FULL
        ? statements
        : statements.stream().limit(EXCERPT_QUOTES).map(Showing::inItsSentence).toList();
  }

  public List<Statement> shown(List<Statement> statements) {
    return statements.stream().map(this::shown).toList();
  }

  public Pair shown(Pair pair) {
    return new Pair(pair.contradiction(), shown(pair.left()), shown(pair.right()), pair.dispute());
  }

  private static Statement with(Quote quote, String before, String after, Statement statement) {
    return new Statement(
        new Quote(
            quote.id(),
            quote.article(),
            quote.span(),
            quote.words(),
            before,
            after,
            quote.kind(),
            quote.cue(),
            quote.attribution(),
            quote.saidOn(),
            quote.confidence()),
        statement.article(),
        statement.speaker(),
        statement.copyOf(),
        statement.contradictedBy());
  }

  private Outlets.Terms terms(ArticleHead head) {
    var publisher = head.publisher();
    return outlets.of(publisher == null ? "" : publisher);
  }

  private static String excerpt(String text) {
    int end = 0;
    for (int i = 0; i < EXCERPT_PARAGRAPHS; i++) {
      int next = text.indexOf("\n\n", end == 0 ? 0 : end + 2);
      if (next < 0) {
        next = text.length();
      }
      if (next > EXCERPT_CHARACTERS) {
        return end > 0 ? text.substring(0, end) : cutAtWord(text, EXCERPT_CHARACTERS);
      }
      end = next;
      if (end == text.length()) {
        break;
      }
    }
    return text.substring(0, end);
  }

  private static String cutAtWord(String text, int most) {
    int space = text.lastIndexOf(' ', most);
    return text.substring(0, space > 0 ? space : most);
  }
}
