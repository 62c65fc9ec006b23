package org.otherwise.quote;

import java.util.HashSet;
import java.util.Set;

/**
 * The closed classes of English words and the few open ones that the grammar of reporting needs.
 */
final class Lexicon {
  static final Set<String> PRONOUNS =
      words("he she they it we i you who one everyone everybody someone somebody nobody others");

  static final Set<String> OBJECTS = words("him her them it us me you reporters everyone");

  static final Set<String> DETERMINERS =
      words(
          """
          the a an this that these those his her its their our my your some many most several few all
          both each every any no another other one two three four five six seven eight nine ten dozens
          hundreds thousands
          """);

  static final Set<String> POSSESSIVES = words("his her its their our my your whose");

  static final Set<String> BE =
      words("is are was were be been being am isn't aren't wasn't weren't");

  static final Set<String> AUXILIARIES =
      words(
          """
          has have had having does do did is are was were be been being am will would could should may
          might must can shall hasn't haven't hadn't doesn't don't didn't isn't aren't wasn't
          weren't won't wouldn't couldn't shouldn't can't cannot mustn't not n't
          """);

  static final Set<String> MODALS =
      words(
          "would could should may might must can shall to wouldn't couldn't shouldn't can't cannot"
              + " will won't");

  static final Set<String> NEGATIONS =
      words(
          """
          not never n't hasn't haven't hadn't doesn't don't didn't isn't aren't wasn't weren't won't
          wouldn't couldn't shouldn't can't cannot neither nor
          """);

  static final Set<String> ADVERBS =
      words(
          """
          also later then once often again never ever even still now just already further first only
          both all earlier previously recently repeatedly himself herself itself themselves not soon
          always sometimes simply thus too instead long since yesterday today together reportedly
          therefore otherwise hence meanwhile famously falsely flatly far so
          """);

  static final Set<String> PREPOSITIONS =
      words(
          """
          of in on at for to with from by about into over under after before during against between
          through without within among despite because like near since until toward towards upon via
          amid per beyond behind above below across along around off outside inside unlike regarding
          following including as
          """);

  static final Set<String> SUBORDINATORS =
      words(
          """
          that when while as because if although though after before since until unless whether where
          which who whom whose what how why whereas than once
          """);

  /** Words that may open a clause before its subject. */
  static final Set<String> OPENERS =
      words(
          """
          but and so yet or however still then later meanwhile earlier also now again instead
          moreover furthermore nevertheless nonetheless indeed today yesterday tonight recently
          finally separately additionally besides afterward afterwards thus therefore previously soon
          though even perhaps maybe clearly certainly of course first second third
          """);

  /** Words that, before a name, say what a person is: none of them is a part of the name. */
  static final Set<String> TITLES =
      words(
          """
          mr mrs ms miss dr prof sir dame lord lady rev reverend father sister brother pope king queen
          prince princess sheikh ayatollah imam rabbi bishop archbishop cardinal
          president vice-president premier chancellor prime minister secretary senator sen sens
          congressman congresswoman representative rep reps governor gov mayor ambassador judge justice
          general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm
          commander cmdr commissioner chairman chairwoman chair chief director spokesman spokeswoman
          spokesperson speaker leader attorney professor detective officer sheriff deputy counselor
          adviser advisor manager strategist envoy inspector marshal private corporal brigadier
          superintendent constable coordinator secretary-general vice-chancellor mp mep msp ceo cfo coo counsel supt insp det analyst councillor councilman councilwoman treasurer coach principal
          """);

  /** Nouns for those who speak: what a person is by office, trade or part in the news. */
  static final Set<String> ROLES =
      with(
          TITLES,
          words(
              """
              official aide analyst expert economist lawyer diplomat lawmaker activist critic supporter
              executive president minister founder co-founder owner partner editor author writer host
              anchor reporter correspondent columnist journalist historian scientist researcher pollster
              consultant operative insider candidate nominee front-runner frontrunner contender rival
              mogul billionaire businessman businesswoman trader dealer broker investor banker
              farmer teacher student doctor nurse physician surgeon psychologist psychiatrist engineer
              resident voter witness victim survivor neighbor neighbour friend relative mother father
              son daughter wife husband widow sister brother uncle aunt cousin man woman girl boy child
              person people soldier fighter rebel militant protester demonstrator organizer organiser
              delegate member legislator parliamentarian mp veteran pastor priest cleric source
              policeman policewoman investigator prosecutor defendant plaintiff solicitor barrister
              negotiator mediator ceo cfo coo boss head staffer employee worker user customer fan player
              actor actress singer musician director producer filmmaker artist comedian star athlete
              midfielder striker defender goalkeeper captain boxer champion trainer skipper winner
              observer scholar academic fellow curator librarian tourist passenger pilot driver
              democrat republican conservative liberal congressman nominee appointee successor predecessor
              """));

  /** Last words of the names of bodies. */
  static final Set<String> BODIES =
      words(
          """
          department ministry agency council committee commission party university college institute
          institution association federation union court house senate congress parliament assembly
          government administration office bureau board bank fund foundation organization organisation
          company corp corp. inc inc. co co. ltd ltd. llc plc group holdings industries systems news times post
          journal herald tribune daily press magazine television tv radio network channel service
          services police army navy force forces guard command campaign school hospital center centre
          team club league embassy mission authority exchange society trust coalition alliance movement
          airlines airways motors energy oil gas technologies partners project survey poll study report
          fed treasury pentagon kremlin cabinet ministry regime nation kingdom republic states
          intelligence military defense defence staff corporation firm laboratory lab museum church
          international commons observatory mosque cathedral temple synagogue broadcast airport associations hotel theatre theater gallery library brigade battalion monitor organisations bloc forum corps legion watch caucus secretariat tribunal registry
          """);

  /** Common nouns for bodies: "the ministry", "the company". */
  static final Set<String> BODY_NOUNS =
      words(
          """
          ministry department agency government administration company firm group party committee
          commission council bank court police army military university campaign organization
          organisation union newspaper paper magazine network channel outlet site website union
          regime embassy office institute foundation association board bureau charity airline
          carrier manufacturer retailer statement report study survey poll intelligence parliament
          league club team federation watchdog regulator authority corporation station
          exchange mission center centre fund house assembly cabinet secretariat tribunal society trust
          coalition alliance movement guard directorate monitor daily paper
          """);

  static final Set<String> PLURAL_SPEAKERS =
      words(
          """
          officials people sources aides analysts experts economists lawyers diplomats lawmakers
          activists critics supporters executives ministers leaders authorities residents voters
          witnesses victims survivors neighbors neighbours friends relatives police members
          democrats republicans conservatives liberals senators advisers advisors investigators
          prosecutors scientists researchers reporters journalists observers opponents allies
          rebels militants protesters organizers traders dealers brokers farmers teachers students
          doctors men women families parents pollsters operatives strategists insiders scholars
          historians campaigners candidates delegates governors representatives spokesmen
          spokespeople companies banks firms some others many most several
          """);

  static final Set<String> PARTICLES =
      words(
          "de da di du del della van von der den bin ibn al el la le al- dos y ter ten af los das");

  /** First words of many firms' names, which alone stand for none of them. */
  static final Set<String> COMMON_FIRST =
      words(
          """
          american national general first united federal international bank royal new great western
          southern northern eastern central pacific atlantic british canadian japanese german french
          european us u.s u.s. north south east west standard texas california florida ohio boston
          chicago york london hong australian swiss dutch italian allied universal global world
          commercial continental southwest northwest southeast northeast old city home public
          consolidated independent investors financial savings merchants security the san los
          """);

  static final Set<String> DAYS =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs.
          fri. sat. sun.
          """);

  private Lexicon() {}

  /** The words of a text, parted by white space. */
  static Set<String> words(String text) {
    return Set.of(
        new HashSet<>(java.util.List.of(text.strip().split("\\s+"))).toArray(String[]::new));
  }

  private static Set<String> with(Set<String> one, Set<String> other) {
    var all = new HashSet<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }

  /** Without the full stop of an abbreviation. */
  static String bare(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  static boolean isTitle(Token token) {
    var word = bare(token.lower());
    return TITLES.contains(word)
        || (word.indexOf('-') > 0
            && (word.startsWith("then-") || word.startsWith("ex-") || word.startsWith("vice-"))
            && TITLES.contains(word.substring(word.indexOf('-') + 1)));
  }

  static boolean isRole(Token token) {
    return ROLES.contains(bare(token.lower()));
  }

  static boolean isBody(Token token) {
    return BODIES.contains(token.lower());
  }

  /** Whether the word is a form of a verb by its class alone, not by guess. */
  static boolean isAuxiliary(Token token) {
    var word = token.lower();
    return AUXILIARIES.contains(word) || word.endsWith("n't");
  }

  static boolean isAdverb(Token token) {
    var word = token.lower();
    return ADVERBS.contains(word)
        || (word.endsWith("ly")
            && word.length() > 4
            && token.isLowerWord()
            && !word.equals("family")
            && !word.equals("assembly")
            && !word.equals("ally")
            && !word.equals("daily"));
  }

  /** "he", or "he's" and "they've", where a verb is joined to it. */
  static boolean isPronoun(Token token) {
    return PRONOUNS.contains(pronoun(token));
  }

  /** The pronoun without what is joined to it. */
  static String pronoun(Token token) {
    var word = token.lower();
    int mark = word.indexOf('\'');
    return mark > 0 ? word.substring(0, mark) : word;
  }
}
