package org.otherwise.web;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.otherwise.record.Corrected;

/** What readers are told of the editors' corrections of a quote. */
final class CorrectionNote {
  private CorrectionNote() {}

  /** "Corrected by the editors on 3 May 2024: the speaker, the words."; empty where nothing is. */
  static String of(Corrected corrected) {
    if (corrected.parts().isEmpty()) {
      return "";
    }
    return "Corrected by the editors on "
        + DatePhrases.of(corrected.at())
        + ": "
        + EnumSet.copyOf(corrected.parts()).stream()
            .map(
                part ->
                    switch (part) {
                      case SPEAKER -> "who spoke";
                      case COUNTRY -> "the country";
                      case SAID_ON -> "when it was said";
                      case WORDS -> "the words";
                    })
            .collect(Collectors.joining(", "))
        + ".";
  }
}
