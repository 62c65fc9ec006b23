package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.Sample;
import org.otherwise.model.QuoteKind;

class StatementViewTest {
  private static final IndexConfig CONFIG = IndexConfig.load(null);

  private static StatementView view(String before, String cue, String words, QuoteKind kind) {
    var made = Sample.of("q", words).within(before, ".").kind(kind).cue(cue).statement();
    return StatementView.of(made, CONFIG.gazetteer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      emptyValue = "",
      textBlock =
          """
          The mill has denied       | denied  | INDIRECT | denied        | indirect quotation
          Reyes denied any part and | denied  | INDIRECT | denied any part and | indirect quotation
          The mill said             | said    | INDIRECT | ''            | indirect quotation
          Reyes denied it. Holt ran | denied  | INDIRECT | ''            | indirect quotation, “denied”
          The mill has denied       | denied  | DIRECT   | ''            | direct quotation
          Nobody knows what         | denied  | INDIRECT | ''            | indirect quotation, “denied”
          """)
  void aVerbThatSaysMoreThanSaidLeadsToTheWords(
      String before, String cue, QuoteKind kind, String lead, String told) {
    var view = view(before + " ", cue, "the accusations", kind);
    assertThat(view.lead()).isEqualTo(lead);
    assertThat(view.kind()).isEqualTo(told);
  }
}
