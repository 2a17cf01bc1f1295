package dev.denpyo.signing.cms;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/** How a file of signed data may have been written when it had fewer unsigned attributes. */
enum SealedForm {
  /** By the rules of DER, which sort sets. */
  SORTED(ASN1Encoding.DER, false),
  /** Parts in their order, lengths definite. */
  DEFINITE(ASN1Encoding.DL, false),
  /** Parts in their order and as they are, and the structure around of indefinite length. */
  INDEFINITE(ASN1Encoding.BER, true),
  /** Parts in their order and as they are, and the structure around of definite length. */
  MIXED(ASN1Encoding.BER, false);

  private static final int UNSIGNED = 1;

  private final String encoding;
  private final boolean indefinite;

  SealedForm(String encoding, boolean indefinite) {
    this.encoding = encoding;
    this.indefinite = indefinite;
  }

  /** The file with no other unsigned attributes of {@code signer} than {@code before}. */
  byte[] of(SignedCms cms, CmsSigner signer, Before before) {
    var parts = new ASN1EncodableVector();
    var structure = (ASN1Sequence) cms.structure().toASN1Primitive();
    for (int i = 0; i < structure.size() - 1; i++) {
      parts.add(structure.getObjectAt(i));
    }
    parts.add(signers(cms, signer, before));
    var info = new ASN1EncodableVector();
    info.add(CMSObjectIdentifiers.signedData);
    info.add(
        indefinite
            ? new BERTaggedObject(true, 0, new BERSequence(parts))
            : new DLTaggedObject(true, 0, new DLSequence(parts)));
    try {
      return (indefinite ? new BERSequence(info) : new DLSequence(info)).getEncoded(encoding);
    } catch (IOException e) {
      throw new IllegalStateException("a structure that was read cannot be encoded", e);
    }
  }

  private static ASN1Set signers(SignedCms cms, CmsSigner signer, Before before) {
    var found = cms.structure().getSignerInfos();
    var signers = new ASN1EncodableVector();
    for (int i = 0; i < found.size(); i++) {
      var isThis = cms.signers().get(i) == signer;
      signers.add(isThis ? signer(signer, before) : found.getObjectAt(i));
    }
    return found instanceof BERSet ? new BERSet(signers) : new DLSet(signers);
  }

  private static ASN1Encodable signer(CmsSigner signer, Before before) {
    var fields = new ASN1EncodableVector();
    for (var field : (ASN1Sequence) signer.structure().toASN1Primitive()) {
      fields.add(field);
    }
    var all = new ASN1EncodableVector();
    for (int i = 0; i < fields.size() - 1; i++) {
      all.add(fields.get(i)); // the last one is the set of unsigned attributes
    }
    if (!before.attributes().isEmpty()) {
      var kept = new DLSet(before.attributes().toArray(Attribute[]::new));
      all.add(new DLTaggedObject(false, UNSIGNED, kept));
    }
    return new DLSequence(all);
  }
}
