package dev.denpyo.signing.cms;

import static dev.denpyo.signing.cms.CadesVerifierTest.outcome;
import static dev.denpyo.signing.cms.CadesVerifierTest.verifier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** Rows C1 to C5 of the attack catalogue: none of these may pass, whatever mathematics says. */
class CmsAttackTest {
  private static final byte[] DOCUMENT = Stage.document(500);
  private static final Stage STAGE = Stage.of(TestKey.P_256);
  private static final byte[] SEAL = STAGE.cades().build().sign(DOCUMENT);
  private static final String FORMAT = "TOTAL_FAILED/FORMAT_FAILURE";
  private static final String UNBOUND = "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND";
  private static final String CRYPTO = "TOTAL_FAILED/SIG_CRYPTO_FAILURE";

  @Test
  void theForgeMakesValidSealsWhenNothingIsChanged() throws Exception {
    assertEquals("TOTAL_PASSED", judged(forge().sign()));
  }

  @Test
  void c1_contentTypeOfTheAttributeDiffersFromThatOfTheContent() throws Exception {
    var other = CMSObjectIdentifiers.signedData;
    assertEquals(
        FORMAT, judged(forge().replace(CMSAttributes.contentType, other).sign()));
    assertEquals(FORMAT, judged(forge().contentType(other).sign()));
    assertEquals(FORMAT, judged(forge().without(CMSAttributes.contentType).sign()));
  }

  @Test
  void c1_attributesThatAreThereTwice() throws Exception {
    for (var type : List.of(
        CMSAttributes.messageDigest,
        CMSAttributes.contentType,
        CMSAttributes.signingTime,
        CMSAttributes.cmsAlgorithmProtect,
        PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
      assertEquals(FORMAT, judged(forge().repeat(type).sign()), type.getId());
    }
  }

  /** The DER of signed attributes passed off as a document that was signed without any. */
  @Test
  void c1_attributesPassedOffAsContent() throws Exception {
    var signer = SignedCms.read(SEAL).orElseThrow().signers().get(0);
    var attributes = DerEncoding.encode(signer.structure().getAuthenticatedAttributes());
    attributes[0] = DerEncoding.SET;
    var forged =
        new Forge(STAGE.signer(), attributes, SEAL).withoutAttributes().with(signer.value());
    assertNotEquals("TOTAL_PASSED", judged(forged));
    assertEquals(FORMAT, judged(forged));
  }

  @Test
  void c1_noMessageDigest() throws Exception {
    assertEquals(FORMAT, judged(forge().without(CMSAttributes.messageDigest).sign()));
  }

  @Test
  void c1_algorithmsOtherThanTheProtectedOnes() throws Exception {
    var sha384 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
    var protection = new CMSAlgorithmProtection(
        sha384,
        CMSAlgorithmProtection.SIGNATURE,
        new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384));
    assertEquals(
        FORMAT,
        judged(forge().replace(CMSAttributes.cmsAlgorithmProtect, protection).sign()));
  }

  @Test
  void c1_digestOfTheSignatureOtherThanThatOfTheContent() throws Exception {
    var forged = forge()
        .without(CMSAttributes.cmsAlgorithmProtect)
        .algorithms(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
            new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512),
            "SHA512withECDSA")
        .sign();
    assertEquals(CRYPTO, judged(forged));
  }

  @Test
  void c2_anotherCertificateForTheSameKey() throws Exception {
    var other = STAGE.ca().issue(CertificatePlan.signer("Seal of P_256").keyUsage(128));
    assertEquals(
        other.certificate().getPublicKey(), STAGE.signer().certificate().getPublicKey());
    var forged = new Forge(other, DOCUMENT, SEAL)
        .certificates(List.of(Seal.encoded(other.certificate())))
        .sign();
    assertEquals(UNBOUND, judged(forged));
  }

  @Test
  void c2_certificateBoundByAWrongHashOrNumber() throws Exception {
    var wrong = new SigningCertificateV2(new ESSCertIDv2(new byte[32]));
    var type = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    assertEquals(UNBOUND, judged(forge().replace(type, wrong).sign()));
    assertEquals(UNBOUND, judged(forge().without(type).sign()));
    assertEquals(UNBOUND, judged(forge().replace(type, new ASN1Integer(1)).sign()));
  }

  @Test
  void c2_certificateBoundBySha1IsNoBindingOfToday() throws Exception {
    var hash =
        MessageDigest.getInstance("SHA-1").digest(Seal.encoded(STAGE.signer().certificate()));
    var forged = forge()
        .without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
        .replace(
            PKCSObjectIdentifiers.id_aa_signingCertificate,
            new SigningCertificate(new ESSCertID(hash)))
        .sign();
    assertEquals("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", judged(forged));
  }

  @Test
  void c3_ecdsaValuesThatAreNoSignatures() throws Exception {
    var order =
        new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
    for (var r : List.of(BigInteger.ZERO, BigInteger.ONE, order, order.negate())) {
      for (var s : List.of(BigInteger.ZERO, BigInteger.ONE, order, order.add(BigInteger.ONE))) {
        assertEquals(CRYPTO, judged(forge().with(pair(r, s))), r + " " + s);
      }
    }
    assertEquals(CRYPTO, judged(forge().with(new byte[0])));
    assertEquals(CRYPTO, judged(forge().with(new byte[64])));
  }

  @Test
  void c3_ecdsaValuesInAnotherEncoding() throws Exception {
    var value = SignedCms.read(SEAL).orElseThrow().signers().get(0).value();
    var pair = ASN1Sequence.getInstance(value);
    var r = ASN1Integer.getInstance(pair.getObjectAt(0));
    var s = ASN1Integer.getInstance(pair.getObjectAt(1));
    assertEquals("TOTAL_PASSED", judged(forge().with(pair(r.getValue(), s.getValue()))));
    var longer = Arrays.copyOf(value, value.length + 1);
    assertEquals(CRYPTO, judged(forge().with(longer)));
    var padded = value.clone();
    padded[1] = (byte) (padded[1] + 2);
    var junk = Arrays.copyOf(padded, padded.length + 2);
    junk[junk.length - 2] = 5; // a NULL inside the sequence
    assertEquals(CRYPTO, judged(forge().with(junk)));
    assertEquals(CRYPTO, judged(forge().with(p1363(r.getValue(), s.getValue()))));
  }

  @Test
  void c4_weakAlgorithmsWithValidMathematics() throws Exception {
    var sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    var forged = forge()
        .without(CMSAttributes.cmsAlgorithmProtect)
        .replace(
            CMSAttributes.messageDigest,
            new DEROctetString(MessageDigest.getInstance("SHA-1").digest(DOCUMENT)))
        .algorithms(
            sha1, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1), "SHA1withECDSA")
        .sign();
    assertEquals("INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE", judged(forged));
    var weak = Stage.of(TestKey.RSA_1024);
    var seal = weak.cades().build().sign(DOCUMENT);
    assertEquals(
        "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
        outcome(verifier(weak).build(), seal));
  }

  @Test
  void c5_bombsEndQuickly() {
    var deep = new byte[200_000];
    Arrays.fill(deep, (byte) 0x30);
    for (int i = 1; i < deep.length; i += 2) {
      deep[i] = (byte) 0x80;
    }
    var hugeLength = new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1, 0};
    var longOid = DerEncoding.join(DerEncoding.SEQUENCE, DerEncoding.join(6, new byte[1 << 20]));
    var bigNumber = DerEncoding.join(DerEncoding.SEQUENCE, DerEncoding.join(2, new byte[1 << 20]));
    var many = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000_000; i++) {
      many.writeBytes(new byte[] {2, 1, 1});
    }
    var members = DerEncoding.join(DerEncoding.SET, many.toByteArray());
    for (var bomb : List.of(deep, hugeLength, longOid, bigNumber, members, new byte[0])) {
      assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertEquals(FORMAT, judged(bomb)));
    }
  }

  @Test
  void c5_depthIsBoundedAtSixtyFour() {
    var value = DerEncoding.join(DerEncoding.OCTET_STRING, new byte[1]);
    for (int i = 0; i < Asn1Bounds.MAX_DEPTH; i++) {
      value = DerEncoding.join(DerEncoding.SEQUENCE, value);
    }
    assertEquals(value.length, Asn1Bounds.firstValue(value).orElseThrow());
    var deeper = DerEncoding.join(DerEncoding.SEQUENCE, value);
    assertTrue(Asn1Bounds.firstValue(deeper).isEmpty());
  }

  @Test
  void bytesBehindTheSealAreRefused() {
    var longer = Arrays.copyOf(SEAL, SEAL.length + 10);
    assertEquals("TOTAL_PASSED", judged(longer)); // zeros, as PDFs have them
    longer[longer.length - 1] = 1;
    assertEquals(FORMAT, judged(longer));
  }

  /** Any change of a byte is noticed, or leaves content and signer as they were. */
  @Test
  void noChangedByteAltersWhatPasses() {
    var random = new Random(20_261_122);
    var passed = new ArrayList<Integer>();
    for (int i = 0; i < SEAL.length; i++) {
      var changed = SEAL.clone();
      changed[i] ^= (byte) (1 << random.nextInt(8));
      var report = verifier(STAGE).build().verify(changed);
      if (report.outcome().passed()) {
        passed.add(i);
        assertTrue(Arrays.equals(DOCUMENT, CadesVerifier.contentOf(changed).orElseThrow()));
        var facts = report.seals().get(0).facts();
        assertEquals("Seal of P_256", facts.signer().orElseThrow());
        assertEquals(Stage.NOW, facts.claimedTime().orElseThrow());
      }
    }
    assertTrue(passed.size() < SEAL.length / 3, passed.size() + " of " + SEAL.length);
  }

  @Test
  void truncatedSealsFail() {
    for (int length = 0; length < SEAL.length; length += 7) {
      assertEquals(FORMAT, judged(Arrays.copyOf(SEAL, length)), "of " + length + " bytes");
    }
  }

  private static Forge forge() throws IOException {
    return new Forge(STAGE.signer(), DOCUMENT, SEAL);
  }

  private static String judged(byte[] seal) {
    return outcome(verifier(STAGE).build(), seal);
  }

  private static byte[] pair(BigInteger r, BigInteger s) {
    var vector = new ASN1EncodableVector();
    vector.add(new ASN1Integer(r));
    vector.add(new ASN1Integer(s));
    return DerEncoding.encode(new DERSequence(vector));
  }

  private static byte[] p1363(BigInteger r, BigInteger s) {
    var value = new byte[64];
    for (int half = 0; half < 2; half++) {
      var bytes = (half == 0 ? r : s).toByteArray();
      var length = Math.min(32, bytes.length);
      System.arraycopy(bytes, bytes.length - length, value, 32 * (half + 1) - length, length);
    }
    return value;
  }
}
