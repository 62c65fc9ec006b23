package org.otherwise.curate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.otherwise.model.PartialDate;
import org.otherwise.record.Corrected.Part;

/**
 * What is to be corrected in a quote; what is not named stays as it is.
 *
 * <pre>{@code
 * Correction.of(new Change.Speaker(new Who.Named("Mira Orlen", SpeakerKind.PERSON)),
 *     new Change.Country("FI"), new Change.NotSaidOn(), new Change.Words(120, 164))
 * }</pre>
 */
public record Correction(List<Change> changes) {
  /** One field. */
  public sealed interface Change {
    Part part();

    record Speaker(Who who) implements Change {
      @Override
      public Part part() {
        return Part.SPEAKER;
      }
    }

    /**
     * @param code ISO 3166-1 alpha-2 and what index-config adds to it
     */
    record Country(String code) implements Change {
      public Country {
        if (!code.matches("[A-Z]{2}")) {
          throw new IllegalArgumentException("not a country's code: “" + code + "”");
        }
      }

      @Override
      public Part part() {
        return Part.COUNTRY;
      }
    }

    /** The speaker spoke for no country, or none is known. */
    record NoCountry() implements Change {
      @Override
      public Part part() {
        return Part.COUNTRY;
      }
    }

    record SaidOn(PartialDate date) implements Change {
      @Override
      public Part part() {
        return Part.SAID_ON;
      }
    }

    /** The article does not tell when it was said. */
    record NotSaidOn() implements Change {
      @Override
      public Part part() {
        return Part.SAID_ON;
      }
    }

    /** The words from start to end of the article's text. */
    record Span(int start, int end) implements Change {
      @Override
      public Part part() {
        return Part.WORDS;
      }
    }

    /** Just these words, where they stand in the article's text nearest to the quote. */
    record Words(String words) implements Change {
      public Words {
        if (words.isBlank()) {
          throw new IllegalArgumentException("a quote cannot be without words");
        }
      }

      @Override
      public Part part() {
        return Part.WORDS;
      }
    }

    /** As it was extracted. */
    record AsExtracted(Part part) implements Change {}
  }

  public Correction {
    changes = List.copyOf(changes);
    var parts = new ArrayList<Part>();
    for (var change : changes) {
      if (parts.contains(change.part())) {
        throw new IllegalArgumentException(
            "two corrections of one thing: " + change.part() + " in " + changes);
      }
      parts.add(change.part());
    }
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a correction that corrects nothing");
    }
  }

  public static Correction of(Change... changes) {
    return new Correction(Arrays.asList(changes));
  }
}
