package dev.denpyo.cli;

import dev.denpyo.archive.RetentionArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE scrub}. */
@Command(
    name = "scrub",
    description = "Looks at some entries and their documents, chosen by chance.",
    footer = "Says nothing of what it did not look at; verify looks at everything.")
final class ArchiveScrub extends ArchiveVerb {
  @Mixin
  private final VerificationOutput output = new VerificationOutput();

  @Option(
      names = "--entries",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many; default: ${DEFAULT-VALUE}.")
  private int entries = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed looks at the same entries; default: another each time.")
  private @Nullable Long seed;

  ArchiveScrub(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    if (entries < 1) {
      throw CliException.usage(
          "--entries must be 1 or more, was " + entries + ".", "Leave it out.");
    }
    long chosen = seed == null ? shell().clock().millis() : seed;
    return output.print(open.scrub(entries, chosen), "archive.scrubbed", shell());
  }
}
