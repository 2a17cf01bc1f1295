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
import dev.denpyo.signing.testkit.TestIdentity;
import dev.denpyo.signing.testkit.TestOcsp;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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

  /** Whoever can find two certificates of one digest could make the second a responder. */
  @Test
  void delegatesNamedByAWeakDigestMayNotAnswer()
      throws IOException, GeneralSecurityException, OperatorCreationException {
    for (var algorithm : List.of("SHA1withECDSA", "SHA256withECDSA")) {
      var responder = CA.issue(CertificatePlan.ocspResponder("Digested OCSP"));
      var holder = new JcaX509CertificateHolder(responder.certificate());
      var again = new X509v3CertificateBuilder(
          holder.getIssuer(),
          holder.getSerialNumber(),
          holder.getNotBefore(),
          holder.getNotAfter(),
          holder.getSubject(),
          holder.getSubjectPublicKeyInfo());
      for (var extension : holder.getExtensions().getExtensionOIDs()) {
        again.addExtension(holder.getExtension(extension));
      }
      var issued =
          again.build(new JcaContentSignerBuilder(algorithm).build(CA.identity().key()));
      var certificate = new JcaX509CertificateConverter().getCertificate(issued);
      var named = new TestIdentity(responder.key(), List.of(certificate, CA.certificate()));

      var answer = ocsp(OCSP.signedBy(named).response(SIGNER.certificate()));

      assertEquals(algorithm.equals("SHA1withECDSA") ? UNKNOWN : "TOTAL_PASSED", strictly(answer));
    }
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

  /** PKITS 4.4.8 to 4.4.10, 4.14, 4.15: such a list proves nobody good, but whom it names is revoked. */
  @Test
  void whoIsOnAListIsRevokedHoweverIncompleteTheListIs() throws IOException {
    var some = new ReasonFlags(ReasonFlags.keyCompromise);
    var kinds = List.of(
        CRL.extension("1.3.6.1.4.1.99999.3", true, new ASN1Integer(1).getEncoded()),
        CRL.extension(Extension.deltaCRLIndicator.getId(), true, new ASN1Integer(1).getEncoded()),
        CRL.extension(
            "2.5.29.28",
            true,
            new IssuingDistributionPoint(null, false, false, some, false, false).getEncoded()),
        CRL.extension(
            "2.5.29.28",
            true,
            new IssuingDistributionPoint(null, false, false, null, true, false).getEncoded()));
    for (var kind : kinds) {
      assertEquals(UNKNOWN, strictly(crl(kind.encoded())));
      var named = crl(kind.revoked(SIGNER.certificate(), SINCE, 1).encoded());
      assertEquals("INDETERMINATE/REVOKED_NO_POE", strictly(named));
      assertEquals("INDETERMINATE/REVOKED_NO_POE", outcome(trusting(), seal().material(named)));
      var other = crl(kind.revoked(CA.certificate(), SINCE, 1).encoded());
      assertEquals(UNKNOWN, strictly(other));
    }
  }

  /** PKITS 4.4.4, 4.7.4: who may sign certificates may not therefore sign lists. */
  @Test
  void listsOfAnAuthorityThatMayNotGiveThemDoNotCount() {
    var plan = CertificatePlan.authority("Certs CA").keyUsage(KeyUsage.keyCertSign);
    var authority = ROOT.intermediate(plan);
    var root = crl(TestCrl.of(ROOT, at(NOW)).encoded());
    var own = crl(TestCrl.of(authority, at(NOW)).encoded());
    var sealed = Bench.sealBy(authority.signer("Signer")).material(root.and(own));

    assertEquals(UNKNOWN, outcome(trusting().revocationRequired(), sealed));
  }

  /** PKITS 4.4.2. */
  @Test
  void aRevokedAuthorityVouchesForNobody() {
    var root = crl(TestCrl.of(ROOT, at(NOW)).revoked(CA.certificate(), SINCE, 2).encoded());

    assertEquals(
        "INDETERMINATE/REVOKED_CA_NO_POE",
        outcome(trusting(), seal().material(root.and(crl(CRL.encoded())))));
  }

  /** PKITS 4.14.1, 4.14.2: a list for one place is for certificates that name this place. */
  @Test
  void placesOfListAndCertificateMustBeTheSame() throws IOException {
    var here = place("http://here.example/x");
    var point = new DistributionPoint(here, null, null);
    var points = new CRLDistPoint(new DistributionPoint[] {point});
    var plan = CertificatePlan.signer("Placed Signer");
    var signer = CA.issue(plan.extension("2.5.29.31", false, points.getEncoded()));
    assertEquals("TOTAL_PASSED", placed(signer, here));
    assertEquals(UNKNOWN, placed(signer, place("http://elsewhere.example/x")));
  }

  private static DistributionPointName place(String uri) {
    return new DistributionPointName(
        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri)));
  }

  private static String placed(TestIdentity signer, DistributionPointName place)
      throws IOException {
    var point = new IssuingDistributionPoint(place, false, false, null, false, false);
    var list = crl(CRL.extension("2.5.29.28", true, point.getEncoded()).encoded());
    var root = crl(TestCrl.of(ROOT, at(NOW)).encoded());
    return outcome(trusting().revocationRequired(), Bench.sealBy(signer).material(root.and(list)));
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
