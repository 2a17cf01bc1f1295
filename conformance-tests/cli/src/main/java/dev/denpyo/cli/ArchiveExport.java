package dev.denpyo.cli;

import dev.denpyo.archive.AuditExport;
import dev.denpyo.archive.CsvEncoding;
import dev.denpyo.archive.ErasableRecords;
import dev.denpyo.archive.ExportReport;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.evidence.Ed25519NoteSigner;
import dev.denpyo.evidence.NoteSigner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE export}. */
@Command(
    name = "export",
    description = "Writes a package for auditors that verifies offline; conditions narrow it.",
    footer = "Check it with: denpyo prove PACKAGE")
final class ArchiveExport extends ArchiveVerb {
  @Mixin
  private final FindOptions conditions = new FindOptions();

  @Mixin
  private final ReasonOptions reason = new ReasonOptions();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "DIR|FILE.zip",
      description = "Where the package goes.")
  private Path output = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "FILE.proof",
      description = "Only what came in after the head of that proof.")
  private @Nullable Path since;

  @Option(
      names = "--encoding",
      paramLabel = "E",
      defaultValue = "utf-8",
      description = "Of the index for spreadsheets: utf-8 or windows-31j.")
  private String encoding = "";

  @Option(
      names = "--supplier",
      paramLabel = "NAME",
      description = "Who hands over the data, for the description of Z3.")
  private @Nullable String supplier;

  @Option(
      names = "--sign-with",
      paramLabel = "PLACE",
      description = "Signs the head of the log: PRIVATE+KEY+... in env:NAME or file:PATH.")
  private @Nullable String signer;

  @Mixin
  private final KekOptions kek = new KekOptions();

  ArchiveExport(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    ExportReport report = written(open);
    report.unmappable().forEach(lost -> shell().note(shell().texts().get("export.lost", lost)));
    shell()
        .result(shell()
            .texts()
            .get(
                "export.done",
                output,
                report.records(),
                report.from(),
                report.head().size(),
                report.head().root()));
    return ExitCode.GOOD;
  }

  private ExportReport written(RetentionArchive open) {
    try {
      return export(open).write(output, reason.reason());
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "This cannot be exported: " + e.getMessage() + ".",
          "Correct the options.",
          e);
    }
  }

  private AuditExport export(RetentionArchive open) {
    AuditExport export =
        AuditExport.of(open).encoding(csv()).language(shell().texts().locale());
    export = conditions.isSet() ? export.matching(conditions.query()) : export;
    ErasableRecords records = kek.records(open, shell());
    export = records == null ? export : export.opening(records);
    export = signer == null ? export : export.signedBy(signer());
    export = supplier == null ? export : export.supplier(supplier);
    return since == null
        ? export
        : export.since(Proofs.read(since.toString(), shell()).checkpoint());
  }

  private NoteSigner signer() {
    String place = String.valueOf(signer);
    try {
      return Ed25519NoteSigner.parse(new String(Password.read(place, shell())));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          "CLI-USAGE",
          "What " + place + " holds is no key of a note signer.",
          "Give the text PRIVATE+KEY+NAME+ID+BASE64 of one.",
          e);
    }
  }

  private CsvEncoding csv() {
    return switch (encoding) {
      case "utf-8" -> CsvEncoding.UTF_8_BOM;
      case "windows-31j" -> CsvEncoding.WINDOWS_31J;
      default ->
        throw CliException.usage(
            "There is no encoding " + encoding + " for the index.", "Use utf-8 or windows-31j.");
    };
  }
}
