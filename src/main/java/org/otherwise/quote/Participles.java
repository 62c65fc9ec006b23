package org.otherwise.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports by a participle: "…, saying that P", "officials warning of P", "after saying P, X left".
 */
final class Participles {
  private static final Set<String> VESSELS =
      Lexicon.words(
          "statement letter tweet report message email e-mail note memo post remarks release"
              + " interview speech posting");

  private final Subjects subjects;
  private final Clauses clauses;

  Participles(Subjects subjects, Clauses clauses) {
    this.subjects = subjects;
    this.clauses = clauses;
  }

  @Nullable Report report(
      Sentence s, int i, Cues.Group group, Verbs.Word word, List<Report> found) {
    var contents = clauses.following(s, i, word.verb());
    if (contents.isEmpty()) {
      return null;
    }
    var before = s.at(group.from() - 1);
    Phrase source;
    boolean loose =
        before.is(",")
            || before.isQuoted()
            || before.is("and")
            || before.is("but")
            || before.is("while")
            || before.is("by")
            || before.isDash()
            || before.is("in")
            || before.is("without")
            || group.from() == 0;
    if (before.is("in") && !Cues.nearQuote(s, i, i + 3) && !s.at(i + 1).is("that")) {
      return null;
    }
    int main = SubordinateClauses.limit(s, i);
    if (main < s.body() && s.at(main).is(",") && (group.from() == 0 || opening(s, group.from()))) {
      source = subjects.main(s, main + 1, s.body());
    } else if (loose || VESSELS.contains(before.lower()) || Dates.isDateWord(before)) {
      source = found.isEmpty() ? subjects.main(s, 0, i) : found.getLast().source();
    } else if (before.is("after")
        || before.is("before")
        || before.is("of")
        || before.is("for")
        || before.is("from")
        || before.is("to")
        || before.is("with")
        || before.is("about")) {
      source = subjects.main(s, 0, i);
    } else if (before.is("percent") || before.is("%") || before.kind() == Token.Kind.NUMBER) {
      int share = before.kind() == Token.Kind.NUMBER ? 1 : 2;
      source = new Phrase(Math.max(0, group.from() - share), group.from());
    } else if (Lexicon.PLURAL_SPEAKERS.contains(before.lower())
        || Lexicon.isRole(before)
        || !found.isEmpty()) {
      source = found.isEmpty() ? told(s, i, group.from()) : found.getLast().source();
    } else {
      return null;
    }
    if (source == null) {
      return null;
    }
    return new Report(i, i + 1, word.verb(), source, false, null, contents);
  }

  /** "While saying", "After saying": whoever the main clause is about says so. */
  private static boolean opening(Sentence s, int from) {
    return from <= 2
        && (Lexicon.SUBORDINATORS.contains(s.at(from - 1).lower())
            || Lexicon.PREPOSITIONS.contains(s.at(from - 1).lower()));
  }

  /**
   * Who speaks where a noun stands before the participle: "officials saying", but the sender of "a
   * senator emailed supporters saying".
   */
  private @Nullable Phrase told(Sentence s, int verb, int end) {
    var main = subjects.main(s, 0, verb);
    boolean object =
        main != null
            && main.to() < end - 1
            && !s.at(main.to()).isPunctuation()
            && Predicates.hasVerb(s, new Phrase(main.to() - 1, end));
    return object ? main : subjects.before(s, 0, end);
  }
}
