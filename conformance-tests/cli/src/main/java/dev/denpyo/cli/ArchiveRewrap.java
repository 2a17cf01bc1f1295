package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE rewrap}. */
@Command(
    name = "rewrap",
    description = "Wraps the keys of all erasable records with another key-encryption key.",
    footer = "Destroy the old one then, and no backup brings back what was shredded.")
final class ArchiveRewrap extends ArchiveVerb {
  @Mixin
  private final KekOptions kek = new KekOptions();

  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(
      names = "--new-kek",
      required = true,
      paramLabel = "PLACE",
      description = "The other key: env:NAME or file:PATH.")
  private String place = "";

  @Option(names = "--new-kek-id", required = true, paramLabel = "NAME", description = "Its name.")
  private String id = "";

  ArchiveRewrap(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    Receipt receipt =
        kek.require(open, shell()).rewrap(KekOptions.wrapper(id, place, shell()), reason.reason());
    shell()
        .result(shell()
            .texts()
            .get("archive.rewrapped", id, receipt.logIndex(), receipt.treeSize(), receipt.root()));
    return ExitCode.GOOD;
  }
}
