package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.TrustedTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE dispose}. */
@Command(
    name = "dispose",
    description = "Destroys a record after its term; what remains is the proof that it was.",
    footer = {
      "That the term has ended must be shown by more than this machine's clock: by the newest",
      "timestamp in the archive, by --tsa, or by --time. Terms that ended before this release are",
      "shown by its date."
    })
final class ArchiveDispose extends ArchiveChange {
  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "The second person, if the policy of the archive asks for one.")
  private @Nullable String approvedBy;

  @Mixin
  private final TimeOptions times = new TimeOptions();

  ArchiveDispose(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    TrustedTime time = times.time();
    return time == null
        ? open.dispose(recordId, why, approvedBy)
        : open.dispose(recordId, why, approvedBy, time);
  }
}
