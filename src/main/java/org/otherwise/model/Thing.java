package org.otherwise.model;

import java.util.Locale;

/** Something that editors can work on, by its kind and its id. */
public record Thing(Kind kind, String id) {
  /** What kind of thing it is. */
  public enum Kind {
    ARTICLE,
    QUOTE,
    PAIR,
    SPEAKER,
    COLLECTION;

    /** As it stands in JSON and in addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Thing {
    if (!id.matches("[a-z0-9]{1,40}")) {
      throw new IllegalArgumentException("not the id of a " + kind.code() + ": “" + id + "”");
    }
  }

  public static Thing of(ArticleId id) {
    return new Thing(Kind.ARTICLE, id.value());
  }

  public static Thing of(QuoteId id) {
    return new Thing(Kind.QUOTE, id.value());
  }

  public static Thing of(PairId id) {
    return new Thing(Kind.PAIR, id.value());
  }

  public static Thing of(SpeakerId id) {
    return new Thing(Kind.SPEAKER, id.value());
  }

  public static Thing of(CollectionId id) {
    return new Thing(Kind.COLLECTION, id.value());
  }

  @Override
  public String toString() {
    return kind.code() + " " + id;
  }
}
