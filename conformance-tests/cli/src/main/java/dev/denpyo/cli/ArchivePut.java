package dev.denpyo.cli;

import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE put}. */
@Command(
    name = "put",
    description = "Keeps a document byte for byte, with the report of a check beside it; its search"
        + " keys are read from it.",
    footer = "When this returns, the document is on the disk.")
final class ArchivePut extends ArchiveVerb {
  @Mixin
  private final DepositOptions options = new DepositOptions();

  @Mixin
  private final KekOptions kek = new KekOptions();

  @Option(
      names = "--erasable",
      description = "Encrypts it with a key of its own, which can be destroyed; needs --kek.")
  private boolean erasable;

  @Option(names = "--by", paramLabel = "NAME", description = "Who puts it in; the log records it.")
  private @Nullable String actor;

  @Option(names = "-o", paramLabel = "FILE.proof", description = "Where to write the receipt.")
  private @Nullable Path output;

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The document, or - for standard input.")
  private String input = "";

  ArchivePut(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    if (output != null) {
      OutputFile.probe(output);
    }
    Deposit deposit = options.deposit(input, shell());
    Deposit whole = actor == null ? deposit : deposit.by(actor);
    Receipt receipt = erasable ? kek.require(open, shell()).put(whole) : open.put(whole);
    if (output != null) {
      write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
    }
    shell()
        .result(shell()
            .texts()
            .get(
                "archive.put",
                receipt.recordId(),
                deposit.keys().number(),
                receipt.logIndex(),
                receipt.treeSize(),
                receipt.root()));
    return ExitCode.GOOD;
  }
}
