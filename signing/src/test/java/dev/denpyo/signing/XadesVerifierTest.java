package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealTimestamp;
import dev.denpyo.signing.TestPki.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Transform;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XadesVerifierTest {
  private static final TestPki PKI = TestPki.of(Kind.P_256);
  private static final byte[] SEALED = PKI.xades().sign(Samples.ublWithoutComments());
  private static final String FORMAT_FAILURE = "TOTAL_FAILED/FORMAT_FAILURE";

  @Test
  void everyFlippedByteOfWhatIsSignedIsNoticed() {
    var text = new String(SEALED, StandardCharsets.ISO_8859_1);
    var verifier = PKI.verifier();
    // Left out: the last Base64 group, whose spare bits mean nothing, and KeyInfo: not signed.
    var unsignedFrom = text.indexOf("</ds:SignatureValue>") - 4;
    var unsignedTo = text.indexOf("</ds:KeyInfo>");
    for (int i = text.indexOf("<Invoice"); i < text.indexOf("</Invoice>") + 10; i++) {
      if (i < unsignedFrom || i >= unsignedTo) {
        var outcome = verifier.verify(flipped(i)).outcome();
        assertFalse(outcome.passed(), "byte " + i + " in " + text.substring(i - 8, i + 1));
      }
    }
  }

  @Test
  void changedAmountIsAHashFailure() {
    var changed = Samples.text(SEALED).replace(">11000<", ">99000<");
    assertEquals("TOTAL_FAILED/HASH_FAILURE", outcome(Samples.bytes(changed)));
  }

  @Test
  void changedSignatureValueIsACryptoFailure() {
    var at = Samples.text(SEALED).indexOf("<ds:SignatureValue>");
    var offset = new String(SEALED, StandardCharsets.ISO_8859_1).indexOf("<ds:SignatureValue>");
    assertTrue(at > 0);
    assertEquals("TOTAL_FAILED/SIG_CRYPTO_FAILURE", outcome(swapCase(offset + 40)));
  }

  @Test
  void unsignedDocumentIsNotPassed() {
    assertEquals("NO_SIGNATURE", outcome(Samples.ubl()));
  }

  @Test
  void withoutTrustNothingPasses() {
    var verifier = XadesVerifier.builder().at(TestPki.NOW).build();
    assertEquals(
        "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
        verifier.verify(SEALED).outcome().toString());
  }

  @Test
  void strangerIsNotTrusted() {
    var stranger = TestPki.of(Kind.P_256).verifier(); // even one with the same names
    assertEquals(
        "INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND",
        stranger.verify(SEALED).outcome().toString());
  }

  @Test
  void certificateOutsideItsValidityIsNotBelieved() {
    for (var time : List.of(TestPki.UNTIL.plusSeconds(1), TestPki.FROM.minusSeconds(1))) {
      var verifier = XadesVerifier.builder().trust(PKI.trust()).at(time).build();
      var outcome = verifier.verify(SEALED).outcome().toString();
      assertTrue(outcome.startsWith("INDETERMINATE/"), outcome);
    }
  }

  @Test
  void expiredSignerUnderALivingAnchorIsOutOfBounds() {
    var trust = TrustAnchors.of(List.of(PKI.signer()));
    var late =
        XadesVerifier.builder().trust(trust).at(TestPki.UNTIL.plusSeconds(1)).build();
    assertEquals(
        "INDETERMINATE/OUT_OF_BOUNDS_NO_POE", late.verify(SEALED).outcome().toString());
    var inTime = XadesVerifier.builder().trust(trust).at(TestPki.NOW).build();
    assertEquals("TOTAL_PASSED", inTime.verify(SEALED).outcome().toString());
  }

  @Test
  void certificateForOtherPurposesDoesNotSeal() {
    var pki = TestPki.withKeyUsage(Kind.P_256, KeyUsage.keyAgreement);
    var sealed = new RawSeal(pki).seal(Samples.ubl());
    assertEquals(
        "INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE",
        pki.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void sharedSecretIsNoSignature() {
    var publicKey = PKI.signer().getPublicKey().getEncoded();
    var hmac = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
    var sealed = raw().method(hmac, new SecretKeySpec(publicKey, "HMAC")).seal(Samples.ubl());
    assertEquals(FORMAT_FAILURE, outcome(sealed));
  }

  @Test
  void stylesheetTransformIsRefused() {
    var sealed = raw().reference("", Transform.XSLT).seal(Samples.ubl());
    assertEquals(FORMAT_FAILURE, outcome(sealed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/x",
        "https://example.com/x",
        "file:///etc/hostname",
        "//host/x",
        "ftp://host/x",
        "jar:file:x!/y",
        "#xpointer(/)"
      })
  void nothingIsFetched(String uri) {
    var sealed = Samples.text(raw().reference("outside").seal(Samples.ubl()));
    var pointing = sealed.replace("URI=\"outside\"", "URI=\"" + uri + "\"");
    assertEquals(FORMAT_FAILURE, outcome(Samples.bytes(pointing)));
  }

  @Test
  void relativeReferenceIsNotLookedUpOnDisk() {
    var sealed = raw().reference("pom.xml").seal(Samples.ubl());
    assertEquals("INDETERMINATE/SIGNED_DATA_NOT_FOUND", outcome(sealed));
  }

  @Test
  void sealOverAPartIsNotASealOfTheWhole() {
    var part = Samples.bytes("<Invoice><Note Id='n'>x</Note><Total>1</Total></Invoice>");
    var sealed = raw().reference("#n", CanonicalizationMethod.EXCLUSIVE).seal(part);
    var report = PKI.verifier().verify(sealed);
    assertEquals("INDETERMINATE/SIG_CONSTRAINTS_FAILURE", report.outcome().toString());
    assertEquals("#n", report.seals().get(0).facts().scope().what());
  }

  @Test
  void oldDigestsAreTooWeak() {
    var sha1 = raw().digest("http://www.w3.org/2000/09/xmldsig#sha1").seal(Samples.ubl());
    assertEquals("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", outcome(sha1));
    var method = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1";
    var old = raw().method(method, PKI.signerPair().getPrivate()).seal(Samples.ubl());
    assertEquals("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", outcome(old));
  }

  /** As in CMS: a weak digest there would let another certificate of the same key take its place. */
  @Test
  void oldDigestsDoNotBindCertificates() {
    var sha1 = Base64.getEncoder()
        .encodeToString(Certificates.digest("SHA-1", Certificates.encoded(PKI.signer())));
    var sealed = raw().edit(properties -> {
      var digest = properties.getElementsByTagNameNS(Ns.XADES, "CertDigest").item(0);
      ((Element) digest.getFirstChild())
          .setAttributeNS(null, "Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1");
      digest.getLastChild().setTextContent(sha1);
    });
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", outcome(sealed.seal(Samples.ubl())));
  }

  @Test
  void shortKeysAreTooWeak() {
    var pki = TestPki.of(Kind.RSA_1024);
    var sealed = new RawSeal(pki)
        .method(Algorithms.RSA_SHA256, pki.signerPair().getPrivate())
        .seal(Samples.ubl());
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
        pki.verifier().verify(sealed).outcome().toString());
  }

  @Test
  void unsignedPropertiesAreRefused() {
    assertEquals(FORMAT_FAILURE, outcome(raw().withoutProperties().seal(Samples.ubl())));
  }

  @Test
  void certificateThatWasNotBoundIsNotBelieved() {
    var other = TestPki.of(Kind.P_256);
    var sealed = Samples.text(SEALED).replace(base64(PKI), base64(other));
    assertEquals("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", outcome(Samples.bytes(sealed)));
  }

  @Test
  void foreignCertificateInFrontChangesNothing() {
    var other = "<ds:X509Certificate>" + base64(TestPki.of(Kind.P_256)) + "</ds:X509Certificate>";
    var sealed = Samples.text(SEALED).replace("<ds:X509Data>", "<ds:X509Data>" + other);
    assertEquals("TOTAL_PASSED", outcome(Samples.bytes(sealed)));
  }

  @Test
  void issuerAndSerialMustBeThoseOfTheCertificate() {
    var other = "MAUwADABAQ=="; // an IssuerSerial-like structure that names nobody
    var sealed = raw().edit(p -> find(p, "IssuerSerialV2").setTextContent(other));
    assertEquals("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", outcome(sealed.seal(Samples.ubl())));
    var without = raw().edit(p -> remove(find(p, "IssuerSerialV2")));
    assertEquals("TOTAL_PASSED", outcome(without.seal(Samples.ubl())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SigningTime", "DataObjectFormat", "MimeType"})
  void levelBNeedsAllItsProperties(String name) {
    var sealed = raw().edit(p -> remove(find(p, name))).seal(Samples.ubl());
    var facts = PKI.verifier().verify(sealed).seals().get(0).facts();
    assertEquals(SealLevel.NOT_BASELINE, facts.level());
    assertEquals(
        SealLevel.BASELINE_B,
        PKI.verifier().verify(raw().seal(Samples.ubl())).seals().get(0).facts().level());
  }

  @Test
  void sealWithoutABoundCertificateIsUndecided() {
    var sealed = raw().edit(p -> remove(find(p, "SigningCertificateV2"))).seal(Samples.ubl());
    assertEquals("INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND", outcome(sealed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xades:UnsignedDataObjectProperties/>",
        "<xades:UnsignedSignatureProperties><x xmlns='urn:x'/></xades:UnsignedSignatureProperties>"
      })
  void addedEvidenceThatWasNotCheckedIsSaid(String unknown) {
    var closing = "</xades:SignedProperties>";
    var added = closing + "<xades:UnsignedProperties>" + unknown + "</xades:UnsignedProperties>";
    var sealed = Samples.bytes(Samples.text(SEALED).replace(closing, added));
    var seal = PKI.verifier().verify(sealed).seals().get(0);
    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertTrue(seal.facts().caveats().contains(Caveat.ADDED_EVIDENCE_NOT_CHECKED));
  }

  /** Another document there is no part of the one that was sealed, but somebody could show it. */
  @Test
  void whatNobodySignedInsideTheSealIsSaid() {
    var closing = "</ds:Signature>";
    var object = "<ds:Object><x xmlns='urn:x'>99000</x></ds:Object>";
    var sealed = Samples.bytes(Samples.text(SEALED).replace(closing, object + closing));
    var seal = PKI.verifier().verify(sealed).seals().get(0);
    assertEquals("TOTAL_PASSED", seal.outcome().toString());
    assertTrue(seal.facts().caveats().contains(Caveat.ADDED_EVIDENCE_NOT_CHECKED));
    var untouched = PKI.verifier().verify(SEALED).seals().get(0);
    assertFalse(untouched.facts().caveats().contains(Caveat.ADDED_EVIDENCE_NOT_CHECKED));
  }

  /** A property for records that has none is not passed over. */
  @Test
  void anEmptyHolderOfRecordsIsNamed() {
    var facts = withRecords("").facts();
    assertTrue(facts.caveats().contains(Caveat.EVIDENCE_RECORD_NOT_CHECKED));
    assertFalse(facts.caveats().contains(Caveat.ADDED_EVIDENCE_NOT_CHECKED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r:ASN1EvidenceRecord>MAMCAQE=</r:ASN1EvidenceRecord>",
        "<e:EvidenceRecord xmlns:e='urn:ietf:params:xml:ns:ers' Version='1.0'/>",
        "<x/>"
      })
  void aRecordInsideThatCannotBeReadHasFailed(String record) {
    var facts = withRecords(record).facts();
    var stamp = facts.proof().timestamps().get(0);
    assertEquals(SealTimestamp.Kind.EVIDENCE_RECORD, stamp.kind());
    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", stamp.outcome().toString());
    assertTrue(facts.caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
  }

  private static SealReport withRecords(String records) {
    var closing = "</xades:SignedProperties>";
    var added = closing + "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>"
        + "<r:SealingEvidenceRecords xmlns:r='http://uri.etsi.org/19132/v1.1.1#'>" + records
        + "</r:SealingEvidenceRecords>"
        + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>";
    var sealed = Samples.bytes(Samples.text(SEALED).replace(closing, added));
    return PKI.verifier().verify(sealed).seals().get(0);
  }

  @Test
  void twoSignaturesAreBothReported() {
    var once = raw().seal(Samples.bytes("<Invoice><Total>1</Total></Invoice>"));
    var other = TestPki.of(Kind.RSA_2048);
    var id = Samples.bytes(Samples.text(once).replace("\"raw", "\"one").replace("#raw", "#one"));
    var twice = new RawSeal(other)
        .method(Algorithms.RSA_SHA256, other.signerPair().getPrivate())
        .seal(id);
    var report = other.verifier().verify(twice);
    assertEquals(2, report.seals().size());
    assertEquals("TOTAL_FAILED/HASH_FAILURE", report.outcome().toString());
    assertEquals("TOTAL_PASSED", report.seals().get(1).outcome().toString());
  }

  private static Element find(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS(Ns.XADES, name).item(0);
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static byte[] flipped(int index) {
    var copy = SEALED.clone();
    copy[index] ^= 0x01;
    return copy;
  }

  /** Another letter of Base64 at {@code index} or behind it. */
  private static byte[] swapCase(int index) {
    var copy = Arrays.copyOf(SEALED, SEALED.length);
    var i = index;
    while (!Character.isLetter(copy[i])) {
      i++;
    }
    copy[i] ^= 0x20;
    return copy;
  }

  private static String base64(TestPki pki) {
    return Base64.getEncoder().encodeToString(Certificates.encoded(pki.signer()));
  }

  private static RawSeal raw() {
    return new RawSeal(PKI);
  }

  private static String outcome(byte[] document) {
    return PKI.verifier().verify(document).outcome().toString();
  }
}
