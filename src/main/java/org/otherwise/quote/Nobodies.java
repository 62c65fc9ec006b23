package org.otherwise.quote;

import java.util.Locale;
import java.util.Set;
import org.otherwise.model.SpeakerKind;

/** What the grammar may take for a speaker and is none. */
final class Nobodies {
  /** No source without a name is described in so many words. */
  private static final int LONGEST_SOURCE = 14;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "and", "or", "but");

  /** With these begins the rest of a clause, and nobody's description. */
  private static final Set<String> NO_BEGINNING =
      Set.of(
          "who", "whom", "whose", "which", "and", "or", "but", "nowhere", "than", "if", "because");

  private Nobodies() {}

  /** Whether the grammar took for a speaker what cannot be one: half of a clause. */
  static boolean is(Voice voice) {
    var who = voice.attribution();
    if (who.kind() != SpeakerKind.UNNAMED && who.kind() != SpeakerKind.GROUP) {
      return false;
    }
    var words = who.speaker().split(" +");
    var last = words[words.length - 1];
    return words.length > LONGEST_SOURCE
        || who.speaker().startsWith("Related article")
        || Lexicon.AUXILIARIES.contains(last)
        || ARTICLES.contains(last)
        || (Lexicon.PREPOSITIONS.contains(last) && words.length > 1)
        || NO_BEGINNING.contains(words[0].toLowerCase(Locale.ROOT));
  }
}
