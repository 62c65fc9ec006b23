package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otherwise.model.Article;
import org.otherwise.model.PartialDate;

class PlainTextTest {
  private static Article read(String text) throws Unreadable {
    return new PlainText(Given.NOTHING).read(text);
  }

  @Test
  void takesHeadlineBylineAndDateFromTheTop() throws Unreadable {
    var article =
        read(
            """
            Harbour board denies selling the old ferry

            By Ines Okoro
            Published: September 21, 2022

            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.

            Two companies had said the opposite a week before.
            """);
    assertThat(article.head().title()).isEqualTo("Harbour board denies selling the old ferry");
    assertThat(article.head().byline()).isEqualTo("Ines Okoro");
    assertThat(article.head().published()).isEqualTo(new PartialDate(2022, 9, 21));
    assertThat(article.text())
        .isEqualTo(
            """
            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.

            Two companies had said the opposite a week before.\
            """);
  }

  @Test
  void joinsLinesThatAreWrapped() throws Unreadable {
    var article =
        read(
            """
            The harbour board has never offered the ferry to anyone, its chairwoman
            said on Tuesday, and it has no plans to do so before the end of the long
            winter.

            Two companies had said the opposite a week before, in letters that were
            made public by the council.
            """);
    assertThat(article.text().split("\n\n")).hasSize(2);
    assertThat(article.text())
        .startsWith("The harbour board has never offered")
        .doesNotContain("chairwoman\n");
  }

  @Test
  void takesEachLineForAParagraphWhereNoLineIsBlank() throws Unreadable {
    var article =
        read(
            """
            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday, and it has no plans to do so.
            Two companies had said the opposite a week before, in letters that were made public by the council of the town.
            A third company stayed silent.
            """);
    assertThat(article.text().split("\n\n")).hasSize(3);
  }

  @Test
  void cutsWhatWasCopiedAlong() throws Unreadable {
    var article =
        read(
            """
            Harbour board denies selling the ferry

            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.

            Read more: The ferry that nobody wants

            “Share this with your readers,” she added, “we are not selling.”

            Share this:

            Leave a Comment

            olaf77 says: I would buy it.

            Ad blocker found! Please switch it off.
            """);
    assertThat(article.text())
        .isEqualTo(
            """
            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.

            “Share this with your readers,” she added, “we are not selling.”\
            """);
  }

  @Test
  void keepsAFirstLineThatIsAStatement() throws Unreadable {
    var article =
        read(
            """
            The ferry was never for sale, the board said.

            Two companies had said the opposite a week before, in letters to the council.
            """);
    assertThat(article.text()).startsWith("The ferry was never for sale, the board said.");
  }

  @Test
  void takesACallersDateBeforeTheOneInTheText() throws Unreadable {
    var given = new Given(new PartialDate(2022, 9, 22), null, null);
    var article =
        new PlainText(given)
            .read(
                """
                Ferry not for sale

                September 20, 2022

                The ferry is not for sale, the board said on Tuesday.\
                """);
    assertThat(article.head().published()).isEqualTo(new PartialDate(2022, 9, 22));
  }

  @Test
  void readsWindowsLineEnds() throws Unreadable {
    var article =
        read(
            """
            Ferry not for sale

            The ferry is not for sale, the board said.

            It never was.
            """
                .replace("\n", "\r\n"));
    assertThat(article.text())
        .isEqualTo("The ferry is not for sale, the board said.\n\nIt never was.");
  }

  @Test
  void readsAHeadWithoutBlankLines() throws Unreadable {
    var article =
        read(
            """
            Harbour board denies selling the old ferry to a stranger
            By Ines Okoro
            PORT ELSA, Norland, 21 September 2022

            The harbour board has never offered the ferry to anyone, its chairwoman said on Tuesday.
            """);
    assertThat(article.head().title())
        .isEqualTo("Harbour board denies selling the old ferry to a stranger");
    assertThat(article.head().byline()).isEqualTo("Ines Okoro");
    assertThat(article.head().dateline()).isEqualTo("PORT ELSA, Norland");
    assertThat(article.head().published()).isEqualTo(new PartialDate(2022, 9, 21));
    assertThat(article.text()).startsWith("The harbour board").endsWith("on Tuesday.");
  }

  @Test
  void keepsAShortStatementWithADate() throws Unreadable {
    var article =
        read(
            """
            Ferry not for sale

            It opened on 6 May 2019

            The harbour board has never offered the ferry to anyone, its chairwoman said.
            """);
    assertThat(article.text()).startsWith("It opened on 6 May 2019");
  }
}
