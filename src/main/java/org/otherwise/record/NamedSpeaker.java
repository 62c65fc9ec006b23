package org.otherwise.record;

import org.otherwise.model.Speaker;

/**
 * A speaker to choose from a list.
 *
 * @param quotes how many it has, those of speakers merged into it included
 */
public record NamedSpeaker(Speaker speaker, long quotes) {}
