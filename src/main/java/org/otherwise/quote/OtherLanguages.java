package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Words;
import org.otherwise.config.LanguagePacks;
import org.otherwise.model.Article;
import org.otherwise.model.QuoteKind;
import org.otherwise.quote.languages.Quotations;

/**
 * Articles that are not in English: their direct quotations by the pack of their language, and
 * without speakers where it has none. What an article says of its language is believed unless its
 * words plainly say otherwise: many a page is marked as English by a template.
 */
final class OtherLanguages {
  private static final String ENGLISH = "en";

  /** Of no language that is known here. */
  private static final String NONE = "";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+['’]?");

  /** So many words tell the language of a text. */
  private static final int LOOK = 1_500;

  /** At least so many words that are common in a language, or one of twelve, tell it. */
  private static final int FEWEST = 4;

  private static final int SHARE = 12;

  private static final Set<String> COMMON_IN_ENGLISH =
      Lexicon.words(
          """
          the of and to that was for with is his have from were which this are they said says would
          it he she has been had not but will by told as we their
          """);

  private final LanguagePacks packs;

  OtherLanguages(LanguagePacks packs) {
    this.packs = packs;
  }

  /** Whether the article is to be read here, not as English. */
  boolean read(Article article) {
    return !language(article).equals(ENGLISH);
  }

  /** The quotations of an article as what is spoken in it; nothing is left to read as a report. */
  Spoken.Parts parts(Article article) {
    var pack = packs.of(language(article)).orElse(LanguagePack.NONE);
    var pieces = new ArrayList<Piece>();
    for (var said : Quotations.in(article.text(), Paragraphs.of(article.text()), pack)) {
      var voice = new Voice(said.who(), "", false, Gender.UNKNOWN, null, false);
      pieces.add(
          new Piece(
              said.span(),
              QuoteKind.DIRECT,
              said.cue(),
              voice,
              null,
              0,
              new Sureness(said.confidence(), 1, null)));
    }
    return new Spoken.Parts(pieces, List.of());
  }

  /** English, a language with a pack, or {@link #NONE}. */
  private String language(Article article) {
    var stated = article.head().language();
    boolean known = stated.equals(ENGLISH) || packs.of(stated).isPresent();
    if (!known && !stated.equals("und")) {
      return NONE;
    }
    var counts = new HashMap<String, Integer>();
    int words = count(article.text(), counts);
    var best = NONE;
    int most = 0;
    for (var count : counts.entrySet()) {
      if (count.getValue() == most) {
        best = NONE;
      } else if (count.getValue() > most) {
        best = count.getKey();
        most = count.getValue();
      }
    }
    boolean plain = most >= Math.max(FEWEST, words / SHARE);
    if (known) {
      boolean otherwise = plain && most > 2 * counts.getOrDefault(stated, 0);
      return otherwise ? best : stated;
    }
    return plain || best.equals(ENGLISH) ? best : NONE;
  }

  /** Counts the words that are common in each language; gives how many there are of all. */
  private int count(String text, Map<String, Integer> counts) {
    var matcher = WORD.matcher(text);
    int words = 0;
    while (words < LOOK && matcher.find()) {
      words++;
      var word = LanguagePack.folded(matcher.group());
      if (COMMON_IN_ENGLISH.contains(word)) {
        counts.merge(ENGLISH, 1, Integer::sum);
      }
      for (var language : packs.languages()) {
        if (packs.of(language).orElseThrow().words(Words.COMMON).contains(word)) {
          counts.merge(language, 1, Integer::sum);
        }
      }
    }
    return words;
  }
}
