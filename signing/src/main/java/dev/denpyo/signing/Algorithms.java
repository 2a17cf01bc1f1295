package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.SIG_CRYPTO_FAILURE;

import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Crypto;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;

/**
 * The algorithms of XML signatures that can be verified here. Whether one is good enough is for
 * {@link dev.denpyo.signing.trust.AlgorithmPolicy} to say; what is not known is not accepted.
 */
final class Algorithms {
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String RSA_PSS_SHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
  static final String ED25519 = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";

  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String DSIG_11 = "http://www.w3.org/2009/xmldsig11#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";

  /** A signature method: the algorithm name of its keys, its digest, and how RSA is used. */
  private record Method(String keys, String digest, boolean pss) {}

  private static final Map<String, Method> SIGNATURES = Map.ofEntries(
      Map.entry(RSA_SHA256, new Method("RSA", "SHA-256", false)),
      Map.entry(MORE + "rsa-sha384", new Method("RSA", "SHA-384", false)),
      Map.entry(MORE + "rsa-sha512", new Method("RSA", "SHA-512", false)),
      Map.entry(RSA_PSS_SHA256, new Method("RSA", "SHA-256", true)),
      Map.entry(MORE_2007 + "sha384-rsa-MGF1", new Method("RSA", "SHA-384", true)),
      Map.entry(MORE_2007 + "sha512-rsa-MGF1", new Method("RSA", "SHA-512", true)),
      Map.entry(MORE + "ecdsa-sha256", new Method("EC", "SHA-256", false)),
      Map.entry(MORE + "ecdsa-sha384", new Method("EC", "SHA-384", false)),
      Map.entry(MORE + "ecdsa-sha512", new Method("EC", "SHA-512", false)),
      Map.entry(ED25519, new Method("EdDSA", "", false)),
      Map.entry(DSIG_11 + "dsa-sha256", new Method("DSA", "SHA-256", false)),
      // Of the past: still to be computed, seldom good enough.
      Map.entry(DSIG + "rsa-sha1", new Method("RSA", "SHA-1", false)),
      Map.entry(DSIG + "dsa-sha1", new Method("DSA", "SHA-1", false)),
      Map.entry(MORE + "ecdsa-sha1", new Method("EC", "SHA-1", false)),
      Map.entry(MORE + "rsa-sha224", new Method("RSA", "SHA-224", false)),
      Map.entry(MORE + "ecdsa-sha224", new Method("EC", "SHA-224", false)));

  private static final Map<String, String> DIGESTS = Map.of(
      DigestMethod.SHA256,
      "SHA-256",
      DigestMethod.SHA384,
      "SHA-384",
      DigestMethod.SHA512,
      "SHA-512",
      DigestMethod.SHA1,
      "SHA-1",
      MORE + "sha224",
      "SHA-224");

  /** What the JDK verifies under its own restrictions; the rest needs them lifted. */
  private static final Set<String> MODERN_DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512", "");

  private static final int MIN_JDK_BITS = 1_024;

  private static final Set<String> CANONICALIZATIONS = Set.of(
      CanonicalizationMethod.INCLUSIVE,
      CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
      CanonicalizationMethod.EXCLUSIVE,
      CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
      CanonicalizationMethod.INCLUSIVE_11,
      CanonicalizationMethod.INCLUSIVE_11_WITH_COMMENTS);

  private Algorithms() {}

  /** The URI by which a signature names its method (RFC 9231). */
  static String signatureMethod(SignatureAlgorithm algorithm) {
    var hash = "sha" + Byte.SIZE * algorithm.digest().length();
    return switch (algorithm) {
      case RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512 -> MORE + "rsa-" + hash;
      case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> MORE_2007 + hash + "-rsa-MGF1";
      case ECDSA_SHA256, ECDSA_SHA384, ECDSA_SHA512 -> MORE + "ecdsa-" + hash;
      case ED25519 -> ED25519;
    };
  }

  static boolean isCanonicalization(String uri) {
    return CANONICALIZATIONS.contains(uri);
  }

  /** Takes seals out of what is signed; a filter counts only in a shape that does no more. */
  static boolean removesSeal(String uri) {
    return uri.equals(Transform.ENVELOPED) || uri.equals(Transform.XPATH2);
  }

  /** The JDK's name of a digest method. */
  static String digestName(String uri) throws SealFault {
    var name = DIGESTS.get(uri);
    if (name == null) {
      throw unknown("The digest method " + uri + " is weak or unknown.");
    }
    return name;
  }

  /** Stops at a method that is no signature at all. */
  static void requireKeyPair(String signatureMethod) throws SealFault {
    if (signatureMethod.contains("hmac")) {
      // A secret shared with every verifier proves no signer (and invites key confusion).
      throw SealFault.format(
          "The signature method " + signatureMethod + " is not a signature of a key pair.");
    }
  }

  /** What a signature rests on, if the method is known and fits the key. */
  static List<AlgorithmUse> uses(String signatureMethod, PublicKey key) throws SealFault {
    var method = SIGNATURES.get(signatureMethod);
    if (method == null) {
      throw unknown("The signature method " + signatureMethod + " is weak or unknown.");
    }
    if (!key.getAlgorithm().equals(method.keys())) {
      throw SealFault.broken(
          SIG_CRYPTO_FAILURE,
          "The signature method " + signatureMethod + " does not fit the signer's "
              + key.getAlgorithm() + " key.",
          "Ask the sender for the document as it was sealed.");
    }
    var withKey = Crypto.use(key, method.pss(), "the signature");
    return method.digest().isEmpty()
        ? List.of(withKey)
        : List.of(withKey, AlgorithmUse.digest(method.digest(), "the signature"));
  }

  /** Whether the JDK verifies this only with its restrictions lifted. */
  static boolean isOfThePast(SealShape shape, PublicKey key) throws SealFault {
    var method = SIGNATURES.get(shape.signatureMethod());
    var past = method == null || !MODERN_DIGESTS.contains(method.digest());
    for (var reference : shape.references()) {
      past |= !MODERN_DIGESTS.contains(digestName(reference.digestMethod()));
    }
    return past || (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < MIN_JDK_BITS);
  }

  private static SealFault unknown(String detail) {
    return SealFault.undecided(
        CRYPTO_CONSTRAINTS_FAILURE, detail, "Ask for a seal with SHA-256 or better.");
  }
}
