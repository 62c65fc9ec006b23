package org.otherwise.web;

import java.util.Locale;
import org.otherwise.model.Label;
import org.otherwise.model.Pair;
import org.otherwise.model.QuoteKind;
import org.otherwise.model.Review;
import org.otherwise.model.Side;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;

/** The vocabulary of the pages: neutral, and the same everywhere. */
final class Phrases {
  private Phrases() {}

  static String of(Label label) {
    return switch (label) {
      case DENIES -> "denies";
      case DISPUTES -> "disputes";
      case NUMBER -> "gives a different number";
      case DATE -> "gives a different date";
      case EARLIER_OTHERWISE -> "earlier said otherwise";
      case LATER_OTHERWISE -> "later said otherwise";
    };
  }

  /** A sentence that somebody typed, with a full stop where it has no end. */
  static String ended(String sentence) {
    var stripped = sentence.strip();
    return stripped.isEmpty() || stripped.matches("(?s).*[.!?…][”’\")]?")
        ? stripped
        : stripped + ".";
  }

  static String of(QuoteKind kind) {
    return switch (kind) {
      case DIRECT -> "direct quotation";
      case INDIRECT -> "indirect quotation";
      case MIXED -> "partly direct quotation";
    };
  }

  /** What a kind of quotation means for whose words they are. */
  static String meaning(QuoteKind kind) {
    return switch (kind) {
      case DIRECT -> "Quoted directly, in the speaker’s own words";
      case INDIRECT -> "Quoted indirectly, in the reporter’s words";
      case MIXED -> "Quoted in part directly, in part in the reporter’s words";
    };
  }

  static String of(Review.Status status) {
    return switch (status) {
      case SUGGESTED -> "suggested by the program";
      case CONFIRMED -> "confirmed by the editors";
      case DISMISSED -> "dismissed by the editors";
    };
  }

  /** Where a pair stands with the editors, as a sentence. */
  static String sentence(Review review) {
    var when = review.when();
    var at = when == null ? "" : " on " + DatePhrases.of(when);
    var why = review.why();
    var reason = why == null || why.isBlank() ? "" : " " + why.strip();
    return switch (review.status()) {
      case SUGGESTED -> "Suggested by the program. No editor has looked at it yet.";
      case CONFIRMED -> "Confirmed by the editors" + at + "." + reason;
      case DISMISSED ->
          "Dismissed by the editors"
              + at
              + ": they do not take these two for a contradiction."
              + reason;
    };
  }

  /** A pair in one sentence, without taking a side. */
  static String sentence(Pair pair) {
    var left = name(pair.left());
    var right = name(pair.right());
    boolean same = isSameSpeaker(pair);
    var found = pair.contradiction();
    return capital(
        switch (found.label()) {
          case DENIES ->
              found.by() == Side.LEFT
                  ? denialBefore(pair)
                  : right + verb(pair.right(), " denies", " deny") + " what " + left + " said";
          case DISPUTES ->
              right + verb(pair.right(), " disputes", " dispute") + " what " + left + " said";
          case NUMBER ->
              same
                  ? left + verb(pair.left(), " gives", " give") + " two different numbers"
                  : left + " and " + right + " give different numbers";
          case DATE ->
              same
                  ? left + verb(pair.left(), " gives", " give") + " two different dates"
                  : left + " and " + right + " give different dates";
          case EARLIER_OTHERWISE -> left + " earlier said otherwise";
          case LATER_OTHERWISE -> right + " later said otherwise";
        });
  }

  /** Nobody denies what is still to be said, so it was denied in advance. */
  private static String denialBefore(Pair pair) {
    var left = name(pair.left());
    var right = name(pair.right());
    return PairView.isEarlier(pair.left(), pair.right())
        ? left + " had denied what " + right + " later said"
        : left + verb(pair.left(), " denies", " deny") + " what " + right + " said";
  }

  /** Officials deny, while a group denies: told by how the name of those who are many ends. */
  private static String verb(Statement who, String one, String many) {
    var kind = who.quote().attribution().kind();
    boolean several =
        (kind == SpeakerKind.GROUP || kind == SpeakerKind.UNNAMED)
            && who.speakerName().matches("(?i).*([^s]s|people|police)");
    return several ? many : one;
  }

  static boolean isSameSpeaker(Pair pair) {
    var left = pair.left().speaker();
    var right = pair.right().speaker();
    return left != null && right != null && left.id().equals(right.id());
  }

  /** A speaker's name within a sentence. */
  static String name(Statement statement) {
    var name = statement.speakerName();
    return name.isEmpty() ? "a speaker not identified" : name;
  }

  /** "1 quote", "1,234 quotes". */
  static String counted(long number, String one, String many) {
    return DatePhrases.Numbers.digits(number) + " " + (number == 1 ? one : many);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The text on one line, cut at a word's end after at most {@code most} characters. */
  static String shortened(String text, int most) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    int space = line.lastIndexOf(' ', most);
    return line.substring(0, space > most / 2 ? space : most) + "…";
  }
}
