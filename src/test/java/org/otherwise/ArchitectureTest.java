package org.otherwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The package table of {@code src/docs/design.md}: who may use whom, and which library stays within
 * which package.
 */
class ArchitectureTest {
  private static final String ROOT = "org.otherwise.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.otherwise");

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("model", List.of()),
          entry("config", List.of("model")),
          entry("read", List.of("model")),
          entry("onnx", List.of()),
          entry("quote", List.of("model", "config", "onnx")),
          entry("contradict", List.of("model", "config", "onnx")),
          entry("record", List.of("model")),
          entry("index", List.of("model", "config", "onnx")),
          entry(
              "flow",
              List.of("read", "quote", "contradict", "record", "index", "config", "model", "onnx")),
          entry("curate", List.of("model", "record")),
          entry("keep", List.of("model", "config", "record", "index")),
          entry("publish", List.of("model", "index", "config")),
          entry("web", List.of("flow", "curate", "publish", "record", "index", "config", "model")),
          entry(
              "cli",
              List.of(
                  "model",
                  "config",
                  "onnx",
                  "read",
                  "quote",
                  "contradict",
                  "record",
                  "index",
                  "flow",
                  "curate",
                  "keep",
                  "publish",
                  "web")));

  /** Library packages, and the packages of ours that keep them to themselves. */
  private static final Map<String, List<String>> KEPT =
      Map.ofEntries(
          entry("ai.onnxruntime..", List.of("onnx")),
          entry("org.jsoup..", List.of("read")),
          entry("java.sql..", List.of("record")),
          entry("javax.sql..", List.of("record")),
          entry("org.jdbi..", List.of("record")),
          entry("org.flywaydb..", List.of("record")),
          entry("com.zaxxer..", List.of("record")),
          entry("com.password4j..", List.of("curate")),
          entry("org.sqlite..", List.of("record")),
          entry("org.apache.lucene..", List.of("index.lucene")),
          entry("io.javalin..", List.of("web")),
          entry("org.thymeleaf..", List.of("web")),
          entry("com.github.benmanes..", List.of("web")),
          entry("picocli..", List.of("cli")));

  @Test
  void everyPackageUsesOnlyWhatTheTableAllows() {
    for (var row : MAY_USE.entrySet()) {
      var forbidden = new TreeSet<>(MAY_USE.keySet());
      forbidden.remove(row.getKey());
      forbidden.removeAll(row.getValue());
      for (var other : forbidden) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + row.getKey() + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + other + "..")
            .allowEmptyShould(true)
            .check(CLASSES);
      }
    }
  }

  @Test
  void everyPackageHasARowInTheTable() {
    var packages = new TreeSet<String>();
    for (var type : CLASSES) {
      packages.add(type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", ""));
    }
    assertThat(MAY_USE.keySet()).containsAll(packages);
  }

  @Test
  void everyLibraryStaysWhereItBelongs() {
    for (var row : KEPT.entrySet()) {
      var homes = row.getValue().stream().map(home -> ROOT + home + "..").toArray(String[]::new);
      noClasses()
          .that()
          .resideOutsideOfPackages(homes)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(row.getKey())
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void onlyTheWiringNamesABackend() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "index.lucene..", ROOT + "cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "index.lucene..")
        .check(CLASSES);
  }

  @Test
  void stagesDoNoInputOrOutput() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + "quote..", ROOT + "contradict..", ROOT + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("java.nio.file..", "java.net.http..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.otherwise.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked = new ArrayList<String>();
    for (JavaClass type : CLASSES) {
      if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
