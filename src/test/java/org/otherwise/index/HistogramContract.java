package org.otherwise.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otherwise.index.Histogram.Step;

/** The bars of dates. */
public abstract class HistogramContract extends SearchIndexContract {
  @Test
  void drawsYearsWithoutAGap() {
    putDates();

    var histogram = index.histogram(quotes(""), Field.SAID);
    assertThat(histogram.step()).isEqualTo(Step.YEAR);
    assertThat(bars(histogram)).containsExactly("2018 1", "2019 0", "2020 0", "2021 1", "2022 4");
    assertThat(histogram.others()).isOne();
  }

  @Test
  void drawsTheMonthsOfAYearAndTheDaysOfAMonthThatIsChosen() {
    putDates();

    var year = index.histogram(quotes("", only(Field.SAID, "2022")), Field.SAID);
    assertThat(year.step()).isEqualTo(Step.MONTH);
    assertThat(bars(year)).hasSize(12).startsWith("2022-01 0*", "2022-02 1*", "2022-03 2*");
    var month = index.histogram(quotes("dam", only(Field.SAID, "2022-03")), Field.SAID);
    assertThat(month.step()).isEqualTo(Step.DAY);
    assertThat(bars(month)).hasSize(31).contains("2022-03-09 1*", "2022-03-10 0*");
    var some = index.histogram(quotes("", only(Field.SAID, "2021-12..2022-02")), Field.SAID);
    assertThat(bars(some)).containsExactly("2021-12 1*", "2022-01 0*", "2022-02 1*");
  }

  @Test
  void drawsNothingWhereNothingHasADate() {
    putDates();

    assertThat(index.histogram(quotes("nothing"), Field.SAID).bars()).isEmpty();
    assertThat(index.histogram(quotes(""), Field.PUBLISHED).bars()).isEmpty();
    assertThat(index.histogram(quotes(""), Field.KIND).bars()).isEmpty();
    assertThat(index.histogram(quotes("", only(Field.SAID, "1950")), Field.SAID).bars()).isEmpty();
  }

  @Test
  void drawsNoMoreBarsThanCanBeSeen() {
    putDates();
    put(Sample.of("old", "Of old.").said("0044-03-15"));

    var histogram = index.histogram(quotes(""), Field.SAID);
    assertThat(histogram.bars()).hasSize(Histogram.MOST_BARS);
    assertThat(histogram.bars().getLast().value()).isEqualTo("2022");
    assertThat(histogram.others()).isEqualTo(2);
  }

  private void putDates() {
    put(
        Sample.of("a", "The dam holds.").said("2022-03-09"),
        Sample.of("b", "The ferry left.").said("2022-03"),
        Sample.of("c", "It rains.").said("2022-02-01"),
        Sample.of("d", "It snows.").said("2022"),
        Sample.of("e", "It hails.").said("2021-12-31"),
        Sample.of("f", "It thaws.").said("2018"),
        Sample.of("g", "It is said."));
  }

  private static List<String> bars(Histogram histogram) {
    return histogram.bars().stream()
        .map(bar -> bar.value() + " " + bar.count() + (bar.selected() ? "*" : ""))
        .toList();
  }
}
