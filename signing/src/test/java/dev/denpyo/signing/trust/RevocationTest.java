package dev.denpyo.signing.trust;

import static dev.denpyo.signing.trust.Bench.CA;
import static dev.denpyo.signing.trust.Bench.NOW;
import static dev.denpyo.signing.trust.Bench.ROOT;
import static dev.denpyo.signing.trust.Bench.SIGNER;
import static dev.denpyo.signing.trust.Bench.at;
import static dev.denpyo.signing.trust.Bench.crl;
import static dev.denpyo.signing.trust.Bench.ocsp;
import static dev.denpyo.signing.trust.Bench.outcome;
import static dev.denpyo.signing.trust.Bench.report;
import static dev.denpyo.signing.trust.Bench.seal;
import static dev.denpyo.signing.trust.Bench.trusting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestCrl;
import dev.denpyo.signing.testkit.TestOcsp;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attack R1: answers about revocation that must not count, in either direction. */
class RevocationTest {
  private static final String UNKNOWN = "INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE";
  private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
  private static final TestOcsp OCSP = TestOcsp.of(CA, at(NOW));
  private static final TestCrl CRL = TestCrl.of(CA, at(NOW));

  @Test
  void answersAndListsSayGoodAndRevoked() {
    assertEquals("TOTAL_PASSED", strictly(ocsp(OCSP.response(SIGNER.certificate()))));
    assertEquals("TOTAL_PASSED", strictly(crl(CRL.encoded())));
    var revokedCrl = crl(CRL.revoked(SIGNER.certificate(), SINCE, 0).encoded());
    assertEquals("INDETERMINATE/REVOKED_NO_POE", strictly(revokedCrl));
    var good = ocsp(OCSP.response(SIGNER.certificate()));
    assertEquals("INDETERMINATE/REVOKED_NO_POE", strictly(good.and(revokedCrl)));
  }

  @ParameterizedTest
  @EnumSource(
      value = TestOcsp.Fault.class,
      names = {"OTHER_CERTIFICATE", "UNKNOWN", "TRY_LATER", "FUTURE", "BROKEN_SIGNATURE"})
  void faultyAnswersDoNotCount(TestOcsp.Fault fault) {
    assertEquals(UNKNOWN, strictly(ocsp(OCSP.with(fault).response(SIGNER.certificate()))));
  }

  @Test
  void answersWithoutAnEndHoldForTheirOwnTime() {
    var open = OCSP.with(TestOcsp.Fault.NO_NEXT_UPDATE);
    assertEquals("TOTAL_PASSED", strictly(ocsp(open.response(SIGNER.certificate()))));
    var old = open.at(at(SINCE)).response(SIGNER.certificate());
    assertEquals("INDETERMINATE/TRY_LATER", strictly(ocsp(old)));
  }

  @ParameterizedTest
  @EnumSource(
      value = TestCrl.Fault.class,
      names = {"FUTURE", "BROKEN_SIGNATURE"})
  void faultyListsDoNotCount(TestCrl.Fault fault) {
    assertEquals(UNKNOWN, strictly(crl(CRL.with(fault).encoded())));
  }

  @Test
  void staleListsAreForLater() {
    assertEquals(
        "INDETERMINATE/TRY_LATER", strictly(crl(CRL.with(TestCrl.Fault.STALE).encoded())));
  }

  @Test
  void onlyTheIssuerOrItsDelegateMayAnswer() {
    var stranger = TestCa.root("Other Root");
    var givers = Stream.of(
        stranger.identity(), // not the issuer
        stranger.issue(CertificatePlan.ocspResponder("Foreign OCSP")), // another's delegate
        TestCa.root(CertificatePlan.authority("Bench CA").variant("2")).identity(), // name alone
        CA.signer("Plain Signer"), // the issuer's, but for no answers
        CA.issue(CertificatePlan.ocspResponder("Ended OCSP").valid(Bench.FROM, SINCE)));
    givers.forEach(giver -> assertEquals(
        UNKNOWN,
        strictly(ocsp(OCSP.signedBy(giver).response(SIGNER.certificate()))),
        giver.toString()));
    assertEquals(
        "TOTAL_PASSED",
        strictly(ocsp(OCSP.signedBy(CA.identity()).response(SIGNER.certificate()))));
  }

  @Test
  void revokedDelegatesMayNotAnswer() {
    var plan = CertificatePlan.ocspResponder("Checked OCSP").without("1.3.6.1.5.5.7.48.1.5");
    var delegate = CA.issue(plan);
    var answer = ocsp(OCSP.signedBy(delegate).response(SIGNER.certificate()));
    assertEquals("TOTAL_PASSED", strictly(answer));
    var list =
        crl(TestCrl.of(CA, at(SINCE)).revoked(delegate.certificate(), SINCE, 1).encoded());
    assertEquals("INDETERMINATE/TRY_LATER", strictly(answer.and(list)));
  }

  /** In no mode may a seal pass of which it is said that it was revoked. */
  @Test
  void badWordsCountEvenOfDelegatesWhoseTimeHasEnded() {
    var soon = SINCE.plusSeconds(60);
    var ended = CA.issue(CertificatePlan.ocspResponder("Ended OCSP").valid(Bench.FROM, soon));
    var revoked =
        TestOcsp.of(CA, at(SINCE)).signedBy(ended).revoked(SIGNER.certificate(), SINCE, 1);

    var said = ocsp(revoked.response(SIGNER.certificate()));

    assertEquals("INDETERMINATE/REVOKED_NO_POE", strictly(said));
    assertEquals("INDETERMINATE/REVOKED_NO_POE", outcome(trusting(), seal().material(said)));
  }

  @Test
  void anotherAuthoritysListDoesNotCount() {
    var namesake = TestCa.root(CertificatePlan.authority("Bench CA").variant("2"));
    assertEquals(UNKNOWN, strictly(crl(TestCrl.of(namesake, at(NOW)).encoded())));
    assertEquals(UNKNOWN, strictly(crl(TestCrl.of(ROOT, at(NOW)).encoded())));
  }

  @Test
  void listsThatAreNotCompleteDoNotCount() throws IOException {
    var uri = new GeneralName(GeneralName.uniformResourceIdentifier, "http://elsewhere.example/x");
    var elsewhere = new DistributionPointName(new GeneralNames(uri));
    var odd = List.of(
        new IssuingDistributionPoint(null, false, false, null, true, false), // indirect
        new IssuingDistributionPoint(null, false, true, null, false, false), // authorities only
        new IssuingDistributionPoint(null, false, false, null, false, true), // attributes only
        new IssuingDistributionPoint(elsewhere, false, false, null, false, false),
        new IssuingDistributionPoint(
            null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false));
    for (var point : odd) {
      var list = CRL.extension("2.5.29.28", true, point.getEncoded());
      assertEquals(UNKNOWN, strictly(crl(list.encoded())), point.toString());
    }
    var usersOnly = new IssuingDistributionPoint(null, true, false, null, false, false);
    var list = CRL.extension("2.5.29.28", true, usersOnly.getEncoded());
    assertEquals("TOTAL_PASSED", strictly(crl(list.encoded())));
  }

  @Test
  void deltaListsDoNotCount() throws IOException {
    var delta =
        CRL.extension(Extension.deltaCRLIndicator.getId(), true, new ASN1Integer(1).getEncoded());
    assertEquals(UNKNOWN, strictly(crl(delta.encoded())));
  }

  @Test
  void listsOfAfterTheExpiryDoNotSpeakOfTheExpired() {
    var plan = CertificatePlan.signer("Expired").valid(Bench.FROM, Bench.LAST_YEAR);
    var signer = CA.issue(plan);
    var stamped = Bench.sealBy(signer)
        .timestamp(Bench.stamp(Bench.LAST_YEAR.minusSeconds(60)))
        .material(crl(CRL.encoded()).and(crl(TestCrl.of(ROOT, at(NOW)).encoded())));
    assertEquals(UNKNOWN, outcome(trusting().revocationRequired(), stamped));
  }

  @Test
  void rubbishIsMentionedAndHarmless() {
    var rubbish = crl(new byte[] {1, 2, 3}).and(ocsp(new byte[] {0x30, 0x03, 0x0a, 1, 0}));
    var report = report(trusting(), seal().material(rubbish));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertTrue(report.facts().caveats().contains(Caveat.REVOCATION_DATA_NOT_USABLE));
    assertTrue(report.facts().caveats().contains(Caveat.REVOCATION_NOT_CHECKED));
  }

  @Test
  void sourcesAreAskedForEachCertificateOfThePath() {
    var asked = new java.util.ArrayList<String>();
    RevocationSource source = (certificate, issuer) -> {
      asked.add(Subjects.nameOf(certificate) + " by " + Subjects.nameOf(issuer));
      return ValidationMaterial.NONE;
    };
    outcome(trusting().revocation(source), seal());
    assertEquals(List.of("Bench Signer by Bench CA", "Bench CA by Bench Root"), asked);
  }

  /** With a good list of the root, so that only what is given about the signer matters. */
  private static String strictly(ValidationMaterial aboutSigner) {
    var root = crl(TestCrl.of(ROOT, at(NOW)).encoded());
    return outcome(trusting().revocationRequired(), seal().material(root.and(aboutSigner)));
  }
}
