package org.otherwise.index.lucene;

import java.util.List;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;

/**
 * What the fields of the index are called. Every scope has field names of its own, so that the
 * statistics of one (how rare a word is) never mix with those of another.
 */
final class Names {
  /** The scope of a document. */
  static final String TYPE = "type";

  /** The id as it is given back, and the text of which an excerpt is shown; stored only. */
  static final String STORED_ID = "id";

  static final String STORED_TEXT = "text";

  static final String WORDS = "words";
  static final String CONTEXT = "context";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String SPEAKER = "speaker";

  /** Every word as it is spelled, no stem: to suggest and to correct, not to search. */
  static final String FORMS = "forms";

  /** The type of documents that hold a speaker; they have the id where quotes and pairs do. */
  static final String SPEAKERS = "SPEAKERS";

  static final String SPEAKER_ID = "s_id";

  /** The authority form, and bytes by which it is sorted. */
  static final String SPEAKER_NAME = "s_name";

  static final String SPEAKER_ORDER = "s_order";

  /** The words of all names of a speaker, as {@link Folding} has them. */
  static final String SPEAKER_WORDS = "s_words";

  /** The words by which a quote is found as what another may contradict; see {@link Matters}. */
  static final String SAID = "q_matter_said";

  /** Those, and the words of what frames it. */
  static final String MATTER = "q_matter_all";

  /** The vector of what a quote says. */
  static final String MEANING = "q_matter_meaning";

  /** Whence it comes; what comes from one source is not set against each other. */
  static final String SOURCE = "q_matter_source";

  /** Where others can be set against it. */
  static final String EDGE = "q_matter_edge";

  /** A longer value could not be a term of the index; no name of a publisher comes near it. */
  private static final int LONGEST_VALUE = 1000;

  private Names() {}

  /** The fields in which words are searched, by their names in fields.txt. */
  static List<String> searched(Scope scope) {
    return switch (scope) {
      case QUOTES, CONTRADICTIONS -> List.of(WORDS, CONTEXT, TITLE, SPEAKER);
      case ARTICLES -> List.of(TITLE, TEXT);
    };
  }

  /** The searched field from which the excerpt is taken. */
  static String excerpted(Scope scope) {
    return scope == Scope.ARTICLES ? TEXT : WORDS;
  }

  /** What the results of a scope are counted by. */
  static List<Field> counted(Scope scope) {
    return switch (scope) {
      case ARTICLES -> List.of(Field.PUBLISHER, Field.PUBLISHED);
      case QUOTES ->
          List.of(
              Field.SPEAKER,
              Field.COUNTRY,
              Field.PUBLISHER,
              Field.KIND,
              Field.SAID,
              Field.PUBLISHED);
      case CONTRADICTIONS ->
          List.of(
              Field.SPEAKER,
              Field.COUNTRY,
              Field.PUBLISHER,
              Field.KIND,
              Field.SAID,
              Field.PUBLISHED,
              Field.LABEL,
              Field.STATUS);
    };
  }

  /** A field of analysed text. */
  static String text(Scope scope, String name, Chain chain) {
    return prefix(scope) + name + "." + chain.code();
  }

  /** A field of whole values, to filter and to count by. */
  static String value(Scope scope, Field field) {
    return prefix(scope) + field.code();
  }

  /** The days that a date can mean, as a range. */
  static String days(Scope scope, Field field) {
    return prefix(scope) + field.code() + ".days";
  }

  /** The number by which a date is sorted. */
  static String order(Scope scope, Field field) {
    return prefix(scope) + field.code() + ".order";
  }

  /** The day that breaks ties: when it was said or else published. */
  static String newest(Scope scope) {
    return prefix(scope) + "newest";
  }

  static String id(Scope scope) {
    return prefix(scope) + "id";
  }

  /** A value as it stands in the index. */
  static String clipped(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  private static String prefix(Scope scope) {
    return switch (scope) {
      case QUOTES -> "q_";
      case ARTICLES -> "a_";
      case CONTRADICTIONS -> "c_";
    };
  }
}
