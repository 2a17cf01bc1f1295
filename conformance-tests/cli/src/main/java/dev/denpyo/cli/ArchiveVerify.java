package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE verify}. */
@Command(
    name = "verify",
    description = "Recomputes everything: each document, each entry, the tree, the search index.",
    footer = "With proofs kept elsewhere it also finds out whether the log was cut or rewritten.")
final class ArchiveVerify extends ArchiveVerb {
  @Option(
      names = "--known",
      paramLabel = "FILE.proof",
      description = "A proof whose head the log must contain; may repeat.")
  private List<Path> known = new ArrayList<>();

  @Mixin
  private final VerificationOutput output = new VerificationOutput();

  ArchiveVerify(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    Receipt[] receipts =
        known.stream().map(file -> Proofs.read(file.toString(), shell())).toArray(Receipt[]::new);
    return output.print(open.verify(receipts), "archive.intact", shell());
  }
}
