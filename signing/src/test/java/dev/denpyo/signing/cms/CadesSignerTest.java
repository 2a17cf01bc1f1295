package dev.denpyo.signing.cms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.signing.CommitmentType;
import dev.denpyo.signing.SignatureAlgorithm;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals as BouncyCastle's own CMS reader and openssl see them. */
class CadesSignerTest {
  private static final byte[] DOCUMENT = Stage.document(10_240);
  private static final List<String> BASELINE = List.of(
      "1.2.840.113549.1.9.3", // content-type
      "1.2.840.113549.1.9.4", // message-digest
      "1.2.840.113549.1.9.5", // signing-time
      "1.2.840.113549.1.9.52", // CMS algorithm protection
      "1.2.840.113549.1.9.16.2.47"); // signing-certificate-v2

  @TempDir
  private Path directory;

  /** OpenSSL 3.0 cannot verify Ed25519 in CMS; BouncyCastle can. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RSA_1024", "ED25519"})
  void opensslAcceptsEveryKind(TestKey kind) throws IOException {
    var stage = Stage.of(kind);
    var openssl = new OpenSsl(directory, stage.root());
    assertArrayEquals(DOCUMENT, openssl.contentOf(stage.cades().build().sign(DOCUMENT)));
    assertTrue(openssl.accepts(stage.cades().detached().build().sign(DOCUMENT), DOCUMENT));
    assertTrue(openssl.accepts(stage.cades().rsaPss().detached().build().sign(DOCUMENT), DOCUMENT));
  }

  @Test
  void opensslRefusesAnotherDocument() throws IOException {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().detached().build().sign(DOCUMENT);
    var altered = DOCUMENT.clone();
    altered[5_000] ^= 1;
    assertEquals(false, new OpenSsl(directory, stage.root()).accepts(seal, altered));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RSA_1024")
  void carriesEveryAttributeOfTheBaseline(TestKey kind) throws Exception {
    var stage = Stage.of(kind);
    var signer = onlySigner(stage.cades().build().sign(DOCUMENT));
    var oids = new ArrayList<String>();
    for (var attribute : signer.getSignedAttributes().toASN1Structure().getAttributes()) {
      oids.add(attribute.getAttrType().getId());
    }
    assertEquals(
        BASELINE,
        oids.stream().sorted(Comparator.comparingInt(BASELINE::indexOf)).toList());
    assertTrue(verifies(signer, stage));
    assertEquals(Stage.NOW, signingTime(signer));
  }

  @Test
  void writesDerAndNothingBehindIt() throws IOException {
    var seal = Stage.of(TestKey.P_256).cades().build().sign(DOCUMENT);
    var in = new ASN1InputStream(new ByteArrayInputStream(seal));
    assertArrayEquals(seal, in.readObject().getEncoded("DER"));
    assertEquals(-1, in.read());
  }

  @Test
  void sealsTheSameBytesTwiceAlike() {
    var signer = Stage.of(TestKey.P_256).cades().build();
    assertArrayEquals(signer.sign(DOCUMENT), signer.sign(DOCUMENT));
  }

  @Test
  void sealsAFileAsItSealsBytes() throws IOException {
    var big = Stage.document(3_000_001);
    var file = Files.write(directory.resolve("big.bin"), big);
    var attached = Stage.of(TestKey.P_256).cades().build();
    attached.sign(file, directory.resolve("big.p7m"));
    assertArrayEquals(attached.sign(big), Files.readAllBytes(directory.resolve("big.p7m")));
    var detached = Stage.of(TestKey.P_256).cades().detached().build();
    detached.sign(file, directory.resolve("big.p7s"));
    assertArrayEquals(detached.sign(big), Files.readAllBytes(directory.resolve("big.p7s")));
  }

  @Test
  void leavesNothingBehindWhenAFileIsMissing() throws IOException {
    var signer = Stage.of(TestKey.P_256).cades().build();
    var target = directory.resolve("out.p7m");
    var thrown = assertThrows(
        SigningException.class, () -> signer.sign(directory.resolve("absent"), target));
    assertEquals("SIGNING-FILE", thrown.code());
    try (var files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void threeStepsGiveWhatOneStepGives() {
    var stage = Stage.of(TestKey.P_256);
    var signer = stage.cades().build();
    var draft = signer.prepare(signer.digestAlgorithm().digest(DOCUMENT));
    var value = stage.key().sign(draft.request());
    assertArrayEquals(signer.sign(DOCUMENT), draft.complete(value, DOCUMENT));
    assertArrayEquals(stage.cades().detached().build().sign(DOCUMENT), draft.complete(value));
  }

  @Test
  void refusesAValueMadeElsewhereThatIsNotTheSigners() {
    var stage = Stage.of(TestKey.P_256);
    var signer = stage.cades().build();
    var draft = signer.prepare(signer.digestAlgorithm().digest(DOCUMENT));
    var other = signer.prepare(signer.digestAlgorithm().digest(new byte[1]));
    var value = stage.key().sign(other.request());
    var thrown = assertThrows(SigningException.class, () -> draft.complete(value));
    assertEquals("SIGNING-VALUE-WRONG", thrown.code());
    var right = stage.key().sign(draft.request());
    assertThrows(IllegalArgumentException.class, () -> draft.complete(right, new byte[1]));
  }

  @Test
  void aRemoteKeySignsLikeALocalOne() {
    var stage = Stage.of(TestKey.P_384);
    var remote = SigningKey.remote(stage.key()::sign, stage.signer().chain());
    var there = CadesSigner.builder(remote).clock(Stage.CLOCK).build();
    assertArrayEquals(stage.cades().build().sign(DOCUMENT), there.sign(DOCUMENT));
  }

  @Test
  void refusesAnExpiredCertificate() {
    var stage = Stage.of(TestKey.P_256);
    var late = Clock.fixed(Instant.parse("2041-01-01T00:00:00Z"), ZoneOffset.UTC);
    var signer = CadesSigner.builder(stage.key()).clock(late).build();
    var thrown = assertThrows(SigningException.class, () -> signer.sign(DOCUMENT));
    assertEquals("SIGNING-CERT-EXPIRED", thrown.code());
  }

  @Test
  void refusesAKeyThatIsNotItsCertificates() {
    var stage = Stage.of(TestKey.P_256);
    var other = stage.ca().issue(CertificatePlan.signer("Somebody else"));
    var mixed = SigningKey.of(other.key(), stage.signer().chain());
    var signer = CadesSigner.builder(mixed).clock(Stage.CLOCK).build();
    var thrown = assertThrows(SigningException.class, () -> signer.sign(DOCUMENT));
    assertEquals("SIGNING-VALUE-WRONG", thrown.code());
  }

  @Test
  void forAPdfLeavesOutTheSigningTime() throws Exception {
    var stage = Stage.of(TestKey.P_256);
    var algorithm = SignatureAlgorithm.ECDSA_SHA256;
    var draft = CmsDraft.builder(
            stage.signer().chain(), algorithm, algorithm.digest().digest(DOCUMENT))
        .commitment(CommitmentType.PROOF_OF_APPROVAL)
        .build();
    var seal = draft.complete(stage.key().sign(draft.request()));
    var signer = onlySigner(seal, DOCUMENT);
    assertTrue(verifies(signer, stage));
    var table = signer.getSignedAttributes();
    assertEquals(5, table.size());
    assertEquals(null, table.get(CMSAttributes.signingTime));
  }

  @Test
  void stampsTheSignatureValueAtLevelT() throws Exception {
    var stage = Stage.of(TestKey.P_256);
    var seal = stage.cades().timestamps(stage.authority()).build().sign(DOCUMENT);
    var signer = onlySigner(seal);
    assertTrue(verifies(signer, stage));
    var attribute =
        signer.getUnsignedAttributes().get(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"));
    var token = attribute.getAttributeValues()[0].toASN1Primitive().getEncoded();
    var openssl = new OpenSsl(directory, stage.root());
    assertTrue(openssl.acceptsToken(token, signer.getSignature(), Stage.NOW.getEpochSecond()));
    assertArrayEquals(DOCUMENT, openssl.contentOf(seal));
  }

  private static SignerInformation onlySigner(byte[] seal) throws CMSException {
    return new CMSSignedData(seal).getSignerInfos().getSigners().iterator().next();
  }

  private static SignerInformation onlySigner(byte[] seal, byte[] content) throws CMSException {
    var data = new CMSSignedData(new CMSProcessableByteArray(content), seal);
    return data.getSignerInfos().getSigners().iterator().next();
  }

  private static boolean verifies(SignerInformation signer, Stage stage)
      throws CMSException, OperatorCreationException {
    return signer.verify(
        new JcaSimpleSignerInfoVerifierBuilder().build(stage.signer().certificate()));
  }

  private static Instant signingTime(SignerInformation signer) {
    var table = signer.getSignedAttributes();
    var attribute = table.get(CMSAttributes.signingTime);
    return Time.getInstance(attribute.getAttributeValues()[0]).getDate().toInstant();
  }
}
