package org.otherwise.publish;

import java.util.List;
import org.otherwise.model.PartialDate;

/** References as RIS, which every reference manager reads. Lines end with CR LF. */
final class Ris {
  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  static String of(List<Reference> references) {
    var ris = new Ris();
    references.forEach(ris::add);
    return ris.out.toString();
  }

  private void add(Reference reference) {
    boolean news = reference.kind() != Reference.Kind.PAIR;
    line("TY", news ? "NEWS" : "ELEC");
    line("ID", reference.id());
    reference.authors().forEach(author -> line("AU", author.sorted()));
    reference.speakers().forEach(speaker -> line("A2", speaker.sorted()));
    line("TI", reference.title());
    line("T2", reference.container());
    var issued = reference.issued();
    if (issued != null) {
      line("PY", "%04d".formatted(issued.year()));
      line("DA", date(issued));
    }
    line("LA", reference.language());
    line("UR", reference.url());
    if (!reference.url().equals(reference.record())) {
      line("LK", reference.record());
    }
    line("N1", String.join(" — ", reference.notes())); // once: some readers keep only the last
    line("C1", reference.rights());
    line("DB", Site.NAME);
    out.append("ER  - \r\n\r\n");
  }

  /** Year, month and day, each followed by a slash; what is not known stays empty. */
  private static String date(PartialDate date) {
    return "%04d/%s/%s/"
        .formatted(
            date.year(),
            date.month() == 0 ? "" : "%02d".formatted(date.month()),
            date.day() == 0 ? "" : "%02d".formatted(date.day()));
  }

  /** One line for each value: nothing in it may begin another. */
  private void line(String tag, String value) {
    var text = Plain.line(value);
    if (!text.isEmpty()) {
      out.append(tag).append("  - ").append(text).append("\r\n");
    }
  }
}
