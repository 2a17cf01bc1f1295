package dev.denpyo.signing.cms;

import dev.denpyo.signing.testkit.TestIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Makes CMS by hand that keeps some rules and breaks others, with valid mathematics: an attacker
 * with a key of his own.
 */
final class Forge {
  private final TestIdentity identity;
  private final byte[] content;
  private List<Attribute> attributes;
  private AlgorithmIdentifier digest;
  private AlgorithmIdentifier signature;
  private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
  private List<byte[]> certificates;
  private String javaName = "SHA256withECDSA";
  private boolean withAttributes = true;
  private ASN1EncodableVector unsigned = new ASN1EncodableVector();

  /** Begins with what {@code seal} says, to be changed and signed anew. */
  Forge(TestIdentity identity, byte[] content, byte[] seal) throws IOException {
    this.identity = identity;
    this.content = content;
    var signer = SignedCms.read(seal).orElseThrow().signers().get(0);
    this.attributes = new ArrayList<>(signer.signed().all());
    this.digest = signer.structure().getDigestAlgorithm();
    this.signature = signer.structure().getDigestEncryptionAlgorithm();
    this.certificates = new ArrayList<>(SignedCms.read(seal).orElseThrow().certificateEncodings());
  }

  Forge attributes(UnaryOperator<List<Attribute>> change) {
    attributes = change.apply(new ArrayList<>(attributes));
    return this;
  }

  Forge replace(ASN1ObjectIdentifier type, ASN1Encodable value) {
    attributes.removeIf(a -> a.getAttrType().equals(type));
    attributes.add(new Attribute(type, new DERSet(value)));
    return this;
  }

  Forge without(ASN1ObjectIdentifier type) {
    attributes.removeIf(a -> a.getAttrType().equals(type));
    return this;
  }

  Forge repeat(ASN1ObjectIdentifier type) {
    var first = attributes.stream()
        .filter(a -> a.getAttrType().equals(type))
        .findFirst()
        .orElseThrow();
    attributes.add(first);
    return this;
  }

  Forge algorithms(AlgorithmIdentifier digest, AlgorithmIdentifier signature, String javaName) {
    this.digest = digest;
    this.signature = signature;
    this.javaName = javaName;
    return this;
  }

  Forge contentType(ASN1ObjectIdentifier type) {
    contentType = type;
    return this;
  }

  Forge certificates(List<byte[]> other) {
    certificates = other;
    return this;
  }

  Forge withoutAttributes() {
    withAttributes = false;
    return this;
  }

  Forge unsigned(ASN1ObjectIdentifier type, ASN1Encodable value) {
    unsigned.add(new Attribute(type, new DERSet(value)));
    return this;
  }

  byte[] sign() throws IOException, GeneralSecurityException {
    var set = set(attributes);
    var signed = withAttributes ? set.getEncoded(ASN1Encoding.DER) : content;
    var signer = Signature.getInstance(javaName);
    signer.initSign(identity.key());
    signer.update(signed);
    return assemble(set, signer.sign());
  }

  /** With a signature value of the caller's making. */
  byte[] with(byte[] value) throws IOException {
    return assemble(set(attributes), value);
  }

  private byte[] assemble(ASN1Set set, byte[] value) throws IOException {
    var own = Certificate.getInstance(Seal.encoded(identity.certificate()));
    var info = new ASN1EncodableVector();
    info.add(new ASN1Integer(1));
    info.add(new DERSequence(new ASN1Encodable[] {own.getIssuer(), own.getSerialNumber()}));
    info.add(digest);
    if (withAttributes) {
      info.add(new DERTaggedObject(false, 0, set));
    }
    info.add(signature);
    info.add(new DEROctetString(value));
    if (unsigned.size() > 0) {
      info.add(new DERTaggedObject(false, 1, new DERSet(unsigned)));
    }
    var data = DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(new ASN1Integer(1)),
        DerEncoding.join(DerEncoding.SET, DerEncoding.encode(digest)),
        DerEncoding.join(
            DerEncoding.SEQUENCE,
            DerEncoding.encode(contentType),
            DerEncoding.join(
                DerEncoding.context(0), DerEncoding.join(DerEncoding.OCTET_STRING, content))),
        DerEncoding.set(DerEncoding.context(0), certificates),
        DerEncoding.join(
            DerEncoding.SET, DerEncoding.encode(SignerInfo.getInstance(new DERSequence(info)))));
    return DerEncoding.join(
        DerEncoding.SEQUENCE,
        DerEncoding.encode(CMSObjectIdentifiers.signedData),
        DerEncoding.join(DerEncoding.context(0), data));
  }

  private static ASN1Set set(List<Attribute> attributes) {
    var vector = new ASN1EncodableVector();
    attributes.forEach(vector::add);
    return new DERSet(vector);
  }
}
