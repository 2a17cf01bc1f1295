package dev.denpyo.cli;

import dev.denpyo.archive.ArchiveEvidence;
import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.ErasableRecords;
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
    footer = {
      "With proofs kept elsewhere it also finds out whether the log was cut or rewritten.",
      "Timestamps are held against what they cover; whether they can be believed, only --trust"
          + " tells.",
      "Exit code 1: something is damaged or does not pass; 4: timestamps were not judged, for want"
          + " of --trust."
    })
final class ArchiveVerify extends ArchiveVerb {
  @Option(
      names = "--known",
      paramLabel = "FILE.proof",
      description = "A proof whose head the log must contain; may repeat.")
  private List<Path> known = new ArrayList<>();

  @Mixin
  private final KekOptions kek = new KekOptions();

  @Mixin
  private final TrustOption trust = new TrustOption();

  @Mixin
  private final VerificationOutput output = new VerificationOutput();

  ArchiveVerify(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    Receipt[] receipts =
        known.stream().map(file -> Proofs.read(file.toString(), shell())).toArray(Receipt[]::new);
    ErasableRecords records = kek.records(open, shell());
    ArchiveVerification found = records == null ? open.verify(receipts) : records.verify(receipts);
    EvidenceOutput evidence =
        found.isIntact() ? EvidenceOutput.of(ArchiveEvidence.of(open), trust) : null;
    return output.print(found, evidence, shell());
  }
}
