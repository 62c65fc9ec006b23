package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.model.Article;
import org.otherwise.model.ArticleHead;
import org.otherwise.model.ArticleId;
import org.otherwise.model.Quote;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.SpeakerKind;

/** Direct quotations by language packs, in articles about invented people. */
class OtherLanguagesTest {
  private static final int HOSTILE = 60_000;

  private static final QuoteExtractor SHIPPED = extractor(null);

  @TempDir private Path own = Path.of("");

  private static QuoteExtractor extractor(@Nullable Path own) {
    return new QuoteExtractor(IndexConfig.load(own));
  }

  private static List<Quote> quotes(QuoteExtractor extractor, String language, String text) {
    var id = ArticleId.ofContent("", text);
    var head = new ArticleHead(id, null, null, null, "", null, null, null, language);
    return extractor.extract(new Article(head, text));
  }

  private static String line(Quote quote) {
    var who = quote.attribution();
    return String.join(
        " | ",
        who.speaker().isEmpty() ? "-" : who.speaker(),
        who.kind().code(),
        who.role() == null ? "-" : who.role(),
        quote.cue() == null ? "-" : quote.cue(),
        quote.words().replace("\n\n", "¶"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        OtherLanguagesTest.class.getResourceAsStream("/quote/languages/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Each line of the expected file: speaker, kind, role, cue, words. */
  @ParameterizedTest
  @ValueSource(strings = {"fr-1", "fr-2", "es-1", "es-2", "de-1", "de-2", "ru-1", "ru-2"})
  void findsWhoSaysWhatInAnArticle(String name) throws IOException {
    var found = quotes(SHIPPED, name.substring(0, 2), resource(name + ".txt"));
    assertThat(found.stream().map(OtherLanguagesTest::line))
        .containsExactlyElementsOf(resource(name + ".expected.txt").lines().toList());
    assertThat(found).allMatch(quote -> quote.kind() == QuoteKind.DIRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          fr | « Nous partirons demain », a déclaré Marie Dupontel.                            | Marie Dupontel
          fr | « Nous partirons demain », a déclaré lundi à la presse Marie Dupontel.          | Marie Dupontel
          fr | « Nous partirons demain », a dit le ministre des Finances, Jean Marsac.         | Jean Marsac
          fr | « Nous partirons demain », a dit le ministre de l’Économie Bruno Marsac.        | Bruno Marsac
          fr | « Nous partirons demain », selon Charles de Brissac.                            | Charles de Brissac
          fr | Selon Marie Dupontel, « nous partirons tous demain ».                           | Marie Dupontel
          fr | Marie Dupontel a déclaré : « Nous partirons demain. »                           | Marie Dupontel
          fr | La ministre de la Santé, Marie Dupontel, a répondu : « Nous partirons demain. » | Marie Dupontel
          fr | Marie Dupontel, qui dirige le port, a ajouté : « Nous partirons demain. »       | Marie Dupontel
          fr | Marie Dupontel a dit que « nous partirons tous demain ».                        | Marie Dupontel
          fr | « Nous partirons demain », a estimé l’ONU.                                      | ONU
          es | «Saldremos mañana», dijo María Peralta.                                         | María Peralta
          es | "Saldremos mañana", aseguró este lunes la ministra de Sanidad, Carolina Mestre. | Carolina Mestre
          es | María Peralta afirmó que «saldremos mañana por la mañana».                      | María Peralta
          es | Según María Peralta, «saldremos mañana por la mañana».                          | María Peralta
          es | «Saldremos mañana», ha dicho el presidente Rojas.                               | Rojas
          de | „Wir fahren morgen“, sagte Hans Kortmann.                                       | Hans Kortmann
          de | „Wir fahren morgen“, sagte der Sprecher der Polizei, Hans Kortmann.             | Hans Kortmann
          de | „Wir fahren morgen“, sagte der Landwirt Jens Holtkamp.                          | Jens Holtkamp
          de | „Wir fahren morgen“, fügte Hans Kortmann hinzu.                                 | Hans Kortmann
          de | „Wir fahren morgen“, so Hans Kortmann.                                          | Hans Kortmann
          de | Am Montag sagte Hans Kortmann: „Wir fahren morgen.“                             | Hans Kortmann
          de | Hans Kortmann hat am Montag gesagt: „Wir fahren morgen.“                        | Hans Kortmann
          de | »Wir fahren morgen«, sagte Ursula von der Heyde.                                | Ursula von der Heyde
          ru | «Мы уезжаем завтра», — сказал Иван Лужин.                                       | Иван Лужин
          ru | «Мы уезжаем завтра», — сказал журналистам министр обороны России Иван Лужин.    | Иван Лужин
          ru | Иван Лужин заявил, что «мы уезжаем завтра утром».                               | Иван Лужин
          ru | «Мы уезжаем завтра», — сказал Олег Иванович Сидоренко, глава порта.             | Олег Иванович Сидоренко
          """)
  void findsTheSpeakerOfASentence(String language, String text, String speaker) {
    var found = quotes(SHIPPED, language, text);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          fr | « Nous restons », a dit Marie Dupontel. Luc est là. « Nous partons », a-t-il dit.
          fr | « Nous partirons demain », ont déclaré Marie Dupontel et Jean Marsac.
          fr | « Nous partirons demain », a raconté le fils du chanteur Jean Marsac.
          fr | Pour le moment, « nous restons tous ici au port de la ville ».
          es | «Vamos», dijo María Peralta. Habló Ana Gil. «No hay prisa», añadió ella.
          de | „Wir fahren“, sagte Anna Kaufmann. „Es eilt gar nicht“, sagte er.
          ru | «Мы уезжаем завтра», — заявил президент Южной Кореи.
          ru | «Мы уезжаем завтра», — сообщил пресс-секретарь Ивана Лужина.
          ru | По словам Ивана Лужина, «спешить нам совсем некуда».
          ru | «Мы уезжаем завтра», — сообщили ТАСС в министерстве.
          ru | «Мы уезжаем завтра», — рассказал Ивану Лужину учитель.
          """)
  void namesNobodyRatherThanSomebodyElse(String language, String text) {
    var last = quotes(SHIPPED, language, text).getLast().attribution();
    assertThat(last.kind()).isIn(SpeakerKind.UNKNOWN, SpeakerKind.UNNAMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          fr | « Nous partons, a dit Marie Dupontel, dès demain matin. »  | Nous partons; dès demain matin.
          fr | « Nous partons », a dit Luc Marsac. « C’est décidé. »       | Nous partons; C’est décidé.
          es | —Vamos mañana —dijo María Peralta—. No hay prisa.           | Vamos mañana; No hay prisa.
          es | «Vamos», dijo María Peralta, y añadió: «No hay prisa».      | Vamos; No hay prisa
          ru | — Мы уезжаем, — сказал Иван Лужин. — Спешить некуда.        | Мы уезжаем; Спешить некуда.
          ru | «Мы уезжаем, — сказал Иван Лужин. — Спешить некуда».        | Мы уезжаем; Спешить некуда
          """)
  void findsTwoQuotesOfOneSpeaker(String language, String text, String words) {
    var found = quotes(SHIPPED, language, text);
    assertThat(found).extracting(Quote::words).containsExactly(words.split("; "));
    assertThat(found.stream().map(quote -> quote.attribution().speaker()).distinct()).hasSize(1);
    assertThat(found.getFirst().attribution().kind()).isEqualTo(SpeakerKind.PERSON);
  }

  @Test
  void takesTheCountryFromTheRole() {
    var text = "« Nous partons demain », a dit le ministre français de la Santé Luc Marsac.";
    var who = quotes(SHIPPED, "fr", text).getFirst().attribution();
    assertThat(who.role()).isEqualTo("ministre français de la Santé");
    assertThat(who.country()).isEqualTo("FR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          pt | «Partimos todos amanhã de manhã cedo», disse Maria Prates.  | Partimos todos amanhã de manhã cedo
          ja | 山田花子は「明日の朝、全員で港を出発します」と述べた。            | 明日の朝、全員で港を出発します
          pl | „Jutro rano wszyscy wyjeżdżamy z portu”, powiedziała Anna Mazur. | Jutro rano wszyscy wyjeżdżamy z portu
          """)
  void aLanguageWithoutAPackHasWordsAndNoSpeaker(String language, String text, String words) {
    var quote = quotes(SHIPPED, language, text).getFirst();
    assertThat(quote.words()).isEqualTo(words);
    assertThat(quote.attribution().kind()).isEqualTo(SpeakerKind.UNKNOWN);
    assertThat(quote.attribution().speaker()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          en  | Le port est fermé et les bateaux sont dans la rade. « Nous partirons », a dit Marie Dupontel. | Marie Dupontel
          fr  | The port is closed and the boats are in the bay. “We will leave,” said Dana Reyes.           | Dana Reyes
          und | “Rates will fall,” said Dana Reyes.                                                          | Dana Reyes
          """)
  void theWordsOfATextCountMoreThanWhatItIsMarkedAs(String stated, String text, String speaker) {
    var quote = quotes(SHIPPED, stated, text).getFirst();
    assertThat(quote.attribution().speaker()).isEqualTo(speaker);
  }

  @Test
  void aTextTooShortToTellItsLanguageNamesNobody() {
    var quote = quotes(SHIPPED, "und", "«Ha ha ha ha ha ha ha!» Ana Gil").getFirst();
    assertThat(quote.attribution().kind()).isEqualTo(SpeakerKind.UNKNOWN);
  }

  @Test
  void aFileInTheDataFolderAddsALanguage() throws IOException {
    var text =
        "«Partiremo domani», ha detto la sindaca Giulia Ferrante. «Non c'è fretta», ha aggiunto.";
    assertThat(quotes(SHIPPED, "it", text)).isEmpty();
    var folder = Files.createDirectories(own.resolve("languages"));
    Files.writeString(
        folder.resolve("it.txt"),
        """
        # Italian
        marks | « », “ ”
        habit | goes on, subject left out
        verb | dire | dice, disse | detto
        verb | aggiungere | aggiunge, aggiunse | aggiunto
        auxiliary | ha, aveva
        title | sindaco, sindaca
        determiner | il, lo, la
        """);

    var found = quotes(extractor(own), "it", text);
    assertThat(found.stream().map(OtherLanguagesTest::line))
        .containsExactly(
            "Giulia Ferrante | person | sindaca | ha detto | Partiremo domani",
            "Giulia Ferrante | person | sindaca | ha aggiunto | Non c'è fretta");
  }

  @Test
  void aFileInTheDataFolderTakesThePlaceOfTheOneThatShips() throws IOException {
    var folder = Files.createDirectories(own.resolve("languages"));
    Files.writeString(folder.resolve("fr.txt"), "marks | « »\nverb | couiner | couine\n");
    var text = "« Nous partirons demain matin », couine Marie Dupontel.";
    assertThat(quotes(extractor(own), "fr", text).getFirst().cue()).isEqualTo("couine");
  }

  private static final List<String> PIECES =
      List.of(
          "«",
          "»",
          "„",
          "“",
          "”",
          "\"",
          "—",
          "- ",
          ", ",
          ". ",
          ": ",
          "? ",
          "… ",
          " ",
          " ",
          "\n\n",
          "Marie Dupontel",
          "Hans Kortmann",
          "Иван Лужин",
          "Ивана",
          "María",
          "de",
          "von",
          "der",
          "a déclaré",
          "a-t-elle",
          "dit-il",
          "dijo",
          "sagte",
          "сказал",
          "selon",
          "laut",
          "по словам",
          "según",
          "le ministre",
          "la",
          "l'",
          "l’",
          "d’",
          "que",
          "et",
          "y",
          "он",
          "sie",
          "qu’",
          "nous partons",
          "J.",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\u00a0",
          "é",
          "İ",
          "-",
          "’");

  private static void check(String language, String text) {
    int end = 0;
    for (var quote : quotes(SHIPPED, language, text)) {
      var span = quote.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(quote.words()).isEqualTo(span.of(text)).isNotBlank();
      end = span.end();
    }
  }

  @RepeatedTest(200)
  void spansLieInTheTextAndDoNotOverlap(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var text = new StringBuilder();
    for (int i = random.nextInt(120); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(3) == 0 ? "" : " ");
    }
    for (var language : List.of("fr", "es", "de", "ru", "pt")) {
      check(language, text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« ",
        "« a » ",
        "«\n\n",
        "— ",
        "— a, ",
        "selon ",
        "a déclaré ",
        "« A b », a dit ",
        "« A b », a-t-elle dit. ",
        "Marie Dupontel ",
        "Marie Dupontel. ",
        "nous ",
        "a ",
        "le de la ",
        ", a dit Luc Marsac, ",
        "X",
        "x"
      })
  void workGrowsNoFasterThanTheText(String piece) {
    check("fr", piece.repeat(HOSTILE / piece.length()));
  }
}
