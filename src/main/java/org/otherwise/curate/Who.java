package org.otherwise.curate;

import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;

/** Who said it, as an editor puts it. */
public sealed interface Who {
  /** A speaker of the record; of one that was merged, the one into which it was. */
  record Known(SpeakerId id) implements Who {}

  /** A name: the speaker of that name and kind, who is made where there is none yet. */
  record Named(String name, SpeakerKind kind) implements Who {
    public Named {
      if (name.isBlank() || name.length() > 300) {
        throw new IllegalArgumentException(
            "a speaker needs a name of at most 300 characters, not “" + name + "”");
      }
      if (!kind.hasIdentity()) {
        throw new IllegalArgumentException(
            "“" + name + "” cannot be a speaker of the kind " + kind.code());
      }
      name = name.strip();
    }
  }

  /** A source without identity: "a US official". */
  record Unnamed(String words) implements Who {
    public Unnamed {
      if (words.isBlank() || words.length() > 300) {
        throw new IllegalArgumentException(
            "say how the source is described, in at most 300 characters, not “" + words + "”");
      }
      words = words.strip();
    }
  }

  /** Nobody can be made out. */
  record Unknown() implements Who {}
}
