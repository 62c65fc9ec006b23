package org.otherwise.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otherwise.model.PartialDate;

/**
 * Reads dates as pages and files write them. What is written counts: a time zone never moves the
 * day.
 */
final class Dates {
  /** A date stands near the beginning of what is given; the rest is not looked at. */
  private static final int LOOKED_AT = 300;

  private static final int EARLIEST = 1600;
  private static final int LATEST = 2100;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_MONTH = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})(?![\\d-])");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}|(?!\\d))");
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(?:\\d{3})?(?:\\.\\d{1,6})?");
  private static final Pattern FAR_EAST =
      Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日일])?");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\\s-]{1,3}(?:of |de |d[’']|d'"
              + " ?)?([\\p{L}\\p{M}]{3,12})\\.?,?[\\s-]{1,3}(?:of |de |del )?(\\d{4})(?!\\d)");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:\\.|\\sm\\.)?\\s([\\p{L}\\p{M}]{3,12})\\s(\\d{1,2})(?:\\.|\\sd\\.|-)?(?![\\d:])");
  private static final Pattern VIETNAMESE =
      Pattern.compile("(\\d{1,2})\\stháng\\s(\\d{1,2})(?:,?\\snăm)?,?\\s(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})([\\p{L}\\p{M}]{3,12})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY_TIME_YEAR =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3})\\s{1,2}(\\d{1,2})\\s\\d\\d:\\d\\d(?::\\d\\d)?\\s"
              + "(?:[A-Z]{2,5}\\s|[+-]\\d{4}\\s)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("(?<!\\p{L})([\\p{L}\\p{M}]{3,12})\\.?,?\\s{1,3}(?:of |de )?(\\d{4})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern PATH =
      Pattern.compile(
          "/((?:19|20)\\d{2})(?:/|-)(\\d{1,2}|[a-z]{3})(?:(?:/|-)(\\d{1,2}))?(?=[/.?_-]|$)");
  private static final Pattern PATH_COMPACT =
      Pattern.compile("[/_-]((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=[/.?_-]|$)");

  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /** The first date in the text; where only numbers are given, the month is thought to be first. */
  static Optional<PartialDate> find(String text) {
    return find(text, false);
  }

  /**
   * The first date in the text.
   *
   * @param dayFirst whether 3/4/2022 is in April; where one number can be no month it does not
   *     matter
   */
  static Optional<PartialDate> find(String text, boolean dayFirst) {
    var near = western(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).strip();
    if (EPOCH.matcher(near).matches()) {
      return epoch(near);
    }
    return first(YEAR_FIRST, near, it -> date(it.group(1), it.group(3), it.group(4)))
        .or(() -> first(FAR_EAST, near, it -> date(it.group(1), it.group(2), it.group(3))))
        .or(() -> first(DAY_MONTH_YEAR, near, it -> date(it.group(3), it.group(2), it.group(1))))
        .or(() -> first(YEAR_MONTH_DAY, near, it -> date(it.group(1), it.group(2), it.group(3))))
        .or(() -> first(VIETNAMESE, near, it -> date(it.group(3), it.group(2), it.group(1))))
        .or(() -> first(MONTH_DAY_YEAR, near, it -> date(it.group(3), it.group(1), it.group(2))))
        .or(
            () ->
                first(MONTH_DAY_TIME_YEAR, near, it -> date(it.group(3), it.group(1), it.group(2))))
        .or(() -> first(NUMBERS, near, it -> numbers(it, dayFirst)))
        .or(() -> first(COMPACT, near, it -> date(it.group(1), it.group(2), it.group(3))))
        .or(() -> first(YEAR_MONTH, near, it -> date(it.group(1), it.group(2), null)))
        .or(() -> first(MONTH_AND_YEAR, near, it -> date(it.group(2), it.group(1), null)));
  }

  /**
   * The text with its digits, Arabic or Indian ones perhaps, as those from 0 to 9, and plain
   * spaces.
   */
  private static String western(String text) {
    var western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f && Character.isDigit(c)) {
        western.append((char) ('0' + Character.digit(c, 10)));
      } else {
        western.append(Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    return western.toString();
  }

  /** The first date in the text that is known to the day. */
  static Optional<PartialDate> findDay(String text, boolean dayFirst) {
    return find(text, dayFirst).filter(PartialDate::isDay);
  }

  /** The date that a field is meant to hold; empty where it holds junk. */
  static Optional<PartialDate> field(String value) {
    try {
      return Optional.of(PartialDate.parse(value)).filter(Dates::isLikely);
    } catch (IllegalArgumentException e) {
      return find(value);
    }
  }

  /** The date in the path of an address: {@code /2022/09/21/}, {@code /2022/sep/21}. */
  static Optional<PartialDate> ofPath(String url) {
    var near = url.length() > 500 ? url.substring(0, 500) : url;
    return first(PATH, near, it -> date(it.group(1), it.group(2), it.group(3)))
        .or(() -> first(PATH_COMPACT, near, it -> date(it.group(1), it.group(2), it.group(3))));
  }

  private interface Reading {
    Optional<PartialDate> of(Matcher match);
  }

  private static Optional<PartialDate> first(Pattern pattern, String text, Reading reading) {
    var match = pattern.matcher(text);
    while (match.find()) {
      var date = reading.of(match).filter(Dates::isLikely);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> numbers(Matcher match, boolean dayFirst) {
    int first = Integer.parseInt(match.group(1));
    int second = Integer.parseInt(match.group(3));
    var year = match.group(4);
    var fullYear = year.length() == 4 ? year : (Integer.parseInt(year) < 70 ? "20" : "19") + year;
    boolean dayLeads = first > 12 || (second <= 12 && (dayFirst || match.group(2).equals(".")));
    return dayLeads
        ? date(fullYear, match.group(3), match.group(1))
        : date(fullYear, match.group(1), match.group(3));
  }

  private static Optional<PartialDate> epoch(String digits) {
    var instant = Instant.ofEpochSecond(Long.parseLong(digits.substring(0, 10)));
    return Optional.of(PartialDate.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)))
        .filter(Dates::isLikely);
  }

  private static Optional<PartialDate> date(String year, String month, @Nullable String day) {
    var number =
        Character.isDigit(month.charAt(0))
            ? Integer.valueOf(month)
            : MONTHS.get(month.toLowerCase(Locale.ROOT));
    if (number == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              new PartialDate(
                  Integer.parseInt(year), number, day == null ? 0 : Integer.parseInt(day)))
          .filter(it -> it.month() > 0 && (day == null || it.day() > 0));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isLikely(PartialDate date) {
    return date.year() >= EARLIEST && date.year() <= LATEST;
  }

  /** Whether two words are a day and a month, in either order: "January 10,", "10 January". */
  static boolean isDay(String one, String other) {
    return (isMonthName(one) && startsWithDigit(other))
        || (startsWithDigit(one) && isMonthName(other));
  }

  private static boolean isMonthName(String word) {
    return isMonth(word.replaceAll("[.,]$", "").toLowerCase(Locale.ROOT));
  }

  private static boolean startsWithDigit(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /** Whether the word, in lower case, names a month in one of the languages known here. */
  static boolean isMonth(String word) {
    return MONTHS.containsKey(word);
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    var names =
        """
        january jan januar januari januarie janvier janv enero ene gennaio gen gener
        janeiro ianuarie января январь янв січня януари јануар jänner ledna stycznia sty
        siječnja január januára sausio janvāris jaanuar tammikuuta tammikuu ocak oca
        ιανουαρίου ιαν يناير בינואר ינואר जनवरी

        february feb febr februar februari februarie février févr fevrier febrero febbraio
        febrer fevereiro fev února lutego veljače február februára vasario veebruar
        helmikuuta helmikuu şubat şub февраля февраль фев лютого февруари фебруар
        φεβρουαρίου φεβ فبراير בפברואר פברואר फ़रवरी फरवरी pebruari

        march mar märz maerz mrz maart mars marzo març março marco martie марта март мар
        березня března marca ožujka március márc kovo märts maaliskuuta maaliskuu mart
        μαρτίου μαρ مارس במרץ מרץ मार्च maret mac

        april apr avril avr abril abr aprile aprilie апреля апрель апр квітня април dubna
        kwietnia kwi travnja április apríla balandžio aprill huhtikuuta huhtikuu nisan nis
        απριλίου απρ أبريل באפריל אפריל अप्रैल

        may mai mei mayo maggio mag maio maig maj maja мая май травня мај května svibnja
        május mája gegužės toukokuuta toukokuu mayıs μαΐου μαϊ مايو במאי מאי मई

        june jun juni juin junio giugno giu juny junho iunie июня июнь июн червня юни јун
        června czerwca cze lipnja június júna birželio juuni kesäkuuta kesäkuu haziran haz
        ιουνίου ιουν يونيو ביוני יוני जून

        july jul juli juillet juil julio luglio lug juliol julho iulie июля июль июл липня
        юли јул července lipca srpnja július júla liepos juuli heinäkuuta heinäkuu temmuz
        tem ιουλίου ιουλ يوليو ביולי יולי जुलाई

        august aug augustus augusti août aout agosto ago agost августа август авг серпня
        srpna sierpnia sie kolovoza augusztus augusta rugpjūčio elokuuta elokuu ağustos
        ağu αυγούστου αυγ أغسطس באוגוסט אוגוסט अगस्त agustus ogos

        september sep sept septembre septiembre settembre set setembre setembro septembrie
        сентября сентябрь сен вересня септември септембар září zář września wrz rujna
        szeptember septembra rugsėjo syyskuuta syyskuu eylül eyl σεπτεμβρίου σεπ سبتمبر
        בספטמבר ספטמבר सितंबर सितम्बर

        october oct oktober okt octobre octubre ottobre ott outubro out octombrie октября
        октябрь окт жовтня октомври октобар října października paź október októbra spalio
        oktoober lokakuuta lokakuu ekim eki οκτωβρίου οκτ أكتوبر באוקטובר אוקטובר अक्टूबर
        अक्तूबर

        november nov novembre noviembre novembro noiembrie ноября ноябрь ноя листопада
        ноември новембар studenoga studenog novembra lapkričio marraskuuta marraskuu kasım
        kas νοεμβρίου νοε نوفمبر בנובמבר נובמבר नवंबर नवम्बर nopember

        december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro
        desembre decembrie декабря декабрь дек грудня декември децембар prosince grudnia
        gru prosinca decembra gruodžio detsember joulukuuta joulukuu aralık ara δεκεμβρίου
        δεκ ديسمبر בדצמבר דצמבר दिसंबर दिसम्बर desember disember
        """
            .strip()
            .split("\n\n");
    for (int i = 0; i < names.length; i++) {
      for (var name : names[i].split("\\s+")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
