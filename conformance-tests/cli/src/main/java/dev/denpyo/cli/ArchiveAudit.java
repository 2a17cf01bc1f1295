package dev.denpyo.cli;

import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.evidence.Checkpoint;
import dev.denpyo.law.Assessment;
import dev.denpyo.law.ComplianceAudit;
import dev.denpyo.law.ComplianceReport;
import dev.denpyo.law.Decision;
import dev.denpyo.law.Jurisdiction;
import dev.denpyo.law.japan.ElectronicTransactions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code denpyo archive PLACE audit}. */
@Command(
    name = "audit",
    description = "Holds the archive against a law, requirement by requirement.",
    footer = {
      "Each is satisfied, violated or not decidable by software, with the evidence.",
      "Whether timestamps were set in time is answered with --trust.",
      "It is no legal advice and no certificate. Exit code 1: something is violated."
    })
final class ArchiveAudit extends ArchiveVerb {
  private static final List<Jurisdiction> LAWS = List.of(new ElectronicTransactions());

  @Option(
      names = "--law",
      required = true,
      paramLabel = "LAW",
      description = "jp-electronic-transactions.")
  private String law = "";

  @Option(
      names = "--known",
      paramLabel = "FILE.proof",
      description = "A proof kept elsewhere, whose head the log must contain; may repeat.")
  private List<Path> known = new ArrayList<>();

  @Mixin
  private final TrustOption trust = new TrustOption();

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  ArchiveAudit(Shell shell, ArchiveCommand archive) {
    super(shell, archive);
  }

  @Override
  int run(RetentionArchive open) {
    form.among(Form.TEXT, Form.JSON);
    Jurisdiction chosen = LAWS.stream()
        .filter(one -> one.id().equals(law))
        .findFirst()
        .orElseThrow(() -> CliException.usage(
            "The law " + law + " is not part of this release.",
            "Use one of "
                + String.join(", ", LAWS.stream().map(Jurisdiction::id).toList()) + "."));
    Checkpoint[] heads = known.stream()
        .map(file -> Proofs.read(file.toString(), shell()))
        .map(Receipt::checkpoint)
        .toArray(Checkpoint[]::new);
    ComplianceReport report = trust.isGiven()
        ? ComplianceAudit.run(chosen, open, trust.verifier(), heads)
        : ComplianceAudit.run(chosen, open, heads);
    if (form == Form.JSON) {
      json(chosen, report);
    } else {
      text(chosen, report);
    }
    return report.count(Decision.VIOLATED) > 0 ? ExitCode.FINDING : ExitCode.GOOD;
  }

  private void text(Jurisdiction chosen, ComplianceReport report) {
    Locale language = shell().texts().locale();
    for (Assessment one : report.assessments()) {
      shell()
          .result(String.join(
              "  ",
              one.requirement().id(),
              shell().texts().get("audit." + one.decision().code()),
              chosen.title(one.requirement(), language)));
      shell().result("      " + chosen.evidence(one, language));
      if (!one.records().isEmpty()) {
        shell().result("      " + String.join(" ", one.records()));
      }
    }
    shell()
        .result(shell()
            .texts()
            .get(
                "audit.summary",
                report.count(Decision.SATISFIED),
                report.count(Decision.VIOLATED),
                report.count(Decision.NOT_DECIDABLE)));
  }

  private void json(Jurisdiction chosen, ComplianceReport report) {
    Locale language = shell().texts().locale();
    shell()
        .out()
        .print(Json.pretty(json -> json.text("law", report.law())
            .objects(
                "requirements",
                report.assessments(),
                (in, one) -> in.text("id", one.requirement().id())
                    .text("source", one.requirement().source())
                    .text("title", chosen.title(one.requirement(), language))
                    .text("decision", one.decision().code())
                    .text("evidence", chosen.evidence(one, language))
                    .texts("records", one.records()))));
    shell().out().flush();
  }
}
