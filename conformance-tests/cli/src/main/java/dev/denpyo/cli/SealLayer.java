package dev.denpyo.cli;

import dev.denpyo.evidence.Indication;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.format.Document;
import dev.denpyo.signing.TimeLimit;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.signing.pades.PadesVerifier;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds what the seals of a document say of it to its check. Whom to trust is not asked here: a seal
 * that is intact and whose signer nobody named as trusted leaves the document VALID, with a note.
 */
final class SealLayer {
  /** The document was changed after sealing, or its seal is broken. */
  private static final String BROKEN = "DNP-SEAL-01";

  /** The seal is intact; who made it was not judged. */
  private static final String UNJUDGED = "DNP-SEAL-02";

  private static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

  private final Clock clock;

  SealLayer(Clock clock) {
    this.clock = clock;
  }

  /** The report with a layer more; the same if the document has no seal. */
  ValidationReport added(ValidationReport report, Document document) {
    return added(
        report,
        verifier(document.bytes()).map(v -> TimeLimit.STANDARD.on(v).verify(document.bytes())));
  }

  /** Likewise of a document that was opened and may lie in its file. */
  ValidationReport added(ValidationReport report, Document document, Input input) {
    return input.staysInFile()
        ? added(report, Optional.of(pdf().verify(Path.of(input.name()))))
        : added(report, document);
  }

  private static ValidationReport added(
      ValidationReport report, Optional<VerificationReport> seals) {
    return seals
        .filter(r -> r.outcome().indication() != Indication.NO_SIGNATURE)
        .map(r -> report.with(layer(r), findings(r)))
        .orElse(report);
  }

  private Optional<SealVerifier> verifier(byte[] document) {
    if (PadesVerifier.isPdf(document)) {
      return Optional.of(pdf());
    }
    if (AsicVerifier.recognises(document)) {
      return Optional.of(AsicVerifier.builder().clock(clock).build());
    }
    return new String(document, StandardCharsets.ISO_8859_1).contains(XML_SIGNATURE)
        ? Optional.of(XadesVerifier.builder().clock(clock).build())
        : Optional.empty();
  }

  private PadesVerifier pdf() {
    return PadesVerifier.builder().clock(clock).build();
  }

  private static LayerResult layer(VerificationReport report) {
    if (report.outcome().indication() == Indication.TOTAL_FAILED) {
      return LayerResult.ran(Layer.SIGNATURE, null, Verdict.INVALID);
    }
    return report.seals().stream().allMatch(SealLayer::isIntact)
        ? LayerResult.ran(Layer.SIGNATURE, null, Verdict.VALID)
        : LayerResult.notChecked(Layer.SIGNATURE, null, report.outcome().toString());
  }

  private static boolean isIntact(SealReport seal) {
    return seal.outcome().passed()
        || (seal instanceof SealReport.Indeterminate undecided
            && undecided.reason() == SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
  }

  private static List<Finding> findings(VerificationReport report) {
    List<Finding> findings = new ArrayList<>();
    for (SealReport seal : report.seals()) {
      if (seal instanceof SealReport.Failed failed) {
        findings.add(Finding.error(BROKEN, Layer.SIGNATURE, failed.detail())
            .actual(failed.outcome().toString())
            .fix(failed.remedy())
            .build());
      } else if (!seal.outcome().passed()) {
        String detail = isIntact(seal)
            ? "The seal is intact; its signer was not judged."
            : "What the seal is worth could not be told.";
        findings.add(Finding.info(UNJUDGED, Layer.SIGNATURE, detail)
            .actual(seal.outcome().toString())
            .fix("Ask denpyo verify, with the certificates that you trust.")
            .build());
      }
    }
    return findings;
  }
}
