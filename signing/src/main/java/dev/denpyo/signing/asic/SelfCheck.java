package dev.denpyo.signing.asic;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.TrustAnchors;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Verifies what was made before anybody gets it; whether it is trusted is not the question here. */
final class SelfCheck {
  private SelfCheck() {}

  /** A container sealed for the first time or once more; seals of others are judged elsewhere. */
  static byte[] passed(byte[] container, List<X509Certificate> chain, Instant now) {
    var top = chain.get(chain.size() - 1);
    var report = AsicVerifier.builder()
        .trust(TrustAnchors.of(List.of(top)))
        .at(now)
        .build()
        .inspect(container);
    var own = report.seals().stream()
        .filter(s -> s.report().outcome().passed())
        .anyMatch(s -> s.covers().containsAll(report.files()));
    if (!own || !report.uncovered().isEmpty()) {
      throw failed("SIGNING-SELF-CHECK", report);
    }
    return container;
  }

  /** A container whose every seal must hold, and every signature reach a level. */
  static byte[] reached(
      byte[] container, SealLevel level, Collection<X509Certificate> tops, Instant now) {
    var report =
        AsicVerifier.builder().trust(TrustAnchors.of(tops)).at(now).build().inspect(container);
    var good =
        report.seals().stream().map(AsicReport.Seal::report).allMatch(s -> reaches(s, level));
    if (!good) {
      throw failed("SIGNING-AUGMENT-CHECK", report);
    }
    return container;
  }

  private static boolean reaches(SealReport seal, SealLevel level) {
    var form = seal.facts().proof().form();
    var isSignature = form == SealForm.XADES || form == SealForm.CADES;
    return seal.outcome().passed() && (!isSignature || seal.facts().level().compareTo(level) >= 0);
  }

  private static SigningException failed(String code, AsicReport report) {
    var seals = report.seals().stream()
        .map(s -> s.entry() + " " + s.report().outcome() + " "
            + s.report().facts().level() + " "
            + s.report().fold(p -> "", SealReport.Failed::detail, SealReport.Indeterminate::detail)
            + s.report().facts().proof().timestamps().stream()
                .map(t -> " " + t.kind() + " " + t.outcome() + " " + t.detail())
                .toList())
        .toList();
    return new SigningException(
        code,
        "the container does not verify and was discarded. " + seals,
        "Check that the key belongs to its certificate, and supply the certificates and the"
            + " revocation data of everybody involved.");
  }
}
