package dev.denpyo.signing.cms;

import static dev.denpyo.evidence.DigestAlgorithm.SHA_256;
import static dev.denpyo.evidence.DigestAlgorithm.SHA_512;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestOcsp;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From level B to LTA and through ten years, whose units last five. */
class CadesAugmenterTest {
  private static final byte[] DOCUMENT = Stage.document(1_000);
  private static final TestCa CA = TestCa.root("LTA Root");
  private static final TestIdentity SIGNER = CA.issue(CertificatePlan.signer("LTA Signer")
      .valid(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z")));
  private static final Instant TEN_YEARS_ON = Instant.parse("2036-11-22T00:00:00Z");

  @TempDir
  private Path directory;

  @Test
  void everyLevelIsReached() {
    var b = sealed();
    assertEquals(SealLevel.BASELINE_B, facts(b, Stage.NOW).level());
    var t = augmenter(Stage.NOW).timestamped(b);
    assertEquals(SealLevel.BASELINE_T, facts(t, Stage.NOW).level());
    var lt = CadesAugmenter.withMaterial(t, material(after(Stage.NOW)));
    assertEquals(SealLevel.BASELINE_LT, facts(lt, after(Stage.NOW)).level());
    var lta = augmenter(after(Stage.NOW)).archived(lt);
    assertEquals(SealLevel.BASELINE_LTA, facts(lta, after(Stage.NOW)).level());
    assertEquals(Optional.of(Stage.NOW), facts(lta, after(Stage.NOW)).proof().provenTime());
  }

  @Test
  void whatWasSignedStaysAsItWas() throws IOException {
    var lta = lta();
    assertArrayEquals(DOCUMENT, CadesVerifier.contentOf(lta).orElseThrow());
    assertArrayEquals(DOCUMENT, new OpenSsl(directory, CA.certificate()).contentOf(lta));
    assertEquals(
        DerEncoding.encode(signer(sealed()).structure().getAuthenticatedAttributes()).length,
        DerEncoding.encode(signer(lta).structure().getAuthenticatedAttributes()).length);
  }

  @Test
  void renewedTwiceItIsValidAfterTenYears() {
    var first = renewed(lta(), Instant.parse("2030-06-01T00:00:00Z"));
    var second = renewed(first, Instant.parse("2034-06-01T00:00:00Z"));
    var report = verifier(TEN_YEARS_ON).verify(second);
    assertEquals("TOTAL_PASSED", report.outcome().toString(), CadesVerifierTest.detail(report));
    assertEquals(Optional.of(Stage.NOW), facts(second, TEN_YEARS_ON).proof().provenTime());
  }

  @Test
  void aMissedRenewalLeavesItUndecided() {
    var late = renewed(lta(), Instant.parse("2031-06-01T00:00:00Z"));
    var report = verifier(Instant.parse("2032-01-01T00:00:00Z")).verify(late);
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
  }

  /** Each archive timestamp lists what it covers: nothing of it can be taken away. */
  @Test
  void whatAnArchiveTimestampCoversCannotBeTakenAway() {
    var lta = lta();
    var cms = SignedCms.read(lta).orElseThrow();
    for (var crl : cms.revocationEncodings()) {
      var without = removed(lta, crl);
      var kinds = facts(without, after(Stage.NOW)).proof().timestamps().stream()
          .filter(s -> s.kind() == SealTimestamp.Kind.ARCHIVE)
          .map(s -> s.outcome().toString())
          .toList();
      assertEquals(List.of("TOTAL_FAILED/HASH_FAILURE"), kinds);
    }
  }

  @Test
  void archivesASealBesideItsDocument() {
    var signer = CadesSigner.builder(SigningKey.of(SIGNER.key(), SIGNER.chain()))
        .clock(Stage.CLOCK)
        .detached()
        .build();
    var lt = CadesAugmenter.withMaterial(
        augmenter(Stage.NOW).timestamped(signer.sign(DOCUMENT)), material(after(Stage.NOW)));
    var lta = augmenter(after(Stage.NOW)).archived(lt, DOCUMENT);
    var report = CadesVerifier.builder()
        .trust(TrustAnchors.of(List.of(CA.certificate())))
        .at(after(Stage.NOW))
        .content(DOCUMENT)
        .build()
        .verify(lta);
    assertEquals(SealLevel.BASELINE_LTA, report.seals().get(0).facts().level());
    assertThrows(IllegalArgumentException.class, () -> augmenter(Stage.NOW).archived(lt));
    assertThrows(IllegalArgumentException.class, () -> augmenter(Stage.NOW).timestamped(DOCUMENT));
  }

  private static byte[] sealed() {
    return CadesSigner.builder(SigningKey.of(SIGNER.key(), SIGNER.chain()))
        .clock(Stage.CLOCK)
        .build()
        .sign(DOCUMENT);
  }

  private static byte[] lta() {
    var t = augmenter(Stage.NOW).timestamped(sealed());
    var lt = CadesAugmenter.withMaterial(t, material(after(Stage.NOW)));
    return augmenter(after(Stage.NOW)).archived(lt);
  }

  /** Fresh lists first, then a timestamp over all. */
  private static byte[] renewed(byte[] seal, Instant time) {
    var later = CadesAugmenter.withMaterial(seal, material(time));
    return CadesAugmenter.of(Stage.authority(unit(time), time), SHA_512).archived(later);
  }

  private static CadesAugmenter augmenter(Instant time) {
    return CadesAugmenter.of(Stage.authority(unit(time), time), SHA_256);
  }

  /** A unit whose certificate began the year before and lasts five more. */
  private static TestTsa unit(Instant time) {
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    var plan = CertificatePlan.timestamping("LTA Unit " + year)
        .valid(
            Instant.parse((year - 1) + "-01-01T00:00:00Z"),
            Instant.parse((year + 5) + "-01-01T00:00:00Z"));
    return TestTsa.of(CA.issue(plan), Stage.CLOCK);
  }

  private static ValidationMaterial material(Instant time) {
    var clock = Clock.fixed(time, ZoneOffset.UTC);
    return new ValidationMaterial(
        CA.identity().chain(),
        List.of(Der.of(TestCrl.of(CA, clock).encoded())),
        List.of(Der.of(TestOcsp.of(CA, clock).response(SIGNER.certificate()))));
  }

  private static Instant after(Instant time) {
    return time.plus(Duration.ofHours(1));
  }

  private static byte[] removed(byte[] seal, byte[] member) {
    var cms = SignedCms.read(seal).orElseThrow();
    var kept = cms.revocationEncodings().stream()
        .filter(r -> !Arrays.equals(r, member))
        .toList();
    return Rebuilt.of(cms).withRevocations(kept).encode();
  }

  private static CmsSigner signer(byte[] seal) {
    return SignedCms.read(seal).orElseThrow().signers().get(0);
  }

  private static SealFacts facts(byte[] seal, Instant at) {
    return verifier(at).verify(seal).seals().get(0).facts();
  }

  private static CadesVerifier verifier(Instant at) {
    return CadesVerifier.builder()
        .trust(TrustAnchors.of(List.of(CA.certificate())))
        .at(at)
        .build();
  }
}
