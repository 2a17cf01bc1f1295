package dev.denpyo.signing.cms;

import static dev.denpyo.signing.cms.InnerProofs.DOCUMENT;
import static dev.denpyo.signing.cms.InnerProofs.LATER;
import static dev.denpyo.signing.cms.InnerProofs.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealReport;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps of CAdES before its third archive timestamp; imprints are put together here. */
class OlderStampTest {
  private static final String ARCHIVE_V2 = "1.2.840.113549.1.9.16.2.48";
  private static final String SIGNATURE_AND_REFERENCES = "1.2.840.113549.1.9.16.2.25";
  private static final String REFERENCES = "1.2.840.113549.1.9.16.2.26";
  private static final String CERTIFICATE_REFERENCES = "1.2.840.113549.1.9.16.2.21";
  private static final byte[] REFERENCE = {0x30, 0x03, 0x02, 0x01, 0x05};
  private static final Instant SECOND = Instant.parse("2026-12-20T00:00:00Z");

  /** Versions of the specification differ in the header of the unsigned attributes. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArchiveTimestampProvesTheSeal(boolean header) throws Exception {
    var seal = withReferences(InnerProofs.signer().build().sign(DOCUMENT));
    var stamped = InnerProofs.token(over(seal, new byte[0], header), START);
    var report = InnerProofs.report(InnerProofs.with(seal, ARCHIVE_V2, stamped));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
    assertEquals(List.of("ARCHIVE TOTAL_PASSED"), stamps(report));
  }

  @Test
  void aSecondOneIsOverTheFirst() throws Exception {
    var seal = withReferences(InnerProofs.signer().build().sign(DOCUMENT));
    var once =
        InnerProofs.with(seal, ARCHIVE_V2, InnerProofs.token(over(seal, new byte[0], true), START));
    var twice = InnerProofs.with(
        once, ARCHIVE_V2, InnerProofs.token(over(once, new byte[0], true), SECOND));
    var report = InnerProofs.report(twice);
    assertEquals(List.of("ARCHIVE TOTAL_PASSED", "ARCHIVE TOTAL_PASSED"), stamps(report));
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
  }

  @Test
  void oneOfADetachedSealIsOverTheDocument(@TempDir Path directory) throws Exception {
    var seal = withReferences(InnerProofs.signer().detached().build().sign(DOCUMENT));
    var stamped =
        InnerProofs.with(seal, ARCHIVE_V2, InnerProofs.token(over(seal, DOCUMENT, true), START));
    var file = Files.write(directory.resolve("document"), DOCUMENT);
    for (var verifier : List.of(
        InnerProofs.verifier(LATER).content(DOCUMENT),
        InnerProofs.verifier(LATER).content(file))) {
      var report = verifier.build().verify(stamped).seals().get(0);
      assertEquals("TOTAL_PASSED", report.outcome().toString());
    }
    var alone = InnerProofs.report(stamped);
    assertEquals(List.of("ARCHIVE INDETERMINATE/SIGNED_DATA_NOT_FOUND"), stamps(alone));
  }

  @Test
  void oneOverSomethingElseIsReported() throws Exception {
    var seal = withReferences(InnerProofs.signer().build().sign(DOCUMENT));
    var stamped = InnerProofs.token(new byte[] {1}, START);
    var report = InnerProofs.report(InnerProofs.with(seal, ARCHIVE_V2, stamped));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
    assertEquals(List.of("ARCHIVE TOTAL_FAILED/HASH_FAILURE"), stamps(report));
    assertTrue(report.facts().caveats().contains(Caveat.TIMESTAMP_NOT_RELIED_ON));
  }

  @Test
  void aTimestampOverSignatureAndReferencesProvesTheSeal() throws Exception {
    var seal = withReferences(InnerProofs.signer().build().sign(DOCUMENT));
    var over = new ByteArrayOutputStream();
    over.writeBytes(signer(seal).getEncryptedDigest().getOctets());
    over.writeBytes(references());
    var stamped = InnerProofs.token(over.toByteArray(), START);
    var report = InnerProofs.report(InnerProofs.with(seal, SIGNATURE_AND_REFERENCES, stamped));
    assertEquals("TOTAL_PASSED", report.outcome().toString());
    assertEquals(Optional.of(START), report.facts().proof().provenTime());
  }

  /** References can be gathered before a signature is made. */
  @Test
  void aTimestampOverReferencesAloneProvesNoSeal() throws Exception {
    var seal = withReferences(InnerProofs.signer().build().sign(DOCUMENT));
    var stamped = InnerProofs.token(references(), START);
    var report = InnerProofs.report(InnerProofs.with(seal, REFERENCES, stamped));
    assertEquals("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", report.outcome().toString());
    assertEquals(List.of("ARCHIVE TOTAL_PASSED"), stamps(report));
  }

  private static byte[] references() throws Exception {
    var over = new ByteArrayOutputStream();
    over.writeBytes(new ASN1ObjectIdentifier(CERTIFICATE_REFERENCES).getEncoded());
    over.writeBytes(new DERSet(ASN1Primitive.fromByteArray(REFERENCE)).getEncoded());
    return over.toByteArray();
  }

  private static byte[] withReferences(byte[] seal) throws Exception {
    return InnerProofs.with(seal, CERTIFICATE_REFERENCES, REFERENCE);
  }

  /** ETSI TS 101 733, clause 6.4.1: content, certificates, lists, and the fields of the signer. */
  private static byte[] over(byte[] seal, byte[] detached, boolean header) throws Exception {
    var signedData = SignedData.getInstance(ContentInfo.getInstance(seal).getContent());
    var over = new ByteArrayOutputStream();
    over.writeBytes(signedData.getEncapContentInfo().getEncoded("DER"));
    over.writeBytes(detached);
    var sets = ASN1Sequence.getInstance(signedData.toASN1Primitive());
    for (ASN1Encodable part : sets) {
      if (part instanceof ASN1TaggedObject) {
        over.writeBytes(part.toASN1Primitive().getEncoded("DER"));
      }
    }
    for (ASN1Encodable field : ASN1Sequence.getInstance(signer(seal).toASN1Primitive())) {
      var isUnsigned = field instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 1;
      if (isUnsigned && !header) {
        var attributes = ASN1Set.getInstance((ASN1TaggedObject) field, false);
        for (ASN1Encodable attribute : attributes) {
          over.writeBytes(attribute.toASN1Primitive().getEncoded("DER"));
        }
      } else {
        over.writeBytes(field.toASN1Primitive().getEncoded("DER"));
      }
    }
    return over.toByteArray();
  }

  private static SignerInfo signer(byte[] seal) {
    var signedData = SignedData.getInstance(ContentInfo.getInstance(seal).getContent());
    return SignerInfo.getInstance(signedData.getSignerInfos().getObjectAt(0));
  }

  private static List<String> stamps(SealReport report) {
    return report.facts().proof().timestamps().stream()
        .map(t -> t.kind() + " " + t.outcome())
        .toList();
  }
}
