package org.otherwise.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.Contradiction;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.PairId;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Reason;
import org.otherwise.model.Review;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** Makes things to be indexed, of which a test names only what it is about. */
public final class Sample {
  private final String id;
  private final String words;
  private String before = "";
  private String after = "";
  private String title = "Untitled";
  private String language = "en";
  private QuoteKind kind = QuoteKind.DIRECT;
  private String cue = "said";
  private @Nullable Speaker speaker;
  private @Nullable String country;
  private @Nullable String publisher;
  private @Nullable PartialDate said;
  private @Nullable PartialDate published;
  private @Nullable QuoteId copyOf;

  private Sample(String id, String words) {
    this.id = id;
    this.words = words;
  }

  public static Sample of(String id, String words) {
    return new Sample(id, words);
  }

  public Sample within(String before, String after) {
    this.before = before;
    this.after = after;
    return this;
  }

  public Sample title(String title) {
    this.title = title;
    return this;
  }

  public Sample language(String language) {
    this.language = language;
    return this;
  }

  public Sample kind(QuoteKind kind) {
    this.kind = kind;
    return this;
  }

  public Sample cue(String cue) {
    this.cue = cue;
    return this;
  }

  public Sample speaker(String id, String name) {
    this.speaker = new Speaker(new SpeakerId(id), name, SpeakerKind.PERSON, null);
    return this;
  }

  public Sample country(@Nullable String country) {
    this.country = country;
    return this;
  }

  public Sample publisher(@Nullable String publisher) {
    this.publisher = publisher;
    return this;
  }

  public Sample said(@Nullable String date) {
    this.said = date == null ? null : PartialDate.parse(date);
    return this;
  }

  public Sample published(@Nullable String date) {
    this.published = date == null ? null : PartialDate.parse(date);
    return this;
  }

  public Sample copyOf(String id) {
    this.copyOf = new QuoteId(id);
    return this;
  }

  public Statement statement() {
    var attribution =
        speaker == null
            ? new Attribution("", null, SpeakerKind.UNKNOWN, null, null, country, null)
            : new Attribution(speaker.name(), null, speaker.kind(), null, null, country, null);
    var quote =
        new Quote(
            new QuoteId(id),
            new ArticleId(id),
            new Span(before.length(), before.length() + words.length()),
            words,
            before,
            after,
            kind,
            cue,
            attribution,
            said,
            1);
    return new Statement(quote, head(), speaker, copyOf, 0);
  }

  public Update put() {
    return new Update.PutQuote(statement());
  }

  public Update putArticle() {
    return new Update.PutArticle(new Article(head(), words));
  }

  /** This and the other side as a pair with this id. */
  public static Pair pair(String id, Sample left, Sample right, Label label, Review.Status status) {
    var contradiction =
        new Contradiction(
            new PairId(id),
            new QuoteId(left.id),
            new QuoteId(right.id),
            label,
            null,
            new Reason("They differ.", List.of(), List.of(), "test"),
            0.5,
            new Review(status, null, null, null));
    return new Pair(contradiction, left.statement(), right.statement());
  }

  private ArticleHead head() {
    return new ArticleHead(
        new ArticleId(id), null, null, publisher, title, null, null, published, language);
  }
}
