package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;
import org.otherwise.index.Histogram;
import org.otherwise.index.Results;
import org.otherwise.index.Results.Facet;
import org.otherwise.index.Results.Hit;
import org.otherwise.index.Search;

/**
 * One search, in two steps: what is found, counted by the fields that it is not filtered by; then
 * for each filtered field the same search without that field's own filter, so that a reader sees
 * what else could be chosen in it.
 */
final class Searching {
  private final View view;
  private final Search search;
  private final Filters filters;
  private final @Nullable Query words;
  private final IndexSearcher searcher;
  private final QueryTimeout limit;
  private final List<String> notes;

  /**
   * @param limit says when the time is up
   */
  Searching(View view, Search search, Queries.Understood understood, QueryTimeout limit) {
    this.view = view;
    this.search = search;
    this.filters = Filters.of(search);
    this.words = understood.query();
    this.notes = new ArrayList<>(understood.notes());
    this.searcher = new IndexSearcher(view.reader());
    this.limit = limit;
    searcher.setTimeout(limit);
  }

  /**
   * @param wanted the facets of the results, in this order, those left out that the scope has not
   */
  Results run(List<FacetSetting> wanted) throws IOException {
    var settings = new LinkedHashMap<Field, Integer>();
    for (var facet : wanted) {
      var field = Field.of(facet.field());
      if (field.isPresent() && Names.counted(search.scope()).contains(field.get())) {
        settings.put(field.get(), Math.max(facet.shown(), FacetCounts.LISTED));
      }
    }
    var unfiltered = new ArrayList<>(settings.keySet());
    unfiltered.removeAll(filters.only().keySet());

    TopDocs best;
    var counts = new HashMap<String, int[]>();
    if (words == null && filters.isEmpty()) {
      best = searcher.search(query(), top());
      counts.putAll(view.counts(search.scope()));
    } else {
      var counter = new Counter(view, unfiltered.stream().map(this::name).toList());
      var found = searcher.search(query(), new MultiCollectorManager(top(), counter));
      best = (TopDocs) found[0];
      counts.putAll(counts(found[1]));
    }
    for (var field : settings.keySet()) {
      if (filters.only().containsKey(field)) {
        counts.put(name(field), counted(field));
      }
    }
    var facets = new ArrayList<Facet>();
    for (var setting : settings.entrySet()) {
      facets.add(facet(setting.getKey(), counts, setting.getValue()));
    }
    var snippets = new Snippets(searcher, search.scope(), words, limit);
    var hits = hits(best.scoreDocs, snippets);
    boolean timedOut = searcher.timedOut() || snippets.timedOut();
    if (timedOut) {
      notes.add("This search took too long: only what was found in time is shown and counted.");
    }
    return new Results(best.totalHits.value(), hits, facets, notes, null, !timedOut);
  }

  /** How many results there are; fewer where the time runs out. */
  long total() throws IOException {
    return searcher.count(query());
  }

  /** All values of one field, a page of them. */
  FacetList facet(Field field, FacetRequest request, Labels labels) throws IOException {
    if (!Names.counted(search.scope()).contains(field)) {
      return new FacetList(field, List.of(), 0, true);
    }
    var counts = counted(field);
    var pages = new FacetPages(field, view, name(field), labels);
    return pages.page(counts, filters.chosen(field), request, !searcher.timedOut());
  }

  Histogram histogram(Field field) throws IOException {
    if (!field.isDate() || !Names.counted(search.scope()).contains(field)) {
      return new Histogram(field, Histogram.Step.YEAR, List.of(), 0, true);
    }
    var counts = counted(field);
    long found = searcher.count(query(field));
    return Histograms.of(
        field, values(field), counts, filters.chosen(field), found, !searcher.timedOut());
  }

  /** By the numbers of its values, what is chosen in the field itself aside. */
  private int[] counted(Field field) throws IOException {
    var name = name(field);
    var counts =
        words == null && filters.isEmpty(field)
            ? view.counts(search.scope())
            : searcher.search(query(field), new Counter(view, List.of(name)));
    return of(field, counts);
  }

  private int[] of(Field field, Map<String, int[]> counts) {
    var ofField = counts.get(name(field));
    if (ofField == null) {
      throw new IllegalStateException("the field " + name(field) + " was not counted");
    }
    return ofField;
  }

  private View.Values values(Field field) {
    return view.values(name(field));
  }

  private TopFieldCollectorManager top() {
    int deepest = (int) Math.min((long) search.page() * search.perPage(), Search.DEEPEST);
    var order = Orders.of(search.sort(), search.scope(), words != null);
    return new TopFieldCollectorManager(
        order, search.isTooDeep() ? 1 : deepest, null, Integer.MAX_VALUE);
  }

  private List<Hit> hits(ScoreDoc[] best, Snippets snippets) throws IOException {
    if (search.isTooDeep()) {
      notes.add(
          "Only the first %,d results can be paged through: narrow the search to see others."
              .formatted(Search.DEEPEST));
      return List.of();
    }
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (long i = skipped(); i < best.length; i++) {
      int document = best[(int) i].doc;
      var fields = stored.document(document, Set.of(Names.STORED_ID, Names.STORED_TEXT));
      hits.add(
          new Hit(
              fields.get(Names.STORED_ID), snippets.of(document, fields.get(Names.STORED_TEXT))));
    }
    return hits;
  }

  private Facet facet(Field field, Map<String, int[]> counts, int listed) throws IOException {
    var values = values(field);
    var ofField = of(field, counts);
    var chosen = filters.chosen(field);
    return field.isDate()
        ? FacetCounts.byDate(field, values, ofField, chosen, range -> count(field, range))
        : FacetCounts.byCount(field, values, ofField, chosen, listed);
  }

  /** How many there would be if this range were all that is chosen in the field. */
  private long count(Field field, String range) throws IOException {
    return searcher.count(
        new BooleanQuery.Builder()
            .add(query(field), Occur.FILTER)
            .add(filters.having(field, List.of(range)), Occur.FILTER)
            .build());
  }

  private Query query(Field... free) {
    var query = new BooleanQuery.Builder();
    if (words != null) {
      query.add(words, Occur.MUST);
    }
    filters.addTo(query, free);
    return query.build();
  }

  private long skipped() {
    return (search.page() - 1L) * search.perPage();
  }

  private String name(Field field) {
    return Names.value(search.scope(), field);
  }

  @SuppressWarnings("unchecked") // the second collector is a Counter
  private static Map<String, int[]> counts(Object reduced) {
    return (Map<String, int[]>) reduced;
  }
}
