package org.otherwise.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A reference as an OpenURL ContextObject in Span (Z39.88-2004), which Zotero and link resolvers
 * find in pages. Of the formats that there are, Dublin Core is the one that can say "newspaper
 * article" and has a place for the words.
 */
final class Coins {
  private final StringBuilder out = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  /** The title of the span. */
  static String of(Reference reference) {
    var coins = new Coins();
    coins.add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    coins.add("rfr_id", "info:sid/otherwise");
    boolean news = reference.kind() != Reference.Kind.PAIR;
    coins.add("rft.type", news ? "newspaperArticle" : "webpage");
    coins.add("rft.title", reference.title());
    coins.add("rft.source", reference.container());
    reference.authors().forEach(author -> coins.add("rft.creator", author.sorted()));
    reference.speakers().forEach(speaker -> coins.add("rft.contributor", speaker.sorted()));
    var issued = reference.issued();
    coins.add("rft.date", issued == null ? "" : issued.toString());
    coins.add("rft.identifier", reference.url());
    coins.add("rft.description", String.join(" ", reference.notes()));
    coins.add("rft.language", reference.language().equals("und") ? "" : reference.language());
    coins.add("rft.rights", reference.rights());
    return coins.out.toString();
  }

  private void add(String key, String value) {
    var text = Plain.line(value);
    if (!text.isEmpty()) {
      out.append('&')
          .append(key)
          .append('=')
          .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
  }
}
