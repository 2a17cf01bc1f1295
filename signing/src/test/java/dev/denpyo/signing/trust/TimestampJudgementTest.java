package dev.denpyo.signing.trust;

import static dev.denpyo.signing.trust.Bench.CA;
import static dev.denpyo.signing.trust.Bench.LAST_YEAR;
import static dev.denpyo.signing.trust.Bench.NOW;
import static dev.denpyo.signing.trust.Bench.TSA;
import static dev.denpyo.signing.trust.Bench.archiveStamp;
import static dev.denpyo.signing.trust.Bench.at;
import static dev.denpyo.signing.trust.Bench.ocsp;
import static dev.denpyo.signing.trust.Bench.outcome;
import static dev.denpyo.signing.trust.Bench.report;
import static dev.denpyo.signing.trust.Bench.seal;
import static dev.denpyo.signing.trust.Bench.sealBy;
import static dev.denpyo.signing.trust.Bench.stamp;
import static dev.denpyo.signing.trust.Bench.stampOutcome;
import static dev.denpyo.signing.trust.Bench.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestOcsp;
import dev.denpyo.signing.testkit.TestTsa;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks T1 to T4 on timestamps, and what timestamps prove. */
class TimestampJudgementTest {
  private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

  @Test
  void goodTokensPassAndNameTheirAuthority() {
    var judged = Bench.stampReport(trusting(), stamp(LAST_YEAR));
    assertEquals("TOTAL_PASSED", judged.outcome().toString());
    assertEquals(Optional.of(LAST_YEAR), judged.time());
    assertEquals(Optional.of("Bench TSA"), judged.authority());
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN_SIGNATURE, TOTAL_FAILED/SIG_CRYPTO_FAILURE",
    "WRONG_IMPRINT, TOTAL_FAILED/HASH_FAILURE",
    "OTHER_CERTIFICATE_BOUND, INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND",
    "NO_CERTIFICATES, INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND",
    "FUTURE, INDETERMINATE/TIMESTAMP_ORDER_FAILURE",
    "ROUGH, INDETERMINATE/SIG_CONSTRAINTS_FAILURE"
  })
  void faultyTokensDoNotPass(TestTsa.Fault fault, String expected) {
    assertEquals(expected, stampOutcome(trusting(), stamp(TSA.with(fault))));
  }

  @Test
  void brokenTokensProveNothingAndAreMentioned() {
    var report = report(trusting(), seal().timestamp(stamp(TSA.with(TestTsa.Fault.WRONG_IMPRINT))));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertTrue(report.facts().caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
    assertTrue(report.facts().caveats().contains(Caveat.SIGNING_TIME_CLAIMED));
    assertEquals(Optional.empty(), report.facts().proof().provenTime());
  }

  @Test
  void truncatedTokensAreUnreadable() {
    var token = TSA.tokenOver(Bench.SIGNATURE);
    for (int length : new int[] {1, 20, token.length / 2, token.length - 1}) {
      var cut = Der.of(Arrays.copyOf(token, length));
      var evidence =
          TimestampEvidence.ofSignature(cut, TimestampEvidence.Imprint.of(Bench.SIGNATURE));
      assertEquals("TOTAL_FAILED/FORMAT_FAILURE", stampOutcome(trusting(), evidence));
    }
  }

  @Test
  void tokensOfAnotherSignatureProveNothing() {
    var foreign = Der.of(TSA.tokenOver(Bench.CONTENT));
    var evidence =
        TimestampEvidence.ofSignature(foreign, TimestampEvidence.Imprint.of(Bench.SIGNATURE));
    assertEquals("TOTAL_FAILED/HASH_FAILURE", stampOutcome(trusting(), evidence));
  }

  @Test
  void whatIsNotAtHandIsNotProven() {
    var evidence = TimestampEvidence.ofContent(
        Der.of(TSA.tokenOver(Bench.CONTENT)), algorithm -> Optional.empty());
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", stampOutcome(trusting(), evidence));
  }

  @Test
  void authoritiesMustBeForTimestampsAlone() {
    var plan = CertificatePlan.timestamping("Odd TSA");
    var odd = List.of(
        plan.purposes(true),
        plan.purposes(false, TIME_STAMPING),
        plan.purposes(true, TIME_STAMPING, CODE_SIGNING),
        plan.purposes(true, CODE_SIGNING));
    for (var variant : odd) {
      var tsa = TestTsa.of(CA.issue(variant), at(NOW));
      assertEquals("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", stampOutcome(trusting(), stamp(tsa)));
    }
  }

  @Test
  void strangersProveNothing() {
    var stranger = TestCa.root("Stranger").issue(CertificatePlan.timestamping("Stranger TSA"));
    assertEquals(
        "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
        stampOutcome(trusting(), stamp(TestTsa.of(stranger, at(NOW)))));
  }

  @Test
  void timesOutsideTheAuthoritysCertificateAreForged() {
    var from = Instant.parse("2026-01-01T00:00:00Z");
    var plan = CertificatePlan.timestamping("Young TSA").valid(from, NOW.plusSeconds(60));
    var tsa = TestTsa.of(CA.issue(plan), at(from.minusSeconds(1)));
    assertEquals("TOTAL_FAILED/NOT_YET_VALID", stampOutcome(trusting(), stamp(tsa)));
  }

  @Test
  void revokedAuthoritiesProveNothing() {
    var certificate = TSA.identity().certificate();
    var revoked =
        ocsp(TestOcsp.of(CA, at(NOW)).revoked(certificate, LAST_YEAR, 1).response(certificate));
    var judged = trusting().build().judge(stamp(LAST_YEAR.minusSeconds(60)), revoked, NOW);
    assertEquals("INDETERMINATE/REVOKED_NO_POE", judged.outcome().toString());
  }

  @Test
  void endedAuthoritiesNeedALaterTimestamp() {
    var ended = TestTsa.of(
        CA.issue(CertificatePlan.timestamping("Ended TSA").valid(Bench.FROM, LAST_YEAR)),
        at(LAST_YEAR.minusSeconds(600)));
    var first = stamp(ended);
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", stampOutcome(trusting(), first));
    var renewed = archiveStamp(TSA.at(at(LAST_YEAR.minusSeconds(60))), List.of(first.token()));
    var report = report(trusting(), seal().timestamp(first).timestamp(renewed));
    assertEquals(
        Optional.of(LAST_YEAR.minusSeconds(600)), report.facts().proof().provenTime());
    var late = archiveStamp(TSA.at(at(LAST_YEAR.plusSeconds(60))), List.of(first.token()));
    var missed = report(trusting(), seal().timestamp(first).timestamp(late));
    assertEquals(Optional.of(LAST_YEAR.plusSeconds(60)), missed.facts().proof().provenTime());
  }

  @Test
  void decadesArePassedByRenewingInTime() {
    assertEquals("TOTAL_PASSED", afterTwentyYears(true));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", afterTwentyYears(false));
  }

  /** Three authorities of eight years each, each stamping over what came before. */
  private static String afterTwentyYears(boolean renewedInTime) {
    var ca = TestCa.root(CertificatePlan.authority("Old Root").valid(year(2000), year(2060)));
    var signer = ca.issue(CertificatePlan.signer("Old Signer").valid(year(2025), year(2027)));
    var first = stamp(tsa(ca, 2025, 2026));
    var second = archiveStamp(tsa(ca, 2032, renewedInTime ? 2032 : 2034), List.of(first.token()));
    var third = archiveStamp(tsa(ca, 2039, 2039), List.of(first.token(), second.token()));
    var evidence =
        sealBy(signer).timestamp(first).timestamp(second).timestamp(third).build();
    return Judge.builder()
        .anchors(List.of(Anchor.of(ca.certificate())))
        .build()
        .judge(evidence, year(2046))
        .outcome()
        .toString();
  }

  private static TestTsa tsa(TestCa ca, int from, int now) {
    var plan = CertificatePlan.timestamping("TSA " + from).valid(year(from), year(from + 8));
    return TestTsa.of(ca.issue(plan), at(year(now)));
  }

  private static Instant year(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  @Test
  void covererOlderThanTheCoveredContradictsIt() {
    var first = stamp(NOW);
    var older = archiveStamp(TSA.at(at(LAST_YEAR)), List.of(first.token()));
    assertEquals(
        "INDETERMINATE/TIMESTAMP_ORDER_FAILURE",
        outcome(trusting(), seal().timestamp(first).timestamp(older)));
  }

  @Test
  void levelsAreReachedByEvidenceThatHolds() {
    var answers = ocsp(TestOcsp.of(CA, at(NOW)).response(Bench.SIGNER.certificate()))
        .and(Bench.crl(TestCrl.of(Bench.ROOT, at(NOW)).encoded()));
    var stamp = stamp(LAST_YEAR);
    var archive = archiveStamp(TSA, List.of(stamp.token()));
    assertEquals(SealLevel.BASELINE_B, level(seal()));
    assertEquals(SealLevel.BASELINE_T, level(seal().timestamp(stamp)));
    assertEquals(SealLevel.BASELINE_LT, level(seal().timestamp(stamp).material(answers)));
    assertEquals(
        SealLevel.BASELINE_LTA,
        level(seal().timestamp(stamp).material(answers).timestamp(archive)));
    assertEquals(SealLevel.BASELINE_T, level(seal().timestamp(stamp).timestamp(archive)));
    var broken = stamp(TSA.with(TestTsa.Fault.WRONG_IMPRINT));
    assertEquals(SealLevel.BASELINE_B, level(seal().material(answers).timestamp(broken)));
  }

  private static SealLevel level(dev.denpyo.signing.trust.SignatureEvidence.Builder evidence) {
    return report(trusting(), evidence.claimedLevel(SealLevel.BASELINE_LTA))
        .facts()
        .level();
  }

  @Test
  void tooManyTokensAreNotJudged() {
    var evidence = seal();
    for (int i = 0; i <= Judgement.MAX_TIMESTAMPS; i++) {
      evidence.timestamp(stamp(LAST_YEAR));
    }
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", outcome(trusting(), evidence));
  }
}
