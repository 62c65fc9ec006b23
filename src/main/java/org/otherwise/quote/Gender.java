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
          abdelfattah abdulaziz abdullah adel ahmet ajay akbar akira alaa alasdair aleksandr aleksei aleksey
          alexandre alexandros alexis alfie alfonso alistair alok amir amit amr anand anatoliy andriy anil ante
          antoine anton antoni antonis anwar archie arjun artem arturo ashok aziz baine bashar bassem bayram
          benedict benny bertrand bogdan borys brett bruno bukayo burak callum cem chadwick chandra christoph
          christophe ciaran cillian claudio clayton clemens clint cody conor cornelius cristiano cyril dallas
          damien daniil dario darius deandre declan denys desmond didier diego dieter dilip dimitri dimitrios
          dmytro dominic dominique donnie dustin dwayne dylan eamonn ed-dine edgardo eduard eduardo ehud elias
          emil emile emilio emre emyr enzo eoin ernesto ernst euan evgeny ewan ezra fadi fahad faisal farid
          farouk fatih federico fedor feisal ferdinand fergus fidel florian franz freddie fredrik friedrich
          fumio garrett gavriel georgi georgios gerd gerhard gerrit gerry gethin giovanni giulio giuseppe goran
          grigory grover guido guillaume gunther gustav gustavo gyorgy haider hamish hamza haris haruhiko
          harvey hasan hashim hazem heinrich helmut henri henrik herschel hideki hiroshi hisham horst hossein
          husam iain ibrahima ieuan ihor ilham ilya imad ioannis ismail israel issa ivo jaap jabari jacek jaime
          jair jakob jamil jan-peter janos javad jawad jean-luc jean-marc jean-paul jean-pierre jeffery jens
          jermaine jerzy jesper joao joaquin jochen jody joey johan johann johannes jonas jonny jonty joost
          jordan josef josep josip jozef jude julius junichiro jurgen justyn kamal kaoru karim karl-heinz
          kashif kazuo kemal kenan kenji khaled khalil kieran kiichi klemens kostas kostya kylian kyrylo lamar
          laurent laurynas lech leonid leopold leroy levon liam loic lonnie lorenzo lothar ludwig luigi lukas
          maciej magnus mahmud majid malachi malik manfred manmohan manoj marat marek mariano marius marko
          marshall martti masood masoud massimo mateusz matteo mauricio mauro maxim maxime mehdi merrill michal
          micheal mikael milan milos milton miroslav mohamad mohamud mohan mohsen moritz mort mostafa moussa
          mukesh murat mustafa mykhailo mykola myron nabil nadav nadim naftali narendra nasir nasser naveed
          nawaz nayib ned neymar niall nicolae niklas nikolai nikolaos nikos nir noam noboru nobuo norbert ole
          oleh oleksandr oleksii oleksiy olivier ollie olof omer oren orhan orrin osman owain padraig paolo
          pasquale patrice pavlo pawel pep per petr petro philippe pieter piotr pravin preston priyank qasim
          quentin radek radoslaw rafa rafal rafi raghuram rahm raja rajesh rajiv rakesh ralf ramesh ramzan
          ranil rashid ravi reed reginald reinhard rene reza rhys rishi robbie rodger rodolfo roel rolf romain
          roman romano ronny rory roscoe ruben rudolf rufus ruslan ryszard saad sadiq saeed safi said sajid
          sakari salah saleh sameer samer sami samir sanjay satoshi seamus sean-paul sebastien selahattin selim
          serhii serhiy shahid shay sherwood shigeru shinzo sidney sigmar silvan slobodan spencer stanislav
          stefano sten sterling stu subhash sudhir suleiman sunil sven svend tad taha takashi takeshi tamas
          tarek tareq taro tayyip terence thad thiago thierry thorsten tibor tobias tomas tomasz toshio trey
          tucker uwe vaclav valentin valeriy valery vasyl vedant venkat vicente vikram viktoras vinay vince
          vincenzo virgil vitali vitaliy vladislav volker vsevolod wael waleed walid wang-yi wendell wenzel
          werner wilbur wilhelm wim wladimir wojciech woody xavier yahya yair yannick yannis yaroslav yasin
          yevgeny yevhen yitzhak yoav yosef yossi yousef youssef yuriy yves yvon zach zaher zak zbigniew zeev
          ziad zoran zvi
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
          aaliyah abby addison adele agnieszka ahed ailsa aishwarya alena alessandra alina aline amal amina
          amira anastasia anette angelique angharad anika anja anka annalena annegret anneliese annika antonia
          aoife arundhati astrid aubrey ayelet ayesha aysha azra beata beatriz benazir bethan bianca birgit
          brianna brigitte brittany candice caoimhe carola carole carys cassidy catalina catriona cerys chantal
          charlene cherie chloe chrystia ciara clare clementine corinne cristina dalia daphne daria darya
          deirdre della delphine dena dervla dina divya dora eilidh ekaterina elif elisa elke elsa elvira
          emanuela emine emmanuelle ernestine estelle ethel eugenia eva-maria evelyne fadwa faith fatimah fatou
          federica florence frankie frauke freya frida funmi gabrielle galina georgina germaine ghislaine
          giorgia gisele gita grainne gretchen gudrun gwendolyn gwenllian hadija hala halima hana hanan hanna
          hanne hattie hedwig heike helle henrietta hiba hilda hina hiroko hope huda ilona imani imogen ina
          ines inga ingeborg inna irina iryna isabelle isla isobel ivana jada jadwiga jamila jana janine
          jeannette jemima jemma jess jewel jo-ann joelle jolanta josephine judit julianne juliette justine
          kaja kamala kamari kara kari karima karina karolina kasey katarina katerina kateryna katja katrin kay
          keir-ann keisha kemi khadija kim-anh kirsty krista kristalina ksenia kyla lana larisa larissa
          lashonda latasha latifa layla leila leona leonie lesley leyla liliana lina lisbeth liudmila liv
          ljubica lola lorna lowri lubna lucie ludmila luisa lula lyudmila mae maggie maha mahsa maia maja
          malala maleeha malgorzata manuela margarethe margarita margot margrethe mariah mariam mariana maribel
          marielle marija marika mariya marlene marta martina maryam marzena mathilde maud maura mavis melina
          meral mhairi michaela michele mila milena mina mindy minnie mira mireille misty moira mona monika
          monique morag nadezhda nadine nadya najat najla nana nasrin nastya natacha natasa nazanin nell nellie
          nermin nettie niamh nilufer noelle noor noora noura nuala odessa oksana olena olesya orla orlaith
          paige paola patrizia paulina peg penelope petra petula phoebe pippa polina polly portia preeti rana
          rania ranya raquel rasha rebekah rena reva rhona rima roisin rosalie rosie roxane roza ruby rukhsana
          ruta saba sade sadia sahar salma samia sanna saoirse sarai saundra selma shana shawna sheena shelby
          sherri sheryl shirin shona sian sienna sigrid silke simona sinead siobhan solange soledad sondra
          sonja steffi stephania suad suella sunita susana susanna susanne svenja sylvie tabitha tamar tania
          tanni tasha tatjana tessa tetiana tharman thelma theodora thuy tia tiina toni trisha trudy tzipi
          ulrike uma urszula valentina valeria vanda varvara veera velma verna vesna vicky vigdis viktoria
          vilma viviane willa wilma xenia yana yasmin yasmine yelena yevgenia yolande yuki yulia yuliia zahra
          zainab zara zelda zeynep zofia zuzana
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
