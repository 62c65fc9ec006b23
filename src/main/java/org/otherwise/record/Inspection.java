package org.otherwise.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.otherwise.model.Fingerprint;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Looks through a record for what cannot be right, at one moment of it, and writes nothing. Others
 * may go on with it meanwhile.
 */
public final class Inspection implements AutoCloseable {
  private static final int BATCH = 200;

  private final Handle handle;
  private final ObjDoubleConsumer<String> steps;
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();

  private Inspection(Handle handle, ObjDoubleConsumer<String> steps) {
    this.handle = handle;
    this.steps = steps;
  }

  /** What is mended in the same way. */
  public enum Kind {
    /** The file itself, or what can't be made again from it. */
    DAMAGE,
    /** What was extracted does not fit the text that is stored. */
    EXTRACTION,
    /** What points at nothing. */
    REFERENCE
  }

  public record Wrong(Kind kind, String what) {}

  /**
   * Begins to look, at the record as it is now.
   *
   * @param steps is told what is being looked at, and the share of it that is done
   * @throws RecordException where it is of a newer program, or cannot be opened
   */
  public static Inspection begin(Path folder, ObjDoubleConsumer<String> steps) {
    var file = folder.toAbsolutePath().normalize().resolve(Database.FILE);
    int schema = Schema.requireKnown(file);
    if (schema < Schema.NEWEST) {
      throw new RecordException(
          "the record "
              + file
              + " was written by an older version of Otherwise; `otherwise ingest` or `serve` brings it up to date");
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(Database.PATIENCE_MILLIS);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    try {
      var handle = Jdbi.open(source);
      handle.begin();
      return new Inspection(handle, steps);
    } catch (JdbiException e) {
      throw new RecordException("cannot open the record " + file + ": " + e.getMessage(), e);
    }
  }

  /** Looks at all of it. What can't be looked at, since the file is damaged, is {@link #unseen}. */
  public List<Wrong> look() {
    part("the file", this::file);
    part("raw documents", this::raw);
    part("texts", this::texts);
    part("quotes", this::quotes);
    part("aliases and mergers", this::references);
    part("the change log", this::log);
    return List.copyOf(wrong);
  }

  /** What could not be looked at, and why. */
  public List<String> unseen() {
    return List.copyOf(unseen);
  }

  public String epoch() {
    return Progress.storedEpoch(handle).orElse("");
  }

  public long newestChange() {
    return ChangeLog.newest(handle);
  }

  public long soughtTo() {
    return Progress.soughtTo(handle);
  }

  /** The articles that readers are shown. */
  public Set<String> shownArticles() {
    return strings("select a.id from article a where " + Layer.shownArticle("a.id"));
  }

  /** The quotes that readers are shown, copies left out. */
  public Set<String> shownQuotes() {
    return strings(
        "select q.id from quote q where "
            + Layer.shownQuote("q")
            + " and ("
            + Statements.copyOf()
            + ") is null");
  }

  /** The pairs both of whose quotes are shown, dismissed ones too. */
  public Set<String> shownPairs() {
    return strings(
        "select c.id from contradiction c join quote l on l.id = c.left_quote"
            + " join quote r on r.id = c.right_quote where "
            + Layer.shownQuote("l")
            + " and "
            + Layer.shownQuote("r"));
  }

  /** What changed after number {@code n}, and the pairs that show it: an index may lack these. */
  public Set<String> changedAfter(long n) {
    var ids =
        new HashSet<>(
            handle
                .createQuery("select id from change_log where n > :n")
                .bind("n", n)
                .mapTo(String.class)
                .list());
    ids.addAll(
        handle
            .createQuery(
                """
                select c.id from contradiction c
                where c.left_quote in (select id from change_log where n > :n)
                  or c.right_quote in (select id from change_log where n > :n)
                """)
            .bind("n", n)
            .mapTo(String.class)
            .list());
    return ids;
  }

  @Override
  public void close() {
    handle.rollback(); // nothing was written; it ends the moment that was looked at
    handle.close();
  }

  private void part(String what, Runnable look) {
    steps.accept("looking at " + what, -1);
    try {
      look.run();
    } catch (JdbiException | RecordException e) {
      unseen.add(what + ": " + e.getMessage());
    }
  }

  private void found(Kind kind, String what) {
    wrong.add(new Wrong(kind, what));
  }

  private void file() {
    for (var line : handle.createQuery("pragma integrity_check(20)").mapTo(String.class).list()) {
      if (!line.equals("ok")) {
        found(Kind.DAMAGE, "the file of the record is damaged: " + line);
      }
    }
    handle
        .createQuery(
            "select \"table\" || ' (row ' || coalesce(rowid, '?') || ')' as what, parent"
                + " from pragma_foreign_key_check")
        .map((row, _) -> row.getString("what") + " names a " + row.getString("parent"))
        .forEach(what -> found(Kind.DAMAGE, what + " that is not there"));
  }

  private record Raw(long row, String article, String digest, String fault) {}

  private void raw() {
    long all = count("raw");
    long done = 0;
    for (long last = 0; ; ) {
      var some =
          handle
              .createQuery(
                  "select rowid, article, digest, bytes from raw where rowid > :last"
                      + " order by rowid limit "
                      + BATCH)
              .bind("last", last)
              .map(
                  (row, _) ->
                      new Raw(
                          row.getLong(1),
                          row.getString(2),
                          row.getString(3),
                          fault(row.getBytes(4), row.getString(3))))
              .list();
      if (some.isEmpty()) {
        return;
      }
      for (var raw : some) {
        if (!raw.fault().isEmpty()) {
          found(
              Kind.DAMAGE,
              "the raw document "
                  + raw.digest()
                  + " of article "
                  + raw.article()
                  + " "
                  + raw.fault());
        }
      }
      last = some.getLast().row();
      done += some.size();
      steps.accept("looking at raw documents", (double) done / all);
    }
  }

  /** What is wrong with the bytes; empty where nothing is. */
  private static String fault(byte[] bytes, String digest) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return Fingerprint.of(gzip.readAllBytes()).equals(digest)
          ? ""
          : "is not what its digest says";
    } catch (IOException e) {
      return "cannot be unpacked: " + e.getMessage();
    }
  }

  private record Text(long row, String article, int number, String text, String digest) {}

  private void texts() {
    long all = count("revision");
    long done = 0;
    for (long last = 0; ; ) {
      var some =
          handle
              .createQuery(
                  "select rowid, article, number, text, digest from revision"
                      + " where rowid > :last order by rowid limit "
                      + BATCH)
              .bind("last", last)
              .map(
                  (row, _) ->
                      new Text(
                          row.getLong(1),
                          row.getString(2),
                          row.getInt(3),
                          row.getString(4),
                          row.getString(5)))
              .list();
      if (some.isEmpty()) {
        break;
      }
      for (var text : some) {
        if (!Fingerprint.of(text.text()).equals(text.digest())) {
          found(
              Kind.DAMAGE,
              "the text of article %s, revision %d, is not what its digest says"
                  .formatted(text.article(), text.number()));
        }
      }
      last = some.getLast().row();
      done += some.size();
      steps.accept("looking at texts", (double) done / all);
    }
    each(
        "select id from article a where not exists"
            + " (select 1 from revision r where r.article = a.id and r.number = a.revision)",
        id -> found(Kind.DAMAGE, "article " + id + " has no text of its current revision"));
  }

  private record Said(
      long row, String id, String article, int start, int end, String words, String text) {}

  /** A quote is looked for in the current text of its article. */
  private void quotes() {
    long all = count("quote");
    long done = 0;
    for (long last = 0; ; ) {
      var some =
          handle
              .createQuery(
                  "select q.rowid, q.id, q.article, q.start_at, q.end_at, q.words, r.text"
                      + " from quote q join article a on a.id = q.article"
                      + " join revision r on r.article = a.id and r.number = a.revision"
                      + " where q.rowid > :last order by q.rowid limit "
                      + BATCH)
              .bind("last", last)
              .map(
                  (row, _) ->
                      new Said(
                          row.getLong(1),
                          row.getString(2),
                          row.getString(3),
                          row.getInt(4),
                          row.getInt(5),
                          row.getString(6),
                          row.getString(7)))
              .list();
      if (some.isEmpty()) {
        return;
      }
      some.forEach(this::quote);
      last = some.getLast().row();
      done += some.size();
      steps.accept("looking at quotes", (double) done / all);
    }
  }

  private void quote(Said said) {
    var where =
        "quote %s at %d to %d of article %s"
            .formatted(said.id(), said.start(), said.end(), said.article());
    if (said.start() < 0 || said.end() <= said.start() || said.end() > said.text().length()) {
      found(Kind.EXTRACTION, where + " stands outside its text");
    } else if (!said.text().substring(said.start(), said.end()).equals(said.words())) {
      found(Kind.EXTRACTION, where + " has other words than the text there");
    }
  }

  private void references() {
    each(
        "select old_id || ' leads to ' || new_id from quote_alias"
            + " where new_id not in (select id from quote)",
        what -> found(Kind.REFERENCE, "the quote " + what + ", which is not there"));
    each(
        "select old_id || ' leads to ' || new_id from pair_alias"
            + " where new_id in (select old_id from pair_alias)",
        what -> found(Kind.REFERENCE, "the pair " + what + ", which leads on"));
    each(
        """
        select id || ' is merged into ' || merged_into from speaker
        where merged_into is not null and merged_into not in (select id from speaker)
        union
        select id || ' is merged into ' || json_extract(value, '$.speaker') from layer
        where kind = 'speaker' and field = 'merged_into'
          and json_extract(value, '$.speaker') not in (select id from speaker)
        """,
        what -> found(Kind.REFERENCE, "the speaker " + what + ", which is not there"));
    each(
        """
        with recursive chain (id, at) as (
          select id, merged_into from speaker where merged_into is not null
          union
          select chain.id, speaker.merged_into from chain join speaker on speaker.id = chain.at
          where speaker.merged_into is not null)
        select id from chain where at = id
        """,
        id -> found(Kind.REFERENCE, "the speaker " + id + " is merged into itself"));
  }

  private void log() {
    long newest = newestChange();
    long last =
        handle.createQuery("select coalesce(max(n), 0) from change_log").mapTo(long.class).one();
    if (last > newest) {
      found(
          Kind.DAMAGE,
          "the change log goes up to %d, and its counter says %d".formatted(last, newest));
    }
    if (soughtTo() > newest) {
      found(
          Kind.DAMAGE,
          "contradictions were sought up to change %d, and there are %d"
              .formatted(soughtTo(), newest));
    }
  }

  private long count(String table) {
    return handle.createQuery("select count(*) from " + table).mapTo(long.class).one();
  }

  private void each(String query, Consumer<String> each) {
    handle.createQuery(query).mapTo(String.class).list().forEach(each);
  }

  private Set<String> strings(String query) {
    return new HashSet<>(handle.createQuery(query).mapTo(String.class).list());
  }
}
