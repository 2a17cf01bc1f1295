package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code denpyo archive PLACE extend}. */
@Command(
    name = "extend",
    description = "Says for how long a record must be kept, or for how much longer.")
final class ArchiveExtend extends ArchiveChange {
  @Mixin
  private final TermOptions term = new TermOptions();

  ArchiveExtend(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return open.extend(recordId, term.required(open.show(recordId).keys().date()), why);
  }
}
