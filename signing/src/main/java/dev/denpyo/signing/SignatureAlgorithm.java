package dev.denpyo.signing;

import static dev.denpyo.evidence.DigestAlgorithm.SHA_256;
import static dev.denpyo.evidence.DigestAlgorithm.SHA_384;
import static dev.denpyo.evidence.DigestAlgorithm.SHA_512;

import dev.denpyo.evidence.DigestAlgorithm;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The signature algorithms that seals are made with, each with the digest that belongs to it. */
public enum SignatureAlgorithm {
  /** RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2). */
  RSA_PKCS1_SHA256("SHA256withRSA", SHA_256),
  /** As above. */
  RSA_PKCS1_SHA384("SHA384withRSA", SHA_384),
  /** As above. */
  RSA_PKCS1_SHA512("SHA512withRSA", SHA_512),
  /** RSASSA-PSS, MGF1 with the same hash, salt as long as the hash (RFC 8017, section 8.1). */
  RSA_PSS_SHA256("RSASSA-PSS", SHA_256),
  /** As above. */
  RSA_PSS_SHA384("RSASSA-PSS", SHA_384),
  /** As above. */
  RSA_PSS_SHA512("RSASSA-PSS", SHA_512),
  /** ECDSA (FIPS 186-5), the curve is the key's. */
  ECDSA_SHA256("SHA256withECDSA", SHA_256),
  /** As above. */
  ECDSA_SHA384("SHA384withECDSA", SHA_384),
  /** As above. */
  ECDSA_SHA512("SHA512withECDSA", SHA_512),
  /** Ed25519 (RFC 8032), which hashes by itself; beside it CMS wants SHA-512 (RFC 8419). */
  ED25519("Ed25519", SHA_512);

  private final String javaName;
  private final DigestAlgorithm digest;

  SignatureAlgorithm(String javaName, DigestAlgorithm digest) {
    this.javaName = javaName;
    this.digest = digest;
  }

  /**
   * The algorithm that fits a key: for curves a hash as strong as the curve (FIPS 186-5, section
   * 6.1.1), for RSA always SHA-256.
   *
   * @param rsaPss whether an RSA key signs with PSS padding
   * @throws SigningException {@code SIGNING-KEY-ALGORITHM} if none fits
   */
  public static SignatureAlgorithm forKey(PublicKey key, boolean rsaPss) {
    if (key instanceof RSAKey) {
      return rsaPss || key.getAlgorithm().equals("RSASSA-PSS") ? RSA_PSS_SHA256 : RSA_PKCS1_SHA256;
    }
    if (key instanceof ECKey ec) {
      return forCurve(ec.getParams().getOrder().bitLength());
    }
    if (key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519")) {
      return ED25519;
    }
    throw new SigningException(
        "SIGNING-KEY-ALGORITHM",
        "no signature algorithm is known for a key of type " + key.getAlgorithm() + ".",
        "Use an RSA, EC (P-256, P-384, P-521) or Ed25519 key.");
  }

  private static SignatureAlgorithm forCurve(int bits) {
    if (bits <= 256) {
      return ECDSA_SHA256;
    }
    return bits <= 384 ? ECDSA_SHA384 : ECDSA_SHA512;
  }

  /** The digest over content and attributes. */
  public DigestAlgorithm digest() {
    return digest;
  }

  /** The name by which the Java platform knows it; PSS needs {@link #parameters} besides. */
  public String javaName() {
    return javaName;
  }

  /** What PSS adds to the name. */
  public Optional<PSSParameterSpec> parameters() {
    return isPss()
        ? Optional.of(new PSSParameterSpec(
            digest.javaName(),
            "MGF1",
            new MGF1ParameterSpec(digest.javaName()),
            digest.length(),
            PSSParameterSpec.TRAILER_FIELD_BC))
        : Optional.empty();
  }

  /** True for the three with PSS padding. */
  public boolean isPss() {
    return javaName.equals("RSASSA-PSS");
  }

  /** True for the elliptic curves, whose values are pairs of numbers. */
  public boolean isEcdsa() {
    return javaName.endsWith("ECDSA");
  }
}
