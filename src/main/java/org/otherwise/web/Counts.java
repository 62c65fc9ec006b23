package org.otherwise.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.otherwise.model.Dispute;
import org.otherwise.publish.Addresses;
import org.otherwise.web.Gathered.Link;

/**
 * Who says what one side of a dispute says.
 *
 * @param links those with a page, who says most first
 * @param unnamed sources without a name, by how each is called
 * @param countries their codes
 * @param articles in which it is reported
 */
record Counts(List<Link> links, int unnamed, Set<String> countries, int articles) {
  static Counts of(List<Dispute.Told> side) {
    var named = new LinkedHashMap<String, Integer>();
    var names = new LinkedHashMap<String, String>();
    var unnamed = new LinkedHashSet<String>();
    var countries = new LinkedHashSet<String>();
    var articles = new LinkedHashSet<String>();
    for (var told : side) {
      var speaker = told.statement().speaker();
      if (speaker == null) {
        unnamed.add(told.statement().id().value()); // two officials may be one, and may not
      } else {
        named.merge(Addresses.of(speaker.id()), 1, Integer::sum);
        names.put(Addresses.of(speaker.id()), speaker.name());
      }
      var country = told.statement().quote().attribution().country();
      if (country != null) {
        countries.add(country);
      }
      told.reports().forEach(report -> articles.add(report.article().id().value()));
    }
    var links =
        named.entrySet().stream()
            .sorted((one, other) -> other.getValue() - one.getValue())
            .map(
                each ->
                    new Link(
                        names.getOrDefault(each.getKey(), ""),
                        each.getValue() > 1 ? Integer.toString(each.getValue()) : "",
                        each.getKey()))
            .toList();
    return new Counts(links, unnamed.size(), countries, articles.size());
  }

  int speakers() {
    return links.size();
  }

  /** "3 speakers from 2 countries and 1 source without a name". */
  String who() {
    var named = links.isEmpty() ? "" : Phrases.counted(links.size(), "speaker", "speakers");
    var others =
        unnamed == 0
            ? ""
            : Phrases.counted(unnamed, "source without a name", "sources without a name");
    var both = named + (named.isEmpty() || others.isEmpty() ? "" : " and ") + others;
    return countries.isEmpty()
        ? both
        : both + " from " + Phrases.counted(countries.size(), "country", "countries");
  }
}
