package dev.denpyo.signing.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Kinds of key. P-256 is the quickest to make and to use. */
public enum TestKey {
  /** RSA, 1024 bits: too short since 2019. */
  RSA_1024("RSA", "1024", "SHA256withRSA"),
  /** RSA, 2048 bits. */
  RSA_2048("RSA", "2048", "SHA256withRSA"),
  /** RSA, 3072 bits. */
  RSA_3072("RSA", "3072", "SHA256withRSA"),
  /** NIST P-256. */
  P_256("EC", "secp256r1", "SHA256withECDSA"),
  /** NIST P-384. */
  P_384("EC", "secp384r1", "SHA384withECDSA"),
  /** NIST P-521. */
  P_521("EC", "secp521r1", "SHA512withECDSA"),
  /** Edwards curve 25519. */
  ED25519("Ed25519", "", "Ed25519");

  /** Same name, same key: what is remembered here can never differ from what would be made. */
  private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

  private final String algorithm;
  private final String size;
  private final String signature;

  TestKey(String algorithm, String size, String signature) {
    this.algorithm = algorithm;
    this.size = size;
    this.signature = signature;
  }

  /** The key pair that goes by {@code name}; the same name gives the same pair. */
  public KeyPair pair(String name) {
    return MADE.computeIfAbsent(this + "/" + name, this::generate);
  }

  /** The JCA name of the signature algorithm that this kind of key is used with. */
  public String signatureAlgorithm() {
    return signature;
  }

  /** The signature algorithm that fits a private key. */
  static String signatureAlgorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> "Ed25519";
    };
  }

  private KeyPair generate(String seed) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed.getBytes(StandardCharsets.UTF_8)); // before use: replaces all entropy
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(new ECGenParameterSpec(size), random);
      } else {
        generator.initialize(size.isEmpty() ? 255 : Integer.parseInt(size), random);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot make keys of kind " + this, e);
    }
  }
}
