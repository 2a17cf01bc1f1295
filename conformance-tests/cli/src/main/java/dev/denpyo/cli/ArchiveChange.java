package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that change one record have in common. */
abstract class ArchiveChange extends ArchiveVerb {
  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(names = "-o", paramLabel = "FILE.proof", description = "Where to write the receipt.")
  private @Nullable Path output;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the record.")
  private String id = "";

  ArchiveChange(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  final int run(RetentionArchive open) {
    if (output != null) {
      OutputFile.probe(output);
    }
    Receipt receipt = changed(open);
    if (output != null) {
      write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
    }
    shell()
        .result(shell()
            .texts()
            .get(
                "archive.changed",
                receipt.event().event(),
                id,
                receipt.logIndex(),
                receipt.treeSize(),
                receipt.root()));
    return ExitCode.GOOD;
  }

  private Receipt changed(RetentionArchive open) {
    try {
      return change(open, id, reason.reason());
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be recorded: " + e.getMessage() + ".",
          "Correct it and try again.",
          e);
    }
  }

  /** Makes the change. */
  abstract Receipt change(RetentionArchive open, String recordId, Reason why);
}
