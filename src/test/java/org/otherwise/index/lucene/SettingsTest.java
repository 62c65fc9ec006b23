package org.otherwise.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.Field;
import org.otherwise.index.Sample;
import org.otherwise.index.Scope;
import org.otherwise.index.Search;
import org.otherwise.index.Sort;

/** That index-config knows the names of everything here, and of nothing else that it ships. */
class SettingsTest {
  @TempDir Path own;

  @Test
  void everyFacetCanBeNamed() throws IOException {
    var counted = EnumSet.noneOf(Field.class);
    for (var scope : Scope.values()) {
      counted.addAll(Names.counted(scope));
    }
    var lines = counted.stream().map(field -> field.code() + " | Label | 3");
    Files.writeString(own.resolve("facets.txt"), lines.collect(Collectors.joining("\n")));

    assertThat(IndexConfig.load(own).search().facets()).hasSize(counted.size());
    assertThat(IndexConfig.load(null).search().facets().stream().map(FacetSetting::field))
        .containsExactlyInAnyOrderElementsOf(counted.stream().map(Field::code).toList());
  }

  @Test
  void everySearchedFieldCanBeWeighted() throws IOException {
    var searched = new TreeSet<String>();
    for (var scope : Scope.values()) {
      searched.addAll(Names.searched(scope));
    }
    var lines = searched.stream().map(field -> field + " | 2");
    Files.writeString(own.resolve("fields.txt"), lines.collect(Collectors.joining("\n")));

    assertThat(IndexConfig.load(own).search().boosts()).hasSize(searched.size());
    assertThat(IndexConfig.load(null).search().boosts()).containsOnlyKeys(searched);
  }

  @Test
  void everyChainCanBeChosen() throws IOException {
    var lines = new StringBuilder();
    char letter = 'a';
    for (var chain : Chain.values()) {
      lines.append('x').append(letter++).append(" | ").append(chain.code()).append('\n');
    }
    Files.writeString(own.resolve("analysis.txt"), lines + "* | plain");

    var analyzers = new Analyzers(IndexConfig.load(own).search().analysis());
    assertThat(analyzers.chain("xa")).isEqualTo(Chain.ENGLISH);
    assertThat(analyzers.chain("und")).isEqualTo(Chain.PLAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Zelenskyy met them.            | zelensky Zelenskiy ZELENSKYY speaker:zelenskiy
          The U.S. left.                 | USA US U.S. "U.S." U.S.A.
          The United States left.        | USA U.S.
          The USA left.                  | U.S. "US"
          Britain stays in the E.U.      | UK U.K. EU E.U.
          The D.P.R.K. tested it.        | DPRK D.P.R.K.
          They lost 1,000 men.           | 1000 1,000 "1,000 men" "1000 men"
          They lost 1000 men.            | 1,000
          Mr. O’Brien naïvely agreed.    | o'brien O’Brien naively Naïvely
          A well-known co-operation.     | "well known" well-known co-operation
          Kim Jong-un spoke.             | "Kim Jong Un" Jong-Un
          Erdoğan visited Türkiye.       | erdogan Erdoğan turkiye Turkey
          Die Straße ist gesperrt.       | strasse Straße
          Missiles were fired.           | missile missiles MISSILE
          Beijing’s ministers denied it. | beijing Peking minister minister’s deny denies
          The Pentagon refused.          | Pentagon
          """)
  void theShippedWordListsBringSpellingsTogether(String text, String searches) {
    try (var index = LuceneIndex.inMemory(IndexConfig.load(null).search())) {
      index.apply(List.of(Sample.of("a", text).speaker("s1", text).put()));
      index.refresh();
      var words = Pattern.compile("(?:\\w+:)?\"[^\"]+\"|\\S+").matcher(searches);
      while (words.find()) {
        var search = new Search(Scope.QUOTES, words.group(), List.of(), Sort.RELEVANCE, 1, 1);
        assertThat(index.search(search).total()).as(words.group()).isOne();
      }
    }
  }
}
