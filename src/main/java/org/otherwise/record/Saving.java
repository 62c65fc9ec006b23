package org.otherwise.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.otherwise.model.Article;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.SpeakerId;
import org.otherwise.record.LogEntry.Kind;

/** Saves articles with their quotes within one transaction; each sees what came before it. */
final class Saving {
  private final Instant now;
  private final ChangeLog log;
  private final Articles articles;
  private final NameAuthority names;
  private final SpeakerCountries countries;
  private final Quotes quotes;
  private final Copies copies;
  private final NearDuplicates nearDuplicates;
  private final Set<SpeakerId> named = new HashSet<>();

  Saving(Handle handle, Instant now) {
    this.now = now;
    this.log = new ChangeLog(handle);
    this.articles = new Articles(handle);
    this.names = new NameAuthority(handle);
    this.countries = new SpeakerCountries(handle);
    this.quotes = new Quotes(handle, log);
    this.copies = new Copies(handle, log);
    this.nearDuplicates = new NearDuplicates(handle);
  }

  Outcome save(Entry entry) {
    var outcome = articles.outcome(entry.article());
    switch (outcome) {
      case NEW -> insert(entry);
      case KNOWN -> {}
      case REVISED -> revise(entry);
      case WITHDRAWN -> {}
    }
    return outcome;
  }

  /** Ends the saving: what is settled once for all articles, and the log. */
  void finish() {
    countries.settle(named, log);
    log.write();
  }

  /**
   * Puts these quotes in the place of those that the article has, whose text stays; false where it
   * has just these, or has another text meanwhile.
   */
  boolean extract(Article article, List<Quote> found) {
    int revision = articles.revisionOf(article).orElse(0);
    if (revision == 0 || quotes.are(article.id(), found)) {
      return false;
    }
    quotes.replace(article, found, revision, speakersOf(article, found));
    copies.mark(article.id());
    return true;
  }

  private void insert(Entry entry) {
    var article = entry.article();
    articles.insert(article, entry.raw(), log.upsert(Kind.ARTICLE, article.id().value()), now);
    quotes.insert(entry.quotes(), 1, speakersOf(article, entry.quotes()));
    if (nearDuplicates.join(article)) {
      copies.mark(article.id());
    }
  }

  private void revise(Entry entry) {
    var article = entry.article();
    log.upsert(Kind.ARTICLE, article.id().value());
    int revision = articles.revise(article, entry.raw(), now);
    quotes.replace(article, entry.quotes(), revision, speakersOf(article, entry.quotes()));
    if (nearDuplicates.rejoin(article, log)) {
      copies.unmark(article.id());
    }
    copies.mark(article.id());
  }

  private Map<Attribution, SpeakerId> speakersOf(Article article, List<Quote> found) {
    var speakersOf =
        names.speakersOf(
            found.stream().map(Quote::attribution).distinct().toList(), article.id(), log);
    named.addAll(speakersOf.values());
    return speakersOf;
  }
}
