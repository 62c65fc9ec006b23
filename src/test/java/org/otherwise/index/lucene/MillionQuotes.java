package org.otherwise.index.lucene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.otherwise.config.IndexConfig;
import org.otherwise.index.FacetRequest;
import org.otherwise.index.FacetRequest.Order;
import org.otherwise.index.Field;
import org.otherwise.index.Filter;
import org.otherwise.index.Filter.Sense;
import org.otherwise.index.Position;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.SearchIndex;
import org.otherwise.index.Sort;
import org.otherwise.index.Update;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Attribution;
import org.otherwise.model.PartialDate;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteId;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Span;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/**
 * How quick searches are in a large index of made-up quotes; not a test, run by hand:
 *
 * <pre>java -cp … org.otherwise.index.lucene.MillionQuotes FOLDER 1000000</pre>
 *
 * The index is made in the folder where it is not there yet. Words, speakers and publishers are as
 * unequally frequent as in news (Zipf). Figures are milliseconds: the median and the slowest of
 * several runs after a few to warm up, and the first.
 */
final class MillionQuotes {
  private static final int SPEAKERS = 100_000;
  private static final int PUBLISHERS = 2_000;
  private static final int WORDS = 200_000;
  private static final int RUNS = 21;
  private static final List<String> COUNTRIES =
      List.of("US", "GB", "KP", "KR", "CN", "RU", "FR", "DE", "JP", "IN", "BR", "ZA", "NG", "UA");

  private final Random random = new Random(1);
  private final double[] zipf = new double[WORDS];

  private MillionQuotes() {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1 / (i + 3.0);
      zipf[i] = sum;
    }
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    Files.createDirectories(folder);
    try (var index = LuceneIndex.open(folder, IndexConfig.load(null).search()).orElseThrow()) {
      if (index.position().n() != size) {
        long start = System.nanoTime();
        new MillionQuotes().fill(index, size);
        print("made in", System.nanoTime() - start);
      }
      index.refresh();
      measure(index);
    }
  }

  private static void measure(SearchIndex index) {
    var all = search("");
    var kp = search("", only(Field.COUNTRY, "KP"));
    var frequent = word(5);
    var rare = word(20_000);
    time("everything", () -> index.search(all));
    time("filtered by country", () -> index.search(kp));
    time(
        "filtered by year and kind",
        () -> index.search(search("", only(Field.SAID, "2022"), only(Field.KIND, "direct"))));
    time("oldest first", () -> index.search(sorted("", Sort.SAID)));
    time("oldest first, filtered", () -> index.search(sorted(frequent, Sort.SAID)));
    time("page 100", () -> index.search(page("", 100)));
    time("a frequent word", () -> index.search(search(frequent)));
    time("a rare word", () -> index.search(search(rare)));
    time("two words", () -> index.search(search(word(8) + " " + word(900))));
    time("a phrase", () -> index.search(search("\"" + word(3) + " " + word(4) + "\"")));
    time("OR of frequent words", () -> index.search(search(word(1) + " OR " + word(2))));
    time("a beginning", () -> index.search(search("bab*")));
    time("speaker:", () -> index.search(search("speaker:" + surname(3))));
    time("publisher:", () -> index.search(search("publisher:" + word(7))));
    time("misspelled", () -> index.search(search(word(4000).replaceFirst("a", "o") + "x")));
    time(
        "nothing in common",
        () -> index.search(search(word(60_001) + " " + word(60_002) + " " + word(60_003))));
    time("64 words", () -> index.search(search(words(64))));
    time("64 words, OR", () -> index.search(search(words(64).replace(" ", " OR "))));
    time("speakers by count", () -> index.facet(all, Field.SPEAKER, facet(Order.COUNT, "")));
    time("speakers A to Z", () -> index.facet(all, Field.SPEAKER, facet(Order.NAME, "")));
    time("speakers of a filter", () -> index.facet(kp, Field.SPEAKER, facet(Order.NAME, "")));
    time("speakers with “ba”", () -> index.facet(all, Field.SPEAKER, facet(Order.NAME, "ba")));
    time("publishers A to Z", () -> index.facet(all, Field.PUBLISHER, facet(Order.NAME, "")));
    time("histogram of all", () -> index.histogram(all, Field.SAID));
    time("histogram of a filter", () -> index.histogram(kp, Field.SAID));
    for (var typed : List.of("b", "ba", "bab", "no", "north k", surname(3).substring(0, 3))) {
      time("suggest “" + typed + "”", () -> index.suggest(typed, 8));
    }
    var article = new Search(Scope.ARTICLES, frequent, List.of(), Sort.RELEVANCE, 1, 20);
    time("20 articles of 500,000 characters", () -> index.search(article));
    var phrase =
        new Search(
            Scope.ARTICLES,
            "\"" + word(0) + " " + word(1) + "\"",
            List.of(),
            Sort.RELEVANCE,
            1,
            20);
    time("the same, a phrase", () -> index.search(phrase));
  }

  private static FacetRequest facet(Order order, String contains) {
    return new FacetRequest(order, contains, 1, 100);
  }

  private static Search search(String words, Filter... filters) {
    return new Search(Scope.QUOTES, words, List.of(filters), Sort.RELEVANCE, 1, 20);
  }

  private static Search sorted(String words, Sort sort) {
    return new Search(Scope.QUOTES, words, List.of(), sort, 1, 20);
  }

  private static Search page(String words, int page) {
    return new Search(Scope.QUOTES, words, List.of(), Sort.RELEVANCE, page, 100);
  }

  private static Filter only(Field field, String value) {
    return new Filter(field, List.of(value), Sense.ONLY);
  }

  private static void time(String what, Supplier<?> run) {
    var times = new long[RUNS];
    long first = 0;
    for (int i = -5; i < RUNS; i++) {
      long start = System.nanoTime();
      var result = run.get();
      long took = System.nanoTime() - start;
      if (result == null) {
        throw new IllegalStateException(what);
      }
      if (i == -5) {
        first = took;
      } else if (i >= 0) {
        times[i] = took;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-36s %8.1f %8.1f   first %8.1f%n",
        what,
        times[RUNS / 2] / 1e6,
        times[RUNS - 1] / 1e6,
        first / 1e6);
  }

  private static void print(String what, long nanos) {
    System.out.printf(Locale.ROOT, "%s %.0f s%n", what, nanos / 1e9);
  }

  private void fill(SearchIndex index, int size) {
    index.clear();
    var updates = new ArrayList<Update>();
    for (int i = 0; i < SPEAKERS; i++) {
      updates.add(new Update.PutSpeaker(speaker(i), List.of()));
    }
    index.apply(updates);
    for (int i = 0; i < 20; i++) {
      var head = head("long" + i);
      index.apply(List.of(new Update.PutArticle(new Article(head, text(80_000)))));
    }
    for (int from = 0; from < size; from += 1000) {
      updates.clear();
      for (int i = from; i < Math.min(size, from + 1000); i++) {
        updates.add(new Update.PutQuote(statement(i)));
      }
      index.apply(updates);
    }
    index.commit(new Position("made", size));
  }

  private Statement statement(int i) {
    int who = (int) (Math.pow(random.nextDouble(), 4) * SPEAKERS);
    var speaker = speaker(who);
    var country = COUNTRIES.get(who % COUNTRIES.size());
    var said = random.nextInt(10) == 0 ? null : day();
    var words = text(20);
    var quote =
        new Quote(
            new QuoteId("q" + i),
            new ArticleId("a" + i / 7),
            new Span(0, words.length()),
            words,
            text(8) + " ",
            " " + text(8),
            List.of(QuoteKind.values()).get(random.nextInt(3)),
            "said",
            new Attribution(speaker.name(), null, speaker.kind(), null, null, country, null),
            said,
            1);
    return new Statement(quote, head("a" + i / 7), speaker, null, 0);
  }

  private ArticleHead head(String id) {
    var publisher =
        "The " + word((int) (Math.pow(random.nextDouble(), 3) * PUBLISHERS)) + " Gazette";
    return new ArticleHead(
        new ArticleId(id), null, null, publisher, text(6), null, null, day(), "en");
  }

  private PartialDate day() {
    return PartialDate.of(LocalDate.of(1987, 1, 1).plusDays(random.nextInt(38 * 365)));
  }

  private static Speaker speaker(int i) {
    var name = capital(word(i % 997)) + " " + surname(i);
    return new Speaker(new SpeakerId("s" + i), name, SpeakerKind.PERSON, null);
  }

  private static String surname(int i) {
    return capital(word(1000 + i % 30_011));
  }

  private String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : i % 17 == 0 ? ". " : " ").append(word(likely()));
    }
    return text.toString();
  }

  private int likely() {
    int place = Arrays.binarySearch(zipf, random.nextDouble() * zipf[WORDS - 1]);
    return Math.min(WORDS - 1, place < 0 ? -place - 1 : place);
  }

  private static String words(int many) {
    var words = new StringBuilder(word(0));
    for (int i = 1; i < many; i++) {
      words.append(' ').append(word(i));
    }
    return words.toString();
  }

  /** The i-th word of a made-up language, in syllables. */
  private static String word(int i) {
    var consonants = "bdfgklmnprstvz";
    var vowels = "aeiou";
    var word = new StringBuilder();
    int rest = i * 31 + 70;
    while (rest > 0) {
      word.append(consonants.charAt(rest % 14));
      rest /= 14;
      word.append(vowels.charAt(rest % 5));
      rest /= 5;
    }
    return word.toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
