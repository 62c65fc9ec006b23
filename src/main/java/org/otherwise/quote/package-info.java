/**
 * Articles become quotes: spans, cues, who spoke, from where and when. Read {@link
 * org.otherwise.quote.QuoteExtractor} first.
 */
@NullMarked
package org.otherwise.quote;

import org.jspecify.annotations.NullMarked;
