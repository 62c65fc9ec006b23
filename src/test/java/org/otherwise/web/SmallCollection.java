package org.otherwise.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.IndexConfig;
import org.otherwise.curate.Editors;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Update;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Context;
import org.otherwise.model.Contradiction;
import org.otherwise.model.DisputeId;
import org.otherwise.model.Label;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.RawDocument;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;
import org.otherwise.publish.Site;
import org.otherwise.record.Archive;
import org.otherwise.record.Entry;

/**
 * A record and an index of a quarrel about a lighthouse, between invented people of two countries,
 * with what a portal has to cope with: sources without a name, dates that are only a month, words
 * over two paragraphs, and more quotes than one page holds.
 */
final class SmallCollection implements AutoCloseable {
  static final String NOTICE = "A collection for tests: everybody in it is invented.";

  static final Attribution AUNE = person("Tiril Aune", "director", "Coastal Lights Agency", "NO");
  static final Attribution BRANDT = person("Isak Brandt", "fisheries minister", null, "SE");
  static final Attribution MINISTRY =
      new Attribution(
          "Ministry of Harbours", null, SpeakerKind.INSTITUTION, null, null, "SE", null);
  static final Attribution OFFICIAL =
      new Attribution(
          "a Norwegian official",
          null,
          SpeakerKind.UNNAMED,
          "official",
          null,
          "NO",
          "Radio Skagen");

  private static final String HERALD = "Harbour Herald";
  private static final String LANTERN = "The Lantern";
  private static final String SILENT = "Silent Gazette";

  final IndexConfig config;
  final Archive archive;
  final SearchIndex index;

  final Article darkness;
  final Article reply;
  final Article silent;
  final Quote neverDark;
  final Quote wasDark;
  final Quote officialDark;
  final Quote twelveMillion;
  final Quote nineMillion;
  final Quote alone;
  final PairId denial;
  final PairId numbers;
  final DisputeId dispute;

  SmallCollection(Path folder) {
    config = config(folder.resolve("index-config"));
    archive = Archive.open(folder.resolve("record"), Clock.systemUTC());
    index = LuceneIndex.inMemory(config.search());

    darkness =
        article(
            "dark-nights",
            LANTERN,
            "Ships steered blind off Storholmen, minister says",
            "2022-09-21",
            """
            Two freighters came close to the rocks of Storholmen last week, and ministers on both \
            shores blamed each other on Tuesday.

            “The light on Storholmen was dark for eleven nights in August,” fisheries minister \
            Isak Brandt told reporters in the harbour. “Nobody on the other side picked up the \
            telephone.”

            He said that repairs would cost 12 million kroner.

            A Norwegian official said the lamp had failed twice <b>this summer</b> & once in spring.

            The lamp is one hundred and forty years old. It was last rebuilt after the storm of \
            1987, when its keeper left for the mainland and a timer took over. Those who sail \
            past it at night have complained ever since about how faint it has become, and both \
            countries have paid for studies that nobody carried out.
            """);
    reply =
        article(
            "agency-answers",
            HERALD,
            "Lights agency rejects the minister’s account",
            "2022-09-22",
            """
            The Coastal Lights Agency answered on Thursday.

            “The light on Storholmen was never dark in August, not for one night,” said Tiril \
            Aune, its director. “Our logs are open to anyone who cares to read them.”

            Aune put the cost of repairs at 9 million kroner.

            “We will keep the lamp burning through this winter

            and through the next one,” she added.
            """);
    silent =
        article(
            "no-text-shown",
            SILENT,
            "Harbour ministry on the lamp",
            "2022-10",
            """
            The Ministry of Harbours said that no ship was ever in danger.

            It gave no further details of what had happened, or of when.

            A man who did not give his name closed the window.
            """);

    wasDark =
        quote(darkness, "The light on Storholmen was dark for eleven nights in August,", BRANDT)
            .saying("told", QuoteKind.DIRECT, "2022-09-20");
    var telephone =
        quote(darkness, "Nobody on the other side picked up the telephone.", BRANDT)
            .saying("told", QuoteKind.DIRECT, "2022-09-20");
    twelveMillion =
        quote(darkness, "repairs would cost 12 million kroner", BRANDT)
            .saying("said", QuoteKind.INDIRECT, null);
    officialDark =
        quote(darkness, "the lamp had failed twice <b>this summer</b> & once in spring", OFFICIAL)
            .saying("said", QuoteKind.INDIRECT, "2022-09");
    neverDark =
        quote(reply, "The light on Storholmen was never dark in August, not for one night,", AUNE)
            .saying("said", QuoteKind.DIRECT, "2022-09-22");
    nineMillion =
        quote(reply, "the cost of repairs at 9 million kroner", AUNE)
            .saying("put", QuoteKind.MIXED, null);
    alone =
        quote(
                reply,
                "We will keep the lamp burning through this winter\n\nand through the next one,",
                AUNE)
            .saying("added", QuoteKind.DIRECT, null);
    var danger =
        quote(silent, "no ship was ever in danger", MINISTRY)
            .saying("said", QuoteKind.INDIRECT, null);

    save(darkness, wasDark, telephone, twelveMillion, officialDark);
    save(reply, neverDark, nineMillion, alone);
    save(silent, danger);
    for (int week = 1; week <= 24; week++) {
      bulletin(week);
    }
    denial = PairId.of(wasDark.id(), neverDark.id());
    numbers = PairId.of(twelveMillion.id(), nineMillion.id());
    suggest();
    var official = PairId.of(officialDark.id(), neverDark.id());
    archive
        .disputes()
        .settle(List.of(List.of(denial, official), List.of(numbers)), archive.newestChange());
    dispute = DisputeId.beginning(denial, 0);
    fillIndex();
  }

  /** A week's notice, so that lists have pages. */
  private void bulletin(int week) {
    var words = "Ferry line " + week + " will run in week " + week + " as it always has";
    var article =
        article(
            "bulletin-" + week,
            HERALD,
            "Ferry bulletin " + week,
            "2021",
            "“" + words + ",” the Ministry of Harbours announced.\n");
    save(article, quote(article, words, MINISTRY).saying("announced", QuoteKind.DIRECT, "2021"));
  }

  private void suggest() {
    archive.suggest(
        List.of(
            new Contradiction(
                denial,
                wasDark.id(),
                neverDark.id(),
                Label.DENIES,
                Side.RIGHT,
                new Reason(
                    "One says that the light was dark, the other that it was never dark.",
                    List.of("light", "Storholmen", "dark", "August"),
                    List.of("was dark", "was never dark", "for eleven nights", "not for one night"),
                    "negation"),
                0.9,
                Review.NONE),
            new Contradiction(
                PairId.of(officialDark.id(), neverDark.id()),
                officialDark.id(),
                neverDark.id(),
                Label.DISPUTES,
                null,
                new Reason(
                    "A lamp that failed is a lamp that was dark.",
                    List.of("lamp"),
                    List.of("had failed twice", "never dark"),
                    "opposite terms"),
                0.6,
                Review.NONE),
            new Contradiction(
                numbers,
                twelveMillion.id(),
                nineMillion.id(),
                Label.NUMBER,
                null,
                new Reason(
                    "They give different numbers of kroner for the repairs.",
                    List.of("repairs", "million", "kroner"),
                    List.of("12 million", "9 million"),
                    "numbers"),
                0.8,
                Review.NONE)),
        archive.newestChange());
  }

  /** Brings the index after what was decided since. */
  void refill() {
    fillIndex();
  }

  private void fillIndex() {
    var updates = new ArrayList<Update>();
    for (var change : archive.changesAfter(0, 10_000)) {
      switch (change.kind()) {
        case ARTICLE ->
            Ids.article(change.id())
                .flatMap(archive::article)
                .ifPresent(article -> updates.add(new Update.PutArticle(article)));
        case QUOTE ->
            Ids.quote(change.id())
                .flatMap(archive::statement)
                .ifPresent(statement -> updates.add(new Update.PutQuote(statement)));
        case CONTRADICTION ->
            Ids.pair(change.id())
                .flatMap(archive::pair)
                .ifPresent(pair -> updates.add(new Update.PutContradiction(pair)));
        case SPEAKER ->
            Ids.speaker(change.id())
                .flatMap(archive::speaker)
                .ifPresent(speaker -> updates.add(new Update.PutSpeaker(speaker, List.of())));
      }
    }
    index.apply(updates);
    index.refresh();
  }

  private void save(Article article, Quote... quotes) {
    var bytes = article.text().getBytes(StandardCharsets.UTF_8);
    archive.save(
        List.of(
            new Entry(
                new RawDocument(article.head().title(), "text/plain", bytes),
                article,
                List.of(quotes))));
  }

  private static IndexConfig config(Path own) {
    try {
      Files.createDirectories(own);
      Files.writeString(
          own.resolve("outlets.txt"),
          HERALD + " | full | Free to read\n" + SILENT + " | none |\n* | excerpt | An excerpt.\n");
      Files.writeString(own.resolve("countries.txt"), "NO | Norway\nSE | Sweden\nFI | Finland\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return IndexConfig.load(own);
  }

  private static Attribution person(
      String name, String role, @Nullable String organisation, String country) {
    return new Attribution(name, null, SpeakerKind.PERSON, role, organisation, country, null);
  }

  private static Article article(
      String path, String publisher, String title, String published, String text) {
    var url = "https://news.example/" + path + "?a=1&b=2";
    var head =
        new ArticleHead(
            ArticleId.ofUrl(url),
            "source-" + path,
            url,
            publisher,
            title,
            "By Somebody Invented",
            null,
            PartialDate.parse(published),
            "en");
    return new Article(head, text.strip());
  }

  private static Said quote(Article article, String words, Attribution who) {
    return new Said(article, words, who);
  }

  /** A quote in the making. */
  private record Said(Article article, String words, Attribution who) {
    Quote said() {
      return saying("said", QuoteKind.DIRECT, null);
    }

    Quote saying(String cue, QuoteKind kind, @Nullable String saidOn) {
      int start = article.text().indexOf(words);
      var span = new Span(start, start + words.length());
      var context = Context.around(article.text(), span);
      return new Quote(
          QuoteId.of(article.id(), words, 0),
          article.id(),
          span,
          words,
          context.before(),
          context.after(),
          kind,
          cue,
          who,
          saidOn == null ? null : PartialDate.parse(saidOn),
          0.9);
    }
  }

  /**
   * Saves an article and then a new revision of it, in which the quote has another word; gives the
   * quote's id before and after.
   */
  List<QuoteId> revise() {
    var first =
        article(
            "late", HERALD, "Late news", "2023", "“The keeper is back in the tower,” said Aune.");
    var second =
        article(
            "late", HERALD, "Late news", "2023", "“The keeper is back in his tower,” said Aune.");
    var before = quote(first, "The keeper is back in the tower", AUNE).said();
    var after = quote(second, "The keeper is back in his tower", AUNE).said();
    save(first, before);
    save(second, after);
    return List.of(before.id(), after.id());
  }

  /** The id of somebody who has a page. */
  String speaker() {
    var speaker = archive.statement(neverDark.id()).orElseThrow().speaker();
    if (speaker == null) {
      throw new IllegalStateException("the record made no speaker of " + neverDark.attribution());
    }
    return speaker.id().value();
  }

  /** The id of somebody else who has a page. */
  String secondSpeaker() {
    var speaker = archive.statement(wasDark.id()).orElseThrow().speaker();
    if (speaker == null) {
      throw new IllegalStateException("the record made no speaker of " + wasDark.attribution());
    }
    return speaker.id().value();
  }

  /** Somebody who may sign in. */
  void addEditor(String name, String password) {
    new Editors(archive.accounts(), Clock.systemUTC()).add(name, password);
  }

  /** A portal that is open to all who come, and has an address of its own. */
  Portal portal(Limits limits, @Nullable Site place) {
    return Portal.create(
        archive, index, config, Clock.systemUTC(), NOTICE, place, Watch.NONE, limits);
  }

  Portal portal() {
    return Portal.create(archive, index, config, Clock.systemUTC(), NOTICE);
  }

  @Override
  public void close() {
    index.close();
    archive.close();
  }
}
