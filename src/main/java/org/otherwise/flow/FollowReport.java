package org.otherwise.flow;

import java.time.Duration;

/**
 * How far the followers have come.
 *
 * @param left changes that are still to be followed
 * @param indexed changes that were put into the index
 * @param compared changes whose quotes were compared
 * @param indexing time spent in indexing
 * @param comparing time spent in comparing
 */
public record FollowReport(
    long left, long indexed, long compared, Duration indexing, Duration comparing) {}
