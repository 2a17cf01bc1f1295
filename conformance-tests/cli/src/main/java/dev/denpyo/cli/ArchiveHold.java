package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE hold}. */
@Command(
    name = "hold",
    description = "Begins a legal hold: the record is not disposed of until it is released.")
final class ArchiveHold extends ArchiveChange {
  @Parameters(index = "1", paramLabel = "NAME", description = "Name of the hold.")
  private String name = "";

  ArchiveHold(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.hold(recordId, name, why);
  }
}
