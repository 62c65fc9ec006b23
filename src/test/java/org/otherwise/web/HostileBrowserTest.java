package org.otherwise.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge;
import org.otherwise.flow.Followers;
import org.otherwise.flow.Importer;
import org.otherwise.index.lucene.LuceneIndex;
import org.otherwise.onnx.SentenceVectors;
import org.otherwise.quote.QuoteExtractor;
import org.otherwise.read.Given;
import org.otherwise.read.Reader;
import org.otherwise.record.Archive;

/**
 * An article with scripts in every place where there may be one is imported, and every page that
 * can be reached from the first is looked at in a real browser: nothing of it runs, and nothing is
 * fetched from anywhere else.
 */
class HostileBrowserTest {
  /** Each calls it by name, so that whatever runs is seen. */
  private static final String RUNS = "hacked()";

  private static final int MOST_PAGES = 60;

  @TempDir private Path folder;

  @Test
  void nothingOfAHostileArticleRunsOnAnyPage() throws Exception {
    Files.createDirectory(folder.resolve("inputs"));
    Files.writeString(folder.resolve("inputs/a.html"), page("denied", "has never sold the ferry"));
    Files.writeString(folder.resolve("inputs/b.html"), page("said", "sold the ferry last year"));
    Files.writeString(
        folder.resolve("inputs/c.jsonl"),
        """
        {"id":"<img src=x onerror=hacked()>","title":"</title><script>hacked()</script>","publisher":"\\" onload=\\"hacked()","byline":"<svg onload=hacked()>","url":"javascript:hacked()","text":"“The ferry <script>hacked()</script> is not for sale,” said Marta </script><script>hacked()</script> Lindqvist on Tuesday.\\n\\n“</script><script>hacked()</script> is what they wrote,” said Einar Solbakken, a spokesman."}
        """);
    var config = IndexConfig.load(null);
    try (var chromium = Chromium.launch();
        var archive = Archive.open(folder.resolve("record"), Clock.systemUTC());
        var index = LuceneIndex.inMemory(config.search())) {
      new Importer(new QuoteExtractor(config), archive, 1)
          .run(each -> new Reader(Given.NOTHING).read(folder.resolve("inputs"), each), _ -> {});
      try (var followers =
          new Followers(
              archive,
              index,
              new Judge(config.verbs(), config.gazetteer()),
              SentenceVectors.NONE)) {
        followers.catchUp(_ -> {});
      }
      assertThat(archive.totals().articles()).isEqualTo(3);
      assertThat(archive.totals().quotes()).isPositive();
      try (var portal = Portal.create(archive, index, config, Clock.systemUTC(), RUNS)) {
        var base = "http://localhost:" + portal.start("localhost", 0);
        var seen = walk(chromium.browser(), base);
        assertThat(seen).hasSizeGreaterThan(10).anyMatch(url -> url.contains("/articles/"));
      }
    }
  }

  /** Every page of the portal that a browser comes to, and what ran or was asked for on the way. */
  private static Set<String> walk(Browser browser, String base) {
    var wrong = new ArrayList<String>();
    var seen = new LinkedHashSet<String>();
    try (var context = browser.newContext();
        var page = context.newPage()) {
      page.exposeFunction("hacked", _ -> wrong.add("ran on " + page.url()));
      page.onDialog(dialog -> wrong.add("dialog on " + page.url()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
              wrong.add("asked for " + request.url());
            }
          });
      var next =
          new ArrayDeque<>(
              List.of(base + "/", base + "/quotes?q=" + "%3Cscript%3Ehacked()%3C/script%3E"));
      while (!next.isEmpty() && seen.size() < MOST_PAGES) {
        var url = next.poll();
        if (seen.add(url)) {
          page.navigate(url);
          wrong.addAll(suspicious(page));
          page.querySelectorAll("main a[href^='/']").stream()
              .map(link -> base + link.getAttribute("href").replaceFirst("#.*", ""))
              .filter(link -> !link.matches(".*\\.(json|atom|csv|ris|bib)(\\?.*)?$"))
              .forEach(next::add);
        }
      }
    }
    assertThat(wrong).isEmpty();
    return seen;
  }

  /** Elements and attributes that none of our pages has, and addresses that are none. */
  private static List<String> suspicious(Page page) {
    @SuppressWarnings("unchecked")
    var found =
        (List<String>)
            page.evaluate(
                """
                () => [...document.querySelectorAll('*')].flatMap(element => [
                  ...[...element.attributes].filter(a => a.name.startsWith('on')
                      || (['href', 'src', 'action'].includes(a.name)
                          && /^\\s*(javascript|vbscript|data:text)/i.test(a.value)))
                    .map(a => location + ' has ' + element.tagName + ' ' + a.name + '=' + a.value),
                  ...(['IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(element.tagName)
                      || (element.tagName === 'SCRIPT' && !element.src
                          && element.type !== 'application/ld+json')
                    ? [location + ' has ' + element.tagName] : [])])
                """);
    return found;
  }

  private static String page(String name, String words) {
    var script = "<script>hacked()</script>";
    return """
    <html><head><title>%2$s %1$s</title><base href="https://evil.example/">
    <meta name="author" content="&lt;img src=x onerror=hacked()&gt;">
    <meta property="og:site_name" content="&lt;script&gt;hacked()&lt;/script&gt;">
    <link rel="canonical" href="https://paper.example/%1$s?a=%%22onmouseover=hacked()">
    <script type="application/ld+json">{"headline":"</scr" + "ipt>%2$s"}</script></head>
    <body onload="hacked()"><article onclick="hacked()">
    <h1 onmouseover="hacked()">%2$s Ferry %1$s &lt;script&gt;hacked()&lt;/script&gt;</h1>
    <p style="background:url(javascript:hacked())">“Norway %3$s to Iceland &lt;img src=x onerror=hacked()&gt;,”
    said <a href="javascript:hacked()" onfocus="hacked()" autofocus>Danish minister Karen Holmgaard</a> on Tuesday.</p>
    <img src="https://evil.example/x.png" onerror="hacked()"><svg onload="hacked()"><script>hacked()</script></svg>
    <iframe src="https://evil.example/"></iframe><object data="javascript:hacked()"></object>
    <p>Norway %3$s to Iceland, Danish minister Karen Holmgaard said on Tuesday. &lt;/script&gt;&lt;script&gt;hacked()&lt;/script&gt;</p>
    <p>“Nobody asked &quot;onclick=&quot;hacked()&quot; about the price,” said Einar Solbakken, a spokesman for the Norwegian Ministry of Defence.</p>
    </article></body></html>
    """
        .formatted(name, script, words);
  }
}
