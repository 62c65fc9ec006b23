package org.otherwise.record;

import java.time.Instant;
import org.otherwise.model.Thing;

/**
 * What stands where something was withdrawn, or a collection deleted: what it was, when and why;
 * never its text.
 *
 * @param thing the article or the quote that was withdrawn; of a quote or a pair that went with its
 *     article, the article
 * @param title of the article, or of the article of the quote
 * @param why empty where no reason was asked for, as for a collection
 * @param who the editor; not for readers
 */
public record Tombstone(Thing thing, String title, String why, String who, Instant at) {}
