package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.model.Quote;
import org.otherwise.model.SpeakerKind;

/** Who is named as speaker; always of the last quote in the text. */
class SpeakerTest {
  private static Quote last(String text) {
    return Articles.quotes(text).getLast();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Dana Reyes arrived in Oslo. Reyes said rates would fall.                             | Dana Reyes
          Dana Reyes arrived in Oslo. She said rates would fall.                               | Dana Reyes
          Dana Reyes met Mark Holt. He said rates would fall.                                  | Mark Holt
          “Rates will fall,” Dana Reyes said. Mark Holt looked on. “Soon,” she added.          | Dana Reyes
          The chairman, Mark Holt, said rates would fall.                                      | Mark Holt
          Mark Holt, the bank's chairman, was out. “No,” the chairman said.                    | Mark Holt
          Holt's spokeswoman, Dana Reyes, said rates would fall.                               | Dana Reyes
          “No,” said Dana Reyes, 45, a teacher from Leeds.                                     | Dana Reyes
          Mark Holt, who met Dana Reyes on Monday, said rates would fall.                      | Mark Holt
          “No,” Sen. Mark Holt (R-Ohio) said.                                                  | Mark Holt
          The Ministry of Trade closed. The ministry said rates would fall.                    | Ministry of Trade
          The National Savings Agency (NSA) closed. The NSA said rates would fall.             | National Savings Agency
          Norvik Corp rose. The company said rates would fall.                                 | Norvik Corp
          General Foods of Norway Ltd said rates would fall.                                   | General Foods of Norway Ltd
          General Dana Reyes said rates would fall.                                            | Dana Reyes
          Norvik Telephone and Telegraph Co said rates would fall.                             | Norvik Telephone and Telegraph Co
          Reyes and Sons said rates would fall.                                                | Reyes and Sons
          “Rates will fall. It is a shame.” ― Dana Reyes                                       | Dana Reyes
          “Rates will fall, and soon,” said Holt ally Dana Reyes.                              | Dana Reyes
          “Rates will fall, and soon,” said 9/11 widow Dana Reyes.                             | Dana Reyes
          “Rates will fall, and soon,” reads the ministry's letter.                            | ministry's letter
          Dana Reyes was in Oslo. “Rates will fall,” Reyes said here.                          | Dana Reyes
          Dana Reyes was in Oslo. “Rates will fall,” Reyes shot back with a laugh.             | Dana Reyes
          In an interview later that day, Dana Reyes went even further: “Rates will fall.”     | Dana Reyes
          As the Harbour Foundation notes:¶“Rates will fall before the year is out.”           | Harbour Foundation
          As Dana Reyes recently put it, “Rates will fall.”                                    | Dana Reyes
          In one tweet, Dana Reyes said: “Rates will fall.”                                    | Dana Reyes
          Dana Reyes emailed supporters saying: “Rates will fall.”                             | Dana Reyes
          Ukrainian President Dana Reyes was in Oslo.¶The Ukrainian president said rates would fall. | Dana Reyes
          HARBOUR CITY CNN — Dana Reyes said rates would fall.                                 | Dana Reyes
          Ferry seen 02:57 - Source: CNN Dana Reyes said rates would fall.                     | Dana Reyes
          The ambassador to the United Nations Daniel Reyes said rates would fall.             | Daniel Reyes
          Labour MP Dana Reyes said rates would fall.                                          | Dana Reyes
          Then-President Dana Reyes said rates would fall.                                     | Dana Reyes
          The Harbour Times said that it rained. The paper said rates would fall.              | Harbour Times
          The Norvik Stock Exchange closed. The exchange said rates would fall.                | Norvik Stock Exchange
          A statement by ferry spokesman Dana Reyes said rates would fall.                     | Dana Reyes
          One of the staff at the cafe told me rates would fall.                               | One of the staff at the cafe
          The efforts come as Holt's top general said Wednesday that rates would fall.         | Holt's top general
          Dana Reyes went on to say, “Rates will fall.”                                        | Dana Reyes
          Dana Reyes, the party chairman, this past week announced that rates would fall.      | Dana Reyes
          But a few days later, Dana Reyes was in Oslo, telling reporters that rates would fall. | Dana Reyes
          Even farmers who have praised his boat warned that rates would fall.                 | farmers
          Brave Dana Reyes Takes On The Big Bank¶Dana Reyes was in Oslo. “No,” Reyes said.     | Dana Reyes
          """)
  void resolvesMentionsToTheFullestForm(String text, String speaker) {
    assertThat(last(text).attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Mark Holt left the club. The Labour leader said rates would fall.                  | Mark Holt
          Dana Reyes was fined. She said it rained. The 34-year-old said rates would fall.   | Dana Reyes
          Dana Reyes was fined. She said it rained. The singer and broadcaster said rates would fall. | Dana Reyes
          Anna Orlova met Mark Holt, the Irish prime minister. The Irish prime minister said rates would fall. | Mark Holt
          Dana Reyes was fined. The judge said rates would fall.                             | judge
          President Mark Holt met a crowd. The prime minister said rates would fall.         | prime minister
          The Norvik Bank said in a statement that it rained. The statement said rates would fall. | Norvik Bank
          The Norvik Bank issued a statement. The statement said rates would fall.           | statement
          The Norvik Relief Council (NRC) said it rained. The organisation said rates would fall. | Norvik Relief Council
          A report by the Norvik news agency said rates would fall.                          | Norvik news agency
          An NVK spokesman said it rained. The broadcaster said rates would fall.            | NVK
          Alden Police said it rained. “Rates will fall,” police said.                       | Alden Police
          The Ministry of Trade said it rained. “Rates will fall,” the Ministry added.       | Ministry of Trade
          Dana Reyes pledged a ferry. The billionaire said rates would fall.                 | Dana Reyes
          """)
  void tellsWhomADescriptionMeans(String text, String speaker) {
    assertThat(last(text).attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Norvik Trust said it rained. The NVK has yet to comment. But it said rates would fall. | NVK
          The ministry of trade said it rained on Monday. It said rates would fall.           | ministry of trade
          Norvik's air force closed a base. It said rates would fall.                         | Norvik's air force
          Dana Reyes was ill after her friend said it rained. She said rates would fall.      | Dana Reyes
          All partners agreed that it rained, Dana Reyes said. “Rates will fall,” she said.   | Dana Reyes
          Anna Reyes said it rained. The bank was beaten by one who now faces Emma Orlova. She said rates would fall. | Anna Reyes
          The Holt campaign liked ferries, said David Reyes, a sailor. “Rates will fall,” he said. | David Reyes
          On the quay was Nina, 74, mending a net. She said rates would fall.                 | Nina
          Mark Holt was in Oslo. His wife, Arwenna, said it rained. “Rates will fall,” he said. | Mark Holt
          """)
  void goesBackFromAPronounToWhomASentenceIsAbout(String text, String speaker) {
    assertThat(last(text).attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Mark Holt, Chief Policy Counsel at the Council on Ferries, said rates would fall.   | Mark Holt | PERSON
          The Chief of the General Staff of the Norvik Forces Oren Tal said rates would fall. | Oren Tal | PERSON
          Khalil al-Rashid left. Speaking in Oslo, al-Rashid said rates would fall.           | Khalil al-Rashid | PERSON
          Provoking Norway is unwise. Norway said rates would fall.                           | Norway | INSTITUTION
          Double Olympic champion Dana Reyes won. She said rates would fall.                  | Dana Reyes | PERSON
          Reyes' family said rates would fall.                                                | Reyes' family | UNNAMED
          Holt, Reyes and Co said rates would fall.                                           | Holt, Reyes and Co | INSTITUTION
          Holt's Inc said rates would fall.                                                   | Holt’s Inc | INSTITUTION
          Norvik Shipping Corp rose. Norvik Shipping said rates would fall.                   | Norvik Shipping Corp | INSTITUTION
          Orlen Traders closed. Orlen Traders said rates would fall.                          | Orlen Traders | INSTITUTION
          President Mark Holt and Chancellor Dana Reyes said rates would fall.                | President Mark Holt and Chancellor Dana Reyes | GROUP
          The Norvik Forces (NF) spokesman Oren Tal said rates would fall.                    | Oren Tal | PERSON
          Ferry candidate Sen. Mark Holt (I-Vt.) on Saturday said rates would fall.           | Mark Holt | PERSON
          Suddenly Reyes was ill. Dana Reyes left. She said rates would fall.                 | Dana Reyes | PERSON
          Some in the crowd said rates would fall.                                            | Some in the crowd | UNNAMED
          Others said rates would fall.                                                       | Others | UNNAMED
          Lord Holt said rates would fall.                                                    | Lord Holt | PERSON
          Ursula von der Reyes left. Mrs von der Reyes said rates would fall.                 | Ursula von der Reyes | PERSON
          Sir Mark Holt left. Sir Mark said rates would fall.                                 | Mark Holt | PERSON
          “No,” said Holt, Reyes and Orlov analyst Dana Moss. “Rates will fall.”              | Dana Moss | PERSON
          First Harbour Corp closed. First Harbour said rates would fall.                     | First Harbour Corp | INSTITUTION
          American Ferries Co closed. American Ferries said rates would fall.                 | American Ferries Co | INSTITUTION
          The American Ferry Exchange closed. The exchange said rates would fall.             | American Ferry Exchange | INSTITUTION
          American Dana Reyes said rates would fall.                                          | Dana Reyes | PERSON
          Holt and Reyes's Corp said rates would fall.                                        | Holt and Reyes’s Corp | INSTITUTION
          “Rates will fall,” said lead manager Holt, Reyes and Co Inc this week.              | Holt, Reyes and Co Inc | INSTITUTION
          Norvik Ferry Sales of America Inc closed. Norvik said rates would fall.             | Norvik Ferry Sales of America Inc | INSTITUTION
          Dana of Harbour Corp closed. Dana of Harbour said rates would fall.                 | Dana of Harbour Corp | INSTITUTION
          Xiao Orlen of Norvik Corp said rates would fall.                                    | Xiao Orlen | PERSON
          Moody's said it would cut rates.                                                    | Moody's | INSTITUTION
          “Rates will fall,” Dana Reyes, director of research for Norvik Co. said.            | Dana Reyes | PERSON
          Paul E. Reyes, senior vice president told reporters “rates will fall.”              | Paul E. Reyes | PERSON
          At the same time the ferry group <Norvik Orlen> said rates would fall.              | Norvik Orlen | INSTITUTION
          An attorney for shareholder John Paul Reyes said rates would fall.                  | attorney for shareholder John Paul Reyes | UNNAMED
          Noting that rates had fallen before, Dana Reyes said they would rise.               | Dana Reyes | PERSON
          Norvik's Central Bank, Bank Oslo, said it rained. It said rates would fall.         | Bank Oslo | INSTITUTION
          Dana Reyes said it rained. “Rates will fall,” the Texas Democrat said.              | Dana Reyes | PERSON
          The tribunal upheld Ms Reyes's claim but said rates would fall.                     | tribunal | UNNAMED
          However, earlier this year experts warned rates would fall.                         | experts | UNNAMED
          Rates will fall, according to a readout of their meeting.                           | readout of their meeting | UNNAMED
          “Rates will fall, and soon,” said NVK director of commercial planning, Robert Holt. | Robert Holt | PERSON
          Dana Reyes, Lawyer, Harbour Trust: “Rates will fall, and it is about time.”         | Dana Reyes | PERSON
          """)
  void takesTheWholeNameAndNoMore(String text, String speaker, SpeakerKind kind) {
    var who = last(text).attribution();
    assertThat(who.speaker()).isEqualTo(speaker);
    assertThat(who.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Dana Reyes, an assistant spokesperson for the State Department, said rates would fall. | Dana Reyes | PERSON | assistant spokesperson | State Department | US
          Russian Foreign Minister Anna Orlova said rates would fall.      | Anna Orlova | PERSON | Foreign Minister | - | RU
          Anna Orlova, the Russian ambassador to the UN, said rates would fall. | Anna Orlova | PERSON | ambassador | United Nations | RU
          Norvik Bank chairman Mark Holt said rates would fall.            | Mark Holt | PERSON | chairman | Norvik Bank | -
          President Mark Holt said rates would fall.                       | Mark Holt | PERSON | President | - | -
          A North Korean official said rates would fall.                   | North Korean official | UNNAMED | - | - | KP
          An unnamed US official said rates would fall.                    | US official | UNNAMED | - | - | US
          A spokesman for the Japanese government said rates would fall.   | spokesman for the Japanese government | UNNAMED | spokesman | - | JP
          Russian officials said rates would fall.                         | Russian officials | GROUP | - | - | RU
          Officials said rates would fall.                                 | Officials | UNNAMED | - | - | -
          Moscow said rates would fall.                                    | Moscow | INSTITUTION | - | - | RU
          The White House said rates would fall.                           | White House | INSTITUTION | - | - | US
          US intelligence reported that rates would fall.                  | US intelligence | INSTITUTION | - | - | US
          KCNA said rates would fall.                                      | KCNA | INSTITUTION | - | - | KP
          The European Commission said rates would fall.                   | European Commission | INSTITUTION | - | - | EU
          """)
  void tellsWhoSpokeForWhom(
      String text,
      String speaker,
      SpeakerKind kind,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String country) {
    var who = last(text).attribution();
    assertThat(who.speaker()).isEqualTo(speaker);
    assertThat(who.kind()).isEqualTo(kind);
    assertThat(who.role()).isEqualTo(role);
    assertThat(who.organisation()).isEqualTo(organisation);
    assertThat(who.country()).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Norvik corp said it rained. It said rates would fall.                               | Norvik Corp
          Cardinal Ferries Inc said rates would fall.                                         | Cardinal Ferries Inc
          The Norvik General Auditing Office said rates would fall.                           | Norvik General Auditing Office
          The Treasurer General's Office said rates would fall.                               | Treasurer General’s Office
          Wm. Norvik Jr. Co said rates would fall.                                            | Wm. Norvik Jr. Co
          Banks of Alden Inc <boal> said rates would fall.                                    | Banks of Alden Inc
          Norvik Ferries (Pacific) Ltd said rates would fall.                                 | Norvik Ferries (Pacific) Ltd
          American Ferry Savings F.S.B. said rates would fall.                                | American Ferry Savings F.S.B.
          C.N.O.R. Co said rates would fall.                                                  | C.N.O.R. Co
          Holt/Reyes Bankers Inc said rates would fall.                                       | Holt/Reyes Bankers Inc
          Royal Norvik/Alden said it rained. It said rates would fall.                        | Royal Norvik/Alden
          Pan Am Corp's Pan Am World Ferries said rates would fall.                           | Pan Am World Ferries
          Bank Holt en Reyes NV said rates would fall.                                        | Bank Holt en Reyes NV
          The Ships and Ferries Commission said rates would fall.                             | Ships and Ferries Commission
          Alden Mining and Manufacturing said rates would fall.                               | Alden Mining and Manufacturing
          Alden Federal Savings and Loan Association said rates would fall.                   | Alden Federal Savings and Loan Association
          The Federation of Bankers' Associations of Norway said rates would fall.            | Federation of Bankers' Associations of Norway
          The Group of 24 met. The Group of 24 said rates would fall.                         | Group of 24
          Holt Corp and Alden Inc said rates would fall.                                      | Holt Corp and Alden Inc
          Holt and Lothian Inc said it rained. Holt and Lothian, a retailer, said rates would fall. | Holt and Lothian Inc
          Champion Ferries Corp, based in Alden, said it rained. Champion said rates would fall. | Champion Ferries Corp
          Kent's Inc said it rained. Kent's said rates would fall.                            | Kent’s Inc
          Norvik Oil Ltd sold ships: Eastern Norvik and Northern Norvik. Norvik said rates would fall. | Norvik Oil Ltd
          Ferry Co chairman Wesley von Holt spoke. Von Holt said rates would fall.            | Wesley von Holt
          Data General Corp said it rained. Data General said rates would fall.               | Data General Corp
          Poul Erik Moller said it rained. Moller said rates would fall.                      | Poul Erik Moller
          """)
  void takesNamesWholeAtEveryJoint(String text, String speaker) {
    assertThat(last(text).attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The firm <Norvik International N.V.>, bought by ferry group Alden Plc last year, said rates would fall. | Norvik International N.V.
          The maker <Norvik>, 40 pct owned by <Alden Inc>, said rates would fall.             | Norvik
          Mark Holt, Undersecretary of Ferries for Northern Affairs, said rates would fall.   | Mark Holt
          Weather officials in neighbouring Sweden said rates would fall.                     | Weather officials in neighbouring Sweden
          One official attending the Oslo talks with Dana Reyes said rates would fall.        | official attending the Oslo talks with Dana Reyes
          A union leader at the strike office in Rio de Janeiro said rates would fall.        | union leader at the strike office in Rio de Janeiro
          Norvik rose a little today as the authorities announced that rates would fall.      | authorities
          By March 31, 1986 the bank said rates would fall.                                   | bank
          Rates will fall, an official at lead manager Alden Handelsbank A/S told reporters.  | official at lead manager Alden Handelsbank A/S
          """)
  void takesTheHeadAndNotWhatBelongsToIt(String text, String speaker) {
    assertThat(last(text).attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Ameridata Publishing, a unit of Norvik, said rates would fall. | INSTITUTION
          F.W. Norvik, a division of Holt Inc, said rates would fall.    | INSTITUTION
          Anthony Norvik Associates said rates would fall.               | INSTITUTION
          Rates will fall, said John Lord, a Norvik Corp spokesman.      | PERSON
          """)
  void tellsFirmsFromPeople(String text, SpeakerKind kind) {
    assertThat(last(text).attribution().kind()).isEqualTo(kind);
  }

  @Test
  void keepsRoleAndCountryOfAPersonForTheWholeArticle() {
    var who =
        last("Anna Orlova, the Russian ambassador, left.¶Orlova said rates would fall. “No,” she"
                + " said.")
            .attribution();
    assertThat(who.speaker()).isEqualTo("Anna Orlova");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          KCNA quoted a deputy minister as saying that rates would fall.        | deputy minister | KCNA
          Mark Holt was quoted by Tass as saying that rates would fall.         | Mark Holt       | Tass
          According to a Danish official quoted by the Ritzau news agency, rates would fall. | Danish official | Ritzau news agency
          """)
  void separatesWhoSaidItFromWhoPassesItOn(String text, String speaker, String relay) {
    var who = last(text).attribution();
    assertThat(who.speaker()).isEqualTo(speaker);
    assertThat(who.relay()).isEqualTo(relay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          He said that rates would fall.
          It was announced that rates would fall.
          “Rates will fall.”
          """)
  void inventsNobody(String text) {
    assertThat(last(text).attribution().kind()).isEqualTo(SpeakerKind.UNKNOWN);
    assertThat(last(text).attribution().speaker()).isEmpty();
  }

  @Test
  void pointsAtTheMentionInTheText() {
    var text = "Dana Reyes arrived. “Rates will fall,” she said.";
    var mention = last(text).attribution().mention();
    assertThat(mention).isNotNull();
    assertThat(mention.of(text)).isEqualTo("she");
  }
}
