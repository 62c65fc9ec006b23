package org.otherwise.read;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class, id and role of an element let one expect of its content. People name these for
 * themselves, but all over the web in much the same words.
 *
 * @param isUnrelated whether it is around an article: navigation, adverts, the byline, …
 * @param isOther whether it is about other articles than the one on this page
 */
record Hints(boolean isArticle, boolean isUnrelated, boolean isComment, boolean isOther) {
  private static final Hints NONE = new Hints(false, false, false, false);
  private static final int LONGEST = 300;

  private static final Set<String> COMMENT =
      words(
          """
          comment comments disqus commentlist commentarea respond commentform discussion
          kommentare comentarios commentaires livefyre fbcomments commentary
          """);

  private static final Set<String> UNRELATED =
      words(
          """
          nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumbs sidebar aside
          footer foot masthead topbar toolbar related recommended recommendation
          recommendations recirc recirculation trending popular share sharing shares sharebar
          sharedaddy addtoany addthis social socials newsletter newsletters subscribe
          subscription signup optin promo promos promotion ad ads advert adverts advertisement
          advertising adsense adslot adunit dfp sponsor sponsored sponsors banner cookie
          cookies gdpr consent modal popup overlay lightbox tooltip pager pagination paginator
          prevnext tags taglist tagcloud widget widgets outbrain taboola caption captions
          credit credits copyright colophon print printonly noprint byline timestamp dateline
          postmeta bio authorbox toc rating ratings vote votes likes login signin register
          search searchform skip shoutbox syndication teaser teasers feedback donate donation
          paywall adblock adblocker hidden screenreader visuallyhidden jprelatedposts zergnet
          follow followus buttons byauthor attribution infobox navbox
          """);

  private static final Set<String> OTHER =
      words(
          """
          related recommended recommendation recommendations recirc trending popular sidebar
          teaser teasers nav navbar navigation menu footer promo widget widgets outbrain
          taboola ad ads advert latest ticker carousel
          """);

  private static final Set<String> UNRELATED_PHRASES =
      words(
          """
          mostread mostpopular readmore readnext nextarticle prevarticle morestories morefrom
          moreon alsolike youmaylike seealso alsoread readalso signup mailinglist socialmedia
          sharethis authorbio aboutauthor abouttheauthor authorinfo authorbox relatedposts
          relatedarticles relatedcontent relatednews relatedstories postnavigation
          pagenavigation entrymeta postmeta articlemeta metadata entryfooter postfooter
          articlefooter skiplink adcontainer advertisement sitefooter siteheader pagefooter
          googlead adwrapper cookiebanner callout jumplink latestnews latestposts recentposts
          topstories whatsnext upnext tagsline posttags entrytags articletags imagecaption
          photocaption wpcaption photocredit tablecontents tableofcontents newsletter
          editsection
          """);

  private static final Set<String> UNRELATED_ROLES =
      words(
          """
          navigation banner contentinfo complementary search dialog alertdialog alert menu
          menubar toolbar tooltip form button status
          """);

  private static final Set<String> ARTICLE =
      words(
          """
          articlebody storybody entrycontent postcontent articlecontent articletext storytext
          postbody bodytext contentbody articlecopy storycontent bodycopy posttext entrybody
          newsbody newstext maincontent blogcontent singlecontent articlebodytext pagecontent
          textcontent fulltext entrytext mainarticle richtext
          """);

  static Hints of(Element element) {
    var hint = element.className() + " " + element.id();
    var role = element.attr("role").toLowerCase(Locale.ROOT);
    var itemprop = element.attr("itemprop");
    if (hint.isBlank() && role.isEmpty() && itemprop.isEmpty()) {
      return NONE;
    }
    boolean unrelated = UNRELATED_ROLES.contains(role);
    boolean article = itemprop.contains("articleBody") || role.equals("article");
    boolean comment = itemprop.equals("comment");
    boolean other =
        role.equals("navigation") || role.equals("complementary") || role.equals("contentinfo");
    for (var name : (hint.length() > LONGEST ? hint.substring(0, LONGEST) : hint).split("\\s+")) {
      var words = parts(name);
      var joined = String.join("", words);
      article |= containsAny(joined, ARTICLE);
      comment |=
          !words.isEmpty()
              && anyIn(words, COMMENT)
              && !words.contains("no")
              && !words.contains("without");
      other |=
          anyIn(words, OTHER)
              && !words.contains("has")
              && !words.contains("no")
              && !words.contains("with");
      unrelated |=
          (anyIn(words, UNRELATED)
                  && !words.contains("has")
                  && !words.contains("no")
                  && !words.contains("with"))
              || containsAny(joined, UNRELATED_PHRASES);
    }
    return new Hints(article, unrelated, comment, other);
  }

  /** Whether it is where a post says at its end by whom and when it was written. */
  static boolean isArticlesFoot(Element element) {
    var name = element.className().toLowerCase(Locale.ROOT);
    return name.contains("post-footer")
        || name.contains("entry-footer")
        || name.contains("article-footer");
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static boolean anyIn(Set<String> words, Set<String> list) {
    for (var word : words) {
      if (list.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsAny(String joined, Iterable<String> phrases) {
    for (var phrase : phrases) {
      if (joined.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** The words of a name written with hyphens, underscores or capitals, in lower case. */
  private static Set<String> parts(String name) {
    var words = new LinkedHashSet<String>();
    var word = new StringBuilder();
    boolean humps = false;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!Character.isLetter(c) || hump) {
        // short pieces of a name in capitals are mostly those of a generated one: "sc-jAdYi"
        if (word.length() >= (humps ? 4 : 2)) {
          words.add(word.toString());
        }
        word.setLength(0);
        humps = hump || (humps && Character.isLetterOrDigit(c));
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}
