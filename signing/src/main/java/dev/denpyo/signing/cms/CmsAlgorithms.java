package dev.denpyo.signing.cms;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** How CMS names the algorithms that we sign with (RFC 5754, RFC 4056, RFC 8419). */
final class CmsAlgorithms {
  private CmsAlgorithms() {}

  /** Without parameters, as RFC 5754, section 2 wants it made. */
  static AlgorithmIdentifier digest(DigestAlgorithm algorithm) {
    return new AlgorithmIdentifier(oid(algorithm));
  }

  static AlgorithmIdentifier signature(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA_PKCS1_SHA256 -> withNull(PKCSObjectIdentifiers.sha256WithRSAEncryption);
      case RSA_PKCS1_SHA384 -> withNull(PKCSObjectIdentifiers.sha384WithRSAEncryption);
      case RSA_PKCS1_SHA512 -> withNull(PKCSObjectIdentifiers.sha512WithRSAEncryption);
      case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> pss(algorithm.digest());
      case ECDSA_SHA256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      case ECDSA_SHA384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
      case ECDSA_SHA512 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512);
      case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    };
  }

  private static ASN1ObjectIdentifier oid(DigestAlgorithm algorithm) {
    return switch (algorithm) {
      case SHA_256 -> NISTObjectIdentifiers.id_sha256;
      case SHA_384 -> NISTObjectIdentifiers.id_sha384;
      case SHA_512 -> NISTObjectIdentifiers.id_sha512;
    };
  }

  private static AlgorithmIdentifier withNull(ASN1ObjectIdentifier oid) {
    return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
  }

  private static AlgorithmIdentifier pss(DigestAlgorithm digest) {
    var hash = new AlgorithmIdentifier(oid(digest), DERNull.INSTANCE);
    var parameters = new RSASSAPSSparams(
        hash,
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
        new ASN1Integer(digest.length()),
        RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters);
  }
}
