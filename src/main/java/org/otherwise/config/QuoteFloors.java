package org.otherwise.config;

/**
 * How sure the extractor must be of a quote and of its speaker ({@code quotes.txt}).
 *
 * @param quote 0 to 1: a less sure quote is not kept
 * @param denial 0 to 1: the same for what follows a verb that denies it; where it is not said, as
 *     for any quote
 * @param speaker 0 to 1: a less sure speaker is not identified
 */
public record QuoteFloors(double quote, double denial, double speaker) {
  static final String FILE = "quotes.txt";
  private static final String FORM = "quote, denial or speaker | a number from 0 to 1";

  static QuoteFloors of(ConfigFile file) {
    double quote = 0;
    double denial = -1;
    double speaker = 0;
    for (var line : file.lines()) {
      line.expecting(2, 2, FORM);
      switch (line.column(0)) {
        case "quote" -> quote = probability(line);
        case "denial" -> denial = probability(line);
        case "speaker" -> speaker = probability(line);
        default ->
            throw line.wrong(
                "a floor is for quote, denial or speaker, not “" + line.column(0) + "”");
      }
    }
    return new QuoteFloors(quote, denial < 0 ? quote : denial, speaker);
  }

  private static double probability(ConfigFile.Line line) {
    try {
      double value = Double.parseDouble(line.column(1));
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, like a number that is out of range
    }
    throw line.wrong("a floor is a number from 0 to 1, not “" + line.column(1) + "”");
  }
}
