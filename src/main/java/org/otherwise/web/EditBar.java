package org.otherwise.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.publish.Addresses;

/**
 * The line that editors see over every page: where the desk is, and what can be done with what the
 * page shows.
 *
 * @param editUrl null where there is nothing to edit
 * @param addUrl null where the page cannot be an item of a collection
 */
record EditBar(
    String name,
    String token,
    List<Link> links,
    @Nullable String editUrl,
    String editLabel,
    @Nullable String addUrl) {
  private static final Pattern RECORD =
      Pattern.compile("/(quotes|articles|contradictions|speakers)/([a-z0-9]+)");
  private static final Pattern SEARCH =
      Pattern.compile("/(quotes|articles|contradictions)(\\?\\S*)?");

  record Link(String url, String label, boolean current) {}

  /** Null for whoever is not signed in. */
  static @Nullable EditBar of(Visitor visitor, Reply.Head head) {
    if (!visitor.isEditor()) {
      return null;
    }
    var canonical = head.canonical();
    var path =
        canonical.matches("https?://.*") ? canonical.replaceFirst("^\\w+://[^/]*", "") : canonical;
    var match = RECORD.matcher(path);
    boolean record = match.matches();
    boolean addable = record ? !match.group(1).equals("speakers") : SEARCH.matcher(path).matches();
    return new EditBar(
        visitor.name(),
        visitor.formToken(),
        links(head.section()),
        record ? "/desk" + path : null,
        record ? label(match.group(1)) : "",
        addable ? "/desk/add?item=" + Addresses.encoded(path) : null);
  }

  private static String label(String kind) {
    return switch (kind) {
      case "quotes" -> "Correct this quote";
      case "articles" -> "Edit this article";
      case "contradictions" -> "Review this pair";
      default -> "Edit this speaker";
    };
  }

  private static List<Link> links(String section) {
    return List.of(
        link("/desk", "Desk", section),
        link(ReportsDesk.PATH, "Reports", section),
        link("/desk/speakers", "Speakers", section),
        link("/desk/collections", "Collections", section),
        link("/desk/trail", "Trail", section),
        link("/desk/account", "Account", section));
  }

  private static Link link(String url, String label, String section) {
    return new Link(url, label, url.equals(section));
  }
}
