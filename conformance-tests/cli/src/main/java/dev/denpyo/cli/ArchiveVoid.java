package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;

/** {@code denpyo archive PLACE void}. */
@Command(name = "void", description = "Declares a record void; it stays, is found, and is marked.")
final class ArchiveVoid extends ArchiveChange {

  ArchiveVoid(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.voidRecord(recordId, why);
  }
}
