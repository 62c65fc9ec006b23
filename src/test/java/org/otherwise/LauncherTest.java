package org.otherwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where it cannot do what it is for: there it has to say what is missing. */
class LauncherTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void saysWhichJdkItNeedsWhatItFoundAndHowToGetOne() throws Exception {
    var launcher = Files.readString(Path.of("otherwise")).replace("NEEDED=25", "NEEDED=99");

    var run = run(launcher, System.getenv("PATH"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.printed())
        .contains("needs a JDK 99 or newer, and found")
        .contains(System.getProperty("java.home"))
        .contains("https://adoptium.net");
  }

  @Test
  void saysThatItNeedsMavenWhereThereIsNone() throws Exception {
    Files.writeString(folder.resolve("pom.xml"), "<project/>");

    var run = run(Files.readString(Path.of("otherwise")), withoutMaven());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.printed()).contains("needs Maven (the command 'mvn') to build");
  }

  @Test
  void boundsTheMemoryUnlessItIsToldOtherwise() throws Exception {
    var launcher = Files.readString(Path.of("otherwise"));
    assertThat(arguments(launcher, "24000000", "-Xmx7g"))
        .containsSubsequence("-Xmx2400m", "-Xmx7g", "demo");
    assertThat(arguments(launcher, "2000000", ""))
        .contains("-XX:MaxRAMPercentage=60")
        .noneMatch(argument -> argument.startsWith("-Xmx"));
  }

  /** What a Java would be started with that has so much memory. */
  private List<String> arguments(String launcher, String kilobytes, String options)
      throws IOException, InterruptedException {
    var memory = Files.writeString(folder.resolve("meminfo"), "MemTotal:  " + kilobytes + " kB\n");
    var bin = Files.createDirectories(folder.resolve("jdk/bin"));
    var script =
        """
        #!/bin/sh
        if [ "$1" = -version ]; then echo 'openjdk version "99.0"' >&2; else echo "$@"; fi
        """;
    for (var name : List.of("java", "javac")) {
      assertThat(Files.writeString(bin.resolve(name), script).toFile().setExecutable(true))
          .isTrue();
    }
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/otherwise.jar"), "");
    var run =
        run(
            launcher,
            Map.of(
                "OTHERWISE_JAVA_HOME", folder.resolve("jdk").toString(),
                "OTHERWISE_MEMINFO", memory.toString(),
                "OTHERWISE_JAVA_OPTIONS", options));
    assertThat(run.exitCode()).as(run.printed()).isZero();
    return List.of(run.printed().strip().split(" "));
  }

  private record Run(int exitCode, String printed) {}

  private Run run(String launcher, String path) throws IOException, InterruptedException {
    return run(
        launcher, Map.of("PATH", path, "OTHERWISE_JAVA_HOME", System.getProperty("java.home")));
  }

  private Run run(String launcher, Map<String, String> environment)
      throws IOException, InterruptedException {
    var script = Files.writeString(folder.resolve("otherwise"), launcher);
    var builder = new ProcessBuilder("/bin/sh", script.toString(), "demo");
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), printed);
  }

  /** A path on which only what the launcher itself calls can be found. */
  private String withoutMaven() throws IOException {
    var bin = Files.createDirectories(folder.resolve("bin"));
    for (var command :
        List.of("dirname", "readlink", "sed", "head", "find", "cat", "mktemp", "grep", "touch")) {
      for (var place : List.of("/usr/bin", "/bin")) {
        var there = Path.of(place, command);
        if (Files.exists(there) && !Files.exists(bin.resolve(command))) {
          Files.createSymbolicLink(bin.resolve(command), there);
        }
      }
    }
    return bin.toString();
  }
}
