package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings;

/** What every backend must do; each backend's test extends the parts and only opens an index. */
public abstract class SearchIndexContract {
  /** Settings of a test: those shipped, but for the synonyms. */
  protected static final SearchSettings SETTINGS = settings();

  protected SearchIndex index;

  protected abstract SearchIndex open();

  @BeforeEach
  void openIndex() {
    index = open();
  }

  @AfterEach
  void closeIndex() {
    index.close();
  }

  private static SearchSettings settings() {
    var shipped = IndexConfig.load(null).search();
    return new SearchSettings(
        shipped.boosts(),
        Map.of(
            "en", "english", "fr", "french", "de", "german", "es", "spanish", "ru", "russian", "*",
            "plain"),
        List.of(List.of("North Korea", "DPRK"), List.of("weapons", "arms")),
        List.of(List.of("Ada Brandt", "Ada of the Dam"), List.of("Oleksii", "Aleksey", "Alexei")),
        shipped.places(),
        shipped.facets());
  }

  protected final void put(Sample... samples) {
    var updates = new ArrayList<Update>();
    for (var sample : samples) {
      updates.add(sample.put());
    }
    index.apply(updates);
    index.refresh();
  }

  protected static Search quotes(String words, Filter... filters) {
    return new Search(Scope.QUOTES, words, List.of(filters), Sort.RELEVANCE, 1, 20);
  }

  protected static Search sorted(Scope scope, String words, Sort sort) {
    return new Search(scope, words, List.of(), sort, 1, 20);
  }

  protected static Filter only(Field field, String... values) {
    return new Filter(field, List.of(values), Filter.Sense.ONLY);
  }

  protected static Filter without(Field field, String... values) {
    return new Filter(field, List.of(values), Filter.Sense.WITHOUT);
  }

  protected final List<String> ids(Search search) {
    return ids(index.search(search));
  }

  protected static List<String> ids(Results results) {
    return results.hits().stream().map(Results.Hit::id).toList();
  }

  protected final List<String> idsFor(String words) {
    return ids(quotes(words));
  }

  /** A facet as text: "value count" with a star where it is chosen. */
  protected final List<String> facet(Field field, Search search) {
    var results = index.search(search);
    var facet = results.facets().stream().filter(it -> it.field() == field).findFirst();
    assertThat(facet).as("facet " + field).isPresent();
    return facet.orElseThrow().values().stream()
        .map(it -> it.value() + " " + it.count() + (it.selected() ? "*" : ""))
        .toList();
  }
}
