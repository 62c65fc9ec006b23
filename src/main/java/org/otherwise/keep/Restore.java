package org.otherwise.keep;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.otherwise.record.Snapshots;

/**
 * Brings a backup back. Everything is unpacked and verified beside the data folder first; only what
 * is whole and sound takes its place. It begins a new life of the record, so its index is built
 * anew, and nobody is signed in.
 */
public final class Restore {
  private final Path data;
  private final Clock clock;
  private final Steps steps;

  public Restore(Path data, Clock clock, Steps steps) {
    this.data = data.toAbsolutePath().normalize();
    this.clock = clock;
    this.steps = steps;
  }

  /**
   * What was brought back.
   *
   * @param aside where the folder is that stood there before; null where there was none
   */
  public record Restored(Manifest manifest, @Nullable Path aside) {}

  /**
   * @param moveAside whether a folder with something in it may be moved to another name
   */
  public Restored run(Path backup, boolean moveAside) {
    if (!Files.isRegularFile(backup)) {
      throw new KeepingException("there is no backup at " + backup);
    }
    try (var zip = new ZipFile(backup.toFile())) {
      var manifest = manifest(zip);
      boolean occupied = isOccupied();
      if (occupied && !moveAside) {
        throw new KeepingException(
            data
                + " has something in it, and was left as it is; give another --data, or"
                + " --move-aside to keep it under another name");
      }
      requireUnused();
      var fresh = Files.createTempDirectory(data.getParent(), ".otherwise-restore-");
      try {
        unpack(zip, manifest, fresh);
        verify(fresh);
        Snapshots.beginNewLife(fresh.resolve(Backup.RECORD));
        forceAll(fresh);
        requireUnused(); // verifying takes a while
        return new Restored(manifest, place(fresh, occupied));
      } finally {
        delete(fresh);
      }
    } catch (IOException e) {
      throw new KeepingException("cannot bring back " + backup + ": " + e.getMessage(), e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new KeepingException(zip.getName() + " is no backup: it has no " + Manifest.NAME);
    }
    try (var in = zip.getInputStream(entry)) {
      return Manifest.read(in.readAllBytes());
    }
  }

  private boolean isOccupied() throws IOException {
    if (!Files.exists(data)) {
      Files.createDirectories(data.getParent());
      return false;
    }
    if (!Files.isDirectory(data)) {
      throw new KeepingException(data + " is not a folder");
    }
    try (var files = Files.list(data)) {
      return files.findAny().isPresent();
    }
  }

  private void requireUnused() {
    if (Snapshots.isOpen(data.resolve("record"))) {
      throw new KeepingException(
          "another process serves or imports into " + data + "; end it first");
    }
  }

  private void unpack(ZipFile zip, Manifest manifest, Path fresh) throws IOException {
    Set<String> expected = new HashSet<>(Set.of(Manifest.NAME));
    for (var file : manifest.files()) {
      if (!file.path().equals(Backup.RECORD)
          && !file.path().matches(Backup.CONFIG + "(?:languages/)?[^/\\\\]*[^/\\\\.][^/\\\\]*")) {
        throw new KeepingException("the manifest names a file that no backup has: " + file.path());
      }
      expected.add(file.path());
      unpack(zip, file, fresh.resolve(file.path()));
    }
    if (!expected.contains(Backup.RECORD)) {
      throw new KeepingException("the backup has no record in it");
    }
  }

  private void unpack(ZipFile zip, Manifest.File file, Path target) throws IOException {
    var entry = zip.getEntry(file.path());
    if (entry == null) {
      throw new KeepingException("the backup is not whole: " + file.path() + " is missing");
    }
    Files.createDirectories(target.getParent());
    var digest = Backup.sha256();
    try (var in =
        new Counted(new DigestInputStream(zip.getInputStream(entry), digest), file, steps)) {
      Files.copy(in, target);
    } catch (IOException e) {
      throw new KeepingException(
          "the backup is damaged: " + file.path() + " cannot be unpacked: " + e.getMessage(), e);
    }
    var found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(file.sha256())) {
      throw new KeepingException(
          "the backup is damaged: the digest of %s is %s, and should be %s; nothing was changed"
              .formatted(file.path(), found, file.sha256()));
    }
  }

  private void verify(Path fresh) {
    steps.at("verifying the record", -1);
    var damage = Snapshots.damage(fresh.resolve(Backup.RECORD));
    if (!damage.isEmpty()) {
      throw new KeepingException(
          "the record in the backup is damaged (%s); nothing was changed"
              .formatted(String.join("; ", damage)));
    }
  }

  /** The two moves: what was there goes aside, what was verified comes. */
  private @Nullable Path place(Path fresh, boolean occupied) throws IOException {
    Path aside = null;
    if (occupied) {
      aside = data.resolveSibling(data.getFileName() + ".before-" + Backup.stamp(clock));
      Files.move(data, aside, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(data);
    }
    try {
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (aside != null) {
        Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    var folder = data.getParent();
    if (folder != null) {
      Backup.force(folder);
    }
    return aside;
  }

  private static void forceAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Backup.force(file);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Ends where more comes out than the manifest says, and tells how far it is. */
  private static final class Counted extends FilterInputStream {
    private final Manifest.File file;
    private final Steps steps;
    private long read;

    Counted(InputStream in, Manifest.File file, Steps steps) {
      super(in);
      this.file = file;
      this.steps = steps;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("read in blocks");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      read += Math.max(count, 0);
      if (read > file.bytes()) {
        throw new IOException("it is larger than the manifest says");
      }
      steps.at("unpacking " + file.path(), (double) read / Math.max(1, file.bytes()));
      return count;
    }
  }
}
