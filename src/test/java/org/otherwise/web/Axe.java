package org.otherwise.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What axe, which looks for barriers, says of a page. */
final class Axe {
  private Axe() {}

  /**
   * A sentence for each thing that it finds fault with. A colour scheme can only change colours, so
   * the other rules are checked in one of them.
   */
  static List<String> findings(Page page, ColorScheme scheme) {
    var axe = new AxeBuilder(page).setLegacyMode(true); // no page has frames
    var rules =
        scheme == ColorScheme.DARK
            ? axe.withRules(List.of("color-contrast", "link-in-text-block"))
            : axe;
    var findings = new ArrayList<String>();
    for (var violation : rules.analyze().getViolations()) {
      for (var node : violation.getNodes()) {
        findings.add(page.url() + ": " + violation.getId() + " at " + node.getHtml());
      }
    }
    return findings;
  }
}
