package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {
  private final List<String> told = new ArrayList<>();
  private final Networks networks =
      new Networks(List.of(AddressRange.parse("10.1.0.0/16")), told::add);

  @Test
  void tellsOnceOfWhoSpeaksForOthersWithoutBeingTrusted() {
    assertThat(networks.of(request("10.2.0.7", "192.0.2.1"))).isEqualTo("10.2.0.7");
    assertThat(networks.of(request("10.2.0.8", "192.0.2.2"))).isEqualTo("10.2.0.8");
    assertThat(told).containsExactly("10.2.0.7");
  }

  @Test
  void saysNothingOfProxiesThatAreTrustedAndOfReaders() {
    assertThat(networks.of(request("10.1.0.7", "192.0.2.1"))).isEqualTo("192.0.2.1");
    assertThat(networks.of(request("127.0.0.1", "192.0.2.1"))).isEqualTo("192.0.2.1");
    assertThat(networks.of(request("192.0.2.3", ""))).isEqualTo("192.0.2.3");
    assertThat(told).isEmpty();
  }

  /** A request from this address with this said of whom it is for. */
  private static Context request(String from, String forwarded) {
    var headers = forwarded.isEmpty() ? List.<String>of() : List.of(forwarded);
    var request =
        made(
            HttpServletRequest.class,
            "getHeaders",
            Collections.enumeration(headers),
            "getRemoteAddr",
            from);
    return made(Context.class, "ip", from, "req", request);
  }

  /** Something that answers two questions. */
  private static <T> T made(Class<T> type, String one, Object answer, String two, Object other) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) ->
                method.getName().equals(one)
                    ? answer
                    : method.getName().equals(two) ? other : null));
  }
}
