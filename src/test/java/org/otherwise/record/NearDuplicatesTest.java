package org.otherwise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otherwise.record.Made.ORLEN;
import static org.otherwise.record.Made.article;
import static org.otherwise.record.Made.entry;
import static org.otherwise.record.Made.prose;
import static org.otherwise.record.Made.quotes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.Statement;
import org.otherwise.record.LogEntry.Kind;

class NearDuplicatesTest {
  private static final String WORDS = "The ferry will sail again on Monday";
  private static final String BODY = prose(7, 300) + ". " + WORDS + ". " + prose(8, 300);

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(folder, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void copiesFormAGroupAndTheirQuotesAreMarked() {
    var original = printed("original", BODY);
    var copy = printed("copy", "CITY (Wire) " + BODY + " Printed elsewhere too.");
    var third = printed("third", BODY);
    var other = printed("other", prose(9, 300) + " " + WORDS + " " + prose(10, 300));
    archive.save(List.of(original, copy, other));
    archive.save(List.of(third));

    assertThat(copiesOf(original)).containsExactly(id(copy), id(third));
    assertThat(copiesOf(copy)).containsExactly(id(original), id(third));
    assertThat(copiesOf(other)).isEmpty();
    assertThat(copyOf(original)).isNull();
    assertThat(copyOf(copy)).isEqualTo(quote(original));
    assertThat(copyOf(third)).isEqualTo(quote(original));
    assertThat(copyOf(other)).isNull();
    assertThat(archive.copiesOf(quote(copy)))
        .extracting(Statement::id)
        .containsExactly(quote(original), quote(third));
  }

  @Test
  void shortTextsAreNotGrouped() {
    var text = prose(1, 30) + " " + WORDS;
    var one = printed("one", text);
    var other = printed("other", text);
    archive.save(List.of(one, other));
    assertThat(copiesOf(one)).isEmpty();
    assertThat(copyOf(other)).isNull();
  }

  @Test
  void aCopyThatIsRewrittenLeavesItsGroup() {
    var original = printed("original", BODY);
    var copy = printed("copy", BODY);
    archive.save(List.of(original, copy));
    long newest = archive.newestChange();

    var rewritten = printed("copy", prose(20, 400) + " " + WORDS);
    archive.save(List.of(rewritten));

    assertThat(copiesOf(original)).isEmpty();
    assertThat(copyOf(rewritten)).isNull();
    assertThat(archive.changesAfter(newest, 20))
        .extracting(LogEntry::id)
        .contains(quote(rewritten).value());

    archive.save(List.of(copy));
    assertThat(copiesOf(original)).containsExactly(id(copy));
    assertThat(copyOf(copy)).isEqualTo(quote(original));
  }

  @Test
  void whenTheOriginalIsRewrittenTheNextCopyTakesItsPlace() {
    var original = printed("original", BODY);
    var second = printed("second", BODY);
    var third = printed("third", BODY);
    archive.save(List.of(original, second, third));
    long newest = archive.newestChange();

    archive.save(List.of(printed("original", prose(20, 400) + " " + WORDS)));

    assertThat(copiesOf(original)).isEmpty();
    assertThat(copiesOf(second)).containsExactly(id(third));
    assertThat(copyOf(original)).isNull();
    assertThat(copyOf(second)).isNull();
    assertThat(copyOf(third)).isEqualTo(quote(second));
    assertThat(archive.changesAfter(newest, 50))
        .filteredOn(change -> change.kind() == Kind.QUOTE)
        .extracting(LogEntry::id)
        .contains(quote(second).value(), quote(third).value());

    var fourth = printed("fourth", BODY);
    archive.save(List.of(fourth));
    assertThat(copiesOf(second)).containsExactly(id(third), id(fourth));
    assertThat(copyOf(fourth)).isEqualTo(quote(second));
  }

  @Test
  void whenAnOriginalLosesItsQuoteTheCopyKeepsIt() {
    var original = printed("original", BODY);
    var copy = printed("copy", BODY);
    archive.save(List.of(original, copy));

    archive.save(List.of(entry(article("original", BODY + " Mended."))));

    assertThat(copiesOf(original)).containsExactly(id(copy));
    assertThat(copyOf(copy)).isNull();
    assertThat(archive.movedTo(quote(original))).isEmpty();
  }

  @Test
  void groupsOutliveTheProcess() {
    archive.save(List.of(printed("original", BODY)));
    archive.close();
    open();
    var copy = printed("copy", BODY);
    archive.save(List.of(copy));
    assertThat(archive.copiesOf(id(copy))).hasSize(1);
  }

  private static Entry printed(String path, String text) {
    var article = article(path, text);
    return entry(article, quotes(article, ORLEN, WORDS));
  }

  private List<ArticleId> copiesOf(Entry entry) {
    return archive.copiesOf(id(entry)).stream().map(ArticleHead::id).toList();
  }

  private @Nullable QuoteId copyOf(Entry entry) {
    return archive.statement(quote(entry)).orElseThrow().copyOf();
  }

  private static ArticleId id(Entry entry) {
    return entry.article().id();
  }

  private static QuoteId quote(Entry entry) {
    return entry.quotes().stream().map(Quote::id).findFirst().orElseThrow();
  }
}
