package org.otherwise.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.otherwise.index.IndexException;
import org.otherwise.index.Position;
import org.otherwise.model.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an index for writing, and empties one that cannot be used: damaged, or made by another
 * version of the program or with another analysis. Nothing is lost by that, for all of it is made
 * from the record; it only takes time.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /** To be raised with every change of what {@link Documents} and the chains put into the index. */
  private static final String FORMAT = "6";

  private static final double BUFFER_MEGABYTES = 64;

  /** Under this name the last commit says by what format it was made. */
  private static final String MADE_IN = "format";

  private static final String MADE_BY = "made-by";
  private static final String EPOCH = "epoch";
  private static final String CHANGE = "n";

  private Opening() {}

  /**
   * @throws org.apache.lucene.store.LockObtainFailedException where somebody else writes to it
   */
  static IndexWriter open(Directory directory, Analyzers analyzers) throws IOException {
    refuseNewer(directory);
    IndexWriter writer;
    try {
      writer = writer(directory, analyzers);
    } catch (IOException | IllegalArgumentException e) {
      if (!isDamage(e)) {
        throw e;
      }
      LOG.warn("the index {} is damaged and is built anew: {}", place(directory), e.getMessage());
      empty(directory);
      writer = writer(directory, analyzers);
    }
    try {
      var madeBy = data(writer).get(MADE_BY);
      if (!madeBy(analyzers).equals(madeBy)) {
        if (madeBy != null) {
          LOG.warn(
              "the index was made with other settings of analysis.txt, or by another version, and"
                  + " is built anew from the record; until then searches find what is done so far");
        }
        writer.deleteAll();
        commit(writer, Position.START, analyzers);
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  static void commit(IndexWriter writer, Position upTo, Analyzers analyzers) throws IOException {
    var data =
        Map.of(
            MADE_IN,
            FORMAT,
            MADE_BY,
            madeBy(analyzers),
            EPOCH,
            upTo.epoch(),
            CHANGE,
            Long.toString(upTo.n()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /** What the last commit said. */
  static Position position(IndexWriter writer) {
    return position(data(writer));
  }

  static Position position(Map<String, String> data) {
    return new Position(
        data.getOrDefault(EPOCH, ""), Long.parseLong(data.getOrDefault(CHANGE, "0")));
  }

  /** Whether an index whose last commit says this can be gone on with. */
  static boolean isUsable(Map<String, String> data, Analyzers analyzers) {
    return madeBy(analyzers).equals(data.get(MADE_BY));
  }

  /**
   * Looks before anything is written: what a newer program made stays as it is, for that one to go
   * on with.
   */
  static void refuseNewer(Directory directory) throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return;
      }
      var last = SegmentInfos.readLatestCommit(directory);
      int format = format(last.getUserData());
      if (format > Integer.parseInt(FORMAT)) {
        throw newer(
            directory, "its format is " + format + ", this program knows up to " + FORMAT, null);
      }
    } catch (IndexFormatTooNewException e) {
      throw newer(directory, "this program's Lucene is older", e);
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("the index cannot be looked at", e); // damage, which opening it deals with
    }
  }

  private static int format(Map<String, String> data) {
    try {
      return Integer.parseInt(data.getOrDefault(MADE_IN, "0"));
    } catch (NumberFormatException e) {
      return 0; // written by nobody of us
    }
  }

  private static IndexException newer(Directory directory, String how, @Nullable Exception cause) {
    return new IndexException(
        "the index "
            + place(directory)
            + " was written by a newer version of Otherwise ("
            + how
            + "); it was left as it is: use the newer version to open it",
        cause);
  }

  private static IndexWriter writer(Directory directory, Analyzers analyzers) throws IOException {
    var config =
        new IndexWriterConfig(analyzers.indexing())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    var writer = new IndexWriter(directory, config);
    try {
      DirectoryReader.open(writer).close(); // reads the head and foot of every file
      return writer;
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static String place(Directory directory) {
    return directory instanceof FSDirectory files ? "in " + files.getDirectory() : "in memory";
  }

  private static boolean isDamage(Exception e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexNotFoundException
        || e instanceof EOFException
        || e instanceof NoSuchFileException
        || e instanceof FileNotFoundException
        || e instanceof IllegalArgumentException; // it names a codec that this Lucene has not
  }

  private static void empty(Directory directory) throws IOException {
    try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (var file : directory.listAll()) {
        if (file.startsWith("segments")
            || file.startsWith("pending_segments")
            || file.startsWith("_")) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static Map<String, String> data(IndexWriter writer) {
    var data = new HashMap<String, String>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      for (var entry : live) {
        data.put(entry.getKey(), entry.getValue());
      }
    }
    return data;
  }

  private static String madeBy(Analyzers analyzers) {
    return Fingerprint.of(FORMAT, analyzers.signature());
  }
}
