package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The buckets of the networks, by a clock of our own; what costs how much; who is whose proxy. */
class AllowancesTest {
  private final AtomicLong now = new AtomicLong();
  private final Allowances allowances = new Allowances(2, 10, now::get);

  @Test
  void whatIsSavedUpCanBeSpentAtOnceAndNoMore() {
    for (int i = 0; i < 10; i++) {
      assertThat(allowances.take("one", 1)).isZero();
    }
    assertThat(allowances.take("one", 1)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void whoWaitsAsLongAsToldIsServed() {
    allowances.take("one", 10);
    var wait = allowances.take("one", 3);
    assertThat(wait).isEqualTo(Duration.ofMillis(1500));

    after(wait.minusMillis(1));
    assertThat(allowances.take("one", 3)).isPositive();
    after(Duration.ofMillis(1));
    assertThat(allowances.take("one", 3)).isZero();
  }

  @Test
  void oneNetworkDoesNotPayForAnother() {
    allowances.take("crawler", 10);
    assertThat(allowances.take("crawler", 1)).isPositive();
    assertThat(allowances.take("reader", 10)).isZero();
  }

  @Test
  void noMoreIsSavedUpThanTheBucketHolds() {
    allowances.take("one", 1);
    after(Duration.ofHours(1));
    assertThat(allowances.take("one", 10)).isZero();
    assertThat(allowances.take("one", 1)).isPositive();
  }

  @Test
  void whatIsGivenBackCanBeSpentAgain() {
    allowances.take("one", 10);
    allowances.giveBack("one", 4);
    assertThat(allowances.take("one", 4)).isZero();
    assertThat(allowances.take("one", 1)).isPositive();
  }

  @Test
  void whatCostsMoreThanABucketHoldsIsServedToAFullOne() {
    assertThat(allowances.take("one", 25)).isZero();
    assertThat(allowances.take("one", 25)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aCrowdOfAddressesDoesNotFillTheMemory() {
    for (int i = 0; i < 150_000; i++) {
      allowances.take("network " + i, 1);
    }
    assertThat(allowances.size()).isLessThanOrEqualTo(100_000);
    after(Duration.ofSeconds(6)); // all are full again
    assertThat(allowances.size()).isZero();
  }

  @Test
  void atRateZeroThereIsNoLimit() {
    var off = new Allowances(0, 1, now::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(off.take("one", 100)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                              | 0 | 1
          /quotes/abc                    | 0 | 1
          /quotes/abc.ris                | 0 | 1
          /quotes                        | 0 | 3
          /quotes                        | 1 | 3
          /quotes                        | 5 | 5
          /quotes.csl.json               | 5 | 5
          /contradictions.atom           | 1 | 3
          /quotes/facets/speaker         | 1 | 5
          /quotes/facets/speaker.json    | 1 | 5
          /said                          | 2 | 5
          /suggest                       | 1 | 0.2
          /static/base.abc.css           | 0 | 0
          /robots.txt                    | 0 | 0
          """)
  void whatIsMoreWorkCostsMore(String path, int parameters, double cost) {
    assertThat(Costs.of(path, parameters)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.200.3.4,true",
    "10.0.0.0/8,11.0.0.1,false",
    "10.0.0.7,10.0.0.7,true",
    "10.0.0.7,10.0.0.8,false",
    "2001:db8::/32,2001:db8:1::9,true",
    "2001:db8::/32,2001:db9::9,false",
    "0.0.0.0/0,192.0.2.1,true",
    "0.0.0.0/0,::1,false"
  })
  void aBlockHoldsTheAddressesThatBeginLikeIt(String block, String address, boolean held) {
    var asked = Safety.Block.parse(address).first();
    assertThat(Safety.Block.parse(block).contains(asked)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "", "/8"})
  void whatIsNoBlockOfAddressesIsNamed(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Safety.Block.parse(text))
        .withMessageContaining("“" + text + "”");
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
