package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Brings spellings of one English word together before case is lost: "D.P.R.K." and "DPRK", "1,000"
 * and "1000", "U.S.", "US" and "USA". The country and the pronoun "us" stay apart in the index; a
 * reader who types "us" in small letters may mean either and finds both.
 */
final class EnglishForms extends TokenFilter {
  private static final String COUNTRY = "usa";

  private final Chain.Moment moment;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private State pronoun;
  private boolean countryToo;

  EnglishForms(TokenStream input, Chain.Moment moment) {
    super(input);
    this.moment = moment;
    this.pronoun = captureState();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (countryToo) {
      countryToo = false;
      restoreState(pronoun);
      term.setEmpty().append(COUNTRY);
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (isSpelledWithDots()) {
      without('.');
    } else if (isGroupedNumber()) {
      without(',');
    }
    if (term.length() == 2 && term.charAt(0) == 'U' && term.charAt(1) == 'S') {
      term.setEmpty().append(COUNTRY);
    } else if (moment == Chain.Moment.SEARCHING && term.toString().equals("us")) {
      pronoun = captureState();
      countryToo = true;
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    countryToo = false;
  }

  /** Single letters parted by dots: the tokenizer keeps "D.P.R.K" together. */
  private boolean isSpelledWithDots() {
    if (term.length() < 3) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      boolean right = i % 2 == 0 ? Character.isLetter(term.charAt(i)) : term.charAt(i) == '.';
      if (!right) {
        return false;
      }
    }
    if (term.toString().toLowerCase(Locale.ROOT).equals("u.s")) {
      term.setEmpty().append("U.S"); // nobody puts dots into the pronoun
    }
    return true;
  }

  /** Digits with a comma before every three: "1,250,000". */
  private boolean isGroupedNumber() {
    boolean grouped = false;
    int digits = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' && digits > 0 && (grouped ? digits == 3 : digits <= 3)) {
        grouped = true;
        digits = 0;
      } else {
        return false;
      }
    }
    return grouped && digits == 3;
  }

  private void without(char unwanted) {
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) != unwanted) {
        term.buffer()[kept++] = term.charAt(i);
      }
    }
    term.setLength(kept);
  }
}
