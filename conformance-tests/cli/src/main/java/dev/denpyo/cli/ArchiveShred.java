package dev.denpyo.cli;

import dev.denpyo.archive.Reason;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE shred}. */
@Command(
    name = "shred",
    description = "Destroys the key of an erasable record after its term; proofs stay valid.")
final class ArchiveShred extends ArchiveChange {
  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "The second person, if the policy of the archive asks for one.")
  private @Nullable String approvedBy;

  @Mixin
  private final KekOptions kek = new KekOptions();

  ArchiveShred(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  Receipt change(RetentionArchive open, String recordId, Reason why) {
    return kek.require(open, shell()).shred(recordId, why, approvedBy);
  }
}
