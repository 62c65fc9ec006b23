package org.otherwise.web;

import java.util.List;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Suggestion;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Json;

/**
 * What a reader may be about to type, in the form of OpenSearch Suggestions 1.0: what was typed,
 * the completions, a line about each, where each leads. A browser's own search field reads that;
 * our search box reads a fifth part too, an array of objects with {@code kind} (speaker, country,
 * word), {@code value}, {@code label} and {@code count}, which others are to ignore.
 */
final class SuggestPage implements Endpoint {
  static final String TYPE = "application/x-suggestions+json; charset=utf-8";

  private static final int MOST = 10;
  private static final int LONGEST = 100;

  private final SearchIndex index;
  private final Gazetteer gazetteer;

  SuggestPage(SearchIndex index, Gazetteer gazetteer) {
    this.index = index;
    this.gazetteer = gazetteer;
  }

  @Override
  public Reply answer(Request request) {
    var typed = request.first("q");
    var suggestions =
        typed.isEmpty() || typed.length() > LONGEST
            ? List.<Suggestion>of()
            : index.suggest(typed, MOST);
    return new Reply.Document(TYPE, body(typed, suggestions));
  }

  private String body(String typed, List<Suggestion> suggestions) {
    var completions = Json.list();
    var lines = Json.list();
    var addresses = Json.list();
    var ours = Json.list();
    for (var each : suggestions) {
      var completion = completion(typed, each);
      var label = label(each);
      completions.add(completion);
      lines.add(line(each));
      addresses.add(address(each, completion));
      ours.addObject()
          .put("kind", each.kind().code())
          .put("value", each.value())
          .put("label", label)
          .put("count", each.count());
    }
    return Json.list().add(typed).add(completions).add(lines).add(addresses).add(ours).toString();
  }

  private String label(Suggestion each) {
    return each.kind() == Suggestion.Kind.COUNTRY ? gazetteer.name(each.value()) : each.label();
  }

  /** A word takes the place of the last one typed; a name stands for all that was typed. */
  private String completion(String typed, Suggestion each) {
    if (each.kind() != Suggestion.Kind.WORD) {
      return label(each);
    }
    int last =
        Math.max(typed.lastIndexOf(' '), Math.max(typed.lastIndexOf('"'), typed.lastIndexOf('(')));
    return typed.substring(0, last + 1) + each.label();
  }

  private static String line(Suggestion each) {
    var counted = Phrases.counted(each.count(), "quote", "quotes");
    return switch (each.kind()) {
      case SPEAKER -> "Speaker, " + counted;
      case COUNTRY -> "Country, " + counted;
      case WORD -> counted;
    };
  }

  private static String address(Suggestion each, String completion) {
    var all = SearchParameters.all(Scope.QUOTES);
    return switch (each.kind()) {
      case SPEAKER -> all.plus(Field.SPEAKER, Sense.ONLY, each.value()).url();
      case COUNTRY -> Addresses.ofCountry(each.value());
      case WORD -> all.withWords(completion).url();
    };
  }
}
