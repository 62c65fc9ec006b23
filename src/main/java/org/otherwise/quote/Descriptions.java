package org.otherwise.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a description with "the" is: "the Labour leader", "the 34-year-old", "the statement".
 * Where two people fit, nobody is meant.
 */
final class Descriptions {
  /** How many sentences back stands whom a description goes on about. */
  private static final int REACH = 2;

  /** How many sentences a letter or a statement is spoken of. */
  private static final int PAPER_REACH = 6;

  /** Those of whom an article has many: only a known role tells which. */
  private static final Set<String> MANY =
      Lexicon.words(
          """
          official spokesman spokeswoman spokesperson source aide analyst expert economist lawyer
          diplomat lawmaker supporter executive insider dealer trader broker banker witness resident
          neighbour neighbor friend relative victim survivor man woman boy girl child person people
          officer policeman policewoman investigator prosecutor judge justice attorney solicitor
          barrister doctor nurse surgeon detective soldier passenger driver pilot customer user fan
          father mother son daughter husband wife brother sister uncle aunt cousin reporter
          correspondent interviewer host anchor teacher student pupil voter member employee worker
          staffer colleague defendant plaintiff inspector sergeant constable protester demonstrator
          fighter militant rebel gunman attacker suspect adviser advisor operative researcher
          critic activist rival opponent successor predecessor nominee insp sgt counsel coroner
          speaker fisherman farmer general
          """);

  /** What people are by trade or fame, beside {@link Lexicon#ROLES}. */
  private static final Set<String> PEOPLE =
      Lexicon.words(
          """
          singer-songwriter songwriter presenter rapper winger playmaker batsman bowler
          sprinter runner swimmer jumper golfer cyclist medallist seed champion left-back right-back
          forward full-back lock flanker prop scrum-half fly-half centre-back hooker quarterback
          boxer racer rider jockey teenager pensioner grandmother grandfather youngster star legend
          frontman drummer guitarist composer conductor dancer choreographer designer photographer
          politician statesman veteran dictator strongman tycoon magnate financier entrepreneur
          inventor philanthropist heiress billionaire millionaire multimillionaire socialite model supermodel
          playwright poet philosopher mathematician physicist chemist biologist astronaut explorer
          evangelist televangelist cleric theologian rabbi imam monarch royal emperor pontiff
          congressman congresswoman hopeful firebrand incumbent newcomer peer baroness
          american briton frenchman spaniard dutchman irishman englishman scot welshman
          """);

  /** Who leads is called by any of these. */
  private static final Set<String> LEADERS = Set.of("leader", "chief", "head", "boss");

  /** Of whom news does not tell the name, because it must not or they are many. */
  private static final Set<String> NAMELESS =
      Lexicon.words(
          """
          official spokesman spokeswoman spokesperson source aide analyst expert insider diplomat
          witness operative executive
          """);

  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(?:former|ex|then|shadow|late|outgoing)\\b");

  /** The number of the sentence until which an article may describe whom it will name. */
  private static final int LEAD = 1;

  private static final Set<String> POSITIONS =
      Lexicon.words(
          """
          wing winger centre prop hooker lock flanker fullback full-back fly-half flyhalf scrum-half
          keeper left-back right-back centre-back playmaker
          """);

  /** What somebody's words come in. */
  private static final Set<String> PAPERS =
      Lexicon.words(
          """
          statement letter tweet post message email e-mail release memo note communique report
          document filing article blog dispatch telegram petition complaint lawsuit study survey
          """);

  private static final Set<String> ISSUED =
      Lexicon.words("issued released published posted sent wrote put distributed");

  /** Words of a description that tell nothing about which of several is meant. */
  private static final Set<String> EMPTY =
      Lexicon.words(
          """
          the a an of and in for at to who former then new old outgoing veteran leading top senior
          current long-time longtime late ex retired one-time first second
          """);

  private final Cast cast;
  private final NamedPeople named;
  private final Antecedents antecedents;

  /** Of a kind of paper, whose it last was. */
  private final Map<String, Paper> papers = new HashMap<>();

  private record Paper(Voice by, int sentence) {}

  Descriptions(Cast cast, NamedPeople named, Antecedents antecedents) {
    this.cast = cast;
    this.named = named;
    this.antecedents = antecedents;
  }

  /** Whether it describes one person: "the writer and broadcaster", "the 34-year-old". */
  static boolean isHuman(Mention m) {
    var head = m.head();
    int possessive = Math.max(m.words().lastIndexOf("'s "), m.words().lastIndexOf("’s "));
    if (possessive > m.words().toLowerCase(Locale.ROOT).lastIndexOf(head)) {
      return false;
    }
    int and = m.words().indexOf(" and ");
    var first = and < 0 ? "" : Naming.lastWord(m.words().substring(0, and));
    return Lexicon.ROLES.contains(head)
        || PEOPLE.contains(head)
        || Lexicon.ROLES.contains(first)
        || PEOPLE.contains(first)
        || head.endsWith("-year-old")
        || head.endsWith("ist")
        || head.endsWith("woman");
  }

  /** Whether "he" or "she" can be one whom this noun describes: no sample, and no news. */
  static boolean isPerson(String noun) {
    return Lexicon.ROLES.contains(noun)
        || PEOPLE.contains(noun)
        || MANY.contains(noun)
        || noun.endsWith("-year-old")
        || noun.endsWith("er")
        || noun.endsWith("or")
        || noun.endsWith("ist")
        || noun.endsWith("man")
        || noun.endsWith("ian")
        || noun.endsWith("ee");
  }

  /** Whether the word before a name says where somebody plays: "Wing Dana Reyes". */
  static boolean isPosition(Token token) {
    return POSITIONS.contains(token.lower());
  }

  static boolean isPaper(String noun) {
    return PAPERS.contains(noun);
  }

  /** Keeps whose paper it is of which a report speaks: "…, the ministry said in a statement". */
  void spoke(Sentence s, int number, Voice voice) {
    if (isPaper(voice.head()) || voice.attribution().speaker().isEmpty()) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (isPaper(s.at(i).lower())
          && s.at(i).isLowerWord()
          && (own(s, i) || s.at(i - 1).is("'s"))) {
        papers.put(s.at(i).lower(), new Paper(voice, number));
      }
    }
  }

  /**
   * Whether the paper is the speaker's own: "in a statement", "in its report", "issued a letter".
   */
  private static boolean own(Sentence s, int noun) {
    for (int i = noun - 1; i >= 0 && noun - i <= 5; i--) {
      var token = s.at(i);
      if (token.is("in") || token.is("on") || ISSUED.contains(token.lower())) {
        return true;
      }
      if (!token.isWord()) {
        return false;
      }
    }
    return false;
  }

  /** Whose the paper is that says something: "the statement said". */
  @Nullable Voice author(Mention m, int number) {
    var paper = papers.get(m.head());
    return paper != null && number - paper.sentence() <= PAPER_REACH ? paper.by() : null;
  }

  /** The one person whom a description means; null where none or several fit. */
  Cast.@Nullable Member person(Mention m, int number) {
    var holder = holder(m, telling(m.words()), m.span().start());
    if (holder != null || MANY.contains(m.head())) {
      return holder == null ? later(m) : holder;
    }
    for (int back = number - 1; back >= Math.max(0, number - REACH); back--) {
      var topics = topics(back);
      if (back == number - 1) {
        named.in(number).forEach(one -> topics.remove(one.member()));
      }
      if (!topics.isEmpty()) {
        if (topics.size() > 1) {
          return later(m);
        }
        var only = topics.iterator().next();
        boolean meant =
            spoke(back, only)
                || only == cast.main()
                || m.head().endsWith("-year-old")
                || (back == number - 1 && PEOPLE.contains(m.head()));
        return meant && fits(m, only) ? only : later(m);
      }
    }
    return later(m);
  }

  /** The one whose role and house have the words of the description, by then or later. */
  Cast.@Nullable Member holder(Mention m) {
    var before = holder(m, telling(m.words()), m.span().start());
    return before == null ? later(m) : before;
  }

  /** The one whom the article only later says to hold the office; not one who held it before. */
  private Cast.@Nullable Member later(Mention m) {
    var words = telling(m.words());
    var holder = words.size() < 2 ? null : holder(m, words, Integer.MAX_VALUE);
    return holder == null || holder.role() == null || PAST.matcher(holder.role()).find()
        ? null
        : holder;
  }

  /**
   * Whom the sentence after it introduces, where the first words of an article only describe who
   * speaks: "A former mayor has said … Dana Reyes, who …".
   */
  Cast.@Nullable Member introducedNext(Mention m, int number, int next) {
    boolean other = named.in(number).stream().anyMatch(NamedPeople.Named::subject);
    boolean somebody = isHuman(m) || isPerson(m.head());
    if (number > LEAD || other || !somebody || NAMELESS.contains(m.head())) {
      return null;
    }
    for (var one : named.in(number + 1)) {
      if (one.subject()) {
        boolean first = one.member().position() >= next;
        return first && one.member().isSurely() && agrees(m, one.member()) ? one.member() : null;
      }
    }
    return null;
  }

  private Cast.@Nullable Member holder(Mention m, Set<String> words, int position) {
    Cast.Member only = null;
    boolean several = false;
    for (var member : cast.people()) {
      if (member.position() <= position && holds(m, member, words)) {
        several |= only != null;
        only = member;
      }
    }
    return several ? null : only;
  }

  private static boolean holds(Mention m, Cast.Member member, Set<String> words) {
    var role = member.role();
    if (role == null || words.isEmpty() || !m.gender().agrees(member.gender())) {
      return false;
    }
    var country = member.country();
    if (m.country() != null && country != null && !m.country().equals(country)) {
      return false;
    }
    var known = new HashSet<>(telling(role));
    if (member.organisation() != null) {
      known.addAll(telling(member.organisation()));
    }
    boolean leads = LEADERS.contains(m.head()) && known.stream().anyMatch(LEADERS::contains);
    if (!known.contains(m.head()) && !leads) {
      return false;
    }
    for (var word : words) {
      boolean capital = !List.of(m.words().split(" ")).contains(word);
      boolean place =
          capital && m.country() != null && country != null && !Lexicon.ROLES.contains(word);
      boolean same = leads && LEADERS.contains(word);
      if (!known.contains(word) && !place && !same) {
        return false;
      }
    }
    return true;
  }

  private boolean spoke(int sentence, Cast.Member member) {
    return antecedents.in(sentence).stream().anyMatch(voice -> voice.member() == member);
  }

  private Set<Cast.Member> topics(int sentence) {
    var people = new HashSet<Cast.Member>();
    for (var voice : antecedents.in(sentence)) {
      var member = voice.member();
      if (member != null && member.isPerson() && !voice.aside()) {
        people.add(member);
      }
    }
    if (people.isEmpty()) {
      for (var one : named.in(sentence)) {
        if (one.subject()) {
          people.add(one.member());
        }
      }
    }
    return people;
  }

  /** Whether it can be the same, though their office may have been another. */
  private static boolean agrees(Mention m, Cast.Member member) {
    return fits(m, member)
        || (PAST.matcher(m.words()).find() && m.gender().agrees(member.gender()));
  }

  /** Whether nothing that is known of the person speaks against the description. */
  private static boolean fits(Mention m, Cast.Member member) {
    if (!m.gender().agrees(member.gender())) {
      return false;
    }
    var country = member.country();
    if (m.country() != null && country != null && !m.country().equals(country)) {
      return false;
    }
    var role = member.role();
    if (role == null || !Lexicon.TITLES.contains(m.head())) {
      return true;
    }
    var known = telling(role);
    return known.contains(m.head()) || known.stream().noneMatch(Lexicon.TITLES::contains);
  }

  /** The words that tell something, in lower case. */
  private static Set<String> telling(String words) {
    var telling = new HashSet<String>();
    for (var word : List.of(words.split("[ ,]+"))) {
      var lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
      if (!lower.isEmpty() && !EMPTY.contains(lower)) {
        telling.add(lower);
      }
    }
    return telling;
  }
}
