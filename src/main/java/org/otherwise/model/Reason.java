package org.otherwise.model;

import java.util.List;

/**
 * Why two statements were put side by side, in terms that a reader can check without a model.
 *
 * @param text one sentence, or two where a side only points to what stands before it
 * @param shared the words that both sides use, as they stand in the left one, or in the right one
 *     where the left only points to them
 * @param differs what conflicts: alternately the words of the left side and those of the right, as
 *     they stand there; empty strings where the conflict has no words on that side
 * @param rule the name of the rule that found it
 */
public record Reason(String text, List<String> shared, List<String> differs, String rule) {
  public Reason {
    shared = List.copyOf(shared);
    differs = List.copyOf(differs);
  }
}
