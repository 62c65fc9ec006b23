package org.otherwise.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.otherwise.curate.Desk.ANY;
import static org.otherwise.curate.Room.ADA;
import static org.otherwise.curate.Room.BEN;
import static org.otherwise.curate.Room.id;
import static org.otherwise.curate.Room.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.curate.Refused.Cause;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerKind;

/** Speakers are merged, taken apart and renamed. */
class AuthorityTest extends AtTheDesk {
  @Test
  void speakersAreMergedAndTakenApartAgain() {
    var orlen = room.speaker(ten);
    var tabor = room.speaker(two);
    var before = room.visible(a, b);

    var entry = room.desk.merge(ADA, tabor, orlen, 0);

    assertThat(room.name(two)).isEqualTo("Mira Orlen");
    assertThat(room.archive.movedTo(tabor)).contains(orlen);
    assertThat(room.archive.totals().speakers()).isOne();
    assertThat(room.archive.quotesOf(orlen)).containsExactlyInAnyOrder(ten, rain, two);
    refused(Cause.INVALID, () -> room.desk.merge(ADA, orlen, orlen, ANY), orlen.value());
    refused(Cause.INVALID, () -> room.desk.merge(ADA, tabor, orlen, ANY), "merged into");
    refused(Cause.INVALID, () -> room.desk.merge(ADA, orlen, tabor, ANY), "merged into");

    room.desk.undo(BEN, entry.n());
    assertThat(room.visible(a, b)).isEqualTo(before);

    room.desk.merge(ADA, tabor, orlen, ANY);
    room.desk.split(ADA, tabor, ANY);
    assertThat(room.visible(a, b)).isEqualTo(before);
  }

  @Test
  void undoingCannotMakeARing() {
    var orlen = room.speaker(ten);
    var tabor = room.speaker(two);
    room.desk.merge(ADA, tabor, orlen, 0);
    var split = room.desk.split(ADA, tabor, ANY);
    room.desk.merge(ADA, orlen, tabor, ANY);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> room.desk.undo(ADA, split.n()))
        .withMessageContaining("merged into");

    assertThat(room.archive.movedTo(orlen)).contains(tabor);
    assertThat(room.archive.movedTo(tabor)).isEmpty();
  }

  @Test
  void aRenamedSpeakerIsFoundByBothNames() {
    var orlen = room.speaker(ten);
    room.desk.describe(
        ADA, orlen, 0, new Authority("Orlén, Mira (1961–)", SpeakerKind.PERSON, "SE"));

    assertThat(room.archive.speaker(orlen))
        .contains(new Speaker(orlen, "Orlén, Mira (1961–)", SpeakerKind.PERSON, "SE"));
    assertThat(room.archive.otherNames(List.of(orlen)).get(orlen)).containsExactly("Mira Orlen");

    var c = room.save("c", said("Mira Orlen", "I came back"), said("Orlén, Mira (1961–)", "So"));
    assertThat(room.speaker(id(c, "I came back"))).isEqualTo(orlen);
    assertThat(room.speaker(id(c, "So"))).isEqualTo(orlen);

    var other = new Authority("Josip Tabor", SpeakerKind.PERSON, null);
    refused(Cause.INVALID, () -> room.desk.describe(ADA, orlen, ANY, other), "Josip Tabor");
  }
}
