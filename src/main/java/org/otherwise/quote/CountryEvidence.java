package org.otherwise.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.Span;

/** Which countries an article names, and what of it tells one from another. */
final class CountryEvidence {
  /** An article is about a country that it names so often, and no other. */
  private static final int OFTEN = 3;

  /** … and that it names within so many sentences from its beginning. */
  private static final int LEAD = 2;

  /** Before these a country's name is what somebody deals with, not whom they serve. */
  private static final Set<String> FOREIGN =
      Lexicon.words(
          """
          expert experts critic critics specialist specialists analyst analysts correspondent watcher
          watchers scholar editor
          """);

  /** They may come from anywhere, wherever they are. */
  private static final Set<String> GUESTS =
      Lexicon.words(
          """
          embassy ambassador envoy diplomat diplomats journalist journalists reporter reporters
          correspondent soldier soldiers troops tourist tourists worker workers sources source visitor
          visitors delegates negotiators negotiator fighters analyst analysts expert experts refugees
          migrants students player players star manager
          """);

  private final Countries countries;
  private final List<Sentence> sentences;
  private final Map<String, Integer> mentioned = new HashMap<>();
  private final @Nullable String dateline;

  CountryEvidence(Countries countries, List<Sentence> sentences, @Nullable String dateline) {
    this.countries = countries;
    this.sentences = sentences;
    for (var s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        var hit = countries.at(s.tokens(), i, s.size());
        if (hit != null) {
          mentioned.merge(hit.code(), 1, Integer::sum);
          i = hit.to() - 1;
        }
      }
    }
    var line = dateline == null ? "" : dateline;
    var tokens = Tokenizer.of(line, new Span(0, line.length()), List.of());
    this.dateline = only(tokens, 0, tokens.size());
  }

  /** The first country or place named within the tokens. */
  Countries.@Nullable Hit hit(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      var hit = at(tokens, i, to);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private Countries.@Nullable Hit at(List<Token> tokens, int i, int to) {
    var hit = countries.at(tokens, i, to);
    var place = countries.placeAt(tokens, i, to);
    return hit == null || (place != null && place.to() > hit.to()) ? place : hit;
  }

  /** The country named within the tokens; null where there is none, or more than one. */
  @Nullable String only(List<Token> tokens, int from, int to) {
    String code = null;
    for (int i = from; i < to; i++) {
      var hit = at(tokens, i, to);
      if (hit == null) {
        continue;
      }
      var meant = meant(hit);
      if (meant == null || (code != null && !code.equals(meant))) {
        return null;
      }
      code = meant;
      i = hit.to() - 1;
    }
    return code;
  }

  /** Of a name that more than one country has, the one that the article names otherwise. */
  private @Nullable String meant(Countries.Hit hit) {
    var codes = new HashSet<>(countries.sharing(hit));
    if (codes.size() < 2) {
      return hit.code();
    }
    codes.removeIf(code -> !namedOtherwise(code));
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  private boolean namedOtherwise(String code) {
    for (var s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        var hit = countries.at(s.tokens(), i, s.size());
        if (hit != null) {
          if (hit.code().equals(code) && countries.sharing(hit).size() < 2) {
            return true;
          }
          i = hit.to() - 1;
        }
      }
    }
    return false;
  }

  /** The country that opens the sentence before the token, or the sentence before it. */
  @Nullable String subjectBefore(int number, int token) {
    var s = sentences.get(number);
    var own = token > 0 ? opening(s, token) : null;
    return own != null
            || token > 2
            || number == 0
            || sentences.get(number - 1).paragraph() + 1 < s.paragraph()
        ? own
        : opening(sentences.get(number - 1), sentences.get(number - 1).size());
  }

  private @Nullable String opening(Sentence s, int limit) {
    int from = s.at(0).is("the") || s.at(0).is("but") ? 1 : 0;
    var hit = from < limit ? countries.at(s.tokens(), from, limit) : null;
    return hit == null
            || hit.by() == Countries.By.DEMONYM
            || hit.by() == Countries.By.INSTITUTION
            || s.at(hit.to()).is("'s")
        ? null
        : meant(hit);
  }

  /**
   * The one country that the article is about; null where it names another too. An outlet seldom
   * names its own country, so that being named most often is not enough.
   */
  @Nullable String about() {
    var named = new HashMap<>(mentioned);
    named.remove("UN");
    named.remove("EU");
    if (named.isEmpty()) {
      return dateline;
    }
    var only = named.size() == 1 ? named.entrySet().iterator().next() : null;
    if (only == null || (dateline != null && !dateline.equals(only.getKey()))) {
      return null;
    }
    boolean often = only.getValue() >= OFTEN && inLead(only.getKey());
    return often || dateline != null ? only.getKey() : null;
  }

  private boolean inLead(String code) {
    return sentences.stream()
        .limit(LEAD)
        .anyMatch(
            s -> {
              var hit = countries.first(s.tokens(), 0, s.size());
              return hit != null && hit.code().equals(code);
            });
  }

  /** Whether the words describe somebody who deals with a country: "a Russia analyst". */
  static boolean foreign(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (FOREIGN.contains(s.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  static boolean guest(Token head) {
    return GUESTS.contains(head.lower());
  }
}
