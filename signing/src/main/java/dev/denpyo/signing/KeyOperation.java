package dev.denpyo.signing;

import dev.denpyo.signing.trust.Crypto;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One private-key operation, by the provider that is quickest at it or that holds the key. */
final class KeyOperation implements RemoteSigner {
  private static final Set<String> CURVES = Set.of("EC", "EdDSA", "Ed25519");

  private final PrivateKey key;
  private final @Nullable Provider provider;
  private final boolean translated;

  private KeyOperation(PrivateKey key, @Nullable Provider provider, boolean translated) {
    this.key = key;
    this.provider = provider;
    this.translated = translated;
  }

  static KeyOperation of(PrivateKey key, @Nullable Provider holder) {
    if (holder != null || !CURVES.contains(key.getAlgorithm()) || key.getEncoded() == null) {
      return new KeyOperation(key, holder, false);
    }
    return new KeyOperation(inBouncyCastle(key), Crypto.bouncyCastle(), true);
  }

  private static PrivateKey inBouncyCastle(PrivateKey key) {
    try {
      return KeyFactory.getInstance(key.getAlgorithm(), Crypto.bouncyCastle())
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  @Override
  public byte[] sign(SignatureRequest request) {
    try {
      var signature = engine(request.algorithm());
      signature.initSign(key);
      signature.update(request.data());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw failed(e);
    }
  }

  private Signature engine(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    var name = nameOf(algorithm);
    var signature =
        provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    if (algorithm.parameters().isPresent()) {
      signature.setParameter(algorithm.parameters().get());
    }
    return signature;
  }

  /** Software keys sign by RFC 6979: no random number can betray them, and equal input is equal. */
  private String nameOf(SignatureAlgorithm algorithm) {
    return algorithm.isEcdsa() && translated
        ? algorithm.javaName().replace("ECDSA", "ECDDSA")
        : algorithm.javaName();
  }

  /** Whether {@code value} is a signature over the request by the owner of {@code key}. */
  static boolean verifies(PublicKey key, SignatureRequest request, byte[] value) {
    try {
      var algorithm = request.algorithm();
      var curve = isOfCurve(key);
      var signature = curve
          ? Signature.getInstance(algorithm.javaName(), Crypto.bouncyCastle())
          : Signature.getInstance(algorithm.javaName());
      if (algorithm.parameters().isPresent()) {
        signature.setParameter(algorithm.parameters().get());
      }
      signature.initVerify(curve ? inBouncyCastle(key) : key);
      signature.update(request.data());
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false; // a value of another shape, or a key of another kind
    }
  }

  /** Whether the private provider is for this key. */
  static boolean isOfCurve(PublicKey key) {
    return CURVES.contains(key.getAlgorithm());
  }

  /** The same key as the private provider likes it best; unchanged where it does not like it. */
  static PublicKey quickest(PublicKey key) {
    try {
      return isOfCurve(key) ? inBouncyCastle(key) : key;
    } catch (GeneralSecurityException e) {
      return key;
    }
  }

  private static PublicKey inBouncyCastle(PublicKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance(key.getAlgorithm(), Crypto.bouncyCastle())
        .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }

  private static SigningException failed(Exception cause) {
    return new SigningException(
        "SIGNING-FAILED",
        "the key could not make a signature; nothing was written.",
        "Check that the key, its algorithm and its device work.",
        cause);
  }
}
