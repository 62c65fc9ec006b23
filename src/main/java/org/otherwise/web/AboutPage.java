package org.otherwise.web;

import java.util.Arrays;
import java.util.List;
import org.otherwise.model.Label;
import org.otherwise.publish.Json;

/** How quotes and pairs are found, and what they do not mean. */
final class AboutPage implements Endpoint {
  /** The words that stand between two statements, and what each of them means. */
  record View(List<Meaning> labels) {}

  record Meaning(String label, String meaning) {}

  @Override
  public Reply answer(Request request) {
    var json =
        Json.object()
            .put("name", "Otherwise")
            .put("purpose", "Search what was said, and who said otherwise.");
    var labels = json.putObject("labels");
    for (var each : view().labels()) {
      labels.put(each.label(), each.meaning());
    }
    return new Reply.Page("about", new Reply.Head("About", "about", "/about", true), view(), json);
  }

  static View view() {
    return new View(
        Arrays.stream(Label.values())
            .map(label -> new Meaning(Phrases.of(label), meaning(label)))
            .toList());
  }

  private static String meaning(Label label) {
    return switch (label) {
      case DENIES -> "One says that what the other says is not so.";
      case DISPUTES -> "The two cannot both hold as they stand, for another reason than these.";
      case NUMBER -> "Both give a number for the same thing, and the numbers differ.";
      case DATE -> "Both say when the same thing happened or will happen, and the dates differ.";
      case EARLIER_OTHERWISE -> "The same speaker had said something else before.";
      case LATER_OTHERWISE ->
          "The second statement came later, when the state of things may have changed.";
    };
  }
}
