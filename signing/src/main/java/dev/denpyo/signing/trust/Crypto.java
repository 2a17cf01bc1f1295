package dev.denpyo.signing.trust;

import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

/** Where the mathematics of keys run, and what keys and signature algorithms are called. */
public final class Crypto {
  /** Elliptic curves run here: six times faster than in the JDK. Private, never registered. */
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private Crypto() {}

  /** BouncyCastle as an object of this library; the JVM does not know it. */
  public static Provider bouncyCastle() {
    return BOUNCY_CASTLE;
  }

  /** The key at work in a signature; {@code pss} tells how an RSA key is used. */
  public static AlgorithmUse use(PublicKey key, boolean pss, String protects) {
    if (key instanceof RSAKey rsa) {
      var name = pss ? "RSA-PSS" : "RSA";
      return AlgorithmUse.signature(name, rsa.getModulus().bitLength(), protects);
    }
    if (key instanceof ECKey ec) {
      return AlgorithmUse.signature("ECDSA", ec.getParams().getOrder().bitLength(), protects);
    }
    if (key instanceof DSAKey dsa) {
      return AlgorithmUse.signature("DSA", dsa.getParams().getP().bitLength(), protects);
    }
    return switch (key.getAlgorithm()) {
      case "EdDSA", "Ed25519" -> AlgorithmUse.signature("EdDSA", 255, protects);
      case "Ed448" -> AlgorithmUse.signature("EdDSA", 448, protects);
      default -> AlgorithmUse.signature(key.getAlgorithm(), 0, protects);
    };
  }

  /** The digest and the key at work in something signed after an ASN.1 algorithm identifier. */
  static List<AlgorithmUse> uses(AlgorithmIdentifier algorithm, PublicKey key, String protects) {
    var pss = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
    var withKey = use(key, pss, protects);
    var uses = new ArrayList<>(List.of(withKey));
    if (!withKey.algorithm().equals("EdDSA")) { // which brings a digest of its own
      uses.add(AlgorithmUse.digest(digestOf(algorithm).orElse("unknown"), protects));
    }
    return uses;
  }

  /** The digest and the issuer's key that a certificate's signature rests on. */
  static List<AlgorithmUse> uses(X509Certificate certificate, PublicKey issuer, String protects) {
    var encoded = Certificate.getInstance(Der.of(certificate).bytes());
    return uses(encoded.getSignatureAlgorithm(), issuer, protects);
  }

  private static Optional<String> digestOf(AlgorithmIdentifier algorithm) {
    var digest = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
    return Optional.ofNullable(digest)
        .map(AlgorithmIdentifier::getAlgorithm)
        .map(ASN1ObjectIdentifier::getId)
        .flatMap(Hashes::name);
  }
}
