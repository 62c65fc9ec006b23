package org.otherwise.index.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How the words of a language are brought to a common form, once they are cut. No chain takes out
 * stop words: a phrase must be found as it was said ("to be or not to be"), and who asks for "not"
 * means it. Stemmers are the cautious kind, so that "university" does not find "universe".
 */
enum Chain {
  ENGLISH {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      var plain = new EnglishForms(new EnglishPossessiveFilter(words), moment);
      return new KStemFilter(new ICUFoldingFilter(plain));
    }
  },
  FRENCH {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      var lower = new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
      return new ICUFoldingFilter(new FrenchLightStemFilter(lower));
    }
  },
  GERMAN {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      var normal = new GermanNormalizationFilter(new LowerCaseFilter(words));
      return new ICUFoldingFilter(new GermanLightStemFilter(normal));
    }
  },
  SPANISH {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      return new ICUFoldingFilter(new SpanishLightStemFilter(new LowerCaseFilter(words)));
    }
  },
  RUSSIAN {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      return new ICUFoldingFilter(new RussianLightStemFilter(new LowerCaseFilter(words)));
    }
  },
  PLAIN {
    @Override
    TokenStream over(TokenStream words, Moment moment) {
      return new ICUFoldingFilter(new EnglishPossessiveFilter(words)); // of names, mostly
    }
  };

  /** Whether a text is put into the index or words are looked for in it. */
  enum Moment {
    INDEXING,
    SEARCHING
  }

  abstract TokenStream over(TokenStream words, Moment moment);

  /** As analysis.txt names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Chain of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
