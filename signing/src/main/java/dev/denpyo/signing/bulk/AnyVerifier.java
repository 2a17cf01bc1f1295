package dev.denpyo.signing.bulk;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.TimeLimit;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.XadesVerifier;
import dev.denpyo.signing.asic.AsicVerifier;
import dev.denpyo.signing.cms.CadesVerifier;
import dev.denpyo.signing.pades.PadesVerifier;
import java.time.Clock;

/**
 * Verifies documents of every form that this library knows: PDF, ASiC container, CMS, XML, each
 * within {@link TimeLimit#STANDARD}.
 * Immutable and thread-safe; one for many documents is quicker than one for each.
 */
public final class AnyVerifier implements SealVerifier {
  private final PadesVerifier pades;
  private final AsicVerifier asic;
  private final CadesVerifier cades;
  private final XadesVerifier xades;

  private AnyVerifier(TrustAnchors trust, Clock clock) {
    this.pades = PadesVerifier.builder().trust(trust).clock(clock).build();
    this.asic = AsicVerifier.builder().trust(trust).clock(clock).build();
    this.cades = CadesVerifier.builder().trust(trust).clock(clock).build();
    this.xades = XadesVerifier.builder().trust(trust).clock(clock).build();
  }

  /** Trusts {@code trust}, and judges as of what {@code clock} shows at each call. */
  public static AnyVerifier of(TrustAnchors trust, Clock clock) {
    return new AnyVerifier(requireNonNull(trust, "trust"), requireNonNull(clock, "clock"));
  }

  @Override
  public VerificationReport verify(byte[] document) {
    return TimeLimit.STANDARD.on(fitting(document)).verify(document);
  }

  private SealVerifier fitting(byte[] document) {
    if (PadesVerifier.isPdf(document)) {
      return pades;
    }
    if (AsicVerifier.recognises(document)) {
      return asic;
    }
    return CadesVerifier.recognises(document) ? cades : xades;
  }
}
