package org.otherwise.web;

import java.util.List;
import java.util.Locale;
import org.otherwise.config.Gazetteer;
import org.otherwise.index.Field;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Addresses;
import org.otherwise.publish.Json;
import org.otherwise.record.Archive;

/** What was said on behalf of a country or by its people, newest first, and the pairs. */
final class CountryPage implements Endpoint {
  private final Archive archive;
  private final SearchIndex index;
  private final Names names;

  CountryPage(Archive archive, SearchIndex index, Gazetteer gazetteer) {
    this.archive = archive;
    this.index = index;
    this.names = new Names(archive, gazetteer);
  }

  @Override
  public Reply answer(Request request) {
    var code = request.id().toUpperCase(Locale.ROOT);
    var place = names.gazetteer().place(code);
    if (place.isEmpty()) {
      return Reply.notFound("“" + request.id() + "” is not the code of a country known here.");
    }
    if (!code.equals(request.id())) {
      return new Reply.Elsewhere(301, Addresses.ofCountry(code));
    }
    var gathered = Gathered.of(Field.COUNTRY, code, archive, index);
    var json = Json.country(code, place.get().name());
    SpeakerPage.put(json, gathered);
    var head = new Reply.Head(place.get().name(), "quotes", Addresses.ofCountry(code), true);
    return new Reply.Page("gathered", head, view(place.get(), gathered, names), json);
  }

  static SpeakerPage.View view(Gazetteer.Place place, Gathered gathered, Names names) {
    return SpeakerPage.view(
        "Country",
        place.name(),
        List.of(),
        null,
        "",
        gathered,
        List.of(Field.SPEAKER),
        names,
        Addresses.ofCountry(place.code()) + ".json");
  }
}
