package org.otherwise.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;

/**
 * Reads an article from a text file: headline, byline and date from its first lines, and the text
 * without what was copied along with it from around the article.
 */
final class PlainText {
  private static final int HEADLINE = 150;
  private static final int TITLE = 120;

  /** Headlines tell in the present; a line in the past is more likely the first of the report. */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:said|told|added|stated|announced|declared|insisted|claimed|was|were|had)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:(?:leave|post|write|add) (?:a |your )?(?:comment|reply)|\\d{0,5} ?comments?|comments? ?\\(\\d{1,5}\\)|join the (?:conversation|discussion))[.:!]?",
          Pattern.CASE_INSENSITIVE);

  private final Given given;

  PlainText(Given given) {
    this.given = given;
  }

  Article read(String file) throws Unreadable {
    var lines = new ArrayList<>(Paragraphs.of(Characters.clean(file)));
    if (lines.isEmpty()) {
      throw new Unreadable("is empty");
    }
    dropBoilerplate(lines);
    if (lines.isEmpty()) {
      throw new Unreadable("holds nothing but boilerplate");
    }
    var title = headline(lines).map(PlainText::asTitle).orElse(null);
    if (title != null) {
      lines.removeFirst();
    }
    var head = TextHead.takeFrom(lines);
    var text = String.join("\n\n", lines);
    var named = title == null ? Characters.shortened(lines.getFirst(), TITLE) : title;
    var url = Optional.ofNullable(given.url()).flatMap(Addresses::web);
    return new Article(
        new ArticleHead(
            url.map(ArticleId::ofUrl).orElseGet(() -> ArticleId.ofContent(named, text)),
            null,
            url.orElse(null),
            given.publisher(),
            named,
            head.byline(),
            Datelines.of(text).orElse(head.place()),
            given.published() != null ? given.published() : head.published(),
            Languages.guessed(text)),
        text);
  }

  /** The first line, where it looks like a headline and something longer follows. */
  private static Optional<String> headline(List<String> lines) {
    if (lines.size() < 2) {
      return Optional.empty();
    }
    var line = lines.getFirst();
    int longest = lines.stream().skip(1).limit(6).mapToInt(String::length).max().orElse(0);
    boolean headline =
        line.length() <= HEADLINE
            && line.length() < longest
            && !Characters.hasQuotationMark(line)
            && !line.endsWith(":")
            && !line.endsWith(",")
            && !TextHead.isDateLine(line)
            && !TextHead.isByline(line)
            && Datelines.of(line).isEmpty()
            && !(endsInStop(line) && (TOLD.matcher(line).find() || line.contains(". ")));
    return headline ? Optional.of(line) : Optional.empty();
  }

  private static String asTitle(String headline) {
    return endsInStop(headline) ? headline.substring(0, headline.length() - 1) : headline;
  }

  /** Whether it ends in a full stop that belongs to a sentence and not to an abbreviation. */
  private static boolean endsInStop(String line) {
    int last = line.length() - 1;
    return last > 1 && line.charAt(last) == '.' && Character.isLowerCase(line.charAt(last - 1));
  }

  /** From the end, from the beginning, and where a line can be nothing else, from between. */
  private static void dropBoilerplate(List<String> lines) {
    for (int i = lines.size() / 2; i < lines.size(); i++) {
      if (i > 0 && COMMENTS.matcher(lines.get(i)).matches() && !moreFollows(lines, i)) {
        lines.subList(i, lines.size()).clear();
      }
    }
    lines.removeIf(Boilerplate::isWhole);
  }

  /** Whether what follows could be more of the article: then it is left alone. */
  private static boolean moreFollows(List<String> lines, int at) {
    int before = lines.subList(0, at).stream().mapToInt(String::length).sum();
    int after = lines.subList(at, lines.size()).stream().mapToInt(String::length).sum();
    return after > before;
  }
}
