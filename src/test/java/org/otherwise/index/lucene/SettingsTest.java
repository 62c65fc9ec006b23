package org.otherwise.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.IndexConfig;
import org.otherwise.config.SearchSettings.FacetSetting;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;

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
}
