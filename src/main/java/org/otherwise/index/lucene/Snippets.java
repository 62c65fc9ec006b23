package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Results.Excerpt;
import org.otherwise.index.Scope;
import org.otherwise.model.Span;

/**
 * Takes from a result the words to show, and marks in them what matched. Where a match stands comes
 * from the index, so a long article is neither analysed again nor read more than once.
 */
final class Snippets {
  private static final int PASSAGE = 300;

  /** How far a passage is stretched to begin with a sentence rather than within one. */
  private static final int LEAD = 120;

  /** Matches beyond this many in one text are not looked at. */
  private static final int MOST_MATCHES = 5000;

  private final IndexSearcher searcher;
  private final Scope scope;
  private final QueryTimeout limit;
  private final @Nullable Weight weight;
  private boolean timedOut;

  /**
   * @param words null where nothing is to be marked
   * @param limit after which nothing is marked any more
   */
  Snippets(IndexSearcher searcher, Scope scope, @Nullable Query words, QueryTimeout limit)
      throws IOException {
    this.searcher = searcher;
    this.scope = scope;
    this.limit = limit;
    this.weight =
        words == null
            ? null
            : searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Excerpt of(int document, @Nullable String text) throws IOException {
    if (text == null) {
      return new Excerpt("", List.of());
    }
    var found = matches(document);
    return scope == Scope.ARTICLES ? passage(text, found) : new Excerpt(text, merged(found));
  }

  /** Whether marks are missing because the time was up. */
  boolean timedOut() {
    return timedOut;
  }

  /** Where a word of the search stands, and which one. */
  private record Found(Span span, Query word) {}

  private List<Found> matches(int document) throws IOException {
    timedOut = timedOut || (weight != null && limit.shouldExit());
    if (weight == null || timedOut) {
      return List.of();
    }
    var leaves = searcher.getLeafContexts();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    if (matches == null) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    for (var chain : Chain.values()) {
      var field = Names.text(scope, Names.excerpted(scope), chain);
      MatchesIterator each = matches.getMatches(field);
      while (each != null && found.size() < MOST_MATCHES && each.next()) {
        if (each.startOffset() >= 0) {
          found.add(new Found(new Span(each.startOffset(), each.endOffset()), each.getQuery()));
        }
      }
    }
    found.sort(Comparator.comparingInt((Found it) -> it.span().start()));
    return found;
  }

  private static List<Span> merged(List<Found> found) {
    var marks = new ArrayList<Span>();
    for (var it : found) {
      var span = it.span();
      if (!marks.isEmpty() && span.start() < marks.getLast().end()) {
        var last = marks.removeLast();
        span = new Span(last.start(), Math.max(last.end(), span.end()));
      }
      marks.add(span);
    }
    return marks;
  }

  private static Excerpt passage(String text, List<Found> found) {
    int best = found.isEmpty() ? 0 : found.get(densest(found)).span().start();
    int start = start(text, best);
    int end = end(text, Math.max(start + PASSAGE, best + 1));
    var before = start > 0 ? "…" : "";
    var after = end < text.length() ? "…" : "";
    int shift = before.length() - start;
    var passage = new Span(start, end);
    var marks = new ArrayList<Span>();
    for (var mark : merged(found)) {
      if (mark.overlaps(passage)) {
        int from = Math.max(mark.start(), start) + shift;
        marks.add(new Span(from, Math.min(mark.end(), end) + shift));
      }
    }
    return new Excerpt(before + text.substring(start, end) + after, marks);
  }

  /** The match from which on a passage has the most different words, then the most words. */
  private static int densest(List<Found> found) {
    Map<Query, Integer> within = new HashMap<>();
    int best = 0;
    long bestScore = -1;
    int next = 0;
    for (int first = 0; first < found.size(); first++) {
      int reach = found.get(first).span().start() + PASSAGE - LEAD;
      while (next < found.size() && found.get(next).span().end() <= reach) {
        within.merge(found.get(next).word(), 1, Integer::sum);
        next++;
      }
      long score = within.size() * (long) MOST_MATCHES + (next - first);
      if (score > bestScore) {
        best = first;
        bestScore = score;
      }
      if (next > first) {
        within.computeIfPresent(
            found.get(first).word(), (_, times) -> times == 1 ? null : times - 1);
      } else {
        next = first + 1;
      }
    }
    return best;
  }

  /** The beginning of the sentence, else of a word, at most {@link #LEAD} before the match. */
  private static int start(String text, int match) {
    int earliest = Math.max(0, match - LEAD);
    if (earliest == 0) {
      return 0;
    }
    int word = match;
    for (int i = match; i > earliest; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        if (endsSentence(text, i - 1)) {
          return i;
        }
        word = i;
      }
    }
    return word;
  }

  /** Whether the white space at this place stands after the end of a sentence or paragraph. */
  private static boolean endsSentence(String text, int space) {
    if (text.charAt(space) == '\n') {
      return true;
    }
    int i = space - 1;
    while (i > 0 && "\"”’»)".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
  }

  /** The end of a word near here. */
  private static int end(String text, int wanted) {
    if (wanted >= text.length()) {
      return text.length();
    }
    for (int i = wanted; i > wanted - LEAD / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(wanted)) ? wanted - 1 : wanted;
  }
}
