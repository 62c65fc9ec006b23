package org.otherwise.publish;

import java.util.List;
import java.util.stream.Collectors;

/**
 * References as BibTeX in UTF-8. Braces in a text are written as commands: BibTeX counts them even
 * behind a backslash, and one too many would swallow the rest of the file.
 */
final class Bibtex {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final StringBuilder out = new StringBuilder();

  private Bibtex() {}

  static String of(List<Reference> references) {
    var bibtex = new Bibtex();
    references.forEach(bibtex::add);
    return bibtex.out.toString();
  }

  private void add(Reference reference) {
    boolean news = reference.kind() != Reference.Kind.PAIR;
    out.append(news ? "@article{" : "@misc{").append("otherwise-").append(reference.id());
    field("author", names(reference.authors()));
    field("title", "{" + text(reference.title()) + "}");
    field(news ? "journal" : "howpublished", text(reference.container()));
    var issued = reference.issued();
    if (issued != null) {
      field("year", "%04d".formatted(issued.year()));
      if (issued.month() > 0) {
        out.append(",\n  month = ").append(MONTHS.get(issued.month() - 1));
      }
      if (issued.day() > 0) {
        field("day", Integer.toString(issued.day()));
      }
      field("date", issued.toString());
    }
    field("url", address(reference.url()));
    field("note", text(note(reference)));
    field("langid", reference.language());
    out.append("\n}\n\n");
  }

  private static String note(Reference reference) {
    var notes = String.join(" — ", reference.notes());
    if (reference.url().equals(reference.record())) {
      return notes;
    }
    var record = Site.NAME + ": " + reference.record();
    return notes.isEmpty() ? record : notes + " — " + record;
  }

  /** A name that is not taken apart is kept whole by braces, as BibTeX has it. */
  private static String names(List<Person> people) {
    return people.stream()
        .map(person -> person.isWhole() ? "{" + text(person.family()) + "}" : text(person.sorted()))
        .collect(Collectors.joining(" and "));
  }

  private void field(String name, String value) {
    if (!value.isEmpty() && !value.equals("{}")) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  static String text(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    Plain.line(text)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(c);
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString().replace("--", "-{}-"); // two would be set as one dash
  }
}
