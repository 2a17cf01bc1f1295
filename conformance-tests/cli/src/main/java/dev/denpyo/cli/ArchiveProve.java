package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE prove}. */
@Command(
    name = "prove",
    description =
        "Writes a proof that a document is in the archive; it verifies without the archive.",
    footer = "Check it with: denpyo prove FILE.proof --document DOC")
final class ArchiveProve extends ArchiveVerb {
  @Parameters(arity = "1", paramLabel = "ID", description = "Id of the record.")
  private String id = "";

  @Option(names = "-o", required = true, paramLabel = "FILE.proof", description = "File to write.")
  private Path output = Path.of("");

  ArchiveProve(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    Receipt receipt = open.prove(id);
    write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
    shell()
        .result(shell()
            .texts()
            .get(
                "archive.proved",
                id,
                output,
                receipt.logIndex(),
                receipt.treeSize(),
                receipt.root()));
    return ExitCode.GOOD;
  }
}
