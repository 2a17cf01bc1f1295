package dev.denpyo.signing.cms;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** An evidence record over a group of two (RFC 4998, section 4.2), written by hand. */
final class ExternalRecord {
  private static final ASN1ObjectIdentifier SHA_256 =
      new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1");

  private ExternalRecord() {}

  static byte[] over(Instant time, byte[] first, byte[] second) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    var group = new byte[][] {digest.digest(first), digest.digest(second)};
    Arrays.sort(group, Arrays::compareUnsigned);
    var joined = Arrays.copyOf(group[0], 64);
    System.arraycopy(group[1], 0, joined, 32, 32);
    var list = new DERSequence(
        new DEROctetString[] {new DEROctetString(group[0]), new DEROctetString(group[1])});
    var stamp = new ASN1EncodableVector();
    stamp.add(new DERTaggedObject(false, 0, new AlgorithmIdentifier(SHA_256)));
    stamp.add(new DERTaggedObject(false, 2, new DERSequence(list)));
    stamp.add(ASN1Primitive.fromByteArray(InnerProofs.token(joined, time)));
    var record = new ASN1EncodableVector();
    record.add(new ASN1Integer(1));
    record.add(new DERSequence(new AlgorithmIdentifier(SHA_256)));
    record.add(new DERSequence(new DERSequence(new DERSequence(stamp))));
    return new DERSequence(record).getEncoded();
  }
}
