package org.otherwise.read;

import java.util.regex.Pattern;

/**
 * Knows lines that are around an article and not of it. It errs on the side of keeping: a statement
 * that is cut is lost, a line too many is only ugly.
 */
final class Boilerplate {
  private static final int LONGEST = 300;

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:leave|post|write|add|submit) (?:a |your |an? )?(?:comment|reply|response)s?(?:"
              + " below)?|(?:view |show |read |see |hide )?(?:all )?(?:\\d{1,5}"
              + " )?(?:comments?|replies|responses)(?: \\(\\d{1,5}\\))?|(?:share|tweet|pin|pin"
              + " it|email|print|save|whatsapp|copy link|follow"
              + " us|subscribe|advertisement|advertisements|advert|ad|sponsored|sponsored"
              + " content|loading|close|menu|search|skip to (?:main )?content|related|related"
              + " articles?|related stories|related topics?|related news|read more|read next|more"
              + " on this story|more from .{1,40}|you may also like|recommended(?: for you)?|most"
              + " read|trending|trending now|related links|top stories|key events|mehr zum"
              + " thema|weiterlesen|auf einen blick|see also|tags|topics|story continues below(?:"
              + " advertisement)?|continue reading(?: below)?|article continues (?:below|after)"
              + " .{0,30}|back to top|scroll to continue|click to (?:share|print|tweet)"
              + " .{0,40})|share (?:this|on|via|it|the)(?: .{0,60})?|(?:read|see|watch|also"
              + " read|read also|read more|more|related|also see|see also|must read|don['’]t"
              + " miss|editor['’]s picks?) ?: .{0,160}|(?:follow|like|find|join) us on"
              + " .{1,80}|(?:sign up|subscribe)(?: here| now| today)? (?:for|to)"
              + " (?:our|the|free|my|this) .{0,120}|(?:get|receive) .{1,60} (?:in|to) your"
              + " (?:inbox|email)\\b.{0,60}|(?:we use|this (?:web)?site uses|our (?:web)?site uses)"
              + " cookies\\b.{0,200}|by (?:continuing|clicking|using|browsing) .{1,80}"
              + " (?:cookies|terms|privacy policy)\\b.{0,120}|(?:accept|reject|manage|allow)(?:"
              + " all)? cookies|(?=.*\\b(?:detect|disabl|found|you seem|looks as if|looks"
              + " like|please|whitelist|your|plug-?in|powered)).{0,80}\\bads?["
              + " -]?block(?:er|ers|ing)?\\b.{0,200}|.{0,80}\\byou(?:['’]re|"
              + " are)\\b.{0,60}\\bextensions? to block ads\\b.{0,160}|(?:\\w{1,15} )?ads?["
              + " -]?blocker(?: \\w{1,15}){0,2}"
              // of live blogs: the hour of a post
              + "|(?:(?:updated|posted|published)(?: at)? )?(?:\\d{1,2}[:.h]\\d{2}(?:"
              + " ?[ap]\\.?m\\.?| uhr)?|\\d{1,2} ?(?:[ap]\\.?m\\.?|uhr))(?:"
              + " \\(?[a-z]{2,4}\\)?)?|(?:(?:updated|posted|published) )?\\d{1,3}"
              + " ?(?:s|sec|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)"
              + " ago|(?:lire aussi|à lire aussi|lee también|lea también|lesen sie auch|mehr"
              + " dazu|leggi anche|leia também|lees ook|läs också|les også|læs også|lue"
              + " myös|przeczytaj także|czytaj także|čtěte také|читайте также|читайте також|olvassa"
              + " el|ayrıca okuyun) ?: .{0,160}|(?:sign"
              + " up|subscribe|register)\\b.{0,80}\\bnewsletters?\\b.{0,60}|follow (?:\\S{1,30}"
              + " ){1,4}(?:on|at)"
              + " (?:twitter|x|facebook|instagram|youtube|threads|bluesky|mastodon|@\\w)\\b.{0,120}|like"
              + " this story\\?? ?.{0,60}|this slideshow requires javascript|newsletters?|powered"
              + " by(?: .{1,60})?|your email address will not be published\\b.{0,120}"
              + "|(?:©|\\(c\\)|copyright)\\s.{0,200}|.{0,60}\\ball rights"
              + " reserved\\.?.{0,60}|(?:photo|image|picture|photograph|video)s?(?: credit| by|"
              + " courtesy(?: of)?)?: .{1,80}|(?:photo|image|picture) (?:by|courtesy of) .{1,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Boilerplate() {}

  /** What consent boxes say at length; no article opens a paragraph like this. */
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?:wir|diese (?:web)?seite) (?:verwenden|nutzen|verwendet|nutzt) cookies\\b|nous"
              + " utilisons des cookies\\b|ce site utilise des cookies\\b|utilizamos"
              + " cookies\\b|este sitio utiliza cookies\\b|questo sito (?:web )?utilizza (?:i"
              + " )?cookie|wij gebruiken cookies\\b|deze website gebruikt cookies\\b|(?:this|our)"
              + " (?:web)?site uses cookies\\b|we (?:and our partners )?use cookies\\b|necessary"
              + " cookies are absolutely\\b|any cookies that may not be\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whether the whole paragraph is such a line. */
  static boolean isWhole(String paragraph) {
    if (CONSENT.matcher(paragraph).lookingAt()) {
      return true;
    }
    return paragraph.length() <= LONGEST
        && !Characters.hasQuotationMark(paragraph)
        && WHOLE.matcher(trimmed(paragraph)).matches();
  }

  private static String trimmed(String paragraph) {
    int start = 0;
    int end = paragraph.length();
    while (start < end
        && !Character.isLetterOrDigit(paragraph.charAt(start))
        && paragraph.charAt(start) != '©'
        && paragraph.charAt(start) != '(') {
      start++;
    }
    while (end > start && "!.:…»>→ *".indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return paragraph.substring(start, end);
  }
}
