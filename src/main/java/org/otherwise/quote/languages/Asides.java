package org.otherwise.quote.languages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.LanguagePack;
import org.otherwise.config.LanguagePack.Habit;
import org.otherwise.model.Span;

/**
 * Cues that stand within what is said: «Мы уезжаем, — сказал Иван Петров. — Завтра», « Nous
 * partons, a dit Marie Dupont, dès demain ».
 */
final class Asides {
  private final LanguagePack pack;
  private final Attributions attributions;

  /** Words that are said, and the cue behind them, or the last one. */
  record Part(Span span, Found found) {}

  Asides(LanguagePack pack, Attributions attributions) {
    this.pack = pack;
    this.attributions = attributions;
  }

  /** The parts of a stretch that one or more cues interrupt; none where no cue does. */
  List<Part> in(Line line, int from, int to) {
    var parts = new ArrayList<Part>();
    Found last = null;
    int begin = from;
    int i = from;
    while (i < to) {
      var found = interrupts(line, i, to);
      if (found == null) {
        i++;
        continue;
      }
      add(line, begin, i, found, parts);
      i = end(line, i, to);
      begin = i;
      last = found;
    }
    if (last != null) {
      add(line, begin, to, last, parts);
    }
    return parts;
  }

  private static void add(Line line, int from, int to, Found found, List<Part> parts) {
    int start = from;
    while (start < to && line.at(start).isMark()) {
      start++;
    }
    int end = to;
    while (end > start && (line.at(end - 1).is(",") || line.at(end - 1).isDash())) {
      end--;
    }
    if (start < end) {
      parts.add(new Part(line.span(start, end), found));
    }
  }

  private @Nullable Found interrupts(Line line, int i, int to) {
    var word = line.at(i);
    if (!word.isMark()) {
      return null;
    }
    boolean dash = word.isDash() && pack.has(Habit.ASIDE_BETWEEN_DASHES);
    boolean comma = word.is(",") && pack.has(Habit.ASIDE_BETWEEN_COMMAS);
    if (!(dash || comma) || !line.at(i + 1).isLower() || i == 0) {
      return null;
    }
    var found = attributions.from(line, i + 1, Math.min(to, Attributions.limit(line, i + 1)));
    var source = found == null ? null : found.source();
    if (source == null) {
      return null;
    }
    boolean safe =
        source.form() == Source.Form.PERSON
            || source.form() == Source.Form.PRONOUN
            || (dash && source.form() != Source.Form.UNCLEAR);
    return safe ? found : null;
  }

  /**
   * Past the mark that ends a cue; of one between dashes the next dash, of others the next mark.
   */
  private int end(Line line, int opens, int to) {
    boolean dash = line.at(opens).isDash();
    for (int i = opens + 1; i < to; i++) {
      var word = line.at(i);
      if (dash ? word.isDash() : word.is(",") || line.ends(i)) {
        return i + 1;
      }
    }
    return to;
  }
}
