package dev.denpyo.signing.pades;

import dev.denpyo.signing.cms.CmsSigner;
import dev.denpyo.signing.trust.AlgorithmUse;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.List;

/** Names the algorithms that one signature rests on. */
final class KeyUse {
  private static final String SEAL = "the seal";

  private KeyUse() {}

  static List<AlgorithmUse> of(CmsSigner signer) {
    List<AlgorithmUse> uses = new ArrayList<>();
    uses.add(AlgorithmUse.digest(signer.digestAlgorithm(), SEAL));
    signer
        .certificate()
        .map(X509Certificate::getPublicKey)
        .ifPresent(key -> uses.add(
            AlgorithmUse.signature(family(signer.signatureAlgorithm(), key), bits(key), SEAL)));
    return uses;
  }

  private static String family(String algorithm, PublicKey key) {
    if (algorithm.contains("PSS")) {
      return "RSA-PSS";
    }
    return switch (key.getAlgorithm()) {
      case "EC" -> "ECDSA";
      case "Ed25519", "EdDSA" -> "EdDSA";
      default -> key.getAlgorithm();
    };
  }

  private static int bits(PublicKey key) {
    if (key instanceof RSAKey rsa) {
      return rsa.getModulus().bitLength();
    }
    if (key instanceof ECKey ec) {
      return ec.getParams().getOrder().bitLength();
    }
    return key instanceof DSAKey dsa ? dsa.getParams().getP().bitLength() : 256;
  }
}
