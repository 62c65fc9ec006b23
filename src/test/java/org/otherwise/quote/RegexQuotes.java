package org.otherwise.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otherwise.model.Span;

/**
 * What an afternoon's work would do instead of the extractor: words in quotation marks and whoever
 * "said" stands beside, and "X said (that) …" up to the end of the sentence. It is here to be
 * compared with.
 */
final class RegexQuotes {
  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,3}|[Hh]e|[Ss]he|[Tt]hey)";
  private static final String VERB =
      "(?:said|says|told|tells|asked|added|wrote|tweeted|argued|claimed|insisted|noted|warned"
          + "|explained|announced|declared|denied|stated|suggested|acknowledged|admitted)";
  private static final Pattern MARKS = Pattern.compile("[“\"]([^“”\"]{10,2000})[”\"]");
  private static final Pattern AFTER =
      Pattern.compile("\\s*,?\\s*(?:(" + NAME + ") " + VERB + "|" + VERB + " (" + NAME + "))");
  private static final Pattern BEFORE =
      Pattern.compile("(" + NAME + ")[^.!?“\"]{0,60}\\b" + VERB + "\\b[^.!?“\"]{0,40}[,:]?\\s*$");
  private static final Pattern INDIRECT =
      Pattern.compile("(" + NAME + ") " + VERB + " (?:that )?([^“”\".!?]{15,400})[.!?]");

  private RegexQuotes() {}

  /** Words and whoever said them; no speaker is an empty name. */
  record Found(Span span, String speaker) {}

  static List<Found> in(String text) {
    var found = new ArrayList<Found>();
    for (var marks = MARKS.matcher(text); marks.find(); ) {
      found.add(new Found(new Span(marks.start(1), marks.end(1)), speaker(text, marks)));
    }
    for (var clause = INDIRECT.matcher(text); clause.find(); ) {
      found.add(new Found(new Span(clause.start(2), clause.end(2)), clause.group(1)));
    }
    return found;
  }

  private static String speaker(String text, Matcher marks) {
    var after = AFTER.matcher(text).region(marks.end(), Math.min(text.length(), marks.end() + 100));
    if (after.lookingAt()) {
      return after.group(1) == null ? after.group(2) : after.group(1);
    }
    var before = BEFORE.matcher(text).region(Math.max(0, marks.start() - 150), marks.start());
    return before.find() ? before.group(1) : "";
  }
}
