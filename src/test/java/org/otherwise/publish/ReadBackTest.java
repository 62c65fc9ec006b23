package org.otherwise.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisType;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otherwise.model.ArticleHead;

/**
 * Every format is read back by a parser that is none of ours, with texts that break formats: as
 * many records come out as went in, and each with its words.
 */
class ReadBackTest {
  private static final Site SITE = new Site("https://news.example.org/");

  @TempDir static Path folder;

  private static Exports exports;

  @BeforeAll
  static void open() {
    exports = new Exports(SITE, Hostile.showing(folder));
  }

  static Stream<Bundle> bundles() {
    return Stream.of(Hostile.quotes(), Hostile.articles(), Hostile.pairs(), Hostile.mixed());
  }

  // ── Atom, read by rome ──

  @ParameterizedTest
  @MethodSource("bundles")
  void aFeedHasAnEntryForEveryRecord(Bundle bundle) throws Exception {
    var feed = new SyndFeedInput().build(new StringReader(exports.write(Format.ATOM, bundle)));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSameSizeAs(bundle.items());
    var ids = new HashSet<String>();
    for (var entry : feed.getEntries()) {
      assertThat(entry.getUri()).startsWith("tag:news.example.org,2026:/");
      assertThat(entry.getUpdatedDate()).isNotNull();
      assertThat(entry.getAuthors()).isNotEmpty();
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(entry.getLink()).startsWith("https://news.example.org/");
      ids.add(entry.getUri());
    }
    assertThat(ids).hasSameSizeAs(bundle.items());
  }

  @Test
  void aFeedCarriesTheWordsAsTextAndTheWayToItsOtherPages() throws Exception {
    var feed =
        new SyndFeedInput().build(new StringReader(exports.write(Format.ATOM, Hostile.quotes())));
    for (int i = 0; i < Hostile.TEXTS.size(); i++) {
      var content = feed.getEntries().get(i).getContents().getFirst();
      assertThat(content.getType()).isEqualTo("text");
      assertThat(content.getValue()).contains(Plain.text(Hostile.TEXTS.get(i)));
    }
    assertThat(feed.getLinks().stream().map(SyndLink::getRel))
        .containsExactlyInAnyOrder("self", "alternate", "first", "previous", "next", "last");
    assertThat(link(feed.getLinks(), "next"))
        .isEqualTo("https://news.example.org/quotes.atom?q=a&sort=said&page=3");
    assertThat(feed.getCopyright()).isNull();
    assertThat(feed.getTitle()).isEqualTo("List & “title” <x> – Otherwise");
  }

  private static String link(List<SyndLink> links, String rel) {
    return links.stream().filter(it -> it.getRel().equals(rel)).findFirst().orElseThrow().getHref();
  }

  // ── RIS, read by KRis ──

  @ParameterizedTest
  @MethodSource("bundles")
  void risHasARecordForEveryRecord(Bundle bundle) {
    var ris = exports.write(Format.RIS, bundle);
    assertThat(ris.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    var records = KRis.processList(ris.lines().toList());
    assertThat(records).hasSameSizeAs(bundle.items());
    for (int i = 0; i < records.size(); i++) {
      boolean pair = bundle.items().get(i) instanceof Item.OfPair;
      assertThat(records.get(i).getType()).isEqualTo(pair ? RisType.ELEC : RisType.NEWS);
      assertThat(records.get(i).getUrl()).startsWith("https://news.example");
      assertThat(records.get(i).getDatabaseName()).isEqualTo("Otherwise");
    }
  }

  @Test
  void risCitesTheArticleThatPrintsAQuote() {
    var records = KRis.processList(exports.write(Format.RIS, Hostile.quotes()).lines().toList());
    for (int i = 0; i < records.size(); i++) {
      var text = Plain.line(Hostile.TEXTS.get(i));
      var record = records.get(i);
      assertThat(record.getTitle()).isEqualTo(text);
      assertThat(record.getNotes()).isEqualTo("Tiril Aune (2022-09): “" + text + "”");
      assertThat(record.getAuthors()).containsExactly("Lervik, Mona", "Aas, Jon");
      assertThat(record.getSecondaryAuthors()).containsExactly("Aune, Tiril");
      assertThat(record.getSecondaryTitle()).isEqualTo("Harbour Herald");
      assertThat(record.getDate()).isEqualTo("2022/09/21/");
      assertThat(record.getPublicationYear()).isEqualTo("2022");
      assertThat(record.getUrl()).isEqualTo("https://news.example/" + i + "?a=1&b=2");
      assertThat(record.getReferenceId()).startsWith("quote-");
    }
  }

  // ── BibTeX, read by JBibTeX ──

  @ParameterizedTest
  @MethodSource("bundles")
  void bibtexHasAnEntryForEveryRecord(Bundle bundle) throws Exception {
    var entries = entries(exports.write(Format.BIBTEX, bundle));
    assertThat(entries.keySet()).hasSameSizeAs(bundle.items());
    for (var item : bundle.items()) {
      var key = new Key("otherwise-" + Reference.of(item, SITE, exports.showing()).id());
      assertThat(entries).containsKey(key);
      boolean pair = item instanceof Item.OfPair;
      assertThat(entry(entries, key.getValue()).getType())
          .isEqualTo(pair ? BibTeXEntry.TYPE_MISC : BibTeXEntry.TYPE_ARTICLE);
    }
  }

  @Test
  void bibtexKeepsEveryCharacterOfATitle() throws Exception {
    var bundle = Hostile.articles();
    var entries = entries(exports.write(Format.BIBTEX, bundle));
    for (int i = 0; i < Hostile.TEXTS.size(); i++) {
      var reference = Reference.of(bundle.items().get(i), SITE, exports.showing());
      var entry = entry(entries, "otherwise-" + reference.id());
      var latex = entry.getField(BibTeXEntry.KEY_TITLE).toUserString();
      var text = new LaTeXPrinter().print(new LaTeXParser().parse(ascii(latex)));
      var set = Plain.line(Hostile.TEXTS.get(i)).replace('\'', '\1'); // which TeX sets as ’
      assertThat(text).isEqualTo(ascii(set).replace('\1', '’'));
      assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString())
          .isEqualTo("Lervik, Mona and Aas, Jon");
      assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).isEqualTo("2022");
    }
  }

  /** The parser knows no letters beyond these; BibTeX does. */
  private static String ascii(String text) {
    return text.replaceAll("[^\\x00-\\x7F]", "?");
  }

  private static BibTeXEntry entry(Map<Key, BibTeXEntry> entries, String key) {
    return Objects.requireNonNull(entries.get(new Key(key)), key);
  }

  private static Map<Key, BibTeXEntry> entries(String bibtex) throws Exception {
    return new BibTeXParser().parseFully(new StringReader(bibtex)).getEntries();
  }

  // ── CSL-JSON, read and set by citeproc-java ──

  @ParameterizedTest
  @MethodSource("bundles")
  void cslJsonIsCitedByACitationProcessor(Bundle bundle) throws Exception {
    var items = csl(exports.write(Format.CSL_JSON, bundle));
    assertThat(items).hasSameSizeAs(bundle.items());
    var csl = new CSL(new ListItemDataProvider(items), "apa");
    csl.setOutputFormat("text");
    csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
    var lines = csl.makeBibliography().getEntries();
    assertThat(lines).hasSameSizeAs(bundle.items());
    assertThat(String.join("", lines)).doesNotContain("undefined");
  }

  @Test
  void cslJsonKnowsADateAsExactlyAsTheArticleDoes() throws Exception {
    for (var date : List.of("2022", "2022-09", "2022-09-21")) {
      var head = Hostile.head(1, "The lamp", date);
      var item = csl(exports.write(Format.CSL_JSON, Bundle.of("x", article(head)))).getFirst();
      var parts = new ArrayList<String>();
      for (int part : item.getIssued().getDateParts()[0]) {
        parts.add("%02d".formatted(part));
      }
      assertThat(String.join("-", parts)).isEqualTo(date);
    }
    var undated = article(Hostile.head(1, "The lamp", null));
    assertThat(csl(exports.write(Format.CSL_JSON, Bundle.of("x", undated))).getFirst().getIssued())
        .isNull();
  }

  @Test
  void cslJsonTakesNamesApartOnlyWhereTheyArePlain() throws Exception {
    var items = csl(exports.write(Format.CSL_JSON, Hostile.quotes()));
    for (int i = 0; i < items.size(); i++) {
      assertThat(items.get(i).getTitle()).isEqualTo(Plain.line(Hostile.TEXTS.get(i)));
      assertThat(items.get(i).getNote()).contains(Plain.line(Hostile.TEXTS.get(i)));
      assertThat(items.get(i).getAuthor()[0].getFamily()).isEqualTo("Lervik");
      assertThat(items.get(i).getAuthor()[0].getGiven()).isEqualTo("Mona");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<CSLItemData> csl(String json) throws Exception {
    return new JsonParser(new JsonLexer(new StringReader(json)))
        .parseArray().stream().map(it -> CSLItemData.fromJson((Map<String, Object>) it)).toList();
  }

  private static Item article(ArticleHead head) {
    return new Item.OfArticle(head, "");
  }

  // ── CSV, read by opencsv ──

  @ParameterizedTest
  @MethodSource("bundles")
  void aTableHasARowForEveryRecordAndNoFormula(Bundle bundle) throws Exception {
    var rows = rows(exports.write(Format.CSV, bundle));
    assertThat(rows).hasSize(bundle.items().size() + 1);
    for (var row : rows) {
      assertThat(row).hasSameSizeAs(rows.getFirst());
      for (var cell : row) {
        assertThat(cell.strip()).doesNotMatch("(?s)[=+@＝-].*").doesNotStartWith("\t");
      }
    }
  }

  @Test
  void aTableCarriesTheWords() throws Exception {
    var rows = rows(exports.write(Format.CSV, Hostile.quotes()));
    int text = List.of(rows.getFirst()).indexOf("text");
    for (int i = 0; i < Hostile.TEXTS.size(); i++) {
      var cell = rows.get(i + 1)[text];
      assertThat(cell.startsWith("'") ? cell.substring(1) : cell)
          .isEqualTo(Plain.text(Hostile.TEXTS.get(i)));
    }
  }

  @Test
  void namesOfColumnsAreAContract() throws Exception {
    assertThat(header(Hostile.quotes()))
        .isEqualTo(
            "id,url,text,kind,cue,speaker,speaker_id,speaker_kind,role,organisation,country,relay,"
                + "said_on,published,publisher,article_title,article_url,source_url,before,after,"
                + "contradicted_by,rights");
    assertThat(header(Hostile.articles()))
        .isEqualTo(
            "id,url,title,publisher,byline,dateline,published,language,source_url,source_id,rights");
    assertThat(header(Hostile.pairs()))
        .startsWith("id,url,title,label,by,status,reason,left_id,left_url,left_text,")
        .contains("right_text")
        .endsWith(",rights");
    assertThat(header(Hostile.mixed()))
        .isEqualTo(
            "record,id,url,title,text,speaker,country,said_on,published,publisher,source_url,"
                + "rights");
  }

  @Test
  void aTableBeginsWithAByteOrderMarkAndEndsItsLinesAsTheStandardSays() {
    var csv = exports.write(Format.CSV, Hostile.articles());
    assertThat(csv).startsWith("\uFEFFid,url,").contains(",rights\r\n");
  }

  private String header(Bundle bundle) {
    return exports.write(Format.CSV, bundle).substring(1).lines().findFirst().orElseThrow();
  }

  private static List<String[]> rows(String csv) throws Exception {
    try (var reader =
        new CSVReaderBuilder(new StringReader(csv.substring(1)))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .withKeepCarriageReturn(true)
            .build()) {
      return reader.readAll();
    }
  }

  // ── COinS, read as a query string by Jetty ──

  @Test
  void aSpanIsAnOpenUrlThatGivesTheTextsBack() {
    var bundle = Hostile.quotes();
    var spans = exports.coins(bundle);
    assertThat(spans).hasSameSizeAs(bundle.items());
    for (int i = 0; i < spans.size(); i++) {
      var fields = new Fields(true);
      UrlEncoded.decodeTo(spans.get(i), fields::add, StandardCharsets.UTF_8);
      assertThat(fields.getValue("ctx_ver")).isEqualTo("Z39.88-2004");
      assertThat(fields.getValue("rft_val_fmt")).isEqualTo("info:ofi/fmt:kev:mtx:dc");
      assertThat(fields.getValue("rft.type")).isEqualTo("newspaperArticle");
      assertThat(fields.getValue("rft.title")).isEqualTo(Plain.line(Hostile.TEXTS.get(i)));
      assertThat(fields.getValue("rft.description")).contains(Plain.line(Hostile.TEXTS.get(i)));
      assertThat(fields.getValuesOrEmpty("rft.creator"))
          .containsExactly("Lervik, Mona", "Aas, Jon");
    }
  }

  // ── JSON-LD, expanded by Titanium with the terms of schema.org that are used ──

  /** Terms as schema.org's own context has them; a term that is not here fails the test. */
  private static final String CONTEXT =
      """
      {"@context": {"@version": 1.1,
        "NewsArticle": "https://schema.org/NewsArticle", "Quotation": "https://schema.org/Quotation",
        "Claim": "https://schema.org/Claim", "WebPage": "https://schema.org/WebPage",
        "Person": "https://schema.org/Person", "Organization": "https://schema.org/Organization",
        "headline": "https://schema.org/headline", "name": "https://schema.org/name",
        "text": "https://schema.org/text", "url": {"@id": "https://schema.org/url", "@type": "@id"},
        "author": "https://schema.org/author", "publisher": "https://schema.org/publisher",
        "datePublished": "https://schema.org/datePublished",
        "dateCreated": "https://schema.org/dateCreated",
        "inLanguage": "https://schema.org/inLanguage",
        "copyrightNotice": "https://schema.org/copyrightNotice",
        "spokenByCharacter": "https://schema.org/spokenByCharacter",
        "isPartOf": "https://schema.org/isPartOf", "about": "https://schema.org/about",
        "appearance": "https://schema.org/appearance"}}
      """;

  @ParameterizedTest
  @MethodSource("bundles")
  void jsonLdIsReadByAProcessorAndCannotEndItsScript(Bundle bundle) throws Exception {
    for (var item : bundle.items()) {
      var script = exports.jsonLd(Bundle.of("x", item));
      assertThat(script).doesNotContain("<").doesNotContain(">").doesNotContain("ClaimReview");
      var expanded =
          JsonLd.expand(JsonDocument.of(new StringReader(script)))
              .loader((_, _) -> JsonDocument.of(new StringReader(CONTEXT)))
              .undefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail)
              .get();
      var type =
          switch (item) {
            case Item.OfArticle _ -> "https://schema.org/NewsArticle";
            case Item.OfQuote _ -> "https://schema.org/Quotation";
            case Item.OfPair _ -> "https://schema.org/WebPage";
          };
      assertThat(expanded.getJsonObject(0).getJsonArray("@type").getString(0)).isEqualTo(type);
      assertThat(expanded.getJsonObject(0).getString("@id"))
          .isEqualTo(SITE.absolute(item.address()));
    }
  }

  @Test
  void jsonLdKeepsTheWords() throws Exception {
    for (var statement : Hostile.statements()) {
      var script = exports.jsonLd(Bundle.of("x", new Item.OfQuote(statement)));
      assertThat(new ObjectMapper().readTree(script).path("text").asText())
          .isEqualTo(Plain.text(statement.quote().words()));
    }
  }
}
