package org.otherwise.contradict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.contradict.Meaning.Role;
import org.otherwise.model.Claim;
import org.otherwise.model.Side;

/**
 * That one country gives something to another, from whichever side it is told: "Osmark exported
 * shells to Velland", "Velland bought rockets from Osmark". A charge and its denial seldom share
 * more words than the parties' names.
 *
 * @param deed the word that tells it
 * @param giver code of the country that gives, or is one of the parties where {@code ordered} is
 *     not
 * @param taker code of the other
 * @param ordered whether it is told who gives: not by "an arms deal with Velland"
 * @param meant whether it is only meant to be: "is seeking to buy"
 */
record Exchange(Term deed, String giver, String taker, boolean ordered, boolean meant) {
  /** A party stands within so many tokens of the deed. */
  static final int REACH = 11;

  /** Likewise what is given. */
  private static final int THING = 14;

  /** What a denial is of is among so many things that it denies. */
  private static final int HEART = 2;

  /** Before "to" they tell that something is done. */
  private static final Set<String> DONE =
      Set.of("continue", "continues", "continued", "began", "begun", "started", "resumed");

  /**
   * Those that are told, turned or not.
   *
   * @param antecedent of an event that is told by it, and not by what stands around the event
   */
  static List<Exchange> in(
      Claim claim, List<Token> tokens, List<Term> terms, Antecedent antecedent) {
    var found = new ArrayList<Exchange>();
    for (var term : terms) {
      var telling = term.meaning().telling();
      boolean bare = antecedent.follows(tokens.get(term.to() - 1));
      if (telling != null && telling.exchange() && !term.name() && !bare) {
        var exchange = of(claim, tokens, terms, term, telling.role());
        if (exchange != null) {
          found.add(exchange);
        }
      }
    }
    return List.copyOf(found);
  }

  private static @Nullable Exchange of(
      Claim claim, List<Token> tokens, List<Term> terms, Term deed, Role role) {
    var parties = parties(claim, tokens, terms, deed, role);
    if (parties.size() < 2 || parties.getFirst().equals(parties.get(1))) {
      return null;
    }
    var one = parties.getFirst();
    var other = parties.get(1);
    boolean meant = isMeant(tokens, deed.from());
    return role == Role.TAKES
        ? new Exchange(deed, other, one, true, meant)
        : new Exchange(deed, one, other, role != Role.NAMES, meant);
  }

  /** Codes of the countries around a deed: who does it, with whom, and others. */
  private static List<String> parties(
      Claim claim, List<Token> tokens, List<Term> terms, Term deed, Role role) {
    var before = new ArrayDeque<String>();
    var after = new ArrayDeque<String>();
    String doer = null;
    boolean between = false;
    for (var term : terms) {
      var country = term.country();
      if (country == null) {
        continue;
      }
      if (term.to() <= deed.from() && deed.from() - term.to() < REACH) {
        before.addFirst(country);
      } else if (term.from() >= deed.to() && term.from() - deed.to() < REACH) {
        boolean gives = role == Role.GIVES && Roles.follows(tokens, term, "from");
        if (doer == null && (gives || Roles.follows(tokens, term, "by"))) {
          doer = country;
        } else {
          between |= after.isEmpty() && Roles.follows(tokens, term, "between");
          after.add(country);
        }
      }
    }
    var parties = new ArrayList<String>();
    if (doer != null) {
      parties.add(doer);
    } else if (between) {
      before.clear();
    } else if (!before.isEmpty()) {
      parties.add(before.removeFirst());
    } else if (claim.country() != null) {
      parties.add(claim.country()); // "denied | the export of arms to Velland"
    }
    parties.addAll(after);
    if (doer != null || role == Role.NAMES) {
      parties.addAll(before); // "Osmark and Velland signed a deal"
    }
    return parties;
  }

  /** "Negotiations to acquire", but "continues to acquire" and "is said to have acquired". */
  private static boolean isMeant(List<Token> tokens, int deed) {
    int to = deed - 1;
    if (to > 0 && tokens.get(to).word().endsWith("ly")) {
      to--;
    }
    return to > 0
        && tokens.get(to).word().equals("to")
        && !tokens.get(deed).word().endsWith("ing")
        && !DONE.contains(tokens.get(to - 1).word());
  }

  /** Equal for two that may be one. */
  String key() {
    return event()
        + (giver.compareTo(taker) < 0 ? " " + giver + " " + taker : " " + taker + " " + giver);
  }

  /**
   * Whether one side denies an exchange as one of its parties, of which the other, of another
   * country, tells.
   */
  static boolean isAnswered(Comparison comparison, Side denying) {
    var denier = comparison.on(denying);
    var other = comparison.on(denying.other());
    var country = denier.claim().country();
    if (country == null || country.equals(other.claim().country())) {
      return false;
    }
    for (var denied : denier.exchanges()) {
      boolean party = denied.giver.equals(country) || denied.taker.equals(country);
      if (party && denied.isDenied(denier)) {
        for (var told : other.exchanges()) {
          if (told.isTold() && denied.isOne(told) && denied.isOfOneThing(denier, told, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether it is the exchange that is denied, and not what somebody knew or said of it. */
  private boolean isDenied(Proposition denier) {
    return deed.isTurned()
        && denier.terms().stream()
            .filter(term -> term.isTurned() && !term.name() && (isDeed(term) || !isOf(term)))
            .filter(term -> !denier.isStandIn(term))
            .limit(HEART)
            .anyMatch(this::isDeed);
  }

  private boolean isDeed(Term term) {
    return term.from() == deed.from();
  }

  private boolean isTold() {
    return !deed.isTurned() && !meant;
  }

  private boolean isOne(Exchange other) {
    boolean alike = giver.equals(other.giver) && taker.equals(other.taker);
    boolean turned = giver.equals(other.taker) && taker.equals(other.giver);
    return deed.meaning().tellsOneEvent(other.deed.meaning())
        && (alike || (turned && (!ordered || !other.ordered)));
  }

  private int event() {
    return Objects.requireNonNull(deed.meaning().telling()).event();
  }

  /**
   * Where what is denied has no thing, it is still denied where the other side makes a charge of
   * it: "denies that its trade with Velland is unlawful".
   */
  private boolean isOfOneThing(Proposition denier, Exchange told, Proposition other) {
    var things = denier.terms().stream().filter(this::isOf).toList();
    return things.isEmpty()
        ? denier.deniedByCue() && other.accuses()
        : things.stream().anyMatch(thing -> told.has(thing, other));
  }

  private boolean has(Term thing, Proposition proposition) {
    return proposition.terms().stream()
        .anyMatch(
            kin -> isOf(kin) && (thing.near(kin) == 1 || thing.meaning().mayBe(kin.meaning())));
  }

  /** Whether the word is for what is given. */
  private boolean isOf(Term thing) {
    return !thing.name()
        && thing.meaning().isOfKind()
        && thing.from() != deed.from()
        && thing.isTurned() == deed.isTurned()
        && Math.abs(thing.from() - deed.from()) <= THING;
  }
}
