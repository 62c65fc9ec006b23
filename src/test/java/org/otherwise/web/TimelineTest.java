package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otherwise.index.Field;
import org.otherwise.index.Results.Count;
import org.otherwise.index.Results.Facet;
import org.otherwise.web.Timeline.Bar;

/** Bars over time, from counts alone. */
class TimelineTest {
  @Test
  void everyYearHasItsPlaceAndThoseWithNothingAreGaps() {
    var timeline = timeline("/quotes", 20, "2019 4", "2022 8", "2024 1");
    assertThat(timeline.bars())
        .extracting(Bar::when)
        .containsExactly("2019", "2020", "2021", "2022", "2023", "2024");
    assertThat(timeline.bars()).extracting(Bar::height).containsExactly(50, 0, 0, 100, 0, 13);
    assertThat(timeline.bars().get(1).url()).isNull();
    assertThat(timeline.bars().getFirst().url()).isEqualTo("/quotes?said=2019");
    assertThat(timeline.notes()).containsExactly("7 quotes: it is not known when they were said");
    assertThat(timeline.trail()).isEmpty();
  }

  @Test
  void aYearOpensItsMonthsAndSaysWhatHasNone() {
    var timeline = timeline("/quotes?said=2022", 8, "2022 8", "2022-02 3", "2022-09 4");
    assertThat(timeline.bars()).hasSize(12);
    assertThat(timeline.bars())
        .extracting(Bar::tick)
        .containsExactly("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    assertThat(timeline.bars().get(8).url()).isEqualTo("/quotes?said=2022-09");
    assertThat(timeline.bars().get(8).when()).isEqualTo("September 2022");
    assertThat(timeline.notes()).containsExactly("1 quote known to be from 2022, no month of it");
    assertThat(timeline.trail()).extracting(Timeline.Step::url).containsExactly("/quotes");
    assertThat(timeline.here()).isEqualTo("2022");
  }

  @Test
  void aDayStandsAmongTheDaysOfItsMonth() {
    var timeline =
        timeline(
            "/quotes?said=2022-02-21", 2, "2022 8", "2022-02 3", "2022-02-20 1", "2022-02-21 2");
    assertThat(timeline.bars()).hasSize(28);
    assertThat(timeline.bars().stream().filter(Bar::chosen).map(Bar::when))
        .containsExactly("21 February 2022");
    assertThat(timeline.trail())
        .extracting(Timeline.Step::label)
        .containsExactly("All years", "2022", "February 2022");
    assertThat(timeline.next())
        .extracting(step -> step == null ? "" : step.url())
        .isEqualTo("/quotes?said=2022-02-22");
  }

  @Test
  void aRangeIsMarkedAmongTheYears() {
    var timeline = timeline("/quotes?said=2020..2021", 3, "2019 1", "2020 1", "2021 2", "2022 5");
    assertThat(timeline.bars().stream().filter(Bar::chosen).map(Bar::when))
        .containsExactly("2020", "2021");
    assertThat(timeline.range().from()).isEqualTo("2020");
    assertThat(timeline.range().to()).isEqualTo("2021");
  }

  @Test
  void moreThanAHundredYearsBecomeDecades() {
    var timeline = timeline("/quotes", 6, "1880 1", "1987 2", "2024 3");
    assertThat(timeline.bars()).hasSize(15);
    assertThat(timeline.bars().getLast().when()).isEqualTo("2020 to 2029");
    assertThat(timeline.bars().getLast().url()).isEqualTo("/quotes?said=2020..2029");
  }

  @Test
  void theSmallestNumberCanBeSeen() {
    var timeline = timeline("/quotes", 1_000_001, "2019 1", "2020 1000000");
    assertThat(timeline.bars().getFirst().height()).isEqualTo(3);
    assertThat(timeline.bars().getLast().count()).isEqualTo("1,000,000 quotes");
  }

  @Test
  void whatIsTooDeepIsOfferedByItsDates() {
    var deep = "/quotes?page=501";
    var timelines = List.of(timeline(deep, 12_345, "2019 12000", "2022 345"));
    var narrowing = Narrowing.of(TitlesTest.parse(deep), 12_345, timelines).orElseThrow();
    assertThat(narrowing.sentence())
        .isEqualTo(
            "The first 10,000 of 12,345 quotes can be paged through. Choose a date to see the"
                + " others.");
    assertThat(narrowing.links())
        .containsExactly(
            new Gathered.Link("2019", "12,000", "/quotes?said=2019"),
            new Gathered.Link("2022", "345", "/quotes?said=2022"));
    assertThat(Narrowing.of(TitlesTest.parse("/quotes?page=500"), 12_345, timelines)).isPresent();
    assertThat(Narrowing.of(TitlesTest.parse("/quotes?page=499"), 12_345, timelines)).isEmpty();
    assertThat(Narrowing.of(TitlesTest.parse("/quotes?page=501"), 9_999, timelines)).isEmpty();
  }

  private static Timeline timeline(String address, long total, String... counts) {
    var values =
        Stream.of(counts)
            .map(each -> each.split(" "))
            .map(each -> new Count(each[0], Long.parseLong(each[1]), false))
            .toList();
    return Timeline.of(
        TitlesTest.parse(address), new Facet(Field.SAID, values, 0), "Said", List.of(), total);
  }
}
