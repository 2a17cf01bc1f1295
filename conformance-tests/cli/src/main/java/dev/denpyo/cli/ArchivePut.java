package dev.denpyo.cli;

import dev.denpyo.archive.Companion;
import dev.denpyo.archive.Deposit;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.SearchKeys;
import dev.denpyo.format.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo archive PLACE put}. */
@Command(
    name = "put",
    description = "Keeps a document byte for byte; its search keys are read from it.",
    footer = "When this returns, the document is on the disk.")
final class ArchivePut extends ArchiveVerb {
  @Mixin
  private final KeyOptions keys = new KeyOptions();

  @Option(
      names = "--with",
      paramLabel = "ROLE=FILE",
      description = "A file to keep beside it, for example seal=invoice.seal.xml; may repeat.")
  private Map<String, Path> companions = new LinkedHashMap<>();

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
    Document document = new Input(input).read(shell());
    SearchKeys found = keys.keys(shell().denpyo().read(document).invoice());
    Receipt receipt = open.put(deposit(document, found));
    if (output != null) {
      write(output, receipt.toText().getBytes(StandardCharsets.UTF_8));
    }
    shell()
        .result(shell()
            .texts()
            .get(
                "archive.put",
                receipt.recordId(),
                found.number(),
                receipt.logIndex(),
                receipt.treeSize(),
                receipt.root()));
    return ExitCode.GOOD;
  }

  private Deposit deposit(Document document, SearchKeys found) {
    try {
      Deposit deposit = Deposit.of(document.bytes(), MediaTypes.of(input), found);
      for (Map.Entry<String, Path> companion : companions.entrySet()) {
        String file = companion.getValue().toString();
        byte[] content = new Input(file).read(shell()).bytes();
        deposit = deposit.with(new Companion(companion.getKey(), MediaTypes.of(file), content));
      }
      return actor == null ? deposit : deposit.by(actor);
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be archived: " + e.getMessage() + ".",
          "Correct it and try again.",
          e);
    }
  }
}
