package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.record.Archive;

class HealthPageTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void tellsHowFarFollowersAreBehindAndWhatHoldsThemUp() throws Exception {
    var config = IndexConfig.load(null);
    var watch = new Watch(() -> 1234, () -> "RecordException", () -> 5L << 20);
    try (var archive = Archive.open(folder, Clock.systemUTC());
        var index = LuceneIndex.inMemory(config.search());
        var portal =
            Portal.create(
                archive, index, config, Clock.systemUTC(), "", null, watch, Limits.NONE)) {
      var place = "http://localhost:" + portal.start("localhost", 0);

      var json = RunningPortal.fetch(place + "/health.json");
      assertThat(json.statusCode()).isEqualTo(200); // it can answer, so it is up
      var health = new ObjectMapper().readTree(json.body());
      assertThat(health.path("left_to_follow").asInt()).isEqualTo(1234);
      assertThat(health.path("last_error").asText()).isEqualTo("RecordException");
      assertThat(health.path("disk_bytes_left").asLong()).isEqualTo(5L << 20);

      assertThat(RunningPortal.fetch(place + "/health").body())
          .contains("1,234 changes behind", "RecordException", "5</span> MB left");
      assertThat(RunningPortal.fetch(place + "/contradictions").body())
          .contains("1,234 changes are still to come, and are not counted here");
    }
  }
}
