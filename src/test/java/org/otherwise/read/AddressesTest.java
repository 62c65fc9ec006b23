package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.example.co.uk/a, https://news.example.co.uk/b, true",
    "https://one.co.uk/a, https://two.co.uk/a, false",
    "https://example.com/a, http://example.com/b, true",
    "https://example.com/a, https://example.org/a, false",
    "https://EXAMPLE.com/a, https://m.example.com/a, true"
  })
  void knowsWhichAddressesAreOfOneOwner(String one, String other, boolean same) {
    assertThat(Addresses.sameDomain(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a, true",
    "https://example.com/, false",
    "https://example.com, false",
    "https://example.com//, false",
    "https://example.com/?p=1, false"
  })
  void tellsAPageFromASite(String address, boolean hasPath) {
    assertThat(Addresses.hasPath(address)).isEqualTo(hasPath);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "ftp://example.com/a",
    "file:///etc/passwd",
    "/a/b",
    "https://",
    "https://exa mple.com/[",
    "''"
  })
  void takesOnlyAddressesOfTheWeb(String address) {
    assertThat(Addresses.web(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/b/c, https://example.com/b/c",
    "c, https://example.com/a/c",
    "//example.com/d, https://example.com/d",
    "http://example.com/e, http://example.com/e"
  })
  void resolvesAgainstThePage(String address, String resolved) {
    assertThat(Addresses.resolved(address, Optional.of("https://example.com/a/b")))
        .contains(resolved);
  }
}
