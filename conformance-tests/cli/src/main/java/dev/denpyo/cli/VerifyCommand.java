package dev.denpyo.cli;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TimeLimit;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.asic.AsicReport;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.signing.pades.PadesVerifier;
import dev.denpyo.signing.pades.SealPicture;
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

  @Option(
      names = "-f",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or html.")
  private Form form = Form.TEXT;

  @Parameters(arity = "1", paramLabel = "IN", description = "The document or seal, or -.")
  private String input = "";

  VerifyCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    form.among(Form.TEXT, Form.JSON, Form.HTML);
    SealReader reader = new SealReader(
        trust == null ? TrustAnchors.none() : TrustAnchors.pem(trust),
        at == null ? shell().clock() : Clock.fixed(at, ZoneOffset.UTC),
        contents);
    byte[] document = new Input(input).read(shell()).bytes();
    Verified verified = TimeLimit.STANDARD
        .call(() -> verified(reader, document))
        .orElseGet(() -> new Verified(input, TimeLimit.STANDARD.tooSlow(), List.of(), List.of()));
    switch (form) {
      case JSON -> shell().out().print(VerifiedJson.of(verified));
      case HTML -> shell().out().print(new VerifiedHtml(shell().texts()).page(verified));
      default ->
        new VerifiedText(shell().texts()).lines(verified).forEach(l -> shell().result(l));
    }
    return verified.report().outcome().passed() ? ExitCode.GOOD : ExitCode.FINDING;
  }

  private Verified verified(SealReader reader, byte[] document) {
    if (AsicVerifier.recognises(document)) {
      AsicReport container = reader.container().inspect(document);
      return new Verified(input, container.report(), container.uncovered(), List.of());
    }
    VerificationReport report = reader.verifierFor(document, shell()).verify(document);
    List<SealPicture> pictures = PadesVerifier.isPdf(document)
        ? PadesVerifier.builder().build().pictures(document)
        : List.of();
    return new Verified(input, report, List.of(), pictures);
  }
}
