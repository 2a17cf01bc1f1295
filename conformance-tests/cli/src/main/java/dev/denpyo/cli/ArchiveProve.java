package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "Writes what to hand out with an erasable document, so that it can be checked.")
  private @Nullable Path opening;

  @Mixin
  private final KekOptions kek = new KekOptions();

  ArchiveProve(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    Receipt receipt = open.prove(id);
    write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
    if (opening != null) {
      String secret = kek.require(open, shell()).opening(id).toText() + "\n";
      write(opening, secret.getBytes(StandardCharsets.UTF_8));
    }
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
