package org.otherwise.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are made to do harm are read or rejected; the reader outlives them. */
class HostilePagesTest {
  private static final String STORY =
      "<p>The harbour board has never offered the ferry to anyone, its chairwoman said on"
          + " Tuesday.</p>";

  @TempDir private Path folder;

  private void survives(String page) throws IOException {
    var file = Files.write(folder.resolve("page.html"), page.getBytes(UTF_8));
    var readings = new ArrayList<Reading>();
    new Reader(Given.NOTHING).read(file, readings::add);
    assertThat(readings).hasSize(1);
  }

  @Test
  void elementsNestedDeeply() throws IOException {
    survives("<div>".repeat(100_000) + STORY + "</div>".repeat(20_000));
    survives("<b><i><p>".repeat(5_000) + STORY);
    survives("<ul><li>".repeat(10_000) + STORY);
    survives("<table><tr><td>".repeat(5_000) + STORY);
  }

  @Test
  void aPageOfNothingButLinks() throws IOException {
    survives(STORY + "<a href='/x'>link</a> ".repeat(20_000));
  }

  @Test
  void manyHeadingsAndTimes() throws IOException {
    survives(
        "<h1>a</h1><h2><a href=x>one two three</a></h2><time class=date>x</time>".repeat(5_000)
            + STORY);
  }

  @Test
  void manyMetaElementsAndScripts() throws IOException {
    survives(
        "<meta property='article:published_time' content='x'>".repeat(20_000)
            + "<script type='application/ld+json'>{\"a\":"
            + "[".repeat(50_000)
            + "</script>"
            + STORY);
  }

  @Test
  void longNamesAndAttributes() throws IOException {
    survives(
        "<div class='"
            + "ad-".repeat(200_000)
            + "' style='"
            + "a".repeat(200_000)
            + "'>"
            + STORY
            + "</div>");
    survives("<title>" + "a | ".repeat(100_000) + "</title>" + STORY);
  }

  @Test
  void lineBreaksAndSpacesWithoutEnd() throws IOException {
    survives("<p>" + "word<br> ".repeat(100_000) + "</p>" + " ".repeat(200_000) + STORY);
    survives("<p>" + "a ".repeat(250_000) + "</p>");
  }

  @Test
  void boxesThatRepeatTheTextWithoutEnd() throws IOException {
    survives(
        "<blockquote>a a a a a a a</blockquote>".repeat(20_000)
            + "<p>"
            + "a ".repeat(200_000)
            + ".</p>"
            + STORY);
  }

  @Test
  void daysAndHeadlinesWithoutEnd() throws IOException {
    survives("<div class=widget>".repeat(300) + "<p>1 May 2020</p>".repeat(30_000) + STORY);
    survives("<h1 class=headline>By A</h1><p>by By by 2020 by </p>".repeat(20_000) + STORY);
  }

  @Test
  void aScriptInEveryAttribute() throws IOException {
    survives(
        IntStream.range(0, 500)
            .mapToObj(
                i -> "<p onclick='alert(%d)' style='x:expression(1)'>Nothing.</p>".formatted(i))
            .collect(Collectors.joining()));
  }
}
