package org.otherwise.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
  @TempDir Path folder;

  /** Ends with the codes it is given, one at each start, and the last of them from then on. */
  static final class Work {
    private Work() {}

    public static void main(String[] codes) throws IOException {
      var starts = Path.of(codes[0]);
      int start = Files.exists(starts) ? Integer.parseInt(Files.readString(starts)) + 1 : 1;
      Files.writeString(starts, Integer.toString(start));
      System.exit(Integer.parseInt(codes[Math.min(start, codes.length - 1)]));
    }
  }

  @Test
  void workThatDiesIsStartedAgainUntilItIsDone() throws Exception {
    assertThat(run(5, "134", Integer.toString(ChildJvm.AGAIN), "0")).isEqualTo("0 after 3");
  }

  @Test
  void workThatDiesOverAndOverIsGivenUp() throws Exception {
    assertThat(run(2, "134")).isEqualTo("134 after 2");
  }

  @Test
  void anErrorOfItsOwnWouldComeAgainAndEndsIt() throws Exception {
    assertThat(run(5, "1", "0")).isEqualTo("1 after 1");
  }

  private String run(int times, String... codes) throws IOException, InterruptedException {
    var starts = folder.resolve("starts");
    var arguments = new ArrayList<>(List.of(codes));
    arguments.addFirst(starts.toString());
    int code = ChildJvm.run(Work.class, arguments, folder, times);
    return code + " after " + Files.readString(starts);
  }
}
