package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import picocli.CommandLine.Option;

/** Who changes something in an archive, and why: nothing is changed without both. */
final class ReasonOptions {
  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who does it.")
  private String actor = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String text = "";

  ReasonOptions() {}

  Reason reason() {
    try {
      return new Reason(actor, text);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "The reason cannot be recorded: " + e.getMessage() + ".",
          "Give --by and --reason as one line each.",
          e);
    }
  }
}
