package org.otherwise.flow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.RawDocument;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.read.Reading;
import org.otherwise.record.Archive;

/** A small collection on disk, for tests of what flows through it. */
final class Collection implements AutoCloseable {
  static final IndexConfig CONFIG = IndexConfig.load(null);

  final Archive archive;

  Collection(Path folder) {
    archive = Archive.open(folder, Clock.systemUTC());
  }

  ImportReport importing(Reading... readings) {
    return importer().run(each -> Arrays.stream(readings).forEach(each), report -> {});
  }

  Importer importer() {
    return new Importer(new QuoteExtractor(CONFIG), archive, 2);
  }

  Followers followers(SearchIndex index) {
    return new Followers(
        archive, index, new Judge(CONFIG.verbs(), CONFIG.gazetteer()), SentenceVectors.NONE);
  }

  static long quotesFor(SearchIndex index, String words) {
    return index.search(new Search(Scope.QUOTES, words, List.of(), Sort.RELEVANCE, 1, 20)).total();
  }

  static Reading article(String name, String published, String text) {
    var url = "https://herald.example/" + name;
    var head =
        new ArticleHead(
            ArticleId.ofUrl(url),
            name,
            url,
            "Herald",
            name,
            null,
            null,
            PartialDate.parse(published),
            "en");
    var raw = new RawDocument(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    return new Reading.Accepted(raw, new Article(head, text));
  }

  static Reading rejected(String name) {
    return new Reading.Rejected(name, "it is empty");
  }

  @Override
  public void close() {
    archive.close();
  }
}
