package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE release}. */
@Command(name = "release", description = "Ends a legal hold.")
final class ArchiveRelease extends ArchiveChange {
  @Parameters(index = "1", paramLabel = "NAME", description = "Name of the hold.")
  private String name = "";

  ArchiveRelease(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.release(recordId, name, why);
  }
}
