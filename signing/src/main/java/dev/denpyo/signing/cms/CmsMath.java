package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Crypto;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** The arithmetic of one CMS signature: which algorithm is meant, and whether the value fits. */
final class CmsMath {
  private static final String PSS = "RSASSA-PSS";
  private static final String MGF1 = "1.2.840.113549.1.1.8";
  private static final String ED25519 = "Ed25519";

  private static final Map<String, String> DIGESTS = Map.ofEntries(
      Map.entry("1.2.840.113549.2.5", "MD5"),
      Map.entry("1.3.14.3.2.26", "SHA-1"),
      Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
      Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
      Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
      Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
      Map.entry("2.16.840.1.101.3.4.2.7", "SHA3-224"),
      Map.entry("2.16.840.1.101.3.4.2.8", "SHA3-256"),
      Map.entry("2.16.840.1.101.3.4.2.9", "SHA3-384"),
      Map.entry("2.16.840.1.101.3.4.2.10", "SHA3-512"));

  /** With a digest in the name, or of a family that takes it from elsewhere. */
  private static final Map<String, String> SIGNATURES = Map.ofEntries(
      Map.entry("1.2.840.113549.1.1.1", "RSA"),
      Map.entry("1.2.840.113549.1.1.4", "MD5withRSA"),
      Map.entry("1.2.840.113549.1.1.5", "SHA1withRSA"),
      Map.entry("1.2.840.113549.1.1.14", "SHA224withRSA"),
      Map.entry("1.2.840.113549.1.1.11", "SHA256withRSA"),
      Map.entry("1.2.840.113549.1.1.12", "SHA384withRSA"),
      Map.entry("1.2.840.113549.1.1.13", "SHA512withRSA"),
      Map.entry("2.16.840.1.101.3.4.3.13", "SHA3-224withRSA"),
      Map.entry("2.16.840.1.101.3.4.3.14", "SHA3-256withRSA"),
      Map.entry("2.16.840.1.101.3.4.3.15", "SHA3-384withRSA"),
      Map.entry("2.16.840.1.101.3.4.3.16", "SHA3-512withRSA"),
      Map.entry("1.2.840.113549.1.1.10", PSS),
      Map.entry("1.2.840.10045.2.1", "ECDSA"), // the key's type in the place of the algorithm
      Map.entry("1.2.840.10045.4.1", "SHA1withECDSA"),
      Map.entry("1.2.840.10045.4.3.1", "SHA224withECDSA"),
      Map.entry("1.2.840.10045.4.3.2", "SHA256withECDSA"),
      Map.entry("1.2.840.10045.4.3.3", "SHA384withECDSA"),
      Map.entry("1.2.840.10045.4.3.4", "SHA512withECDSA"),
      Map.entry("2.16.840.1.101.3.4.3.10", "SHA3-256withECDSA"),
      Map.entry("2.16.840.1.101.3.4.3.11", "SHA3-384withECDSA"),
      Map.entry("2.16.840.1.101.3.4.3.12", "SHA3-512withECDSA"),
      Map.entry("1.3.101.112", ED25519));

  private CmsMath() {}

  static String digestName(AlgorithmIdentifier algorithm) {
    var oid = algorithm.getAlgorithm().getId();
    return DIGESTS.getOrDefault(oid, oid);
  }

  static String signatureName(AlgorithmIdentifier algorithm) {
    var oid = algorithm.getAlgorithm().getId();
    return SIGNATURES.getOrDefault(oid, oid);
  }

  /** The key at work under that algorithm. */
  static AlgorithmUse use(AlgorithmIdentifier algorithm, PublicKey key) {
    return Crypto.use(key, signatureName(algorithm).equals(PSS), "the signature");
  }

  /** Hex of the parameters; absent ones are as good as NULL. */
  static String parameters(AlgorithmIdentifier algorithm) {
    var parameters = algorithm.getParameters();
    return parameters == null || parameters instanceof ASN1Null
        ? ""
        : HexFormat.of().formatHex(DerEncoding.encode(parameters));
  }

  /**
   * Whether {@code value} is a signature over {@code data}. False for everything that is unknown,
   * does not fit together, or is not of the one form that its algorithm has.
   */
  static boolean verifies(
      PublicKey key,
      AlgorithmIdentifier digest,
      AlgorithmIdentifier algorithm,
      byte[] data,
      byte[] value) {
    try {
      var parameters = pssParameters(algorithm);
      var name = fullName(signatureName(algorithm), digestName(digest));
      if (!fits(name, parameters, digestName(digest), key)) {
        return false;
      }
      var signature = engine(name, key);
      if (parameters.isPresent()) {
        signature.setParameter(parameters.get());
      }
      signature.update(data);
      return signature.verify(value);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  private static String fullName(String signature, String digest) {
    return signature.equals("RSA") || signature.equals("ECDSA")
        ? (digest.startsWith("SHA3-") ? digest : digest.replace("-", "")) + "with" + signature
        : signature;
  }

  /** The digest of the attributes must be that of the content: two would be a way to cheat. */
  private static boolean fits(
      String name, Optional<PSSParameterSpec> pss, String digest, PublicKey key) {
    if (name.equals(ED25519)) {
      return key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals(ED25519);
    }
    if (name.equals(PSS)) {
      var family = key.getAlgorithm();
      return (family.equals("RSA") || family.equals(PSS))
          && pss.orElseThrow().getDigestAlgorithm().equals(digest);
    }
    var split = name.indexOf("with");
    var family = name.endsWith("ECDSA") ? "EC" : "RSA";
    return split > 0
        && name.substring(0, split).replace("-", "").equals(digest.replace("-", ""))
        && key.getAlgorithm().equals(family);
  }

  private static Signature engine(String name, PublicKey key) throws GeneralSecurityException {
    if (!name.endsWith("ECDSA") && !name.equals(ED25519)) {
      // The platform knows all of RSA but SHA-3.
      var signature = name.startsWith("SHA3-")
          ? Signature.getInstance(name, Crypto.bouncyCastle())
          : Signature.getInstance(name);
      signature.initVerify(key);
      return signature;
    }
    requireNamedCurve(key);
    var signature = Signature.getInstance(name, Crypto.bouncyCastle());
    signature.initVerify(KeyFactory.getInstance(key.getAlgorithm(), Crypto.bouncyCastle())
        .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
    return signature;
  }

  /** A curve of the signer's own making proves nothing (CVE-2020-0601). */
  private static void requireNamedCurve(PublicKey key) throws GeneralSecurityException {
    var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
    var parameters = info.getAlgorithm().getParameters();
    if (key.getAlgorithm().equals("EC") && !(parameters instanceof ASN1ObjectIdentifier)) {
      throw new GeneralSecurityException("the curve is not one with a name");
    }
  }

  private static Optional<PSSParameterSpec> pssParameters(AlgorithmIdentifier algorithm)
      throws GeneralSecurityException {
    if (!signatureName(algorithm).equals(PSS)) {
      return Optional.empty();
    }
    var stated = RSASSAPSSparams.getInstance(algorithm.getParameters());
    var mask = stated.getMaskGenAlgorithm();
    var digest = digestName(stated.getHashAlgorithm());
    var maskDigest = digestName(AlgorithmIdentifier.getInstance(mask.getParameters()));
    if (!mask.getAlgorithm().getId().equals(MGF1) || !maskDigest.equals(digest)) {
      throw new GeneralSecurityException("PSS with two digests");
    }
    AlgorithmParameterSpec inner = new MGF1ParameterSpec(digest);
    return Optional.of(new PSSParameterSpec(
        digest,
        "MGF1",
        inner,
        stated.getSaltLength().intValueExact(),
        stated.getTrailerField().intValueExact()));
  }
}
