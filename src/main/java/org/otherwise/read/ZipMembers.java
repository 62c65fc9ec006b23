package org.otherwise.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the members of a zip archive. Their names are only names: nothing is written to disk. What
 * they expand to is bounded, so that a small archive cannot fill the memory or hold up the run.
 */
final class ZipMembers {
  private final Documents documents;
  private final Meter meter;

  ZipMembers(Documents documents, Meter meter) {
    this.documents = documents;
    this.meter = meter;
  }

  void read(Path file) {
    var source = file.toString();
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > Limits.MEMBERS) {
        documents.reject(source, "has more than %,d members".formatted(Limits.MEMBERS));
        return;
      }
      if (zip.size() == 0) {
        documents.reject(source, "is empty");
        return;
      }
      var budget = new Budget(Limits.ALWAYS_ALLOWED + Limits.EXPANSION * Files.size(file));
      for (var members = zip.entries(); members.hasMoreElements() && !budget.isSpent(); ) {
        var member = members.nextElement();
        member(source, zip, member, budget);
        meter.add(member.getCompressedSize());
      }
      if (budget.isSpent()) {
        documents.reject(
            source, "expands to more than an honest archive does; the rest is not read");
      }
    } catch (IOException | IllegalArgumentException e) {
      documents.reject(source, "not a zip archive that can be read: " + e.getMessage());
    }
  }

  private void member(String archive, ZipFile zip, ZipEntry member, Budget budget) {
    var name = member.getName();
    var last = name.substring(name.lastIndexOf('/') + 1);
    if (member.isDirectory() || isHidden(name) || Format.isAsset(last)) {
      return;
    }
    var source = archive + "!/" + (name.startsWith("/") ? name.substring(1) : name);
    var format = Format.of(last);
    if (format.isEmpty()) {
      documents.reject(source, Format.refusal(last));
    } else if (format.get().kind() == Format.Kind.ZIP) {
      documents.reject(source, "an archive within an archive is not read");
    } else {
      try (var in = new Counted(zip.getInputStream(member), budget)) {
        documents.read(source, format.get(), in);
      } catch (IOException e) {
        documents.reject(source, "cannot be read: " + e.getMessage());
      }
    }
  }

  private static boolean isHidden(String name) {
    for (var part : name.split("/")) {
      if (part.equals("__MACOSX") || (part.startsWith(".") && !part.equals(".."))) {
        return true;
      }
    }
    return false;
  }

  private static final class Budget {
    private long left;

    Budget(long bytes) {
      left = bytes;
    }

    void spend(long bytes) throws IOException {
      left -= bytes;
      if (isSpent()) {
        throw new IOException("the archive expands to more than an honest one does");
      }
    }

    boolean isSpent() {
      return left < 0;
    }
  }

  /** Counts what comes out of the archive while it comes, whatever its directory claims. */
  private static final class Counted extends FilterInputStream {
    private final Budget budget;

    Counted(InputStream in, Budget budget) {
      super(in);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      budget.spend(1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      budget.spend(Math.max(count, 0));
      return count;
    }
  }
}
