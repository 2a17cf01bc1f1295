package dev.denpyo.cli;

import dev.denpyo.archive.ExportVerification;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.ReceiptCheck;
import dev.denpyo.archive.StoredObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo prove}. */
@Command(
    name = "prove",
    description = "Checks an exported proof or package offline, without the archive.",
    footer = "A proof shows that the document is under the root printed; compare that root with one"
        + " you know.")
final class ProveCommand extends Verb {
  @Parameters(
      arity = "1",
      paramLabel = "FILE.proof|PACKAGE",
      description = "The proof, or the directory or ZIP file of an export.")
  private String proof = "";

  @Option(names = "--document", paramLabel = "DOC", description = "The document it must be about.")
  private @Nullable Path document;

  ProveCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    if (proof.endsWith(".zip") || Files.isDirectory(Path.of(proof))) {
      return ExportVerification.of(Path.of(proof)).fold(this::intact, this::broken);
    }
    Receipt receipt = Proofs.read(proof, shell());
    ReceiptCheck check = document == null
        ? receipt.check()
        : receipt.check(new Input(document.toString()).read(shell()).bytes());
    return check.fold(this::proven, this::refuted);
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
    return ExitCode.GOOD;
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
