package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Field;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/** How to search, with examples that find something in this collection. */
final class HelpPage implements Endpoint {
  private static final int MOST_PAIRS = 20;

  private final Archive archive;
  private final SearchIndex index;
  private final Names names;

  HelpPage(Archive archive, SearchIndex index, IndexConfig config) {
    this.archive = archive;
    this.index = index;
    this.names = new Names(archive, config.gazetteer());
  }

  record View(List<Example> examples) {}

  /**
   * One thing that can be typed.
   *
   * @param count how many quotes it finds here, in words
   */
  record Example(String typed, String means, String count, String url) {}

  @Override
  public Reply answer(Request request) {
    var view = new View(examples());
    var json = Json.object().put("name", "How to search");
    var examples = json.putArray("examples");
    for (var each : view.examples()) {
      examples
          .addObject()
          .put("typed", each.typed())
          .put("means", each.means())
          .put("url", each.url());
    }
    return new Reply.Page(
        "help", new Reply.Head("How to search", "about", "/help", true), view, json);
  }

  private List<Example> examples() {
    var all = SearchParameters.all(Scope.QUOTES);
    var results = index.search(all.search());
    var labels = names.of(all, results);
    var words = subjects();
    var one = words.isEmpty() ? "water" : words.getFirst();
    var other = words.size() < 2 ? "price" : words.get(1);
    var speakers =
        values(results, Field.SPEAKER).map(id -> labels.apply(Field.SPEAKER, id)).toList();
    var whole = speakers.stream().filter(name -> name.contains(" ")).findFirst();
    var country = first(results, Field.COUNTRY).map(code -> labels.apply(Field.COUNTRY, code));
    var publisher = first(results, Field.PUBLISHER);
    var year = first(results, Field.PUBLISHED);
    var examples = new ArrayList<Example>();
    add(
        one,
        "Quotes with this word, in whatever form: endings, capitals and accents do not matter.",
        examples);
    add(one + " " + other, "With both words, in any order and at any distance.", examples);
    add(
        one + " OR " + other,
        "With one of the words, or both. OR is written in capitals.",
        examples);
    phrase(one).ifPresent(phrase -> add(phrase, "With these words in just this order.", examples));
    add(one + " -" + other, "With the first word and without the second.", examples);
    whole
        .or(() -> speakers.stream().findFirst())
        .ifPresent(
            name ->
                add(
                    "speaker:" + quoted(lastWord(name)),
                    "Said by somebody of this name.",
                    examples));
    whole.ifPresent(
        name ->
            add(
                "speaker:" + quoted(name),
                "A name of several words stands in quotation marks.",
                examples));
    country.ifPresent(
        name ->
            add(
                "country:" + quoted(name),
                "Said for this country or by its people. The code of the country does too.",
                examples));
    publisher.ifPresent(
        name -> add("publisher:" + quoted(name), "Reported by this outlet.", examples));
    first(results, Field.SAID)
        .or(() -> year)
        .ifPresent(
            when ->
                add(
                    "said:" + when,
                    "Said in this year. A month or a day does too (said:"
                        + when
                        + "-09, said:"
                        + when
                        + "-09-21), and a range: said:"
                        + when
                        + "-03.."
                        + when
                        + "-06.",
                    examples));
    add("kind:direct", "Quoted word for word. Others are kind:indirect and kind:mixed.", examples);
    return examples;
  }

  private void add(String typed, String means, List<Example> examples) {
    var search = SearchParameters.all(Scope.QUOTES).withWords(typed);
    long count = index.search(search.search()).total();
    if (count > 0) {
      examples.add(
          new Example(typed, means, Phrases.counted(count, "quote", "quotes"), search.url()));
    }
  }

  /** A word from each of the newest pairs, which are about different things. */
  private List<String> subjects() {
    return archive.newestPairs(MOST_PAIRS).stream()
        .flatMap(
            pair ->
                pair.contradiction().reason().shared().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .filter(word -> word.matches("\\p{L}{4,14}"))
                    .limit(1))
        .distinct()
        .limit(2)
        .toList();
  }

  /** Two words beside each other in a quote that has the word. */
  private Optional<String> phrase(String word) {
    var found = index.search(SearchParameters.all(Scope.QUOTES).withWords(word).search());
    for (var hit : found.hits()) {
      var words = hit.excerpt().text().split("\\s+");
      for (int i = 0; i + 1 < words.length; i++) {
        if (words[i].equalsIgnoreCase(word) && words[i + 1].matches("\\p{L}{3,}")) {
          return Optional.of(
              "\"" + (words[i] + " " + words[i + 1]).toLowerCase(Locale.ROOT) + "\"");
        }
        if (words[i + 1].equalsIgnoreCase(word) && words[i].matches("\\p{L}{4,}")) {
          return Optional.of(
              "\"" + (words[i] + " " + words[i + 1]).toLowerCase(Locale.ROOT) + "\"");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(Results results, Field field) {
    return values(results, field).findFirst();
  }

  private static Stream<String> values(Results results, Field field) {
    return results.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.values().stream())
        .map(Results.Count::value);
  }

  private static String lastWord(String name) {
    var words = name.split("\\s+");
    return words[words.length - 1];
  }

  private static String quoted(String name) {
    return name.matches("[\\p{L}\\p{N}]+") ? name : "\"" + name + "\"";
  }
}
