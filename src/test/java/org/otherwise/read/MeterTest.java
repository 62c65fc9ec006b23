package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {
  private static final byte[] TEXT =
      "The ferry left on time.\n\nIt carried forty passengers to Visby."
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder = Path.of("");

  @Test
  void allThatWasReadIsTheWholeHoweverItWasPacked() throws IOException {
    Files.write(folder.resolve("a.txt"), TEXT);
    try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.txt.gz")))) {
      packed.write(TEXT);
    }
    var meter = Meter.of(List.of(folder));
    var shares = new ArrayList<Double>();

    new Reader(Given.NOTHING, meter).read(folder, _ -> shares.add(meter.share()));

    assertThat(shares).hasSize(2);
    assertThat(shares.getFirst()).isBetween(0.2, 0.8);
    assertThat(meter.share()).isEqualTo(1);
  }

  @Test
  void theMembersOfAnArchiveCountPacked() throws IOException {
    var file = folder.resolve("c.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var name : List.of("a.txt", "b.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(TEXT);
      }
    }
    var meter = Meter.of(List.of(file));

    new Reader(Given.NOTHING, meter).read(file, _ -> {});

    assertThat(meter.share()).isBetween(0.2, 1.0);
  }

  @Test
  void whatIsNotThereHasNoShare() {
    assertThat(Meter.of(List.of(folder.resolve("missing.txt"))).share()).isZero();
  }
}
