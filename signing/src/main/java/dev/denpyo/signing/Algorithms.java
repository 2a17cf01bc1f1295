package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.SIG_CRYPTO_FAILURE;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Which algorithms a seal may use (ETSI TS 119 312): a white list, so that what is not known is not
 * accepted.
 */
final class Algorithms {
  static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  static final String RSA_PSS_SHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
  static final String ED25519 = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";

  /** Elliptic curves run here: six times faster than in the JDK. Private, never registered. */
  static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final int MIN_RSA_BITS = 1_900;
  private static final int MIN_EC_BITS = 256;

  /** Signature method to the algorithm name of its keys. */
  private static final Map<String, String> SIGNATURES = Map.ofEntries(
      Map.entry(RSA_SHA256, "RSA"),
      Map.entry(MORE + "rsa-sha384", "RSA"),
      Map.entry(MORE + "rsa-sha512", "RSA"),
      Map.entry(RSA_PSS_SHA256, "RSA"),
      Map.entry(MORE_2007 + "sha384-rsa-MGF1", "RSA"),
      Map.entry(MORE_2007 + "sha512-rsa-MGF1", "RSA"),
      Map.entry(MORE + "ecdsa-sha256", "EC"),
      Map.entry(MORE + "ecdsa-sha384", "EC"),
      Map.entry(MORE + "ecdsa-sha512", "EC"),
      Map.entry(ED25519, "EdDSA"));

  private static final Map<String, String> DIGESTS = Map.of(
      DigestMethod.SHA256, "SHA-256",
      DigestMethod.SHA384, "SHA-384",
      DigestMethod.SHA512, "SHA-512");

  private static final Set<String> CANONICALIZATIONS = Set.of(
      CanonicalizationMethod.INCLUSIVE,
      CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
      CanonicalizationMethod.EXCLUSIVE,
      CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
      CanonicalizationMethod.INCLUSIVE_11,
      CanonicalizationMethod.INCLUSIVE_11_WITH_COMMENTS);

  private Algorithms() {}

  /**
   * The signature method that fits a key.
   *
   * @throws SigningException {@code SIGNING-KEY-ALGORITHM} if none does
   */
  static String signatureMethodFor(PublicKey key, boolean rsaPss) {
    if (key instanceof RSAKey) {
      return rsaPss ? RSA_PSS_SHA256 : RSA_SHA256;
    }
    if (key instanceof ECKey ec) {
      return MORE + "ecdsa-sha" + hashBitsFor(ec.getParams().getOrder().bitLength());
    }
    if (key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519")) {
      return ED25519;
    }
    throw new SigningException(
        "SIGNING-KEY-ALGORITHM",
        "no signature method is known for a key of type " + key.getAlgorithm() + ".",
        "Use an RSA, EC (P-256, P-384, P-521) or Ed25519 key.");
  }

  /** A hash as strong as the curve (FIPS 186-5, section 6.1.1). */
  private static int hashBitsFor(int curveBits) {
    if (curveBits <= 256) {
      return 256;
    }
    return curveBits <= 384 ? 384 : 512;
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
      throw tooWeak("The digest method " + uri + " is weak or unknown.");
    }
    return name;
  }

  static void requireSignatureMethod(String uri) throws SealFault {
    if (uri.contains("hmac")) {
      // A secret shared with every verifier proves no signer (and invites key confusion).
      throw SealFault.format("The signature method " + uri + " is not a signature of a key pair.");
    }
    if (!SIGNATURES.containsKey(uri)) {
      throw tooWeak("The signature method " + uri + " is weak or unknown.");
    }
  }

  static void requireFitting(String signatureMethod, PublicKey key) throws SealFault {
    if (!key.getAlgorithm().equals(SIGNATURES.get(signatureMethod))) {
      throw SealFault.broken(
          SIG_CRYPTO_FAILURE,
          "The signature method " + signatureMethod + " does not fit the signer's "
              + key.getAlgorithm() + " key.",
          "Ask the sender for the document as it was sealed.");
    }
    var weakRsa = key instanceof RSAKey rsa && rsa.getModulus().bitLength() < MIN_RSA_BITS;
    var weakEc = key instanceof ECKey ec && ec.getParams().getOrder().bitLength() < MIN_EC_BITS;
    if (weakRsa || weakEc) {
      throw tooWeak("The signer's " + key.getAlgorithm() + " key is too short.");
    }
  }

  private static SealFault tooWeak(String detail) {
    return SealFault.undecided(
        CRYPTO_CONSTRAINTS_FAILURE, detail, "Ask for a seal with SHA-256 or better.");
  }
}
