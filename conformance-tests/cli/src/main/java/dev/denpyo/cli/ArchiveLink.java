package dev.denpyo.cli;

import dev.denpyo.archive.Link;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE link}. */
@Command(name = "link", description = "Links a record with another, or with something elsewhere.")
final class ArchiveLink extends ArchiveChange {
  @Parameters(
      index = "1",
      paramLabel = "RELATION",
      description = "fulfils, invoices, pays, corrects, renders, posted, or another word.")
  private String relation = "";

  @Parameters(
      index = "2",
      paramLabel = "TARGET",
      description = "Id of the other record, or a name from elsewhere.")
  private String target = "";

  ArchiveLink(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.link(recordId, new Link(relation, target), why);
  }
}
