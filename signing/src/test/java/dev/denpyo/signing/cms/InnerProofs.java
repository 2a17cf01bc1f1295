package dev.denpyo.signing.cms;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.SigningKey;
import dev.denpyo.signing.TrustAnchors;
import dev.denpyo.signing.ers.EvidenceBatch;
import dev.denpyo.signing.ers.EvidenceRecord;
import dev.denpyo.signing.testkit.CertificatePlan;
import dev.denpyo.signing.testkit.TestCa;
import dev.denpyo.signing.testkit.TestTsa;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;

/**
 * Puts proofs into seals with BouncyCastle. The signer's certificate ends in a year, so that later
 * a seal passes only on the strength of a proof.
 */
final class InnerProofs {
  static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

  /** When the signer's certificate has ended, and the authority's has not. */
  static final Instant LATER = Instant.parse("2029-01-01T00:00:00Z");

  static final byte[] DOCUMENT = Stage.document(500);
  private static final TestCa CA = TestCa.root("Inner Proof Root");
  private static final TestTsa TSA =
      TestTsa.of(CA.issue(CertificatePlan.timestamping("Inner Proof TSA")), Clock.systemUTC());

  private InnerProofs() {}

  static CadesSigner.Builder signer() {
    var plan = CertificatePlan.signer("Inner Proof Signer")
        .valid(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    var identity = CA.issue(plan);
    return CadesSigner.builder(SigningKey.of(identity.key(), identity.chain()))
        .clock(Clock.fixed(START, ZoneOffset.UTC));
  }

  static TimestampAuthority authority(Instant time) {
    return Stage.authority(TSA, time);
  }

  static byte[] token(byte[] over, Instant time) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(over);
    return authority(time).stamp(DigestAlgorithm.SHA_256, digest).encoded();
  }

  /** A record over {@code document}, in a batch with another one. */
  static EvidenceRecord record(Instant time, byte[] document) throws GeneralSecurityException {
    var batch = EvidenceBatch.of(DigestAlgorithm.SHA_256);
    batch.add(MessageDigest.getInstance("SHA-256").digest(document));
    batch.add(new byte[DigestAlgorithm.SHA_256.length()]);
    return batch.stamp(authority(time)).record(0);
  }

  /** With one more unsigned attribute, in DER. */
  static byte[] with(byte[] seal, String type, byte[]... values) throws Exception {
    var cms = new CMSSignedData(seal);
    var signer = cms.getSignerInfos().iterator().next();
    var all = new ASN1EncodableVector();
    if (signer.getUnsignedAttributes() != null) {
      for (var known : signer.getUnsignedAttributes().toASN1Structure().getAttributes()) {
        all.add(known);
      }
    }
    all.add(attribute(type, values));
    var changed = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(all));
    return CMSSignedData.replaceSigners(cms, new SignerInformationStore(changed))
        .getEncoded("DER");
  }

  private static Attribute attribute(String type, byte[]... values) throws IOException {
    var set = new ASN1EncodableVector();
    for (var value : values) {
      set.add(ASN1Primitive.fromByteArray(value));
    }
    return new Attribute(new ASN1ObjectIdentifier(type), new DERSet(set));
  }

  /** The file as {@link #with} writes it. */
  static byte[] der(byte[] seal) throws CMSException, IOException {
    return new CMSSignedData(seal).getEncoded("DER");
  }

  static CadesVerifier.Builder verifier(Instant at) {
    return CadesVerifier.builder()
        .trust(TrustAnchors.of(List.of(CA.certificate())))
        .at(at);
  }

  static SealReport report(byte[] seal) {
    return verifier(LATER).build().verify(seal).seals().get(0);
  }
}
