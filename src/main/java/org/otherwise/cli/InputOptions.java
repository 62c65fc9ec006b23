package org.otherwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.otherwise.flow.Inputs;
import org.otherwise.model.PartialDate;
import org.otherwise.read.Given;
import org.otherwise.read.Meter;
import org.otherwise.read.Reader;
import org.otherwise.read.Reading;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The inputs of a command that reads articles, and what a bare file does not say of itself. */
final class InputOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "files (.html, .txt, .jsonl, any of them .gz), folders or .zip archives")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--published", paramLabel = "DATE", description = "for articles without a date")
  private @Nullable String published;

  @Option(names = "--url", paramLabel = "URL", description = "where a single article was found")
  private @Nullable String url;

  @Option(names = "--publisher", paramLabel = "NAME", description = "for articles that name none")
  private @Nullable String publisher;

  /** Complains of what is given wrongly, before anything is begun. */
  void check() {
    given();
  }

  /** Reads every input. */
  void read(Consumer<Reading> each) {
    all().read(each);
  }

  /** Every input; what is refused or rejected is handed on like everything else. */
  Inputs all() {
    var readable = paths.stream().filter(path -> Reader.refusal(path).isEmpty()).map(Path::of);
    var meter = Meter.of(readable.toList());
    var reader = new Reader(given(), meter);
    return new Inputs() {
      @Override
      public void read(Consumer<Reading> each) {
        for (var path : paths) {
          Reader.refusal(path)
              .ifPresentOrElse(
                  reason -> each.accept(new Reading.Rejected(path, reason)),
                  () -> reader.read(Path.of(path), each));
        }
      }

      @Override
      public OptionalDouble share() {
        return OptionalDouble.of(meter.share());
      }
    };
  }

  private Given given() {
    try {
      return new Given(published == null ? null : PartialDate.parse(published), url, publisher);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--published: " + e.getMessage(), e);
    }
  }
}
