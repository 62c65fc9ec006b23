package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.otherwise.MovingClock;

/** How much of a portal a network gets, by a clock that goes on when it is told to. */
class AllowancesTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-01-05T10:00:00Z"));

  private Allowances allowances(int burst, double perSecond) {
    return new Allowances(new Limits(burst, perSecond, 0, 0, List.of()), clock);
  }

  @Test
  void aBurstIsHadAtOnceAndThenComesAsTimeGoesBy() {
    var allowances = allowances(60, 2);
    for (int i = 0; i < 60; i++) {
      assertThat(allowances.take("192.0.2.1", 1)).isZero();
    }
    assertThat(allowances.take("192.0.2.1", 1)).isEqualTo(Duration.ofMillis(500));
    clock.goOn(Duration.ofMillis(499));
    assertThat(allowances.take("192.0.2.1", 1)).isPositive();
    clock.goOn(Duration.ofMillis(1));
    assertThat(allowances.take("192.0.2.1", 1)).isZero();
    assertThat(allowances.take("192.0.2.1", 1)).isPositive();
  }

  @Test
  void oneNetworkTakesNothingFromAnother() {
    var allowances = allowances(1, 1);
    assertThat(allowances.take("192.0.2.1", 1)).isZero();
    assertThat(allowances.take("192.0.2.1", 1)).isPositive();
    assertThat(allowances.take("192.0.2.2", 1)).isZero();
  }

  @Test
  void recordsAreCheapAndExportsAreDear() {
    var allowances = allowances(3, 1);
    for (int i = 0; i < 29; i++) {
      assertThat(allowances.take("a", Cost.RECORD.searches())).as("record %d", i).isZero();
    }
    assertThat(allowances.take("b", Cost.EXPORT.searches())).isZero();
    assertThat(allowances.take("b", Cost.RECORD.searches())).isPositive();
  }

  @Test
  void whatIsFreeIsFreeEvenWhereNothingIsLeft() {
    var allowances = allowances(1, 1);
    assertThat(allowances.take("a", 1)).isZero();
    assertThat(allowances.take("a", Cost.FREE.searches())).isZero();
  }

  @Test
  void aReaderWhoSearchesEveryTwoSecondsNeverWaits() {
    var allowances = allowances(60, 2);
    for (int i = 0; i < 2_000; i++) {
      assertThat(allowances.take("a", Cost.SEARCH.searches())).isZero();
      for (int letter = 0; letter < 10; letter++) {
        assertThat(allowances.take("a", Cost.GLANCE.searches())).isZero();
      }
      clock.goOn(Duration.ofSeconds(2));
    }
  }

  @Test
  void whatIsGivenBackCanBeTakenAgainButNeverMoreThanABurst() {
    var allowances = allowances(2, 1);
    allowances.take("a", 2);
    allowances.giveBack("a", 50);
    assertThat(allowances.take("a", 2)).isZero();
    assertThat(allowances.take("a", 0.5)).isPositive();
  }

  @Test
  void aBurstOfNothingSwitchesItOff() {
    var allowances = allowances(0, 0);
    for (int i = 0; i < 1_000; i++) {
      assertThat(allowances.take("a", 3)).isZero();
    }
    assertThat(allowances.known()).isZero();
  }

  @Test
  void whatCostsMoreThanABurstIsHadForAFullBucket() {
    var allowances = allowances(1, 1);
    assertThat(allowances.take("a", 3)).isZero();
    assertThat(allowances.take("a", 3)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aClockThatIsSetBackTakesNothingAway() {
    var allowances = allowances(2, 1);
    assertThat(allowances.take("a", 1)).isZero();
    clock.goOn(Duration.ofHours(-1));
    assertThat(allowances.take("a", 1)).isZero();
    assertThat(allowances.take("a", 1)).isPositive();
    clock.goOn(Duration.ofSeconds(1));
    assertThat(allowances.take("a", 1)).isZero();
  }

  @Test
  void networksAreForgottenOnceTheirBucketsAreFull() {
    var allowances = allowances(60, 2);
    for (int i = 0; i < 500; i++) {
      allowances.take("2001:db8:" + i, 1);
    }
    assertThat(allowances.known()).isEqualTo(500);
    clock.goOn(Duration.ofSeconds(32));
    assertThat(allowances.known()).isZero();
  }

  @Test
  void noMoreNetworksAreRememberedThanThereIsRoomFor() {
    var allowances = allowances(60, 2);
    for (int i = 0; i < Allowances.MOST + 5_000; i++) {
      allowances.take("n" + i, 1);
    }
    assertThat(allowances.known()).isLessThanOrEqualTo(Allowances.MOST);
  }

  @Test
  void manyAtOnceGetNoMoreThanOne() throws Exception {
    var allowances = allowances(100, 1);
    var granted = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 1_000; i++) {
        threads.execute(
            () -> {
              if (allowances.take("a", 1).isZero()) {
                granted.incrementAndGet();
              }
            });
      }
    }
    assertThat(granted).hasValue(100);
  }

  @Test
  void limitsThatCannotBeAreRefusedByName() {
    assertThatThrownBy(() -> new Limits(-1, 2, 0, 0, List.of()))
        .hasMessageContaining("-1 searches");
    assertThatThrownBy(() -> new Limits(60, 0, 0, 0, List.of()))
        .hasMessageContaining("0.0 searches");
    assertThatThrownBy(() -> new Limits(60, Double.NaN, 0, 0, List.of()))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Limits(60, 2, -4, 0, List.of()))
        .hasMessageContaining("-4 searches");
    assertThatThrownBy(() -> AddressRange.parse("10.0.0.0/33")).hasMessageContaining("10.0.0.0/33");
    assertThatThrownBy(() -> AddressRange.parse("proxy.example"))
        .hasMessageContaining("“proxy.example” is not a range");
  }
}
