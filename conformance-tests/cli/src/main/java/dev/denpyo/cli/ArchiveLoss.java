package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;

/** {@code denpyo archive PLACE loss}. */
@Command(
    name = "loss",
    description = "Declares that bytes of a record are lost; verify then reports them as declared.")
final class ArchiveLoss extends ArchiveChange {
  ArchiveLoss(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.declareLoss(recordId, why);
  }
}
