package org.otherwise.index.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;
import org.otherwise.index.Histogram;
import org.otherwise.index.Matter;
import org.otherwise.index.Position;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Suggestion;
import org.otherwise.index.Update;

/** An index that is being built, and where. */
final class Beside implements SearchIndex {
  final Path folder;
  final LuceneIndex index;

  Beside(Path folder, LuceneIndex index) {
    this.folder = folder;
    this.index = index;
  }

  @Override
  public void apply(List<Update> updates) {
    index.apply(updates);
  }

  @Override
  public void commit(Position upTo) {
    index.commit(upTo);
  }

  @Override
  public Position position() {
    return index.position();
  }

  @Override
  public void clear() {
    index.clear();
  }

  @Override
  public void refresh() {
    index.refresh();
  }

  @Override
  public Results search(Search search) {
    return index.search(search);
  }

  @Override
  public Results hits(Search search) {
    return index.hits(search);
  }

  @Override
  public FacetList facet(Search search, Field field, FacetRequest request) {
    return index.facet(search, field, request);
  }

  @Override
  public Histogram histogram(Search search, Field field) {
    return index.histogram(search, field);
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return index.suggest(typed, limit);
  }

  @Override
  public List<String> similar(String words, int limit) {
    return index.similar(words, limit);
  }

  @Override
  public List<String> onMatter(Matter sought, int limit) {
    return index.onMatter(sought, limit);
  }

  @Override
  public Set<String> ids(Scope scope) {
    return index.ids(scope);
  }

  @Override
  public void close() {
    index.close();
  }
}
