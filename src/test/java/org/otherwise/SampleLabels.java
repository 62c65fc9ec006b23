package org.otherwise;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Label;
import org.otherwise.model.PartialDate;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.SpeakerKind;

/**
 * What a careful reader finds in the sample collection. Its README says how each field is meant.
 */
record SampleLabels(List<LabelledArticle> articles, List<LabelledPair> pairs) {
  /** What the demo imports. */
  static final Path COLLECTION = Path.of("src", "sample", "collection");

  static final Path LABELS = Path.of("src", "sample", "labels");

  /**
   * An article and all that is said in it.
   *
   * @param article the caller's id for JSON Lines, else the file's name
   * @param publisher null where the text does not tell
   * @param duplicateOf the article of which this is another outlet's copy; pairs name only that one
   * @param notQuotes words between quotation marks that nobody is reported to have said
   * @param boilerplate words of the page that are not the article's
   */
  record LabelledArticle(
      String article,
      String title,
      PartialDate published,
      @Nullable String publisher,
      @Nullable String duplicateOf,
      List<LabelledQuote> quotes,
      List<String> notQuotes,
      List<String> boilerplate) {
    LabelledArticle {
      quotes = List.copyOf(quotes);
      notQuotes = List.copyOf(notQuotes);
      boilerplate = boilerplate == null ? List.of() : List.copyOf(boilerplate);
    }
  }

  /**
   * A statement.
   *
   * @param text exact, without the outer quotation marks
   * @param speaker the resolved name; the words for an unnamed source; null where none is given
   * @param relay through whom it was reported
   */
  record LabelledQuote(
      String text,
      QuoteKind kind,
      @Nullable String speaker,
      SpeakerKind speakerKind,
      @Nullable String country,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable PartialDate saidOn,
      @Nullable String cue,
      @Nullable String relay) {}

  /** Words within one of an article's labelled statements. */
  record Fragment(String article, String text) {}

  /**
   * Two statements that contradict each other, or seem to.
   *
   * @param label a {@link Label}'s code, {@code none} or {@code ignore}
   * @param by which side denies, {@code a} or {@code b}; null for other labels
   * @param why the two do not contradict each other, or may not; null where they do
   */
  record LabelledPair(
      Fragment a, Fragment b, String label, @Nullable String by, @Nullable String why) {
    /** In what way they contradict each other; empty where they do not, or may not. */
    Optional<Label> contradiction() {
      return isTempting() || isDebatable() ? Optional.empty() : Optional.of(Label.of(label));
    }

    /** Looks like a contradiction and is none: to find it is an error. */
    boolean isTempting() {
      return label.equals("none");
    }

    /** Careful readers could differ: to find it counts neither way. */
    boolean isDebatable() {
      return label.equals("ignore");
    }
  }

  static SampleLabels load() throws IOException {
    return new SampleLabels(
        lines(LABELS.resolve("quotes.jsonl"), LabelledArticle.class),
        lines(LABELS.resolve("pairs.jsonl"), LabelledPair.class));
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    var mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .defaultLocale(Locale.ROOT)
            .addModule(
                new SimpleModule().addDeserializer(PartialDate.class, new DateDeserializer()))
            .build();
    var values = new ArrayList<T>();
    for (var line : Files.readAllLines(file)) {
      values.add(mapper.readValue(line, type));
    }
    return List.copyOf(values);
  }

  private static final class DateDeserializer extends FromStringDeserializer<PartialDate> {
    DateDeserializer() {
      super(PartialDate.class);
    }

    @Override
    protected PartialDate _deserialize(String value, DeserializationContext context) {
      return PartialDate.parse(value);
    }
  }
}
