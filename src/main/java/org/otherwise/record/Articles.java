package org.otherwise.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Fingerprint;
import org.otherwise.model.PartialDate;
import org.otherwise.model.RawDocument;
import org.otherwise.model.Thing;

/** The rows of articles: their heads, their revisions and the documents they were made from. */
final class Articles {
  /** The columns of a head in a query in which the article is {@code a}. */
  static final String HEAD =
      """
      a.id as a_id, a.source_id as a_source_id, a.url as a_url, a.publisher as a_publisher,
      a.title as a_title, a.byline as a_byline, a.dateline as a_dateline,
      a.published as a_published, a.language as a_language
      """;

  private static final String WHOLE =
      "select "
          + HEAD
          + """
          , r.text from article a
          join revision r on r.article = a.id and r.number = a.revision
          """;

  /** What stands in the record for an article. */
  private record Stored(ArticleHead head, int revision, String digest, String raw) {}

  private final Handle handle;

  Articles(Handle handle) {
    this.handle = handle;
  }

  /** What saving this article would come to. */
  Outcome outcome(Article article) {
    if (new Layer(handle).field(Thing.of(article.id()), Layer.WITHDRAWN).isPresent()) {
      return Outcome.WITHDRAWN;
    }
    return stored(article.id())
        .map(stored -> isJust(stored, article) ? Outcome.KNOWN : Outcome.REVISED)
        .orElse(Outcome.NEW);
  }

  void insert(Article article, RawDocument raw, long added, Instant now) {
    bindHead(
            handle.createUpdate(
                """
                insert into article (id, source_id, url, publisher, title, byline, dateline,
                  published, language, revision, original, added, imported_at)
                values (:id, :source_id, :url, :publisher, :title, :byline, :dateline,
                  :published, :language, 1, :id, :added, :at)
                """),
            article.head())
        .bind("added", added)
        .bind("at", now.toString())
        .execute();
    insertRevision(article, 1, keep(article.id(), raw, now), now);
  }

  /**
   * Replaces the head and, where the text is another, adds a revision. Where it is the same the
   * revision stays and names the document from which it was made last. Returns the number of the
   * current revision.
   */
  int revise(Article article, RawDocument raw, Instant now) {
    return revise(article, keep(article.id(), raw, now), now);
  }

  /** The same for another reading of the document from which the current revision was made. */
  int reread(Article article, Instant now) {
    return revise(article, stored(article.id()).orElseThrow().raw(), now);
  }

  private int revise(Article article, String digest, Instant now) {
    var stored = stored(article.id()).orElseThrow();
    int revision = stored.revision();
    if (hasText(stored, article)) {
      handle
          .createUpdate(
              "update revision set raw = :raw where article = :article and number = :number")
          .bind("raw", digest)
          .bind("article", article.id().value())
          .bind("number", revision)
          .execute();
    } else {
      revision++;
      insertRevision(article, revision, digest, now);
    }
    bindHead(
            handle.createUpdate(
                """
                update article set source_id = :source_id, url = :url, publisher = :publisher,
                  title = :title, byline = :byline, dateline = :dateline, published = :published,
                  language = :language, revision = :revision
                where id = :id
                """),
            article.head())
        .bind("revision", revision)
        .execute();
    return revision;
  }

  /**
   * The number of the article's revision where it has just this text and head; empty where it has
   * others.
   */
  Optional<Integer> revisionOf(Article article) {
    return stored(article.id()).filter(stored -> isJust(stored, article)).map(Stored::revision);
  }

  /**
   * The document from which the current revision was made; empty where it is not there, or is not
   * what its digest says.
   */
  Optional<RawDocument> document(ArticleId id) {
    return handle
        .createQuery(
            """
            select w.source, w.media_type, w.bytes, w.digest from article a
            join revision r on r.article = a.id and r.number = a.revision
            join raw w on w.article = a.id and w.digest = r.raw
            where a.id = :id
            """)
        .bind("id", id.value())
        .map(
            (row, _) -> {
              var source = row.getString("source");
              var mediaType = row.getString("media_type");
              var digest = row.getString("digest");
              return unpacked(row.getBytes("bytes"))
                  .filter(bytes -> Fingerprint.of(bytes).equals(digest))
                  .map(bytes -> new RawDocument(source, mediaType, bytes));
            })
        .findOne()
        .flatMap(document -> document);
  }

  /** The next articles by their ids after one, withdrawn ones too. */
  List<Article> after(String id, int limit) {
    return handle
        .createQuery(WHOLE + "where a.id > :id order by a.id limit :limit")
        .bind("id", id)
        .bind("limit", limit)
        .map((row, _) -> new Article(head(row), row.getString("text")))
        .list();
  }

  /** The article, withdrawn or not. */
  Optional<Article> stored(String id) {
    return handle
        .createQuery(WHOLE + "where a.id = :id")
        .bind("id", id)
        .map((row, _) -> new Article(head(row), row.getString("text")))
        .findOne();
  }

  Optional<Article> find(ArticleId id) {
    return handle
        .createQuery(WHOLE + "where a.id = :id and " + Layer.shownArticle("a.id"))
        .bind("id", id.value())
        .map((row, _) -> new Article(head(row), row.getString("text")))
        .findOne();
  }

  Map<ArticleId, ArticleHead> heads(Collection<ArticleId> ids) {
    var heads = new HashMap<ArticleId, ArticleHead>();
    for (var chunk : Database.chunks(ids)) {
      handle
          .createQuery(
              "select "
                  + HEAD
                  + " from article a where a.id in (<ids>) and "
                  + Layer.shownArticle("a.id"))
          .bindList("ids", chunk.stream().map(ArticleId::value).toList())
          .map((row, _) -> head(row))
          .forEach(head -> heads.put(head.id(), head));
    }
    return heads;
  }

  /** The other articles of its group of near-duplicates, in the order in which they came. */
  List<ArticleHead> copiesOf(ArticleId id) {
    return handle
        .createQuery(
            "select "
                + HEAD
                + """
                from article a
                where a.original = (select original from article where id = :id) and a.id != :id
                  and
                """
                + Layer.shownArticle("a.id")
                + " order by a.added")
        .bind("id", id.value())
        .map((row, _) -> head(row))
        .list();
  }

  static ArticleHead head(ResultSet row) throws SQLException {
    return new ArticleHead(
        new ArticleId(row.getString("a_id")),
        row.getString("a_source_id"),
        row.getString("a_url"),
        row.getString("a_publisher"),
        row.getString("a_title"),
        row.getString("a_byline"),
        row.getString("a_dateline"),
        date(row.getString("a_published")),
        row.getString("a_language"));
  }

  static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private Optional<Stored> stored(ArticleId id) {
    return handle
        .createQuery(
            "select "
                + HEAD
                + """
                , a.revision, r.digest, r.raw from article a
                join revision r on r.article = a.id and r.number = a.revision
                where a.id = :id
                """)
        .bind("id", id.value())
        .map(
            (row, _) ->
                new Stored(
                    head(row),
                    row.getInt("revision"),
                    row.getString("digest"),
                    row.getString("raw")))
        .findOne();
  }

  private static boolean isJust(Stored stored, Article article) {
    return hasText(stored, article) && sameHead(stored.head(), article.head());
  }

  private static boolean hasText(Stored stored, Article article) {
    return stored.digest().equals(Fingerprint.of(article.text()));
  }

  /**
   * Compares what the record keeps of them: half a surrogate pair, which no database stores, is the
   * same as the question mark that it became.
   */
  private static boolean sameHead(ArticleHead one, ArticleHead other) {
    return digest(one).equals(digest(other));
  }

  private static String digest(ArticleHead head) {
    return Fingerprint.of(
        marked(head.sourceId()),
        marked(head.url()),
        marked(head.publisher()),
        marked(head.title()),
        marked(head.byline()),
        marked(head.dateline()),
        marked(text(head.published())),
        marked(head.language()));
  }

  /** Tells nothing from an empty text, and where one text ends from where the next begins. */
  private static String marked(@Nullable String text) {
    return text == null ? "-" : text.length() + ":" + text;
  }

  private void insertRevision(Article article, int number, String raw, Instant now) {
    handle
        .createUpdate(
            """
            insert into revision (article, number, text, digest, raw, at)
            values (:article, :number, :text, :digest, :raw, :at)
            """)
        .bind("article", article.id().value())
        .bind("number", number)
        .bind("text", article.text())
        .bind("digest", Fingerprint.of(article.text()))
        .bind("raw", raw)
        .bind("at", now.toString())
        .execute();
  }

  /** Keeps the document, once; returns its digest. */
  private String keep(ArticleId article, RawDocument raw, Instant now) {
    var digest = Fingerprint.of(raw.bytes());
    handle
        .createUpdate(
            """
            insert into raw (article, digest, source, media_type, bytes, at)
            values (:article, :digest, :source, :media_type, :bytes, :at)
            on conflict (article, digest) do nothing
            """)
        .bind("article", article.value())
        .bind("digest", digest)
        .bind("source", raw.source())
        .bind("media_type", raw.mediaType())
        .bind("bytes", gzipped(raw.bytes()))
        .bind("at", now.toString())
        .execute();
    return digest;
  }

  private static byte[] gzipped(byte[] bytes) {
    var gzipped = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (var gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written to", e);
    }
    return gzipped.toByteArray();
  }

  private static Optional<byte[]> unpacked(byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of(gzip.readAllBytes());
    } catch (IOException e) {
      return Optional.empty(); // damaged, as `check` says with its reason
    }
  }

  private static <S extends SqlStatement<S>> S bindHead(S statement, ArticleHead head) {
    return statement
        .bind("id", head.id().value())
        .bind("source_id", head.sourceId())
        .bind("url", head.url())
        .bind("publisher", head.publisher())
        .bind("title", head.title())
        .bind("byline", head.byline())
        .bind("dateline", head.dateline())
        .bind("published", text(head.published()))
        .bind("language", head.language());
  }
}
