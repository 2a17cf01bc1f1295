package dev.denpyo.signing.trust;

import static dev.denpyo.signing.trust.Bench.CA;
import static dev.denpyo.signing.trust.Bench.FROM;
import static dev.denpyo.signing.trust.Bench.LAST_YEAR;
import static dev.denpyo.signing.trust.Bench.NOW;
import static dev.denpyo.signing.trust.Bench.ROOT;
import static dev.denpyo.signing.trust.Bench.SIGNER;
import static dev.denpyo.signing.trust.Bench.UNTIL;
import static dev.denpyo.signing.trust.Bench.at;
import static dev.denpyo.signing.trust.Bench.contentStamp;
import static dev.denpyo.signing.trust.Bench.crl;
import static dev.denpyo.signing.trust.Bench.ocsp;
import static dev.denpyo.signing.trust.Bench.outcome;
import static dev.denpyo.signing.trust.Bench.report;
import static dev.denpyo.signing.trust.Bench.seal;
import static dev.denpyo.signing.trust.Bench.sealBy;
import static dev.denpyo.signing.trust.Bench.stamp;
import static dev.denpyo.signing.trust.Bench.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestKey;
import dev.denpyo.signing.testkit.TestOcsp;
import dev.denpyo.signing.trust.Fault.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of findings and verdicts, row by row. */
class VerdictTableTest {
  private static final Instant REVOKED = Instant.parse("2026-03-01T00:00:00Z");
  private static final TestOcsp OCSP = TestOcsp.of(CA, at(NOW));

  /** Rows that adapters establish: the judge must let them through, before all of its own. */
  @ParameterizedTest
  @CsvSource({
    "FORMAT, true, FORMAT_FAILURE",
    "IDENTIFICATION, false, NO_SIGNING_CERTIFICATE_FOUND",
    "CONTEXT, false, POLICY_PROCESSING_ERROR",
    "CONTEXT, false, SIGNATURE_POLICY_NOT_AVAILABLE",
    "CRYPTOGRAPHY, true, HASH_FAILURE",
    "CRYPTOGRAPHY, true, SIG_CRYPTO_FAILURE",
    "CRYPTOGRAPHY, false, SIGNED_DATA_NOT_FOUND"
  })
  void faultOfTheAdapterComesFirst(Stage stage, boolean broken, SubIndication reason) {
    var evidence = seal().fault(new Fault(stage, broken, reason, "found", "ask"));
    var expected = (broken ? "TOTAL_FAILED/" : "INDETERMINATE/") + reason;
    assertEquals(expected, outcome(Judge.builder(), evidence)); // before the missing anchor
    assertEquals(expected, outcome(trusting(), evidence));
  }

  @Test
  void nothingWrongPassesAndSaysWhatWasNotChecked() {
    var passed = report(trusting(), seal());
    assertEquals("TOTAL_PASSED", passed.outcome().toString());
    assertEquals(
        Set.of(Caveat.REVOCATION_NOT_CHECKED, Caveat.SIGNING_TIME_CLAIMED),
        passed.facts().caveats());
    assertEquals("Bench Signer", passed.facts().signer().orElseThrow());
    assertEquals(SealForm.XADES, passed.facts().proof().form());
  }

  @Test
  void sealWithoutABoundSignerIsUndecided() {
    var evidence = SignatureEvidence.builder(SealForm.CADES);
    assertEquals("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", outcome(trusting(), evidence));
  }

  @Test
  void chainMustReachAnAnchor() {
    assertEquals("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", outcome(Judge.builder(), seal()));
  }

  @Test
  void withoutRevocationStrictJudgesDoNotDecide() {
    assertEquals(
        "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE",
        outcome(trusting().revocationRequired(), seal()));
  }

  @Test
  void staleRevocationIsForLater() {
    var stale = ocsp(OCSP.with(TestOcsp.Fault.STALE).response(SIGNER.certificate()));
    var strict = trusting().revocationRequired().revocation(good(stale));
    var report = report(strict, seal());
    assertEquals("INDETERMINATE/TRY_LATER", report.outcome().toString());
    assertTrue(detail(report).contains("2026-11-20T10:15:30Z"), detail(report));
    assertTrue(report(trusting().revocation(RevocationSource.of(stale)), seal())
        .facts()
        .caveats()
        .contains(Caveat.REVOCATION_NOT_CHECKED));
  }

  @Test
  void freshRevocationSatisfiesStrictJudges() {
    var fresh = ocsp(OCSP.response(SIGNER.certificate()));
    var report = report(trusting().revocationRequired().revocation(good(fresh)), seal());
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertFalse(report.facts().caveats().contains(Caveat.REVOCATION_NOT_CHECKED));
  }

  @Test
  void revokedSealsNeedAProofOfAge() {
    var revoked =
        ocsp(OCSP.revoked(SIGNER.certificate(), REVOKED, 1).response(SIGNER.certificate()));
    assertEquals("INDETERMINATE/REVOKED_NO_POE", outcome(trusting(), seal().material(revoked)));
    assertEquals(
        "TOTAL_PASSED",
        outcome(trusting(), seal().material(revoked).timestamp(stamp(REVOKED.minusSeconds(2)))));
    assertEquals(
        "INDETERMINATE/REVOKED_NO_POE",
        outcome(trusting(), seal().material(revoked).timestamp(stamp(REVOKED))));
  }

  @Test
  void contentOfAfterTheRevocationConvicts() {
    var revoked =
        ocsp(OCSP.revoked(SIGNER.certificate(), REVOKED, 1).response(SIGNER.certificate()));
    var evidence = seal().material(revoked).timestamp(contentStamp(REVOKED.plusSeconds(60)));
    assertEquals("TOTAL_FAILED/REVOKED", outcome(trusting(), evidence));
    var before = seal().material(revoked).timestamp(contentStamp(LAST_YEAR));
    assertEquals("INDETERMINATE/REVOKED_NO_POE", outcome(trusting(), before));
  }

  @Test
  void revokedIssuersAreToldApart() {
    var list =
        crl(TestCrl.of(ROOT, at(NOW)).revoked(CA.certificate(), REVOKED, 2).encoded());
    assertEquals("INDETERMINATE/REVOKED_CA_NO_POE", outcome(trusting(), seal().material(list)));
  }

  @Test
  void holdIsForLaterUntilItIsLifted() {
    var earlier = TestCrl.of(CA, at(NOW.minus(Duration.ofHours(5))));
    var hold = crl(earlier.revoked(SIGNER.certificate(), REVOKED, 6).encoded());
    assertEquals("INDETERMINATE/TRY_LATER", outcome(trusting(), seal().material(hold)));
    var lifted = hold.and(crl(TestCrl.of(CA, at(NOW)).encoded()));
    assertEquals("TOTAL_PASSED", outcome(trusting(), seal().material(lifted)));
  }

  @Test
  void expiredSealsNeedAProofOfAge() {
    var expired = CertificatePlan.signer("Expired").valid(FROM, LAST_YEAR);
    var signer = CA.issue(expired);
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", outcome(trusting(), sealBy(signer)));
    var before = LAST_YEAR.minusSeconds(60);
    assertEquals("TOTAL_PASSED", outcome(trusting(), sealBy(signer).timestamp(stamp(before))));
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE",
        outcome(trusting(), sealBy(signer).timestamp(stamp(LAST_YEAR.plusSeconds(60)))));
    assertEquals(
        "TOTAL_FAILED/EXPIRED",
        outcome(trusting(), sealBy(signer).timestamp(contentStamp(LAST_YEAR.plusSeconds(60)))));
  }

  @Test
  void sealsOlderThanTheirCertificateFail() {
    var evidence = seal().timestamp(stamp(FROM.minusSeconds(60)));
    assertEquals("TOTAL_FAILED/NOT_YET_VALID", outcome(trusting(), evidence));
    var early = trusting().build().judge(seal().build(), FROM.minusSeconds(1));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", early.outcome().toString());
  }

  @Test
  void algorithmsOfThePastNeedAProofOfAge() {
    var end = Instant.parse("2026-01-01T00:00:00Z");
    var policy = AlgorithmPolicy.standard()
        .without("SHA-384")
        .and(List.of(new AlgorithmPolicy.Row(
            Optional.empty(), AlgorithmUse.Role.DIGEST, "SHA-384", 0, Optional.of(end))));
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
        outcome(trusting().algorithms(policy), seal()));
    assertEquals(
        "TOTAL_PASSED", outcome(trusting().algorithms(policy), seal().timestamp(stamp(LAST_YEAR))));
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE",
        outcome(trusting().algorithms(policy), seal().timestamp(contentStamp(NOW))));
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE",
        outcome(trusting().algorithms(AlgorithmPolicy.standard().without("SHA-384")), seal()));
  }

  @Test
  void shortKeysOfIssuersCountToo() {
    var weak = ROOT.intermediate(CertificatePlan.authority("Weak CA").key(TestKey.RSA_1024));
    var evidence = sealBy(weak.signer("Signed Weakly"));
    assertEquals("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", outcome(trusting(), evidence));
  }

  @Test
  void edwardsCurvesAreOursAndNotEtsis() {
    var evidence = sealBy(CA.issue(CertificatePlan.signer("Edwards").key(TestKey.ED25519)));
    assertEquals("TOTAL_PASSED", outcome(trusting(), evidence));
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE",
        outcome(trusting().algorithms(AlgorithmPolicy.etsi119312()), evidence));
  }

  @Test
  void contradictingTimestampsAreNotedInBothDirections() {
    var evidence = seal().timestamp(contentStamp(LAST_YEAR.plusSeconds(60)));
    assertEquals(
        "INDETERMINATE/TIMESTAMP_ORDER_FAILURE",
        outcome(trusting(), evidence.timestamp(stamp(LAST_YEAR))));
    var inOrder = seal().timestamp(contentStamp(LAST_YEAR)).timestamp(stamp(LAST_YEAR));
    assertEquals("TOTAL_PASSED", outcome(trusting(), inOrder));
  }

  @Test
  void partsDoNotPass() {
    var part = seal().scope(new SealScope(SealScope.Coverage.PARTIAL, "#n"));
    assertEquals("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", outcome(trusting(), part));
    assertEquals("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND", outcome(Judge.builder(), part));
  }

  @Test
  void trustMayHaveEnded() {
    var until = new Anchor(ROOT.certificate(), Optional.of(REVOKED), Set.of(Anchor.Use.SIGNATURE));
    var tsa = new Anchor(
        Bench.TSA.identity().certificate(), Optional.empty(), Set.of(Anchor.Use.TIMESTAMP));
    var judge = Judge.builder().anchors(List.of(until, tsa));
    assertEquals("INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND_NO_POE", outcome(judge, seal()));
    assertEquals("TOTAL_PASSED", outcome(judge, seal().timestamp(stamp(LAST_YEAR))));
  }

  @Test
  void certificatesForOtherPurposesDoNotSeal() {
    var plan = CertificatePlan.signer("Agreement").keyUsage(1 << 3); // key agreement
    assertEquals(
        "INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", outcome(trusting(), sealBy(CA.issue(plan))));
  }

  /** A web server, a timestamping unit and an OCSP responder have keys at hand, and sign no invoices. */
  @Test
  void certificatesOfMachinesDoNotSeal() {
    var server = CertificatePlan.signer("Server").purposes(false, "1.3.6.1.5.5.7.3.1");
    var machines = List.of(
        server,
        CertificatePlan.timestamping("Stamping"),
        CertificatePlan.ocspResponder("Answering"));
    for (var plan : machines) {
      assertEquals(
          "INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE",
          outcome(trusting(), sealBy(CA.issue(plan))),
          plan.commonName());
    }
    var both = server.purposes(false, "1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.4");
    assertEquals("TOTAL_PASSED", outcome(trusting(), sealBy(CA.issue(both))));
  }

  @Test
  void forecastIsTheFirstEndOfWhatTheProofRestsOn() {
    var bare = report(trusting(), seal()).facts().proof();
    assertEquals(Optional.of(UNTIL), bare.renewBefore());
    var stamped = report(trusting(), seal().timestamp(stamp(LAST_YEAR))).facts().proof();
    assertEquals(Optional.of(LAST_YEAR), stamped.provenTime());
    var tsaEnd = Bench.TSA.identity().certificate().getNotAfter().toInstant();
    assertEquals(Optional.of(tsaEnd), stamped.renewBefore());
  }

  private static RevocationSource good(ValidationMaterial more) {
    var list = crl(TestCrl.of(ROOT, at(NOW)).encoded());
    return RevocationSource.of(list.and(more));
  }

  private static String detail(dev.denpyo.evidence.SealReport report) {
    return report.fold(p -> "", f -> f.detail(), i -> i.detail());
  }
}
