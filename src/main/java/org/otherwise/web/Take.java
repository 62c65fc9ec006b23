package org.otherwise.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.model.Pair;
import org.otherwise.publish.Bundle;
import org.otherwise.publish.Exports;
import org.otherwise.publish.Format;
import org.otherwise.publish.Item;
import org.otherwise.record.Archive;

/**
 * A search as records to take along. A file to keep holds up to {@link Exports#MOST} results, and
 * {@code per_page} and {@code page} go on from there; a feed is as long as a page, and newest first
 * unless the reader chose an order.
 */
final class Take {
  private static final String PER_PAGE = "per_page";

  private final Archive archive;
  private final SearchIndex index;

  Take(Archive archive, SearchIndex index) {
    this.archive = archive;
    this.index = index;
  }

  /** The results of the search that a request asks for, in the length of its format. */
  Bundle of(Scope scope, Request request, Function<SearchParameters, String> title) {
    var query = new HashMap<>(request.query());
    if (request.format().isExport()) {
      query.remove(PER_PAGE);
    }
    var asked = SearchParameters.parse(scope, query);
    return of(asked, request, title.apply(asked), address(asked));
  }

  /**
   * @param address of the page that shows the same, without the number and the length of pages
   */
  Bundle of(SearchParameters asked, Request request, String title, String address) {
    int length = request.format().isExport() ? length(request) : asked.perPage();
    var sort =
        request.format() == Format.ATOM && asked.sort() == SearchParameters.USUAL
            ? Sort.PUBLISHED_NEWEST
            : asked.sort();
    var items = new ArrayList<Item>();
    long total = 0;
    int chunk = Math.min(length, Search.MOST_PER_PAGE);
    int chunks = length / chunk;
    int first = (asked.page() - 1) * chunks + 1;
    for (int i = first; i < first + chunks && (long) i * chunk <= Search.DEEPEST; i++) {
      var results =
          index.hits(new Search(asked.scope(), asked.words(), asked.filters(), sort, i, chunk));
      total = results.total();
      items.addAll(items(asked.scope(), results));
      if ((long) i * chunk >= total) {
        break;
      }
    }
    return new Bundle(
        title,
        paged(address, asked.page(), length, request.format()),
        asked.scope(),
        false,
        items,
        pages(address, asked.page(), length, total, request.format()));
  }

  /** A page of results as what it shows of them. */
  static Bundle shown(
      SearchParameters asked, String title, long total, List<? extends Item> items) {
    return new Bundle(
        title,
        asked.url(),
        asked.scope(),
        false,
        List.copyOf(items),
        pages(address(asked), asked.page(), asked.perPage(), total, Format.HTML));
  }

  /** The search without the number and the length of its pages. */
  private static String address(SearchParameters asked) {
    return new SearchParameters(
            asked.scope(),
            asked.words(),
            asked.filters(),
            asked.sort(),
            1,
            SearchParameters.PER_PAGE)
        .url();
  }

  private static Bundle.Pages pages(
      String address, int page, int length, long total, Format format) {
    long most = Math.min(total, Search.DEEPEST);
    int last = (int) Math.max(1, (most + length - 1) / length);
    return new Bundle.Pages(
        total,
        page,
        length,
        address,
        paged(address, 1, length, format),
        page > 1 ? paged(address, Math.min(page - 1, last), length, format) : null,
        page < last ? paged(address, page + 1, length, format) : null,
        paged(address, last, length, format));
  }

  private static String paged(String address, int page, int length, Format format) {
    int usual = format.isExport() ? Exports.MOST : SearchParameters.PER_PAGE;
    var paged = address;
    if (page > 1) {
      paged += (paged.contains("?") ? "&" : "?") + "page=" + page;
    }
    if (length != usual) {
      paged += (paged.contains("?") ? "&" : "?") + PER_PAGE + "=" + length;
    }
    return paged;
  }

  /** Above a page of the index, whole such pages: a search is then a few of them. */
  private static int length(Request request) {
    var text = request.first(PER_PAGE);
    if (text.isEmpty()) {
      return Exports.MOST;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw new BadParameter(PER_PAGE, "“" + text + "” is not a whole number above 0.");
    }
    int length = Math.min(Integer.parseInt(text), Exports.MOST);
    return length <= Search.MOST_PER_PAGE ? length : length - length % Search.MOST_PER_PAGE;
  }

  private List<? extends Item> items(Scope scope, Results results) {
    var hits = results.hits();
    return switch (scope) {
      case QUOTES ->
          archive
              .statements(hits.stream().flatMap(hit -> Ids.quote(hit.id()).stream()).toList())
              .stream()
              .map(Item.OfQuote::new)
              .toList();
      case CONTRADICTIONS ->
          pairs(archive.pairs(hits.stream().flatMap(hit -> Ids.pair(hit.id()).stream()).toList()));
      case ARTICLES -> {
        var ids = hits.stream().flatMap(hit -> Ids.article(hit.id()).stream()).toList();
        var heads = archive.heads(ids);
        yield ids.stream()
            .filter(heads::containsKey)
            .map(id -> new Item.OfArticle(known(heads.get(id)), ""))
            .toList();
      }
    };
  }

  static List<Item> pairs(List<Pair> pairs) {
    return pairs.stream().<Item>map(pair -> new Item.OfPair(pair, Phrases.sentence(pair))).toList();
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("looked for where it is not");
    }
    return value;
  }
}
