package dev.denpyo.cli;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealCertificate;
import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealScope.Coverage;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.asic.AsicReport;
import dev.denpyo.signing.asic.AsicVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo verify}. */
@Command(
    name = "verify",
    description = "Verifies every seal of a document.",
    footer = "Exit code 0 only for TOTAL_PASSED; a document without a seal does not pass.")
final class VerifyCommand extends Verb {
  @Option(
      names = "--trust",
      paramLabel = "CERTS.pem",
      description = "Certificates to trust; without them no seal passes.")
  private @Nullable Path trust;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Judge certificates as of that time, for example 2026-11-22T10:00:00Z.")
  private @Nullable Instant at;

  @Option(
      names = "--content",
      paramLabel = "FILE",
      description = "The file that a detached seal is about; may repeat.")
  private List<Path> contents = new ArrayList<>();

  @Option(names = "-f", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
  private Form form = Form.TEXT;

  @Parameters(arity = "1", paramLabel = "IN", description = "The document or seal, or -.")
  private String input = "";

  VerifyCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    form.among(Form.TEXT, Form.JSON);
    SealReader reader = new SealReader(
        trust == null ? TrustAnchors.none() : TrustAnchors.pem(trust),
        at == null ? shell().clock() : Clock.fixed(at, ZoneOffset.UTC),
        contents);
    byte[] document = new Input(input).read(shell()).bytes();
    if (AsicVerifier.recognises(document)) {
      AsicReport container = reader.container().inspect(document);
      print(container.report(), container.uncovered());
      return exit(container.report());
    }
    VerificationReport report = reader.verifierFor(document, shell()).verify(document);
    print(report, List.of());
    return exit(report);
  }

  private static int exit(VerificationReport report) {
    return report.outcome().passed() ? ExitCode.GOOD : ExitCode.FINDING;
  }

  /** Files of a container that no seal covers are as good as unsealed. */
  private void print(VerificationReport report, List<String> uncovered) {
    if (form == Form.JSON) {
      shell().out().print(Json.pretty(json -> {
        json.text("file", input)
            .text("outcome", report.outcome())
            .objects("seals", report.seals(), VerifyCommand::json);
        if (!uncovered.isEmpty()) {
          json.texts("uncovered", uncovered);
        }
      }));
      return;
    }
    shell().result(report.outcome() + "  " + input);
    report.seals().forEach(this::print);
    uncovered.forEach(file -> shell().result("  " + shell().texts().get("verify.uncovered", file)));
  }

  private void print(SealReport seal) {
    SealFacts facts = seal.facts();
    String signer = facts.signer().orElse("?");
    String time = facts.claimedTime().map(Instant::toString).orElse("?");
    shell()
        .result("  "
            + shell()
                .texts()
                .get(
                    "verify.seal",
                    seal.outcome(),
                    signer,
                    time,
                    facts.level(),
                    scope(facts.scope())));
    String detail = detail(seal);
    if (detail != null) {
      shell().result("    " + detail + " " + remedy(seal));
    }
    facts.caveats().forEach(c -> shell().result("    " + c.text()));
  }

  /** Which revision of a PDF is covered is worth saying; else the kind says it all. */
  private static String scope(SealScope scope) {
    return scope.coverage() == Coverage.WHOLE_REVISION
        ? scope.coverage() + " (" + scope.what() + ")"
        : scope.coverage().toString();
  }

  private static @Nullable String detail(SealReport seal) {
    if (seal instanceof SealReport.Failed failed) {
      return failed.detail();
    }
    return seal instanceof SealReport.Indeterminate undecided ? undecided.detail() : null;
  }

  private static @Nullable String remedy(SealReport seal) {
    if (seal instanceof SealReport.Failed failed) {
      return failed.remedy();
    }
    return seal instanceof SealReport.Indeterminate undecided ? undecided.remedy() : null;
  }

  private static void json(Json json, SealReport seal) {
    SealFacts facts = seal.facts();
    json.text("outcome", seal.outcome())
        .text("signer", facts.signer().orElse(null))
        .text("claimedTime", facts.claimedTime().orElse(null))
        .text("level", facts.level())
        .text("coverage", facts.scope().coverage())
        .text("scope", facts.scope().what())
        .text("detail", detail(seal))
        .text("remedy", remedy(seal))
        .texts("caveats", facts.caveats().stream().map(Caveat::name).toList());
    facts.certificate().ifPresent(c -> json.object("certificate", in -> json(in, c)));
  }

  private static void json(Json json, SealCertificate certificate) {
    json.text("subject", certificate.subject())
        .text("issuer", certificate.issuer())
        .text("serialNumber", certificate.serialNumber())
        .text("sha256", certificate.sha256())
        .text("notBefore", certificate.notBefore())
        .text("notAfter", certificate.notAfter());
  }
}
