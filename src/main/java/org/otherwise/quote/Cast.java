package org.otherwise.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who appears in an article, by the fullest form of the name: so that a surname, an abbreviation or
 * "the ministry" finds whom it stands for. Names are only ever taken from the article.
 */
final class Cast {
  private static final int LONGEST_NAME = 8;

  /** So often more must another be named in full than the one whom the article names first. */
  private static final int ONCE = 1;

  /** No article has more names; a text made to have them must not cost more than its length. */
  private static final int MOST = 2000;

  /** Somebody or some body with a name. What is learned of them is kept for the whole article. */
  static final class Member {
    private final List<String> words;
    private final String name;
    private final boolean person;
    private final int position;
    private Gender gender;
    private int mentions = 1;
    private int named;
    private boolean bySurname;
    private @Nullable String role;
    private @Nullable String organisation;
    private @Nullable String country;

    private Member(List<String> words, String name, boolean person, int position, Gender gender) {
      this.words = words;
      this.name = name;
      this.person = person;
      this.position = position;
      this.gender = gender;
    }

    String name() {
      return name;
    }

    boolean isPerson() {
      return person;
    }

    /** Where the name first stands. */
    int position() {
      return position;
    }

    Gender gender() {
      return gender;
    }

    @Nullable String role() {
      return role;
    }

    @Nullable String organisation() {
      return organisation;
    }

    @Nullable String country() {
      return country;
    }

    /** Counts that the name stands once more in the text, in so many words of it. */
    void named(int words) {
      named++;
      bySurname |= words == 1;
    }

    /** Whether more than capitals says that it is a person. */
    boolean isSurely() {
      return bySurname || role != null || gender != Gender.UNKNOWN;
    }

    void learn(Mention mention) {
      this.role = this.role == null ? mention.role() : this.role;
      organisation = organisation == null ? mention.organisation() : organisation;
      country = country == null ? mention.country() : country;
      var role = mention.role();
      var told = role == null ? Gender.UNKNOWN : Gender.ofWord(Naming.lastWord(role));
      gender = told != Gender.UNKNOWN ? told : gender == Gender.UNKNOWN ? mention.gender() : gender;
    }

    void learn(Gender gender) {
      this.gender = this.gender == Gender.UNKNOWN ? gender : this.gender;
    }
  }

  private final Map<String, List<Member>> byLast = new HashMap<>();
  private final Map<String, Member> byWords = new HashMap<>();
  private final Map<String, Member> byShort = new HashMap<>();

  /** In the order of the text. */
  private final List<Member> companies = new ArrayList<>();

  /** In the order of the text. */
  private final List<Member> people = new ArrayList<>();

  /** Everybody with a name, in the order of the text. */
  List<Member> people() {
    return people;
  }

  /** Who is named most often, the first of equals; null where nobody is. */
  @Nullable Member main() {
    Member best = null;
    for (var member : people) {
      if (best == null || member.named > best.named) {
        best = member;
      }
    }
    return best;
  }

  private static String joined(List<String> words) {
    return String.join(" ", words).replace(" 's", "’s");
  }

  /** A full name as it is met while the article is read from its beginning. */
  void meet(List<String> words, boolean person, int position, Gender gender) {
    if (words.size() < 2
        || words.size() > LONGEST_NAME
        || byWords.size() >= MOST
        || (person && isModel(words))) {
      return;
    }
    var key = key(words);
    var known = byWords.get(key);
    if (known != null) {
      known.mentions++;
      return;
    }
    var member = fuller(words, person);
    if (person
        && member == null
        && Lexicon.PARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
      member = main(byLast.getOrDefault(last(words), List.of()), gender, position);
    }
    var firm = byShort.get(key);
    if (member == null && firm != null && !firm.person) {
      member = firm;
    }
    if (member == null) {
      member = new Member(List.copyOf(words), joined(words), person, position, gender);
      byLast.computeIfAbsent(last(words), last -> new ArrayList<>()).add(member);
      if (person) {
        people.add(member);
        byShort.putIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), member);
      } else {
        byShort.putIfAbsent(initials(words), member);
        if (company(words.getLast())) {
          companies.add(member);
          shorten(words, member, 1);
        } else if (words.getLast().equalsIgnoreCase("bank")) {
          shorten(words, member, 2);
        }
      }
    }
    byWords.put(key, member);
  }

  /** "Norvik NX-300": a thing with a number. */
  private static boolean isModel(List<String> words) {
    return words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /** "Norvik Shipping" and "Norvik" for "Norvik Shipping Corp". */
  private void shorten(List<String> words, Member member, int least) {
    for (int to = words.size() - 1; to >= least; to--) {
      if (to > 1 || !Lexicon.COMMON_FIRST.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
        byShort.putIfAbsent(key(words.subList(0, to)), member);
      }
    }
  }

  /** A surname with a title, where the article has no fuller name for it. */
  void meetTitled(String word, String name, int position, Gender gender) {
    var last = word.toLowerCase(Locale.ROOT);
    var first = byShort.get(last);
    boolean known = byLast.containsKey(last) || (first != null && first.person);
    if (!known && byLast.size() < MOST) {
      var member = new Member(List.of(word), name, true, position, gender);
      people.add(member);
      byLast.put(last, new ArrayList<>(List.of(member)));
      byWords.putIfAbsent(last, member);
    }
  }

  /** "KCNA" after "Korean Central News Agency". */
  void abbreviate(List<String> words, String shortForm) {
    var member = byWords.get(key(words));
    if (member != null) {
      byShort.put(shortForm.toLowerCase(Locale.ROOT), member);
    }
  }

  /** One whose name has the same first and last word: "Dana Reyes", "Dana M. Reyes". */
  private @Nullable Member fuller(List<String> words, boolean person) {
    if (!person) {
      return null;
    }
    for (var member : byLast.getOrDefault(last(words), List.of())) {
      if (member.isPerson() && member.words.getFirst().equalsIgnoreCase(words.getFirst())) {
        return member;
      }
    }
    return null;
  }

  private static String last(List<String> words) {
    int i = words.size() - 1;
    while (i > 1 && suffix(words.get(i))) {
      i--;
    }
    return words.get(i).toLowerCase(Locale.ROOT);
  }

  private static boolean suffix(String word) {
    return switch (Lexicon.bare(word.toLowerCase(Locale.ROOT))) {
      case "jr", "sr", "ii", "iii", "iv" -> true;
      default -> false;
    };
  }

  private static boolean company(String word) {
    return switch (Lexicon.bare(word.toLowerCase(Locale.ROOT))) {
      case "group", "holdings", "industries", "airlines", "airways", "technology", "technologies" ->
          true;
      default -> Bodies.isFirm(word);
    };
  }

  /** Whether a name can be what "the company" stands for. */
  static boolean isCompany(String name) {
    return company(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static String key(List<String> words) {
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }

  private static String initials(List<String> words) {
    var initials = new StringBuilder();
    for (var word : words) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  /** Who is met under exactly this name; null where nobody. */
  @Nullable Member whole(List<String> words) {
    return byWords.get(key(words));
  }

  /** Whom a name stands for; null where the article has no fuller form. */
  @Nullable Member find(List<String> words, Gender gender, int position) {
    var whole = byWords.get(key(words));
    if (whole != null) {
      return whole;
    }
    if (words.size() > 1 && Lexicon.PARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
      return main(byLast.getOrDefault(last(words), List.of()), gender, position);
    }
    if (words.size() > 1) {
      var full = fuller(words, true);
      return full == null ? byShort.get(key(words)) : full;
    }
    var word = words.getFirst().toLowerCase(Locale.ROOT);
    var best = main(byLast.getOrDefault(word, List.of()), gender, position);
    var firm = byShort.get(word);
    boolean named = best != null && !namesake(best, firm);
    if (named) {
      return best;
    }
    var shortForm = byShort.get(word.replace(".", ""));
    return shortForm != null && shortForm.gender.agrees(gender) && shortForm.position <= position
        ? shortForm
        : null;
  }

  /**
   * Whether what ends with the word ("Eastern Norvik") is nobody of whom it is the surname: a firm
   * that begins with it ("Norvik Oil Ltd") was named before, and no first name tells a person.
   */
  private static boolean namesake(Member last, @Nullable Member firm) {
    return firm != null
        && !firm.person
        && firm.position < last.position
        && last.gender == Gender.UNKNOWN
        && !Gender.isFirstName(last.words.getFirst().toLowerCase(Locale.ROOT));
  }

  /**
   * Of several with the same surname the one most often named in full, the first of equals: news
   * keeps the bare surname for the one it is about. Who has been introduced by then comes before
   * who has not.
   */
  private static @Nullable Member main(List<Member> members, Gender gender, int position) {
    Member best = null;
    for (var member : members) {
      boolean better =
          best == null
              || (best.position > position && member.position <= position)
              || (member.mentions > best.mentions + ONCE
                  && (best.position > position || member.position <= position));
      if (member.gender.agrees(gender) && better) {
        best = member;
      }
    }
    return best;
  }

  /** The latest body before the position whose name has the noun: "the ministry". */
  @Nullable Member body(String noun, int position) {
    Member best = null;
    for (var members : byLast.values()) {
      for (var member : members) {
        if (!member.person
            && member.position <= position
            && named(member, noun)
            && (best == null || member.position > best.position)) {
          best = member;
        }
      }
    }
    return best;
  }

  /** The only body before the position whose name has all the words: "the trade ministry". */
  @Nullable Member body(List<String> nouns, int position) {
    Member only = null;
    for (var members : byLast.values()) {
      for (var member : members) {
        boolean fits =
            !member.person
                && member.position <= position
                && nouns.stream().allMatch(noun -> named(member, noun));
        if (fits && only != null) {
          return null;
        }
        only = fits ? member : only;
      }
    }
    return only;
  }

  private static boolean named(Member member, String noun) {
    for (var word : member.words) {
      if (word.equalsIgnoreCase(noun)) {
        return true;
      }
    }
    return false;
  }

  /** The latest company named in full before the position. */
  @Nullable Member company(int position) {
    Member best = null;
    for (var member : companies) {
      if (member.position <= position) {
        best = member;
      }
    }
    return best;
  }

  /** The only person before the position who holds the office for the country. */
  @Nullable Member holder(String noun, String country, int position) {
    Member only = null;
    for (var members : byLast.values()) {
      for (var member : members) {
        boolean fits =
            member.person
                && member.role != null
                && member.position <= position
                && country.equals(member.country)
                && member.role.toLowerCase(Locale.ROOT).endsWith(noun);
        if (fits && only != null) {
          return null;
        }
        only = fits ? member : only;
      }
    }
    return only;
  }

  /** The latest person before the position whose role has the noun: "the spokesman". */
  @Nullable Member holder(String noun, int position) {
    Member best = null;
    for (var members : byLast.values()) {
      for (var member : members) {
        if (member.person
            && member.role != null
            && member.position <= position
            && (" " + member.role.toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ")
            && (best == null || member.position > best.position)) {
          best = member;
        }
      }
    }
    return best;
  }
}
