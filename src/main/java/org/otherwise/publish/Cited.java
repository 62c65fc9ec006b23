package org.otherwise.publish;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A record as a line in a list of works cited, near to the Chicago Manual: who, "title", container,
 * date, address; a quote names its speaker first and says in whose words it comes.
 */
final class Cited {
  private Cited() {}

  static String of(Reference reference) {
    var text = new StringBuilder();
    var authors = authors(reference.authors());
    switch (reference.kind()) {
      case ARTICLE -> text.append(authors.isEmpty() ? "" : sentence(authors));
      case QUOTE ->
          text.append(sentence(reference.notes().getFirst()))
              .append("Quoted in ")
              .append(authors.isEmpty() ? "" : authors + ", ");
      case PAIR -> {}
    }
    text.append('“').append(sentence(reference.title()).strip()).append("” ");
    text.append(reference.container().isEmpty() ? "" : reference.container());
    var issued = reference.issued();
    if (issued != null) {
      text.append(reference.container().isEmpty() ? "" : ", ");
      text.append(issued.inWords());
    } else if (reference.kind() != Reference.Kind.PAIR) {
      text.append(reference.container().isEmpty() ? "n.d." : ", n.d.");
    }
    text.append(". ").append(reference.url()).append('.');
    if (!reference.url().equals(reference.record())) {
      text.append(' ').append(Site.NAME).append(": ").append(reference.record()).append('.');
    }
    return text.toString();
  }

  private static String authors(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.?!…][”’\"]?") ? text + " " : text + ". ";
  }
}
