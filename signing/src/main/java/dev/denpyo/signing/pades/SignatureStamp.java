package dev.denpyo.signing.pades;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Adds a timestamp over the signature value to a signature that was just made. */
final class SignatureStamp {
  private SignatureStamp() {}

  /**
   * The same signature with its timestamp (RFC 5126, section 6.1.1).
   *
   * @param cms signed data with one signer and no unsigned attributes, DER
   */
  static byte[] add(byte[] cms, DigestAlgorithm digest, TimestampAuthority authority) {
    try {
      SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
      SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      byte[] imprint = digest.digest(signer.getEncryptedDigest().getOctets());
      byte[] token = authority.stamp(digest, imprint).encoded();
      Attribute stamp = new Attribute(
          PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
          new DERSet(ASN1Primitive.fromByteArray(token)));
      return encoded(data, stamped(signer, stamp));
    } catch (IOException e) {
      throw new IllegalStateException("a signature made here cannot be read", e);
    }
  }

  private static SignerInfo stamped(SignerInfo signer, Attribute stamp) {
    return new SignerInfo(
        signer.getSID(),
        signer.getDigestAlgorithm(),
        signer.getAuthenticatedAttributes(),
        signer.getDigestEncryptionAlgorithm(),
        signer.getEncryptedDigest(),
        new DERSet(stamp));
  }

  /** In definite lengths, not sorted anew: a token is signed as its authority wrote it. */
  private static byte[] encoded(SignedData data, SignerInfo signer) throws IOException {
    SignedData stamped = new SignedData(
        data.getDigestAlgorithms(),
        data.getEncapContentInfo(),
        data.getCertificates(),
        data.getCRLs(),
        new DERSet(signer));
    return new ContentInfo(PKCSObjectIdentifiers.signedData, stamped).getEncoded(ASN1Encoding.DL);
  }
}
