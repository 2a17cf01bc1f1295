package dev.denpyo.signing.pades;

import dev.denpyo.signing.cms.CmsSigner;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** The signed attribute in which Adobe's form carries revocation data (ISO 32000-1, 12.8.3.3.2). */
final class AdobeRevocation {
  private static final String ATTRIBUTE = "1.2.840.113583.1.1.8";

  private AdobeRevocation() {}

  /** What it holds; nothing if it is absent or damaged. */
  static ValidationMaterial of(CmsSigner signer) {
    List<Der> crls = new ArrayList<>();
    List<Der> answers = new ArrayList<>();
    for (byte[] value : signer.signedAttribute(ATTRIBUTE)) {
      try {
        for (ASN1Encodable part : ASN1Sequence.getInstance(value)) {
          ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part);
          add(ASN1Sequence.getInstance(tagged, true), tagged.getTagNo() == 0 ? crls : answers);
        }
      } catch (IllegalArgumentException | IllegalStateException | IOException e) {
        return ValidationMaterial.NONE; // not of its own form: no help
      }
    }
    return new ValidationMaterial(List.of(), crls, answers);
  }

  private static void add(ASN1Sequence values, List<Der> to) throws IOException {
    for (ASN1Encodable value : values) {
      to.add(Der.of(value.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
    }
  }
}
