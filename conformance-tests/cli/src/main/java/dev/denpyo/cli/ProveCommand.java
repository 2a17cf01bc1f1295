package dev.denpyo.cli;

import dev.denpyo.archive.Content;
import dev.denpyo.archive.ExportVerification;
import dev.denpyo.archive.GroupReceipt;
import dev.denpyo.archive.Opening;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.ReceiptCheck;
import dev.denpyo.archive.StoredObject;
import dev.denpyo.evidence.EvidenceJudgement;
import dev.denpyo.evidence.NoteKey;
import dev.denpyo.signing.ers.EvidenceRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo prove}. */
@Command(
    name = "prove",
    description =
        "Checks an exported proof, evidence record or package offline, without the archive.",
    footer = {
      "A proof shows that the document is under the root printed; compare that root with one you"
          + " know.",
      "Exit code 1: refuted; 4: a package has timestamps that were not judged, for want of --trust."
    })
final class ProveCommand extends Verb {
  @Parameters(
      arity = "1",
      paramLabel = "FILE.proof|FILE.ers|PACKAGE",
      description = "The proof, the evidence record, or the directory or ZIP file of an export.")
  private String proof = "";

  @Option(names = "--document", paramLabel = "DOC", description = "The document it must be about.")
  private @Nullable Path document;

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "What was handed out with an erasable document.")
  private @Nullable Path opening;

  @Option(
      names = "--key",
      paramLabel = "NAME+ID+KEY",
      description = "A key that must have signed the head of a package; may repeat.")
  private List<String> keys = new ArrayList<>();

  @Mixin
  private final TrustOption trust = new TrustOption();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Judge timestamps as of that time, for example 2026-11-22T10:00:00Z.")
  private @Nullable Instant at;

  ProveCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    if (proof.endsWith(".zip") || Files.isDirectory(Path.of(proof))) {
      return exported(Path.of(proof)).fold(this::intact, this::broken);
    }
    byte[] bytes = new Input(proof).read(shell()).bytes();
    if (EvidenceRecord.read(bytes).isPresent()) {
      return evidence(bytes);
    }
    return check(new String(bytes, StandardCharsets.UTF_8)).fold(this::proven, this::refuted);
  }

  /** One step, or two: then both must hold, and the second leads to the super-log. */
  private ReceiptCheck check(String text) {
    if (!GroupReceipt.isOne(text)) {
      return check(Receipt.parse(text));
    }
    GroupReceipt receipt = GroupReceipt.parse(text);
    return receipt.through(check(receipt.record()));
  }

  private ReceiptCheck check(Receipt receipt) {
    if (document == null) {
      return receipt.check();
    }
    Content content = new Input(document.toString()).content(shell());
    return opening == null
        ? receipt.check(content)
        : receipt.check(content, Opening.parse(text(opening)));
  }

  private String text(Path file) {
    return new String(new Input(file.toString()).read(shell()).bytes(), StandardCharsets.UTF_8);
  }

  private Instant now() {
    return at == null ? shell().clock().instant() : at;
  }

  private ExportVerification exported(Path directoryOrZip) {
    return trust.isGiven()
        ? ExportVerification.of(directoryOrZip, keys(), trust.verifier(), now())
        : ExportVerification.of(directoryOrZip, keys());
  }

  private List<NoteKey> keys() {
    try {
      return keys.stream().map(NoteKey::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "A --key cannot be read: " + e.getMessage() + ".",
          "Give the whole text NAME+ID+KEY.",
          e);
    }
  }

  private int evidence(byte[] record) {
    if (document == null) {
      throw CliException.usage(
          "An evidence record is about a document, and none is given.", "Add --document DOC.");
    }
    Content content = new Input(document.toString()).content(shell());
    EvidenceJudgement judged = trust.verifier().judge(record, content.digests(), now());
    if (judged.provenAt().isPresent()) {
      shell()
          .result(
              shell().texts().get("prove.existed", document, judged.provenAt().get()));
      return ExitCode.GOOD;
    }
    shell().result(judged.outcome() + "  " + judged.detail());
    return ExitCode.FINDING;
  }

  private int intact(ExportVerification.Intact intact) {
    shell()
        .result(shell()
            .texts()
            .get(
                "prove.export",
                intact.records(),
                intact.from(),
                intact.head().size(),
                intact.leftOut(),
                intact.head().root()));
    ExportVerification.Evidence evidence = intact.evidence();
    if (evidence.present() > 0) {
      shell()
          .result(shell()
              .texts()
              .get(
                  "prove.evidence",
                  evidence.present(),
                  evidence.passed(),
                  evidence.undecided(),
                  evidence.notChecked()));
    }
    if (evidence.undecided() > 0) {
      shell().result(evidence.detail());
    }
    if (evidence.notChecked() > 0) {
      return ExitCode.NOT_CHECKED;
    }
    return evidence.undecided() > 0 ? ExitCode.FINDING : ExitCode.GOOD;
  }

  private int broken(ExportVerification.Broken broken) {
    broken.problems().forEach(p -> shell().result(shell().texts().get("prove.refuted", p)));
    return ExitCode.FINDING;
  }

  private int proven(ReceiptCheck.Proven proven) {
    StoredObject object = proven.object();
    String what = object == null
        ? shell().texts().get("prove.entry")
        : shell().texts().get("prove.object", String.valueOf(document), object.role());
    shell()
        .result(shell()
            .texts()
            .get(
                "prove.proven",
                what,
                proven.event().at(),
                proven.event().logIndex(),
                proven.checkpoint().size(),
                proven.checkpoint().root()));
    return ExitCode.GOOD;
  }

  private int refuted(ReceiptCheck.Refuted refuted) {
    shell().result(shell().texts().get("prove.refuted", refuted.reason()));
    return ExitCode.FINDING;
  }
}
