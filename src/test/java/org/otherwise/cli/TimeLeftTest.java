package org.otherwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private final TimeLeft timeLeft = new TimeLeft();

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void itIsNotKnownBeforeSomethingWasDoneForAWhile() {
    assertThat(timeLeft.at(seconds(0), 0)).isEmpty();
    assertThat(timeLeft.at(seconds(1), 0.5)).isEmpty();
    assertThat(new TimeLeft().at(seconds(100), 0.5)).isEmpty();
  }

  @Test
  void itGoesByHowFastTheWorkWent() {
    timeLeft.at(seconds(0), 0);
    assertThat(timeLeft.at(seconds(20), 0.25)).contains(seconds(60));
  }

  @Test
  void whatWasPassedOverQuicklyLongAgoDoesNotCount() {
    timeLeft.at(seconds(0), 0);
    timeLeft.at(seconds(10), 0.8);
    timeLeft.at(seconds(75), 0.81);
    assertThat(timeLeft.at(seconds(80), 0.82)).contains(seconds(90));
  }
}
