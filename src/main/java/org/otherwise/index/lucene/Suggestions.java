package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;
import org.otherwise.index.Suggestion;
import org.otherwise.index.Suggestion.Kind;
import org.otherwise.index.lucene.QueryWords.In;

/**
 * Finds what a reader may be about to type. It is asked at every letter, so it looks only at what
 * has that beginning, and at counts that were made once for the whole view.
 */
final class Suggestions {
  /** The name of a field and a value that goes on to the end: {@code speaker:"vedant pa}. */
  private static final Pattern IN_FIELD =
      Pattern.compile("(?:^|[\\s(-])([A-Za-z]+):\\(?(?:[\"“]([^\"”]*)|([^\\s\"“”()]*))$");

  private static final int MOST_TYPED = 100;
  private static final int MOST_WORDS_TYPED = 8;

  /** What was typed is remembered with what was suggested for it, until the next refresh. */
  private static final int MOST_REMEMBERED = 2000;

  private static final int MOST_COUNTRIES = 3;
  private static final String SPEAKERS = Names.value(Scope.QUOTES, Field.SPEAKER);
  private static final String COUNTRIES = Names.value(Scope.QUOTES, Field.COUNTRY);

  private final Gazetteer places;
  private final List<Alias> aliases;
  private final FrequentWords words = new FrequentWords();

  /** The words of another name, and those of the name by which the speaker is found. */
  private record Alias(List<String> other, List<String> name) {}

  /**
   * @param aliases groups of names, the one most known first
   */
  Suggestions(Gazetteer places, List<List<String>> aliases) {
    this.places = places;
    this.aliases = aliases(aliases);
  }

  private static List<Alias> aliases(List<List<String>> groups) {
    var aliases = new ArrayList<Alias>();
    for (var group : groups) {
      for (var other : group) {
        for (var name : group) {
          if (!other.equals(name)) {
            aliases.add(new Alias(Folding.words(other), Folding.words(name)));
          }
        }
      }
    }
    return List.copyOf(aliases);
  }

  List<Suggestion> of(View view, String typed, int limit) throws IOException {
    var text = typed.length() <= MOST_TYPED ? typed : typed.substring(0, MOST_TYPED);
    var inField = IN_FIELD.matcher(text);
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (inField.find()) {
      var field = In.of(inField.group(1));
      if (field.isPresent()) {
        kinds = kinds(field.get());
        text = inField.group(2) == null ? inField.group(3) : inField.group(2);
      }
    }
    var words = Folding.words(text);
    if (words.isEmpty() || words.size() > MOST_WORDS_TYPED || limit < 1) {
      return List.of();
    }
    if (!Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
      kinds.remove(Kind.WORD); // the last one is finished
    }
    var key = limit + " " + kinds + " " + String.join(" ", words);
    var known = view.suggested().get(key);
    if (known == null) {
      known = find(view, words, kinds, limit);
      if (view.suggested().size() < MOST_REMEMBERED) {
        view.suggested().put(key, known);
      }
    }
    return known;
  }

  private static Set<Kind> kinds(In field) {
    return switch (field) {
      case SPEAKER -> EnumSet.of(Kind.SPEAKER);
      case COUNTRY -> EnumSet.of(Kind.COUNTRY);
      case TITLE -> EnumSet.of(Kind.WORD);
      case PUBLISHER, SAID, PUBLISHED, KIND -> EnumSet.noneOf(Kind.class);
    };
  }

  private List<Suggestion> find(View view, List<String> typed, Set<Kind> kinds, int limit)
      throws IOException {
    var none = List.<Suggestion>of();
    return shared(
        kinds.contains(Kind.SPEAKER) ? speakers(view, typed, limit) : none,
        kinds.contains(Kind.COUNTRY)
            ? countries(view, typed, Math.min(limit, MOST_COUNTRIES))
            : none,
        kinds.contains(Kind.WORD) ? words.of(view, typed.getLast(), limit) : none,
        limit);
  }

  /** Half of the room for speakers, a quarter for countries; each takes what the others leave. */
  private static List<Suggestion> shared(
      List<Suggestion> speakers, List<Suggestion> countries, List<Suggestion> words, int limit) {
    int places = Math.min(countries.size(), Math.max(1, limit / 4));
    int others = Math.min(words.size(), Math.max(1, limit / 4));
    int people = Math.min(speakers.size(), Math.max(0, limit - places - others));
    others = Math.min(words.size(), limit - Math.min(limit, people + places));
    places = Math.min(countries.size(), limit - Math.min(limit, people + others));
    var all = new ArrayList<Suggestion>(speakers.subList(0, people));
    all.addAll(countries.subList(0, places));
    all.addAll(words.subList(0, others));
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }

  private List<Suggestion> speakers(View view, List<String> typed, int limit) throws IOException {
    var best = new ArrayList<Suggestion>();
    var seen = new HashSet<String>();
    for (var suggestion : named(view, beginnings(typed), limit)) {
      if (seen.add(suggestion.value())) {
        best.add(suggestion);
      }
    }
    for (var name : namesBehind(typed)) {
      for (var suggestion : named(view, wholes(name), limit)) {
        if (seen.add(suggestion.value())) {
          best.add(suggestion);
        }
      }
    }
    best.sort(MOST_FREQUENT);
    return best.subList(0, Math.min(limit, best.size()));
  }

  static final Comparator<Suggestion> MOST_FREQUENT =
      Comparator.comparingLong(Suggestion::count)
          .reversed()
          .thenComparing(Suggestion::label)
          .thenComparing(Suggestion::value);

  /** The names that have another name beginning as was typed. */
  private Set<List<String>> namesBehind(List<String> typed) {
    var names = new LinkedHashSet<List<String>>();
    for (var alias : aliases) {
      if (begins(alias.other(), typed) && names.size() < MOST_WORDS_TYPED) {
        names.add(alias.name());
      }
    }
    return names;
  }

  private static List<Query> beginnings(List<String> typed) {
    return typed.stream()
        .<Query>map(word -> new PrefixQuery(new Term(Names.SPEAKER_WORDS, word)))
        .toList();
  }

  private static List<Query> wholes(List<String> name) {
    return name.stream()
        .<Query>map(word -> new TermQuery(new Term(Names.SPEAKER_WORDS, word)))
        .toList();
  }

  private static List<Suggestion> named(View view, List<Query> words, int limit)
      throws IOException {
    var query = new BooleanQuery.Builder();
    for (var word : words) {
      query.add(word, Occur.FILTER);
    }
    query.add(new TermQuery(new Term(Names.TYPE, Names.SPEAKERS)), Occur.FILTER);
    var searcher = new IndexSearcher(view.reader());
    var weight =
        searcher.createWeight(searcher.rewrite(query.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    var counts = counts(view, SPEAKERS);
    var best =
        new PriorityQueue<Integer>(
            Comparator.<Integer>comparingInt(number -> counts[number])
                .thenComparing(Comparator.reverseOrder()));
    for (var segment : view.reader().leaves()) {
      var scorer = weight.scorer(segment);
      if (scorer != null) {
        collect(view, segment, scorer.iterator(), counts, best, limit);
      }
    }
    var names = view.speakers(SPEAKERS).reading();
    var suggestions = new ArrayList<Suggestion>();
    for (int number : best) {
      var id = view.values(SPEAKERS).name(number);
      suggestions.add(new Suggestion(Kind.SPEAKER, id, names.name(number), counts[number]));
    }
    return suggestions;
  }

  /** Keeps the numbers of the speakers with the most quotes; those without any are left out. */
  private static void collect(
      View view,
      LeafReaderContext segment,
      DocIdSetIterator found,
      int[] counts,
      PriorityQueue<Integer> best,
      int limit)
      throws IOException {
    var live = segment.reader().getLiveDocs();
    var ids = DocValues.getSortedSet(segment.reader(), SPEAKERS);
    var numbers = view.values(SPEAKERS).numbersOf(segment.ord);
    for (int document = found.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = found.nextDoc()) {
      if ((live == null || live.get(document)) && ids.advanceExact(document)) {
        int number = (int) numbers.get(ids.nextOrd());
        if (counts[number] > 0) {
          best.add(number);
          if (best.size() > limit) {
            best.poll();
          }
        }
      }
    }
  }

  private List<Suggestion> countries(View view, List<String> typed, int limit) throws IOException {
    var counts = counts(view, COUNTRIES);
    var found = new ArrayList<Suggestion>();
    for (var place : places.places()) {
      if (isCalled(place, typed)) {
        int number = view.values(COUNTRIES).number(place.code());
        int count = number < 0 ? 0 : counts[number];
        if (count > 0) {
          found.add(new Suggestion(Kind.COUNTRY, place.code(), place.name(), count));
        }
      }
    }
    found.sort(MOST_FREQUENT);
    return found.subList(0, Math.min(limit, found.size()));
  }

  private static boolean isCalled(Gazetteer.Place place, List<String> typed) {
    return begins(Folding.words(place.name()), typed)
        || place.names().stream().anyMatch(name -> begins(Folding.words(name), typed))
        || place.demonyms().stream().anyMatch(name -> begins(Folding.words(name), typed));
  }

  /** Whether the words typed stand in the name in a row, the last of them perhaps not finished. */
  private static boolean begins(List<String> name, List<String> typed) {
    for (int from = 0; from + typed.size() <= name.size(); from++) {
      int last = typed.size() - 1;
      if (name.subList(from, from + last).equals(typed.subList(0, last))
          && name.get(from + last).startsWith(typed.get(last))) {
        return true;
      }
    }
    return false;
  }

  private static int[] counts(View view, String field) throws IOException {
    Map<String, int[]> counts = view.counts(Scope.QUOTES);
    return counts.getOrDefault(field, new int[0]);
  }
}
