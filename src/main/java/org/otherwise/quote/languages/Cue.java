package org.otherwise.quote.languages;

/**
 * A verb that reports, with its auxiliary.
 *
 * @param from the first of its words
 * @param to past the last of them
 * @param inner past the auxiliary where something stands between it and the participle ("hat Hans
 *     Müller gesagt"); else {@code to}
 * @param innerEnd before the participle; {@code inner} where nothing stands there
 * @param particle the word at the end of the clause that belongs to the verb ("hinzu"); -1 if none
 */
record Cue(int from, int to, int inner, int innerEnd, int particle) {
  boolean isParted() {
    return inner < innerEnd;
  }
}
