package org.otherwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge;
import org.otherwise.flow.Followers;
import org.otherwise.flow.Importer;
import org.otherwise.flow.Reextraction;
import org.otherwise.flow.ReindexRequests;
import org.otherwise.flow.Rereading;
import org.otherwise.index.Inventory;
import org.otherwise.index.Rebuildable;
import org.otherwise.index.lucene.LiveIndex;
import org.otherwise.model.Article;
import org.otherwise.record.Archive;
import org.otherwise.record.Snapshots;

/**
 * A collection on disk, opened: {@code record} is the truth, {@code index} can be rebuilt from it,
 * {@code index-config} holds the librarian's own settings. This is where implementations are named
 * and put together.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final IndexConfig config;
  private final Archive archive;
  private final Meanings meanings;

  private DataFolder(Path folder, IndexConfig config, Archive archive) {
    this.folder = folder;
    this.config = config;
    this.archive = archive;
    this.meanings = new Meanings(folder.resolve("index").resolve("vectors"));
  }

  static DataFolder open(Path folder) {
    var own = folder.resolve("index-config");
    var config = IndexConfig.load(own);
    IndexConfig.unknownFiles(own).forEach(System.err::println);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFailure("cannot make the data folder " + folder + ": " + e.getMessage(), e);
    }
    return new DataFolder(
        folder, config, Archive.open(folder.resolve("record"), Clock.systemUTC()));
  }

  Path path() {
    return folder;
  }

  /** Room on the disk; 0 where that can't be told. */
  long bytesLeft() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  IndexConfig config() {
    return config;
  }

  Archive archive() {
    return archive;
  }

  Importer importer() {
    var extractor = Extractor.of(config);
    return new Importer(extractor, archive, Runtime.getRuntime().availableProcessors());
  }

  /** The index, unless another process holds its lock: then that process follows the record. */
  Optional<Rebuildable> index() {
    return LiveIndex.open(folder.resolve("index"), config.search()).map(Rebuildable.class::cast);
  }

  /** What the index of a folder holds; read while another process may write to it. */
  static Optional<Inventory> inventory(Path folder) {
    var config = IndexConfig.load(folder.resolve("index-config"));
    return LiveIndex.inventory(folder.resolve("index"), config.search());
  }

  /** Reads the stored documents, and looks for quotes in them, again. */
  Reextraction reextraction() {
    var extractor = Extractor.of(config);
    return new Reextraction(
        new Rereading(this::byName),
        extractor::extract,
        archive,
        Runtime.getRuntime().availableProcessors());
  }

  /** The article with its publisher's name as outlets.txt gives it. */
  Article byName(Article article) {
    var publisher = article.head().publisher();
    return publisher == null
        ? article
        : new Article(article.head().by(config.outlets().name(publisher)), article.text());
  }

  ReindexRequests reindexRequests() {
    return new ReindexRequests(folder);
  }

  /** A command that looks after a collection makes none where there is none. */
  static void requireCollection(Path folder) {
    if (!Files.isRegularFile(Snapshots.file(folder.resolve("record")))) {
      throw new CommandFailure("there is no collection in " + folder);
    }
  }

  Followers followers(Rebuildable index) {
    var judge = new Judge(config.verbs(), config.gazetteer());
    return new Followers(archive, index, judge, meanings, reindexRequests());
  }

  @Override
  public void close() {
    meanings.close();
    archive.close();
  }
}
