package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Article;
import org.otherwise.model.PairId;
import org.otherwise.model.QuoteId;

/**
 * Two articles of which an editor has something to say: three quotes, and a pair of two of them.
 */
abstract class AtTheDesk {
  static final String TEN = "We need ten ships for the strait";
  static final String TWO = "We need two ships for the strait";
  static final String RAIN = "It will rain until the harvest is over";

  @TempDir Path folder;
  Room room;
  Article a;
  Article b;
  QuoteId ten;
  QuoteId two;
  QuoteId rain;
  PairId pair;

  @BeforeEach
  void open() {
    room = new Room(folder);
    a = room.save("a", said("Mira Orlen", TEN), said("Mira Orlen", RAIN));
    b = room.save("b", said("Josip Tabor", TWO));
    ten = id(a, TEN);
    two = id(b, TWO);
    rain = id(a, RAIN);
    pair = room.suggest(ten, two);
  }

  @AfterEach
  void close() {
    room.close();
  }

  static void refused(Cause kind, ThrowingCallable edit, String words) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(edit)
        .withMessageContaining(words)
        .satisfies(it -> assertThat(it.kind()).isEqualTo(kind));
  }
}
