package org.otherwise.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into words by the chain at the end of a field's name, and says which chain a language
 * has.
 */
final class Analyzers {
  /** So that a phrase never runs from one value of a field into the next. */
  private static final int BETWEEN_VALUES = 100;

  private final Map<String, String> chainOfLanguage;
  private final Analyzer indexing = new ByField(Chain.Moment.INDEXING);
  private final Analyzer searching = new ByField(Chain.Moment.SEARCHING);

  /**
   * @param chainOfLanguage as analysis.txt has it, {@code *} for the languages not named
   */
  Analyzers(Map<String, String> chainOfLanguage) {
    this.chainOfLanguage = Map.copyOf(chainOfLanguage);
  }

  Analyzer indexing() {
    return indexing;
  }

  Analyzer searching() {
    return searching;
  }

  Chain chain(String language) {
    var name = chainOfLanguage.get(language);
    return Chain.of(name == null ? chainOfLanguage.getOrDefault("*", "plain") : name);
  }

  /** Differs where an index made by the one cannot be searched by the other. */
  String signature() {
    return new TreeMap<>(chainOfLanguage).toString();
  }

  /** The words of the text as the chain has them for a search, at most {@code most}. */
  List<String> words(Chain chain, String text, int most) {
    var words = new ArrayList<String>();
    try (var stream = searching.tokenStream("." + chain.code(), text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < most && stream.incrementToken()) {
        words.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }

  private static final class ByField extends DelegatingAnalyzerWrapper {
    private final Map<Chain, Analyzer> analyzers = new EnumMap<>(Chain.class);

    ByField(Chain.Moment moment) {
      super(PER_FIELD_REUSE_STRATEGY);
      for (var chain : Chain.values()) {
        analyzers.put(chain, new OfChain(chain, moment));
      }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      var chain = Chain.of(field.substring(field.lastIndexOf('.') + 1));
      return Objects.requireNonNull(analyzers.get(chain));
    }
  }

  private static final class OfChain extends Analyzer {
    private final Chain chain;
    private final Chain.Moment moment;

    OfChain(Chain chain, Chain.Moment moment) {
      this.chain = chain;
      this.moment = moment;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var words = new ICUTokenizer();
      return new TokenStreamComponents(words, chain.over(words, moment));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return BETWEEN_VALUES;
    }
  }
}
