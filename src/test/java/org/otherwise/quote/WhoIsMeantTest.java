package org.otherwise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is meant, of whom the sentence itself says too little; always of the last quote in the text.
 */
class WhoIsMeantTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Norway warned Denmark of “dangerous consequences” following the strikes on what Denmark said were ferry targets that killed more than 270 people in Alden on Monday.¶Norway’s foreign ministry spokesperson Oren Tal “strongly condemned” the Danish airstrikes, describing them as “crazy,” according to a post on Telegram. He also warned of “the dangerous consequences of the new adventure.” | Oren Tal
          Reports citing Danish and US sources said agents had planted a bomb in the ferry. | Reports
          Researchers found 49% of those who had been robbed did not report it, down from 60%, which they said suggested a greater willingness to trust the police. | Researchers
          Asked whether he thought the ferry should have sailed, Mark Holt said: “One has to remember what the weather was like on that day.” | Mark Holt
          Kuleva, for her part, reiterated the country’s position of being ready for talks “when the ferries sail,” according to the Danish foreign ministry. | Kuleva
          One person fleeing Alden, a coastal town south of Oslo, told the paper they had never seen as much traffic. | person fleeing Alden
          Professor Dana Reyes, of the Norvik University's School of Harbour Science, said rates would fall. | Dana Reyes
          One battalion commander in northern Alden said his flank was left open. | battalion commander in northern Alden
          But the outgoing harbour commissioner Mark Holt said rates would fall. | Mark Holt
          An American journalist covering the conflict told the paper that rates would fall. | American journalist covering the conflict
          “No,” one unit commander currently fighting in Alden told NVK. He also said rates would fall. | unit commander currently fighting in Alden
          The bank's leading European economist said rates would fall. | bank's leading European economist
          """)
  void findsWhoReportsWhereTheGrammarAloneErrs(String text, String speaker) {
    assertThat(Articles.quotes(text).getLast().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A library was set on fire in the Walton area and rioters tried to stop firefighters, Alden Police said. Shops were broken into, it added. The force confirmed that a number of officers had been hurt. | Alden Police
          Norvik Police said it had arrested more than 20 people. The force said its focus had been on the harbour.¶In Alden, bricks were thrown. Alden Police said that two men were not hurt. The force said 10 people had been arrested. | Alden Police
          Norway said it was sorry and affirmed its “categorical rejection” of the plan.¶“Norway has previously warned of the gravity of the continued ferry strike against the coast,” its statement said. | Norway
          On Monday, the Danish military struck the harbour again. The military said it conducted a targeted strike. | Danish military
          A shepherd was hurt, Norway's state-run Harbour News Agency (HNA) reported.¶Strikes hit towns, according to HNA. Strikes were also reported in Alden, according to the news agency. | Harbour News Agency
          The Danish education ministry said schools would close.¶The order took effect on Monday, the education ministry said. | Danish education ministry
          “I will leave,” a Danish businessman based in Norvik said. | Danish businessman
          The court heard that Mark Holt left. The Oslo district court said it rained. The court said rates would fall. | Oslo district court
          """)
  void knowsTheBodyThatANounGoesBackTo(String text, String speaker) {
    assertThat(Articles.quotes(text).getLast().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Yulia Orlen works at the shelter. “I came here alone,” she said. Sasha Bork was a driver. Sasha Bork tells the sailors he has met from others. “People here are trying to help, they are not doing anything against us.” | Sasha Bork
          Ayelet Reyes's brothers, Nadim and Roy, were killed. She said a month ago she had stood at their graves. | Ayelet Reyes
          Trump Holt said no. Speaking at a rally in Alden, North Norvik on Saturday, he claimed that rates would fall. | Trump Holt
          Dana Reyes is the chairman. The charity has been headed by Mr Mark Holt, of Potters Quay, Alden, since 2019. He said more fans were leaving. | Mark Holt
          Tennis player Anna Orlova made history on Tuesday. The world No. 3 overcame a nervy start and beat Marie Bouz 3-6 6-1. After reaching the final four, she said it had been a long time coming. | Anna Orlova
          Robert F Holt Jr has joined the race. Mr Holt, 70, said he would stay. His uncle, President John F Holt, was a Democrat. President John F Holt died. Mr Holt said rates would fall. | Robert F Holt Jr
          It took the paper seconds to find Norvik NX-300s for sale. NORVIK said in a statement it had stopped selling them. | NORVIK
          Mark Holt said rates would fall. Dana Reyes was beaten. “I am very proud of that and always will be.” | Dana Reyes
          """)
  void goesOnWithWhomANarrativeIsAbout(String text, String speaker) {
    assertThat(Articles.quotes(text).getLast().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Last year, the Office for Harbour Statistics reported that for the first time more people sail. | Office for Harbour Statistics
          A Department for Education and Skills spokeswoman said the venture had been late. | Department for Education and Skills spokeswoman
          The Center for Strategic and International Studies said rates would fall. | Center for Strategic and International Studies
          Voice of Norvik, a privately owned radio station, said rates would fall. | Voice of Norvik
          The Council on Foreign Relations said rates would fall. | Council on Foreign Relations
          The Ministry of the Interior said rates would fall. | Ministry of the Interior
          The Norvik Bank on Monday said rates would fall. | Norvik Bank
          “Hop in!” says the police officer, Maksim, as he helps the family. | Maksim
          Thirty-five people — and eight wolves — were found, according to one volunteer, Qassim. | Qassim
          Dana Reyes of the Office for Harbour Statistics said rates would fall. | Dana Reyes
          The president of the Council on Foreign Relations said rates would fall. | president of the Council on Foreign Relations
          Elsewhere in Alden, Yulya Matz has set up a centre for children to read and dance. Many were hurt by war, she says: “They were not interested in the sea.” | Yulya Matz
          """)
  void takesTheWholePhraseThatNamesABody(String text, String speaker) {
    assertThat(Articles.quotes(text).getLast().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A former lord mayor has criticised the harbour office for not dispelling myths. Councillor Habib Reyes, who came to Alden 40 years ago, was ill. | Habib Reyes
          The boss of the clothing chain Norvik says its rival is being allowed to dodge tax. Julian Holt told NVK the firm was angry. | Julian Holt
          Harbour Front’s leader has said attacks crossed “all red lines”.¶In a speech, Harbour Front leader Hassan Orlov acknowledged a blow. Harbour Front's leader said rates would fall. | Hassan Orlov
          Mark Holt was out. A spokesman said rates would fall. Dana Reyes was ill. | spokesman
          An official said rates would fall. Dana Reyes was ill. | official
          Dana Reyes was in Oslo. Dana Reyes's wife said rates would fall. | Dana Reyes's wife
          Danish Prime Minister Oren Tal was ill, and so was Danish Defence Minister Uri Holt. Denmark's prime minister said rates would fall. | Oren Tal
          Western leaders and Oslo have alleged that rates would fall. | Western leaders and Oslo
          Meghan Holt left with Harry Holt. Harry and Meghan said they would leave. | Harry and Meghan
          Carmakers, including Norvik, Ford and Nissan, said they would leave. | Carmakers
          Speaking on the NVK's Evening programme Rev Alderson said he was “gravely concerned” about it. | Alderson
          Mr Holt said that it rained. The chancellor said rates would fall. Former chancellor Ken Reyes was ill. Gordon Holt left. | Gordon Holt
          UN children's chief Dana Reyes was ill. The UN peacekeeping chief said rates would fall. | UN peacekeeping chief
          The singer Holt was let go. Holt's sister posted that her brother was at home with his family. | Holt's sister
          """)
  void namesWhomADescriptionMeans(String text, String speaker) {
    assertThat(Articles.quotes(text).getLast().attribution().speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Velland has neither confirmed nor denied that it was behind the fire in Norvik.",
        "The ministry neither claimed or denied responsibility for the fire in Norvik.",
        "Dana Reyes has not confirmed or denied that the ferry had sunk."
      })
  void whoSaysNeitherHasDeniedNothing(String text) {
    assertThat(Articles.quotes(text)).isEmpty();
  }
}
