package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE annotate}. */
@Command(name = "annotate", description = "Adds a note to a record.")
final class ArchiveAnnotate extends ArchiveChange {
  @Parameters(index = "1", paramLabel = "TEXT", description = "The note, one line.")
  private String text = "";

  ArchiveAnnotate(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.annotate(recordId, text, why);
  }
}
