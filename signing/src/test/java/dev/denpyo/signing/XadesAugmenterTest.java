package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestOcsp;
import dev.denpyo.signing.testkit.TestTsa;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.RevocationSource;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XadesAugmenterTest {
  private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");
  private static final TestCa ROOT = TestCa.root("Augmented Root");
  private static final TestCa CA = ROOT.intermediate("Augmented CA");
  private static final TestIdentity SIGNER = CA.issue(CertificatePlan.signer("Augmented Signer")
      .valid(START.minusSeconds(86_400), Instant.parse("2028-01-01T00:00:00Z")));

  @ParameterizedTest
  @CsvSource({"BASELINE_T", "BASELINE_LT", "BASELINE_LTA"})
  void everyLevelIsMadeAndReached(SealLevel level) {
    var sealed = signer(level, SIGNER).sign(Samples.ubl());
    var seal = strict(START.plusSeconds(60), level, sealed);
    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertEquals(level, seal.facts().level());
    assertEquals(Optional.of(START), seal.facts().proof().provenTime());
    assertTrue(!seal.facts().caveats().contains(Caveat.SIGNING_TIME_CLAIMED));
  }

  @ParameterizedTest
  @EnumSource(
      value = TestKey.class,
      names = {"RSA_2048", "P_256", "P_384", "ED25519"})
  void everyKindOfKeyReachesTheHighestLevel(TestKey key) {
    var signer = CA.issue(CertificatePlan.signer("Key " + key).key(key));
    var sealed = signer(SealLevel.BASELINE_LTA, signer).sign(Samples.ubl());
    assertEquals(
        SealLevel.BASELINE_LTA,
        strict(START, SealLevel.BASELINE_LTA, sealed).facts().level());
  }

  @Test
  void whatWasSealedStaysByteForByte() {
    var before = signer(SealLevel.BASELINE_B, SIGNER).sign(Samples.ubl());
    var after = augmenter(START).augment(before, SealLevel.BASELINE_LTA);
    var start = Samples.text(before).indexOf("</xades:QualifyingProperties>");
    assertEquals(Samples.text(before).substring(0, start), Samples.text(after).substring(0, start));
    assertTrue(Samples.text(after).endsWith(Samples.text(before).substring(start)));
  }

  @Test
  void detachedSealsAreAugmentedToo() {
    var signer = XadesSigner.builder(SigningKey.of(SIGNER.key(), SIGNER.chain()))
        .clock(at(START))
        .detached("invoice.xml", "application/xml")
        .level(SealLevel.BASELINE_LTA, augmenter(START))
        .build();
    var seal = signer.sign(Samples.cii());
    var report = verifier(START).content("invoice.xml", Samples.cii()).build().verify(seal);
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(SealLevel.BASELINE_LTA, report.seals().get(0).facts().level());
  }

  @Test
  void decadesArePassedByRenewingInTime() {
    var sealed = signer(SealLevel.BASELINE_LTA, SIGNER).sign(Samples.ubl());
    var in2032 = Instant.parse("2032-06-01T00:00:00Z");
    var in2036 = Instant.parse("2036-11-22T00:00:00Z");
    var renewed = augmenter(in2032).augment(sealed, SealLevel.BASELINE_LTA);
    var twice = augmenter(in2036).augment(renewed, SealLevel.BASELINE_LTA);
    var seal = strict(in2036.plusSeconds(86_400), SealLevel.BASELINE_LTA, twice);
    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertEquals(Optional.of(START), seal.facts().proof().provenTime());
    assertEquals(4, seal.facts().proof().timestamps().size());
    var missed = verifier(in2036.plusSeconds(86_400)).build().verify(sealed);
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", missed.outcome().toString());
  }

  @Test
  void everyChangeUnderTheArchiveTimestampIsNoticed() {
    var sealed = signer(SealLevel.BASELINE_LTA, SIGNER).sign(Samples.ubl());
    var text = Samples.text(sealed);
    for (var name :
        List.of("EncapsulatedOCSPValue", "EncapsulatedX509Certificate", "X509Certificate>")) {
      var place = text.indexOf(name) + name.length() + 150;
      var changed = text.substring(0, place)
          + (text.charAt(place) == 'A' ? 'B' : 'A')
          + text.substring(place + 1);
      var seal = verifier(START).build().verify(Samples.bytes(changed)).seals().get(0);
      var archive = seal.facts().proof().timestamps().stream()
          .filter(t -> t.kind() == SealTimestamp.Kind.ARCHIVE)
          .toList();
      var noticed = !seal.outcome().passed()
          || archive.get(0).outcome().toString().equals("TOTAL_FAILED/HASH_FAILURE");
      assertTrue(noticed, name);
    }
  }

  @Test
  void tokensOfAnotherSealAreNotBelieved() {
    var first = Samples.text(signer(SealLevel.BASELINE_T, SIGNER).sign(Samples.ubl()));
    var second =
        Samples.text(signer(SealLevel.BASELINE_T, SIGNER).sign(Samples.ublWithExtension()));
    var token = between(first);
    var replayed = second.replace(between(second), token);
    var seal = verifier(START).build().verify(Samples.bytes(replayed)).seals().get(0);
    assertEquals(SealLevel.BASELINE_B, seal.facts().level());
    assertTrue(seal.facts().caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
    assertEquals(
        "TOTAL_FAILED/HASH_FAILURE",
        seal.facts().proof().timestamps().get(0).outcome().toString());
  }

  @Test
  void brokenAuthoritiesAreNoticedBeforeAnythingIsReturned() {
    var before = signer(SealLevel.BASELINE_B, SIGNER).sign(Samples.ubl());
    TimestampAuthority wrong = (algorithm, digest) -> TimestampToken.of(
        tsa(START).with(TestTsa.Fault.WRONG_IMPRINT).token(digest, algorithm.javaName()));
    var augmenter = XadesAugmenter.builder(wrong).clock(at(START)).build();
    var failure =
        assertThrows(SigningException.class, () -> augmenter.augment(before, SealLevel.BASELINE_T));
    assertEquals("SIGNING-AUGMENT-CHECK", failure.code());
  }

  @Test
  void silenceAboutRevocationStopsTheLongTermLevels() {
    var before = signer(SealLevel.BASELINE_B, SIGNER).sign(Samples.ubl());
    var augmenter = XadesAugmenter.builder(authority(START)).clock(at(START)).build();
    var failure = assertThrows(
        SigningException.class, () -> augmenter.augment(before, SealLevel.BASELINE_LT));
    assertEquals("SIGNING-AUGMENT-REVOCATION", failure.code());
  }

  @Test
  void onlyAnIntactSealIsAddedTo() {
    var unsealed = assertThrows(
        SigningException.class,
        () -> augmenter(START).augment(Samples.ubl(), SealLevel.BASELINE_T));
    assertEquals("SIGNING-AUGMENT-UNREADABLE", unsealed.code());
    var sealed = Samples.text(signer(SealLevel.BASELINE_B, SIGNER).sign(Samples.ubl()));
    var changed = Samples.bytes(sealed.replace("11000", "99000"));
    var broken = assertThrows(
        SigningException.class, () -> augmenter(START).augment(changed, SealLevel.BASELINE_T));
    assertEquals("SIGNING-AUGMENT-UNREADABLE", broken.code());
    assertThrows(
        IllegalArgumentException.class,
        () -> augmenter(START).augment(Samples.bytes(sealed), SealLevel.BASELINE_B));
  }

  private static String between(String sealed) {
    var start = sealed.indexOf("<xades:EncapsulatedTimeStamp");
    return sealed.substring(start, sealed.indexOf("</xades:EncapsulatedTimeStamp>"));
  }

  private static XadesSigner signer(SealLevel level, TestIdentity identity) {
    var builder =
        XadesSigner.builder(SigningKey.of(identity.key(), identity.chain())).clock(at(START));
    return level == SealLevel.BASELINE_B
        ? builder.build()
        : builder.level(level, augmenter(START)).build();
  }

  private static XadesAugmenter augmenter(Instant now) {
    return XadesAugmenter.builder(authority(now))
        .revocation(status(now))
        .clock(at(now))
        .build();
  }

  private static TimestampAuthority authority(Instant now) {
    return (algorithm, digest) -> TimestampToken.of(tsa(now).token(digest, algorithm.javaName()));
  }

  /** A new unit every six years, each valid for eight. */
  private static TestTsa tsa(Instant now) {
    var year = now.atOffset(ZoneOffset.UTC).getYear();
    var from = Instant.parse((year - 1) + "-01-01T00:00:00Z");
    var until = Instant.parse((year + 7) + "-01-01T00:00:00Z");
    var plan = CertificatePlan.timestamping("Unit of " + year).valid(from, until);
    return TestTsa.of(CA.issue(plan), at(now));
  }

  private static RevocationSource status(Instant now) {
    var ofRoot = Der.of(TestCrl.of(ROOT, at(now)).encoded());
    return (certificate, issuer) -> issuer.equals(CA.certificate())
        ? new ValidationMaterial(
            List.of(), List.of(), List.of(Der.of(TestOcsp.of(CA, at(now)).response(certificate))))
        : new ValidationMaterial(List.of(), List.of(ofRoot), List.of());
  }

  /** With revocation required; a seal of level LT brings all of it along. */
  private static SealReport strict(Instant now, SealLevel level, byte[] sealed) {
    var verifier = verifier(now).revocationRequired();
    if (level != SealLevel.BASELINE_LT) {
      verifier.revocation(status(now));
    }
    return verifier.build().verify(sealed).seals().get(0);
  }

  private static XadesVerifier.Builder verifier(Instant now) {
    return XadesVerifier.builder()
        .trust(TrustAnchors.of(List.of(ROOT.certificate())))
        .at(now);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
