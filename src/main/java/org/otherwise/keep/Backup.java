package org.otherwise.keep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.otherwise.record.RecordException;
import org.otherwise.record.Snapshots;

/**
 * Makes a backup: one zip archive with the record, the librarian's own files of index-config, and a
 * manifest with their digests. The index is not in it, for it can be made from the record. The
 * collection may be served and imported into meanwhile.
 */
public final class Backup {
  static final String RECORD = "record/record.db";
  static final String CONFIG = "index-config/";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path data;
  private final String madeBy;
  private final Clock clock;
  private final Steps steps;

  /**
   * @param data the folder of the collection
   * @param madeBy name and version of the program
   */
  public Backup(Path data, String madeBy, Clock clock, Steps steps) {
    this.data = data;
    this.madeBy = madeBy;
    this.clock = clock;
    this.steps = steps;
  }

  /** What was made. */
  public record Made(Path file, long bytes, Manifest manifest) {}

  /**
   * Writes the backup under another name, and gives it its own once it is whole and on disk.
   *
   * @param target the file, or a folder in which one named by the date is made
   * @param overwrite whether a file that is there may be replaced
   */
  public Made write(Path target, boolean overwrite) {
    var record = data.resolve("record");
    if (!Files.isRegularFile(Snapshots.file(record))) {
      throw new KeepingException("there is no collection in " + data);
    }
    var file =
        Files.isDirectory(target) ? target.resolve("otherwise-" + stamp(clock) + ".zip") : target;
    if (Files.exists(file) && !overwrite) {
      throw new KeepingException(
          file + " is there already; give another name, or --overwrite to replace it");
    }
    try {
      return write(record, file.toAbsolutePath());
    } catch (IOException e) {
      throw new KeepingException("cannot write the backup " + file + ": " + e, e);
    }
  }

  private Made write(Path record, Path file) throws IOException {
    var folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new KeepingException("there is no folder " + folder + " to write the backup into");
    }
    requireSpace(record, folder);
    var copy = temporary(folder, ".db");
    var archive = temporary(folder, ".zip");
    try {
      Files.delete(copy); // SQLite makes it, and refuses one that has something in it
      copy(record, copy);
      var manifest = pack(copy, archive);
      Files.move(
          archive, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
      return new Made(file, Files.size(file), manifest);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(archive);
    }
  }

  private static void requireSpace(Path record, Path folder) throws IOException {
    long size = Files.size(Snapshots.file(record));
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < 2 * size) {
      throw new KeepingException(
          "%s has %,d MB left, and a backup needs up to %,d MB while it is made"
              .formatted(folder, free >> 20, (2 * size) >> 20));
    }
  }

  /** Beside the backup, so that it can be moved; gone too where the process is interrupted. */
  private static Path temporary(Path folder, String end) throws IOException {
    var file = Files.createTempFile(folder, ".otherwise-backup-", end + ".part");
    file.toFile().deleteOnExit();
    return file;
  }

  /** SQLite says nothing while it copies, so progress is what the copy has grown to. */
  private void copy(Path record, Path copy) throws IOException {
    double whole = Math.max(1, Files.size(Snapshots.file(record)));
    try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
      var copying = CompletableFuture.runAsync(() -> Snapshots.copy(record, copy), worker);
      while (true) {
        try {
          copying.get(200, TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          long grown = Files.exists(copy) ? Files.size(copy) : 0;
          steps.at("copying the record", Math.min(0.99, grown / whole));
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RecordException known) {
            throw known;
          }
          throw new KeepingException("cannot copy the record: " + e.getCause(), e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new KeepingException("the backup was interrupted", e);
        }
      }
    }
  }

  private Manifest pack(Path copy, Path archive) throws IOException {
    var files = new ArrayList<Manifest.File>();
    try (var channel = FileChannel.open(archive, StandardOpenOption.WRITE);
        var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
      zip.setLevel(Deflater.BEST_SPEED);
      files.add(add(zip, RECORD, copy));
      for (var own : ownConfig()) {
        var path = data.resolve("index-config").relativize(own).toString().replace('\\', '/');
        files.add(add(zip, CONFIG + path, own));
      }
      var manifest =
          new Manifest(Manifest.FORMAT, madeBy, clock.instant(), Snapshots.facts(copy), files);
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.json());
      zip.closeEntry();
      zip.finish();
      zip.flush();
      channel.force(true);
      return manifest;
    }
  }

  private List<Path> ownConfig() throws IOException {
    var folder = data.resolve("index-config");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var languages = folder.resolve("languages");
    try (var files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> folder.equals(file.getParent()) || languages.equals(file.getParent()))
          .sorted()
          .toList();
    }
  }

  private Manifest.File add(ZipOutputStream zip, String path, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    var digest = sha256();
    long whole = Math.max(1, Files.size(file));
    long done = 0;
    try (var in = Files.newInputStream(file)) {
      OutputStream out = new DigestOutputStream(zip, digest);
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        done += read;
        steps.at("packing " + path, (double) done / whole);
      }
    }
    zip.closeEntry();
    return new Manifest.File(path, done, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Makes a file's content, or a folder's names, safe from a crash. */
  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** A time as it stands in names of files. */
  static String stamp(Clock clock) {
    return STAMP.format(clock.instant());
  }
}
