package dev.denpyo.signing.testkit;

import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;

/** Names of algorithms, as Java and as ASN.1 spell them. */
final class Oids {
  private static final Map<String, ASN1ObjectIdentifier> DIGESTS = Map.of(
      "SHA-1", OIWObjectIdentifiers.idSHA1,
      "SHA-256", NISTObjectIdentifiers.id_sha256,
      "SHA-384", NISTObjectIdentifiers.id_sha384,
      "SHA-512", NISTObjectIdentifiers.id_sha512);

  private Oids() {}

  static ASN1ObjectIdentifier digest(String algorithm) {
    var oid = DIGESTS.get(algorithm);
    if (oid == null) {
      throw new IllegalArgumentException("algorithm is not a known digest: " + algorithm);
    }
    return oid;
  }
}
