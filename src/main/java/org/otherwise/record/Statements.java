package org.otherwise.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** Reads quotes with what is shown beside them, in as many queries for many as for one. */
final class Statements {
  private static final String SELECT =
      "select "
          + Articles.HEAD
          + """
          , q.id, q.article, q.start_at, q.end_at, q.words, q.context_before, q.context_after,
            q.kind, q.cue, q.speaker_name, q.mention_start, q.mention_end, q.speaker_kind, q.role,
            q.organisation, q.country, q.relay, q.said_on, q.confidence, q.speaker,
          """
          + copyOf()
          + " as copy_of from quote q join article a on a.id = q.article ";

  private static final String SHOWN = Layer.shownQuote("q");

  /** Where the first of the same words was withdrawn, the next of its copies takes its place. */
  static String copyOf() {
    return """
    case when q.copy_of is null then null
      when exists (select 1 from quote o where o.id = q.copy_of and %s) then q.copy_of
      else (select nullif(s.id, q.id) from quote s where s.copy_of = q.copy_of and %s
        order by s.added limit 1)
    end
    """
        .formatted(Layer.shownQuote("o"), Layer.shownQuote("s"));
  }

  private static final Comparator<Statement> IN_TEXT =
      Comparator.<Statement>comparingInt(it -> it.quote().span().start())
          .thenComparingInt(it -> it.quote().span().end())
          .thenComparing(it -> it.id().value());

  private record Row(
      Quote quote, ArticleHead head, @Nullable SpeakerId speaker, @Nullable QuoteId copyOf) {}

  private final Handle handle;

  Statements(Handle handle) {
    this.handle = handle;
  }

  Map<QuoteId, Statement> find(Collection<QuoteId> ids) {
    var rows = new ArrayList<Row>();
    for (var chunk : Database.chunks(new LinkedHashSet<>(ids))) {
      handle
          .createQuery(SELECT + " where q.id in (<ids>) and " + SHOWN)
          .bindList("ids", values(chunk))
          .map((row, _) -> row(row))
          .forEach(rows::add);
    }
    return complete(rows).stream().collect(Collectors.toMap(Statement::id, it -> it));
  }

  /** In the order asked for, without those that are not there. */
  List<Statement> list(List<QuoteId> ids) {
    var found = find(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  List<Statement> of(ArticleId article) {
    var statements =
        complete(
            handle
                .createQuery(SELECT + " where q.article = :id and " + SHOWN)
                .bind("id", article.value())
                .map((row, _) -> row(row))
                .list());
    return statements.stream().sorted(IN_TEXT).toList();
  }

  /** The first of the same words and its copies, without this one. */
  List<Statement> copiesOf(QuoteId id) {
    var first =
        handle
            .createQuery("select coalesce(copy_of, id) from quote where id = :id")
            .bind("id", id.value())
            .mapTo(String.class)
            .findOne();
    if (first.isEmpty()) {
      return List.of();
    }
    return complete(
        handle
            .createQuery(
                SELECT
                    + " where (q.id = :first or q.copy_of = :first) and q.id != :id and "
                    + SHOWN
                    + " order by q.added")
            .bind("first", first.get())
            .bind("id", id.value())
            .map((row, _) -> row(row))
            .list());
  }

  /** The quote as it was extracted, withdrawn or not. */
  Optional<Corrections.Said> extracted(QuoteId id) {
    return handle
        .createQuery(SELECT + " where q.id = :id")
        .bind("id", id.value())
        .map((row, _) -> row(row))
        .findOne()
        .map(row -> new Corrections.Said(row.quote(), row.speaker()));
  }

  /** The quotes of an article as they were extracted, withdrawn ones too. */
  List<Quote> extractedOf(ArticleId article) {
    return handle
        .createQuery(SELECT + " where q.article = :id")
        .bind("id", article.value())
        .map((row, _) -> row(row).quote())
        .list();
  }

  /** The same with what editors corrected. */
  private List<Row> corrected(List<Row> rows) {
    var corrections =
        new Corrections(handle).of(rows.stream().map(row -> row.quote().id()).toList());
    if (corrections.isEmpty()) {
      return rows;
    }
    return rows.stream()
        .map(
            row -> {
              var fields = corrections.getOrDefault(row.quote().id().value(), Map.of());
              var said = Corrections.over(new Corrections.Said(row.quote(), row.speaker()), fields);
              return new Row(said.quote(), row.head(), said.speaker(), row.copyOf());
            })
        .toList();
  }

  private List<Statement> complete(List<Row> extracted) {
    var rows = corrected(extracted);
    var ids = new ArrayList<QuoteId>();
    Set<SpeakerId> speakerIds = new LinkedHashSet<>();
    for (var row : rows) {
      ids.add(row.quote().id());
      Optional.ofNullable(row.speaker()).ifPresent(speakerIds::add);
    }
    var speakers = new Speakers(handle).find(speakerIds);
    var contradicted = contradicted(ids);
    var statements = new ArrayList<Statement>();
    for (var row : rows) {
      statements.add(
          new Statement(
              row.quote(),
              row.head(),
              speaker(row.speaker(), speakers),
              row.copyOf(),
              contradicted.getOrDefault(row.quote().id().value(), 0)));
    }
    return statements;
  }

  private static @Nullable Speaker speaker(
      @Nullable SpeakerId id, Map<SpeakerId, Speaker> speakers) {
    return id == null ? null : speakers.get(id);
  }

  private Map<String, Integer> contradicted(List<QuoteId> ids) {
    var counts = new HashMap<String, Integer>();
    for (var chunk : Database.chunks(ids)) {
      handle
          .createQuery(
              """
              select s.quote, count(*) as times from (
                select id, left_quote as quote, right_quote as other from contradiction
                where left_quote in (<ids>)
                union all
                select id, right_quote as quote, left_quote as other from contradiction
                where right_quote in (<ids>)
              ) as s join quote o on o.id = s.other
              where
              """
                  + Layer.notDismissed("s.id")
                  + " and "
                  + Layer.shownQuote("o")
                  + " group by s.quote")
          .bindList("ids", values(chunk))
          .map((row, _) -> Map.entry(row.getString("quote"), row.getInt("times")))
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }
    return counts;
  }

  private static List<String> values(List<QuoteId> ids) {
    return ids.stream().map(QuoteId::value).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    var quote =
        new Quote(
            new QuoteId(row.getString("id")),
            new ArticleId(row.getString("article")),
            new Span(row.getInt("start_at"), row.getInt("end_at")),
            row.getString("words"),
            row.getString("context_before"),
            row.getString("context_after"),
            QuoteKind.of(row.getString("kind")),
            row.getString("cue"),
            attribution(row),
            Articles.date(row.getString("said_on")),
            row.getDouble("confidence"));
    return new Row(
        quote,
        Articles.head(row),
        row.getString("speaker") == null ? null : new SpeakerId(row.getString("speaker")),
        row.getString("copy_of") == null ? null : new QuoteId(row.getString("copy_of")));
  }

  private static Attribution attribution(ResultSet row) throws SQLException {
    int start = row.getInt("mention_start");
    var mention = row.wasNull() ? null : new Span(start, row.getInt("mention_end"));
    return new Attribution(
        row.getString("speaker_name"),
        mention,
        SpeakerKind.of(row.getString("speaker_kind")),
        row.getString("role"),
        row.getString("organisation"),
        row.getString("country"),
        row.getString("relay"));
  }
}
