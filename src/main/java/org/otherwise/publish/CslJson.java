package org.otherwise.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.otherwise.model.PartialDate;

/** References as CSL-JSON, which citation processors and Zotero read. */
final class CslJson {
  private CslJson() {}

  static String of(List<Reference> references) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    references.forEach(reference -> array.add(item(reference)));
    return array.toString();
  }

  private static ObjectNode item(Reference reference) {
    boolean news = reference.kind() != Reference.Kind.PAIR;
    var item =
        Json.object()
            .put("id", reference.id())
            .put("type", news ? "article-newspaper" : "webpage")
            .put("title", reference.title());
    people(item, "author", reference.authors());
    people(item, "contributor", reference.speakers());
    put(item, "container-title", reference.container());
    var issued = reference.issued();
    if (issued != null) {
      item.putObject("issued").putArray("date-parts").add(parts(issued));
    }
    put(item, "URL", reference.url());
    put(item, "language", reference.language().equals("und") ? "" : reference.language());
    put(item, "note", String.join("\n", reference.notes()));
    put(item, "source", Site.NAME);
    put(item, "archive", Site.NAME);
    put(item, "archive_location", reference.record());
    return item;
  }

  private static void people(ObjectNode item, String role, List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    var names = item.putArray(role);
    for (var person : people) {
      if (person.isWhole()) {
        names.addObject().put("literal", person.family());
      } else {
        names.addObject().put("family", person.family()).put("given", person.given());
      }
    }
  }

  /** As many parts as are known. */
  private static ArrayNode parts(PartialDate date) {
    var parts = JsonNodeFactory.instance.arrayNode().add(date.year());
    if (date.month() > 0) {
      parts.add(date.month());
    }
    if (date.day() > 0) {
      parts.add(date.day());
    }
    return parts;
  }

  private static void put(ObjectNode item, String name, String value) {
    if (!value.isEmpty()) {
      item.put(name, value);
    }
  }
}
