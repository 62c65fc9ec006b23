package org.otherwise.index.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.Field;

/**
 * What a reader typed, understood: all words are wanted; {@code "words in a row"}; {@code -word} or
 * {@code NOT word} is not wanted; {@code one OR other}, which binds tighter than standing side by
 * side; {@code begin*} is every word with that beginning; brackets group; {@code speaker:name} and
 * the other fields of {@link In} look at one thing only, {@code speaker:"two words"} and {@code
 * speaker:(one OR other)} too. Nothing that can be typed is an error: what makes no sense is left
 * out or taken as words, and a note says so.
 *
 * @param wanted what is searched for; without parts where nothing is left to search for
 * @param typed the single words that are wanted, for a look at how they are spelled
 * @param notes in plain sentences
 */
record QueryWords(Node.All wanted, List<Typed> typed, List<String> notes) {
  /** More words than this narrow nothing further, but cost time. */
  static final int MOST_WORDS = 64;

  sealed interface Node {
    /** One word, as it was typed. */
    record Word(String text) implements Node {}

    /** Every word that begins with this. */
    record Beginning(String text) implements Node {}

    /** Words in a row. */
    record Phrase(String text) implements Node {}

    /** Something that one field has to be, or to have in it. */
    record Within(In field, String value) implements Node {}

    record Not(Node unwanted) implements Node {}

    record All(List<Node> parts) implements Node {}

    record Any(List<Node> parts) implements Node {}
  }

  /** What can be looked in, by its name before a colon. */
  enum In {
    SPEAKER(Field.SPEAKER),
    COUNTRY(Field.COUNTRY),
    PUBLISHER(Field.PUBLISHER),
    SAID(Field.SAID),
    PUBLISHED(Field.PUBLISHED),
    KIND(Field.KIND),
    /** Words of the article's title, which nothing is filtered by. */
    TITLE(null);

    private final @Nullable Field field;

    In(@Nullable Field field) {
      this.field = field;
    }

    Optional<Field> field() {
      return Optional.ofNullable(field);
    }

    /** Whether its values are words that could be misspelled, rather than codes and dates. */
    boolean isWords() {
      return this == SPEAKER || this == PUBLISHER || this == TITLE;
    }

    /** As it is typed, without the colon. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<In> of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equalsIgnoreCase(code)).findFirst();
    }

    /** All of them, for a note. */
    static String all() {
      return Arrays.stream(values()).map(it -> it.code() + ":").collect(Collectors.joining(", "));
    }
  }

  /** A word and where it stands in what was typed. */
  record Typed(int start, int end, String text) {}

  static QueryWords parse(String typed) {
    return new QueryParser(typed).parse();
  }
}
