package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.record.Made.said;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerKind;

class NamesakesTest {
  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private Speaker speakerOf(Quote quote) {
    var speaker = archive.statement(quote.id()).orElseThrow().speaker();
    assertThat(speaker).isNotNull();
    return speaker;
  }

  private static final ArticleId ONE = new ArticleId("one");
  private static final ArticleId OTHER = new ArticleId("other");

  private static Attribution who(String name, @Nullable String role, @Nullable String house) {
    return new Attribution(name, null, SpeakerKind.PERSON, role, house, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Mira Orlen | -              | -           | true
          Orlen      | -              | -           | false
          Orlen      | analyst        | -           | false
          Orlen      | analyst        | Norvik Bank | true
          Orlen      | Prime Minister | -           | true
          Pope Leo   | -              | -           | true
          """)
  void joinsASingleNameAcrossArticlesOnlyWithAnOfficeOrAHouse(
      String name, @Nullable String role, @Nullable String house, boolean joined) {
    var who = who(name, role, house);
    assertThat(Namesakes.key(who, ONE).equals(Namesakes.key(who, OTHER))).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Ministry of Health | FI | FI | true
          Ministry of Health | FI | HR | false
          Ministry of Health | -  | -  | false
          Foreign Ministry   | FI | HR | false
          Norvik Ministry    | -  | FI | true
          """)
  void joinsABodyThatEveryStateHasOnlyWithinACountry(
      String name, @Nullable String country, @Nullable String otherCountry, boolean joined) {
    var one = new Attribution(name, null, SpeakerKind.INSTITUTION, null, null, country, null);
    var other =
        new Attribution(name, null, SpeakerKind.INSTITUTION, null, null, otherCountry, null);
    assertThat(Namesakes.key(one, ONE).equals(Namesakes.key(other, OTHER))).isEqualTo(joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mira b orlen | mira orlen
          mira orlen   | mira orlen
          m b orlen    | m b orlen
          mira van orlen | mira van orlen
          """)
  void leavesOutInitialsOnlyBehindAWholeFirstName(String key, String shorter) {
    assertThat(NameKey.withoutInitials(key)).isEqualTo(shorter);
  }

  private static Attribution held(String name, @Nullable String role, @Nullable String country) {
    return new Attribution(name, null, SpeakerKind.PERSON, role, null, country, null);
  }

  @Test
  void twoOfOneNameStayTwoOnlyWhereCountryAndRoleSpeakAgainstOne() {
    var coach = said("a", held("Mira Orlen", "ski coach", "FI"), "It rains");
    var minister = said("b", held("Mira Orlen", "trade minister", "HR"), "It snows");
    var guest = said("c", held("Mira Orlen", null, "SE"), "It pours");
    var again = said("d", held("Mira Orlen", "trade minister", "HR"), "It hails");
    archive.save(List.of(coach));
    archive.save(List.of(minister, guest, again));

    var first = speakerOf(coach.quotes().getFirst());
    assertThat(speakerOf(minister.quotes().getFirst())).isNotEqualTo(first);
    assertThat(speakerOf(guest.quotes().getFirst()).id()).isEqualTo(first.id());
    assertThat(speakerOf(again.quotes().getFirst()))
        .isEqualTo(speakerOf(minister.quotes().getFirst()));
  }

  @Test
  void aSingleNameOfTwoArticlesIsOneSpeakerOnlyWithOneOffice() {
    var a = said("a", held("Orlen", null, null), "It rains");
    var b = said("b", held("Orlen", null, null), "It snows");
    var c = said("c", held("Orlen", "President", null), "It pours");
    var d = said("d", held("Orlen", "President", null), "It hails");
    archive.save(List.of(a, b, c, d));

    assertThat(speakerOf(a.quotes().getFirst())).isNotEqualTo(speakerOf(b.quotes().getFirst()));
    assertThat(speakerOf(c.quotes().getFirst())).isEqualTo(speakerOf(d.quotes().getFirst()));
  }

  @Test
  void initialsMakeNobodyElseOfOneWithTheSameRole() {
    var a = said("a", held("Mira Orlen", "ski coach", "FI"), "It rains");
    var b = said("b", held("Mira B. Orlen", "ski coach", null), "It snows");
    var c = said("c", held("Mira C. Orlen", "painter", null), "It pours");
    archive.save(List.of(a));
    archive.save(List.of(b, c));

    assertThat(speakerOf(b.quotes().getFirst())).isEqualTo(speakerOf(a.quotes().getFirst()));
    assertThat(speakerOf(c.quotes().getFirst())).isNotEqualTo(speakerOf(a.quotes().getFirst()));
  }
}
