package dev.denpyo.cli;

import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE correct}. */
@Command(
    name = "correct",
    description = "Puts another version in the place of the present one, which stays.")
final class ArchiveCorrect extends ArchiveChange {
  @Mixin
  private final KekOptions kek = new KekOptions();

  @Mixin
  private final DepositOptions deposit = new DepositOptions();

  @Parameters(
      index = "1",
      paramLabel = "IN",
      description = "The correct document, or - for standard input.")
  private String input = "";

  ArchiveCorrect(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    Deposit replacement = deposit.deposit(input, shell());
    ErasableRecords records = kek.records(open, shell());
    boolean locked = open.show(recordId).original().commitment() != null;
    return records != null && locked
        ? records.correct(recordId, replacement, why)
        : open.correct(recordId, replacement, why);
  }
}
