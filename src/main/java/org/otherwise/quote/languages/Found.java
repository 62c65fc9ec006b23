package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;

/**
 * What reports a quotation.
 *
 * @param line the paragraph in which it stands
 * @param cue its words
 * @param at where it stands in the text
 * @param source whom it names; null for nobody
 * @param sure whether a colon announces the words
 */
record Found(Line line, @Nullable String cue, int at, @Nullable Source source, boolean sure) {}
