package org.otherwise.record;

/** How much is in the record. Contradictions that were dismissed are not counted. */
public record Totals(long articles, long quotes, long speakers, long contradictions) {}
