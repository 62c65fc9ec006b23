package org.otherwise.quote;

import java.util.Set;

/**
 * What is known of a person's grammatical gender, from titles and common first names, so that "she"
 * is not taken for the wrong person. Unknown agrees with either.
 */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  private static final Set<String> MEN =
      Lexicon.words(
          """
          aaron abdul abraham adam adrian ahmed ahmad alan albert alex alexander alexei alfred ali allen
          anatoly anders andre andrei andrew andy angus anthony antonio antony arnold arthur ash austin barack
          barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent
          brian bruce bryan byron calvin carl carlos carlo cesar chad charles charlie chester chris christian
          christopher chuck clarence claude cliff clive colin connor corey cory craig curtis cyrus dale dan daniel
          danny darren dave david dean dennis denis derek dick dirk dmitri dmitry don donald doug douglas duncan dwight
          earl ed eddie edgar edward edwin eli elliott elon emmanuel enrique eric erik ernest ethan eugene evan fabio
          felix fernando francis francisco francois frank franklin fred frederick gabriel gareth gary gavin
          geoff geoffrey george gerald gerard gilbert giorgio glenn gordon graham grant greg gregory guillermo gus guy
          hakan hamid hank hans harold harry hassan hector henry herbert herman howard hugh hugo hussein ian
          ibrahim igor imran isaac ivan jack jacob jacques jake james jamie jan jared jason javier jay jean-claude jeb jeff
          jeffrey jeremy jerome jerry jesse jim jimmy joachim joe joel john johnny jon jonathan jorge jose joseph
          josh joshua juan julian julio justin karl keith ken kenneth kevin khalid kim-jong kirk klaus kofi kurt kyle lance larry
          lars lawrence lee leo leon leonard lindsey lloyd louis luca lucas luis luke luther mahmoud malcolm manuel marc marco marcus
          mario mark markus martin marty marvin matt matthew maurice max mehmet michael michel miguel mike mikhail mitch
          mitt mohamed mohammad mohammed morris moses muhammad nathan neil nelson newt nicholas nick nicolas
          nigel noah norman oleg oliver omar oscar osama otto owen pablo pascal patrick paul pavel pedro pete peter phil philip
          phillip pierre rafael rahul raj ralph ramon rand randy raul ray raymond recep reggie reince rex ricardo richard rick
          rob robby robert roberto rod rodrigo roger roland ron ronald ross roy rudy rupert russell ryan salman sam samuel saul scott
          sean sebastian serge sergei sergey seth shane shaun silvio simon stan stanley stefan stephen steve steven stewart stuart
          syed tariq ted terrence terry theo theodore thomas tim timothy toby todd tom tommy tony trevor troy tyler
          vernon victor vincent vinod viktor vitaly vladimir volodymyr wade walter warren wayne wesley will william willie wolfgang
          xi yasser yuri yusuf zachary zack vassily vasily reuben rodney ralph jamal tyrone darrell reince mick sherman
          """);

  private static final Set<String> WOMEN =
      Lexicon.words(
          """
          abigail adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana andrea angela
          angelina anita ann anna anne annette annie april ariana ashley audrey barbara beatrice becky bernadette beth
          betsy betty beverly bonnie brenda bridget brooke caitlin camilla candace carla carly carmen carol
          caroline carolyn carrie catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire
          clara claudia condoleezza connie courtney crystal cynthia daisy dana danielle darlene dawn deborah debbie
          debra denise diana diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth
          ellen ellie emily emma erica erika erin esther eva eve evelyn fatima faye felicia fiona frances francesca
          gabriela gail gayle georgia geraldine gina ginger gladys glenda gloria grace greta gwen hannah harriet hazel
          heather heidi helen helena helga hilary hillary holly huma ida imelda indira ingrid irene iris isabel isabella
          ivanka jackie jacqueline jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan
          joanna joanne jocelyn jodi joni joy joyce juanita judith judy julia juliana julie juliet june karen karin
          kate katharine katherine kathleen kathryn kathy katie katrina kayla keira kellyanne kelly kendra kerry kimberly
          kirsten kirstjen kristen kristin kristina lara latoya laura lauren leah lena leslie lillian lily linda
          lisa liz liza loretta lori lorraine louise loretta lucia lucy lydia lynn mabel mackenzie madeleine
          madeline mandy marcia margaret maria marian marianne marie marilyn marina marine marion marissa marjorie marsha
          martha mary maureen maxine may megan meghan melania melanie melinda melissa mercedes meredith michelle mildred
          miranda miriam molly monica muriel myra nadia nancy naomi natalia natalie natasha nicola nicole nikki nina
          nora norma olga olivia opal pamela pat patricia patty paula pauline peggy penny phyllis priscilla priti rachel
          ramona rebecca regina renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruth sabrina
          sally samantha sandra sara sarah shannon sharon sheila shelley sherry shirley sierra silvia simone sofia sonia
          sophia sophie stacey stacy stella stephanie sue susan suzanne svetlana sybil sylvia tamara tammy tanya tara tatiana
          teresa theresa tiffany tina tracey tracy tulsi ursula valerie vanessa vera veronica vicki victoria viola
          violet virginia vivian wanda wendy whitney winnie yolanda yvette yvonne zoe priya asha
          """);

  private static final Set<String> MALE_WORDS =
      Lexicon.words(
          """
          mr sir lord king prince father brother uncle son husband man boy spokesman chairman congressman
          businessman councilman policeman actor widower salesman pope rabbi imam sheikh ayatollah
          fisherman gentleman cameraman monsignor
          """);

  private static final Set<String> FEMALE_WORDS =
      Lexicon.words(
          """
          mrs ms miss madam dame lady queen princess mother sister aunt daughter wife woman girl spokeswoman
          chairwoman congresswoman businesswoman councilwoman policewoman actress widow duchess
          """);

  /** Of a title, a role or a relation. */
  static Gender ofWord(String word) {
    var bare = Lexicon.bare(word);
    return MALE_WORDS.contains(bare) ? MALE : FEMALE_WORDS.contains(bare) ? FEMALE : UNKNOWN;
  }

  /** Of a first name, in lower case. */
  static Gender ofName(String name) {
    boolean man = MEN.contains(name);
    boolean woman = WOMEN.contains(name);
    return man == woman ? UNKNOWN : man ? MALE : FEMALE;
  }

  static boolean isFirstName(String lower) {
    return MEN.contains(lower) || WOMEN.contains(lower);
  }

  static Gender ofPronoun(String pronoun) {
    return switch (pronoun) {
      case "he", "him", "his" -> MALE;
      case "she", "her" -> FEMALE;
      default -> UNKNOWN;
    };
  }

  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
