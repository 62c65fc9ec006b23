package org.otherwise.quote.languages;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;

/**
 * Words in quotation marks, and who said them.
 *
 * @param cue what reports them, as it stands in the text; null where nothing does
 * @param who {@link Attribution#NOBODY} where that cannot be told
 * @param confidence 0 to 1
 */
public record Said(Span span, @Nullable String cue, Attribution who, double confidence) {}
