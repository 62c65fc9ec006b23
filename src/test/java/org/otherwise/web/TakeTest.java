package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.index.Scope;
import org.otherwise.index.SearchIndex;
import org.otherwise.publish.Format;

class TakeTest {
  @TempDir Path folder;

  @Test
  void aFileIsMadeWithoutCountingFacets() {
    try (var small = new SmallCollection(folder)) {
      var asked = new ArrayList<String>();
      var index =
          (SearchIndex)
              Proxy.newProxyInstance(
                  SearchIndex.class.getClassLoader(),
                  new Class<?>[] {SearchIndex.class},
                  (_, method, arguments) -> {
                    asked.add(method.getName());
                    return method.invoke(small.index, arguments);
                  });
      var request =
          new Request("", Map.of("q", List.of("ferry")), Map.of(), Visitor.UNKNOWN, "", Format.CSV);
      var bundle = new Take(small.archive, index).of(Scope.QUOTES, request, _ -> "Ferries");
      assertThat(bundle.items()).hasSize(24);
      assertThat(asked).containsOnly("hits");
    }
  }
}
