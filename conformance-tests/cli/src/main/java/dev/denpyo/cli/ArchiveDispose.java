package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE dispose}. */
@Command(
    name = "dispose",
    description = "Destroys a record after its term; what remains is the proof that it was.")
final class ArchiveDispose extends ArchiveChange {
  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "The second person, if the policy of the archive asks for one.")
  private @Nullable String approvedBy;

  ArchiveDispose(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.dispose(recordId, why, approvedBy);
  }
}
