package org.otherwise.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.ArticleHead;

/** Title, byline and date, wherever a page says them. */
class PageHeadTest {
  private static final String STORY =
      "<p>The harbour board has never offered the ferry to anyone, its chairwoman said on"
          + " Tuesday.</p><p>Two companies had said the opposite a week before, in letters to the"
          + " council.</p>";

  private static ArticleHead head(String head, String above) throws Unreadable {
    var page = "<html><head>%s</head><body>%s%s</body></html>".formatted(head, above, STORY);
    return new HtmlArticle(Given.NOTHING).read(page).head();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>By Marta Hvid</p>                                                    | Marta Hvid
          <div><span>By</span><span> <a href=/x>Marta Hvid</a></span></div>       | Marta Hvid
          <p>Posted on September 21, 2022 by Marta Hvid</p>                       | Marta Hvid
          <p>21.09.2022 – von Marta Hvid</p>                                      | Marta Hvid
          <p>Par Marta Hvid et Olaf Brandt, le 21 septembre 2022</p>              | Marta Hvid et Olaf Brandt
          <p>— Por Marta de la Hvid</p>                                           | Marta de la Hvid
          <p>By April May, Norland Press</p>                                      | April May, Norland Press
          <p>By Marta Hvid April 3, 2022</p>                                      | Marta Hvid
          <p class=byline>Marta Hvid - January 10</p>                             | Marta Hvid
          <p class=author>View all posts by Marta Hvid</p>                        | Marta Hvid
          <p class=author>Marta Hvid (https://example.com/hvid)</p>               | Marta Hvid
          <p class=byline>Last updated: January 10, 2022</p>                      | none
          <p>By continuing you accept everything</p>                              | none
          <p>Talks by the sea went on until September 21</p>                      | none
          <p><a href=/writers/marta-hvid>Marta Hvid</a></p>                       | Marta Hvid
          <p><a href=/writers/all>All our writers</a></p>                         | none
          <div itemscope itemtype=https://schema.org/Book><i itemprop=author>A Writer</i></div><p>By Marta Hvid</p> | Marta Hvid
          """)
  void readsABylineAsPagesWriteIt(String above, String byline) throws Unreadable {
    var found = head("<title>Ferry</title>", "<h1>Ferry</h1>" + above).byline();
    assertThat(found == null ? "none" : found).isEqualTo(byline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <meta name=author content="The Gull"><meta property=og:site_name content="The Gull">           | Marta Hvid
          <meta name=author content="Ines Okoro"><meta property=og:site_name content="The Gull">         | Ines Okoro
          <meta name=author content="Ines Okoro"><meta name=byl content="By Ines Okoro and Olaf Brandt"> | Ines Okoro and Olaf Brandt
          <meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content="Liv Dahl">    | Liv Dahl
          """)
  void asksTheHeadForPeopleAndNotForTheSite(String head, String byline) throws Unreadable {
    assertThat(head(head, "<h1>Ferry</h1><p>By Marta Hvid</p>").byline()).isEqualTo(byline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Wednesday&nbsp;21 September&nbsp;2022, 3:51 pm</p>                                     | 2022-09-21
          <p>Updated 2 October 2022</p>                                                             | null
          <p>Updated 2 October 2022, first published 21 September 2022</p>                          | 2022-09-21
          <p>Publié le 21 septembre 2022, mis à jour le 2 octobre 2022</p>                          | 2022-09-21
          <p>21. September 2022 (aktualisiert am 2. Oktober 2022)</p>                               | 2022-09-21
          <time class="entry-date published updated" datetime=2022-09-21>x</time>                   | 2022-09-21
          <time class=updated datetime=2022-10-02>x</time><time class=published datetime=2022-09-21>x</time> | 2022-09-21
          <div class="sidebar-layout widget"><h1>Ferry</h1><span class=date>8 January 2020</span></div> | 2020-01-08
          <div class=comment><time datetime=2022-10-02>x</time></div>                               | null
          """)
  void tellsTheDayOfPublicationFromOthers(String above, String day) throws Unreadable {
    var heading = above.contains("<h1>") ? "" : "<h1>Ferry</h1>";
    assertThat(String.valueOf(head("<title>Ferry</title>", heading + above).published()))
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <title>Ina's Notes / Ferry not for sale</title>                              | <h2>Ferry not for sale</h2>                | Ferry not for sale
          <title>The Gazette -</title>                                                 | <article><h2>Ferry not for sale</h2></article> | Ferry not for sale
          <title>Ferry: 7 ideas</title><meta property=og:title content="Ferry ideas">  | <h1 class=entry-title>Seven ideas for the ferry</h1> | Seven ideas for the ferry
          <title>Ferry not for sale - Sea - Gull</title>                               | <h1>Gull</h1><h2>Sea</h2>                  | Ferry not for sale
          <title>Ferry not for sale</title>                                            | <h1 class=headline>News: Ferry not for sale</h1> | Ferry not for sale
          <title>Ferry not for sale — Manual</title>                                   | <h1>Ferry not for sale¶</h1>               | Ferry not for sale
          """)
  void findsTheHeadlineAmongTitlesAndHeadings(String head, String above, String title)
      throws Unreadable {
    assertThat(head(head, above).title()).isEqualTo(title);
  }
}
