package dev.denpyo.signing.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Anchor;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.Judge;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sealed invoice over ten years: no certificate lives so long, timestamps carry the proof on. */
class TenYearsTest {
  private static final TestCa ROOT =
      TestCa.root(CertificatePlan.authority("Root of decades").valid(day(2020), day(2046)));
  private static final TestIdentity SIGNER =
      ROOT.issue(CertificatePlan.signer("Seller").valid(day(2026), day(2028)));
  private static final PadesAugmenter AUGMENTER = PadesAugmenter.standard();

  private static Instant day(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  private static Clock clock(int year) {
    return Clock.fixed(Instant.parse(year + "-06-01T12:00:00Z"), ZoneOffset.UTC);
  }

  /** An authority whose certificate lives for four years. */
  private static TimestampAuthority authority(int from, int now) {
    var plan = CertificatePlan.timestamping("Clock of " + from).valid(day(from), day(from + 4));
    var tsa = TestTsa.of(ROOT.issue(plan), clock(now));
    return (algorithm, digest) -> TimestampToken.of(tsa.token(digest, algorithm.javaName()));
  }

  private static byte[] kept(byte[] pdf, int year, TimestampAuthority authority) {
    RevocationSource lists = (certificate, issuer) -> new ValidationMaterial(
        List.of(), List.of(Der.of(TestCrl.of(ROOT, clock(year)).encoded())), List.of());
    return AUGMENTER.stamp(
        AUGMENTER.addMaterial(pdf, List.of(ROOT.certificate()), lists), authority);
  }

  private static byte[] sealed() {
    var tsa = authority(2026, 2026);
    byte[] sealed = PadesSigner.builder(Stage.key(SIGNER))
        .clock(clock(2026))
        .timestamps(tsa)
        .build()
        .sign(SamplePdf.invoice());
    return kept(sealed, 2026, tsa);
  }

  private static SealReport judged(byte[] pdf, int year) {
    var judge = Judge.builder().anchors(List.of(Anchor.of(ROOT.certificate()))).build();
    var verifier = PadesVerifier.builder().judge(judge).clock(clock(year)).build();
    return verifier.verify(pdf).seals().get(0);
  }

  @Test
  void staysProvableWhenItIsRenewedTwice() {
    byte[] first = kept(sealed(), 2029, authority(2029, 2029));
    byte[] second = kept(first, 2032, authority(2032, 2032));

    var seal = judged(second, 2035);

    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertEquals(clock(2026).instant(), seal.facts().proof().provenTime().orElseThrow());
    assertEquals(4, seal.facts().proof().timestamps().size());
  }

  @Test
  void cannotBeToldWhenARenewalWasMissed() {
    byte[] once = kept(sealed(), 2029, authority(2029, 2029));

    assertEquals("TOTAL_PASSED", judged(once, 2032).outcome().toString());
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", judged(once, 2035).outcome().toString());
  }

  @Test
  void cannotBeToldWhenARenewalCameTooLate() {
    byte[] late = kept(sealed(), 2032, authority(2032, 2032));

    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", judged(late, 2033).outcome().toString());
  }
}
