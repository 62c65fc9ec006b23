package org.otherwise.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.FacetList;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.Field;
import org.otherwise.index.Histogram;
import org.otherwise.index.Inventory;
import org.otherwise.index.Matter;
import org.otherwise.index.Position;
import org.otherwise.index.Rebuildable;
import org.otherwise.index.Results;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Suggestion;
import org.otherwise.index.Update;

/**
 * The index of a data folder. A file named {@code current} says in which folder within it the index
 * is; without that file it is the folder itself. So an index can be built beside the one that is
 * searched, and takes its place by one renaming. Another file is locked by the process that holds
 * it, for as long as it does.
 */
public final class LiveIndex implements Rebuildable {
  private static final String POINTER = "current";
  private static final String LOCK = "holder.lock";
  private static final String BUILT = "built-";

  private final Path root;
  private final SearchSettings settings;
  private final FileChannel lock;
  private volatile LuceneIndex current;
  private Path place;

  private LiveIndex(
      Path root, Path place, SearchSettings settings, FileChannel lock, LuceneIndex current) {
    this.root = root;
    this.place = place;
    this.settings = settings;
    this.lock = lock;
    this.current = current;
  }

  /** Opens the index, made where there is none; empty where it is held already. */
  public static Optional<LiveIndex> open(Path root, SearchSettings settings) {
    try {
      Files.createDirectories(root);
      var lock =
          FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        var live = isLocked(lock) ? open(root, settings, lock) : Optional.<LiveIndex>empty();
        if (live.isEmpty()) {
          lock.close();
        }
        return live;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + root, e);
    }
  }

  private static Optional<LiveIndex> open(Path root, SearchSettings settings, FileChannel lock)
      throws IOException {
    var place = place(root);
    var index = LuceneIndex.open(place, settings);
    if (index.isPresent()) {
      deleteOthers(root, place);
    }
    return index.map(it -> new LiveIndex(root, place, settings, lock, it));
  }

  private static boolean isLocked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held within this process
    }
  }

  /** What the last commit holds; see {@link LuceneIndex#inventory}. */
  public static Optional<Inventory> inventory(Path root, SearchSettings settings) {
    try {
      var place = place(root);
      try {
        return LuceneIndex.inventory(place, settings);
      } catch (UncheckedIOException e) {
        var now = place(root);
        if (now.equals(place)) {
          throw e;
        }
        return LuceneIndex.inventory(now, settings); // another took its place meanwhile
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + root, e);
    }
  }

  /** A pointer at nothing is as good as none: what it named is built anew. */
  private static Path place(Path root) throws IOException {
    var pointer = root.resolve(POINTER);
    if (!Files.exists(pointer)) {
      return root;
    }
    var name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
    return name.matches(BUILT + "\\d+") ? root.resolve(name) : root;
  }

  @Override
  public SearchIndex beside() {
    try {
      long number = 1;
      while (Files.exists(root.resolve(BUILT + number))) {
        number++;
      }
      var folder = root.resolve(BUILT + number);
      return new Beside(folder, LuceneIndex.open(folder, settings).orElseThrow());
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot make an index beside that in " + place, e);
    }
  }

  @Override
  public void take(SearchIndex built) {
    var beside = (Beside) built;
    var old = current;
    var former = place;
    try {
      point(beside.folder.getFileName().toString());
      current = beside.index;
      place = beside.folder;
      old.close(); // whoever searches in it still has its files open
      deleteOthers(root, place);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put an index in the place of " + former, e);
    }
  }

  private void point(String name) throws IOException {
    var fresh = root.resolve(POINTER + ".new");
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap((name + "\n").getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(
        fresh,
        root.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    try (var folder = FileChannel.open(root, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Deletes what a crash left half built, and what was replaced. */
  private static void deleteOthers(Path root, Path place) throws IOException {
    for (var other : children(root)) {
      var name = other.getFileName().toString();
      boolean built = name.startsWith(BUILT) && !other.equals(place);
      boolean replaced =
          !root.equals(place)
              && (name.startsWith("_") || name.startsWith("segments") || name.equals("write.lock"));
      if (built || replaced) {
        delete(other);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path file) throws IOException {
    try (var files = Files.walk(file)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** A search that was about to begin in an index that is replaced begins in the other. */
  private <T> T read(Function<SearchIndex, T> reading) {
    var index = current;
    try {
      return reading.apply(index);
    } catch (AlreadyClosedException e) {
      if (index == current) {
        throw e;
      }
      return reading.apply(current);
    }
  }

  @Override
  public void apply(List<Update> updates) {
    current.apply(updates);
  }

  @Override
  public void commit(Position upTo) {
    current.commit(upTo);
  }

  @Override
  public Position position() {
    return current.position();
  }

  @Override
  public void clear() {
    current.clear();
  }

  @Override
  public void refresh() {
    current.refresh();
  }

  @Override
  public Results search(Search search) {
    return read(index -> index.search(search));
  }

  @Override
  public Results hits(Search search) {
    return read(index -> index.hits(search));
  }

  @Override
  public FacetList facet(Search search, Field field, FacetRequest request) {
    return read(index -> index.facet(search, field, request));
  }

  @Override
  public Histogram histogram(Search search, Field field) {
    return read(index -> index.histogram(search, field));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return read(index -> index.suggest(typed, limit));
  }

  @Override
  public List<String> similar(String words, int limit) {
    return read(index -> index.similar(words, limit));
  }

  @Override
  public List<String> onMatter(Matter sought, int limit) {
    return read(index -> index.onMatter(sought, limit));
  }

  @Override
  public Set<String> ids(Scope scope) {
    return read(index -> index.ids(scope));
  }

  @Override
  public void close() {
    try (lock) {
      current.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index in " + root, e);
    }
  }
}
