package org.otherwise.publish;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.Pair;
import org.otherwise.model.PartialDate;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/**
 * A record as a library cites it; every citation format says this and nothing else. An article is
 * cited as what it is. A quote is cited as the article that prints it, since that is what the
 * reader has seen, with the speaker as a contributor and the words in a note. A pair is a record of
 * this collection, with both its sides in notes. See {@code src/docs/citing.md}.
 *
 * @param id of the record, unique among all kinds, the same for ever
 * @param authors who wrote it
 * @param speakers who is quoted in it
 * @param container the outlet, or this collection
 * @param issued as exactly as it is known; null where it is not
 * @param url where it is read: at its outlet if that is on the web, else here
 * @param record its page here
 * @param notes what is cited of it
 */
record Reference(
    Kind kind,
    String id,
    String title,
    List<Person> authors,
    List<Person> speakers,
    String container,
    @Nullable PartialDate issued,
    String url,
    String record,
    String language,
    List<String> notes,
    String rights) {

  enum Kind {
    ARTICLE,
    QUOTE,
    PAIR
  }

  static Reference of(Item item, Site site, Showing showing) {
    return switch (item) {
      case Item.OfArticle(var head, _) ->
          of(Kind.ARTICLE, "article-" + head.id(), head, item, List.of(), List.of(), site, showing);
      case Item.OfQuote(var statement) ->
          of(
              Kind.QUOTE,
              "quote-" + statement.id(),
              statement.article(),
              item,
              speakers(statement),
              List.of(said(statement)),
              site,
              showing);
      case Item.OfPair(var pair, var title) -> of(pair, title, site, showing);
    };
  }

  private static Reference of(
      Kind kind,
      String id,
      ArticleHead head,
      Item item,
      List<Person> speakers,
      List<String> notes,
      Site site,
      Showing showing) {
    var here = site.absolute(item.address());
    var source = web(head.url());
    return new Reference(
        kind,
        id,
        Plain.line(head.title()),
        Person.ofByline(head.byline()),
        speakers,
        Plain.line(head.publisher()),
        head.published(),
        source == null ? here : source,
        here,
        head.language(),
        notes,
        Plain.line(showing.rights(head)));
  }

  private static Reference of(Pair pair, String title, Site site, Showing showing) {
    var here = site.absolute(Addresses.of(pair.id()));
    var speakers = new ArrayList<>(speakers(pair.left()));
    for (var other : speakers(pair.right())) {
      if (!speakers.contains(other)) {
        speakers.add(other);
      }
    }
    var when = pair.contradiction().review().when();
    return new Reference(
        Kind.PAIR,
        "contradiction-" + pair.id(),
        Plain.line(title),
        List.of(),
        speakers,
        Site.NAME,
        when == null ? null : PartialDate.of(when.atZone(ZoneOffset.UTC).toLocalDate()),
        here,
        here,
        "en",
        List.of(saidIn(pair.left(), site), saidIn(pair.right(), site)),
        Plain.line(showing.rights(pair)));
  }

  private static List<Person> speakers(Statement statement) {
    var speaker = statement.speaker();
    var name = Plain.line(statement.speakerName());
    if (speaker == null || name.isEmpty()) {
      return List.of();
    }
    return List.of(speaker.kind() == SpeakerKind.PERSON ? Person.of(name) : Person.whole(name));
  }

  /**
   * "Tiril Aune (21 …): “…”"; an indirect statement has no quotation marks, being no one's words.
   */
  static String said(Statement statement) {
    var quote = statement.quote();
    var name = Plain.line(statement.speakerName());
    var words = Plain.line(quote.words()).replaceFirst(",$", "");
    var said = quote.saidOn();
    return (name.isEmpty() ? "Quoted" : name)
        + (said == null ? "" : " (" + said + ")")
        + ": "
        + switch (quote.kind()) {
          case DIRECT -> "“" + words + "”";
          case INDIRECT -> "[indirectly] " + words;
          case MIXED -> "[in part indirectly] " + words;
        };
  }

  private static String saidIn(Statement statement, Site site) {
    var head = statement.article();
    var published = head.published();
    var source = web(head.url());
    return said(statement)
        + ". In: "
        + Plain.line(head.title())
        + (head.publisher() == null ? "" : ", " + Plain.line(head.publisher()))
        + (published == null ? "" : ", " + published)
        + ", "
        + (source == null ? site.absolute(Addresses.of(statement.id())) : source);
  }

  /** The address if it can be opened and holds nothing that would break a field. */
  static @Nullable String web(@Nullable String url) {
    return url != null && url.matches("(?i)https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+") ? url : null;
  }
}
