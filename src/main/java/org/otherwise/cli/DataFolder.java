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
import org.otherwise.index.Inventory;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.record.Archive;

/**
 * A collection on disk, opened: {@code record} is the truth, {@code index} can be rebuilt from it,
 * {@code index-config} holds the librarian's own settings. This is where implementations are named
 * and put together.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final IndexConfig config;
  private final Archive archive;

  private DataFolder(Path folder, IndexConfig config, Archive archive) {
    this.folder = folder;
    this.config = config;
    this.archive = archive;
  }

  static DataFolder open(Path folder) {
    var config = IndexConfig.load(folder.resolve("index-config"));
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

  IndexConfig config() {
    return config;
  }

  Archive archive() {
    return archive;
  }

  Importer importer() {
    var extractor = new QuoteExtractor(config.gazetteer(), config.verbs());
    return new Importer(extractor, archive, Runtime.getRuntime().availableProcessors());
  }

  /** The index, unless another process holds its lock: then that process follows the record. */
  Optional<SearchIndex> index() {
    return LuceneIndex.open(folder.resolve("index"), config.search()).map(SearchIndex.class::cast);
  }

  /** What the index of a folder holds; read while another process may write to it. */
  static Optional<Inventory> inventory(Path folder) {
    var config = IndexConfig.load(folder.resolve("index-config"));
    return LuceneIndex.inventory(folder.resolve("index"), config.search());
  }

  Followers followers(SearchIndex index) {
    return new Followers(archive, index, new Judge(config.verbs(), config.gazetteer()));
  }

  @Override
  public void close() {
    archive.close();
  }
}
