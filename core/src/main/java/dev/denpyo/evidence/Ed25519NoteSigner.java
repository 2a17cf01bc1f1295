package dev.denpyo.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Signs notes with an Ed25519 key at hand (RFC 8032), by the Java platform. Thread-safe.
 *
 * <p>The secret text, {@code PRIVATE+KEY+name+keyid+base64}, is the one that Go's note package
 * writes, so keys can be shared with its tools.
 */
public final class Ed25519NoteSigner implements NoteSigner {
  private static final byte CODE = 0x01; // the type byte of C2SP signed-note
  private static final Pattern SECRET =
      Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

  private final NoteKey key;
  private final byte[] seed;
  private final PrivateKey secret;

  private Ed25519NoteSigner(String name, byte[] seed) {
    this.seed = seed;
    try {
      this.key = NoteKey.of(name, NoteKey.Type.ED25519, publicKey(seed));
      this.secret = KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 must offer Ed25519", e);
    }
  }

  /** Hands out a given seed, so that the platform computes the public key that belongs to it. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    var point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
    var encoded = new byte[NoteKey.KEY_LENGTH]; // RFC 8032 5.1.2: y, little-endian, and a sign
    var y = point.getY().toByteArray();
    for (var i = 0; i < Math.min(y.length, encoded.length); i++) {
      encoded[i] = y[y.length - 1 - i];
    }
    encoded[encoded.length - 1] |= (byte) (point.isXOdd() ? 0x80 : 0);
    return encoded;
  }

  /** A new key under this name; {@code random} makes its secret. */
  public static Ed25519NoteSigner generate(String name, SecureRandom random) {
    var seed = new byte[NoteKey.KEY_LENGTH];
    random.nextBytes(seed);
    return new Ed25519NoteSigner(name, seed);
  }

  /**
   * Reads what {@link #secretText} writes.
   *
   * @throws IllegalArgumentException if it is anything else; the message does not repeat it
   */
  public static Ed25519NoteSigner parse(String secretText) {
    var parts = SECRET.matcher(secretText);
    if (!parts.matches()) {
      throw new IllegalArgumentException("secretText must be PRIVATE+KEY+name+keyid+base64");
    }
    var material = Base64.getDecoder().decode(parts.group(3));
    if (material[0] != CODE) {
      throw new IllegalArgumentException("secretText holds a key of an unknown type");
    }
    var signer =
        new Ed25519NoteSigner(parts.group(1), Arrays.copyOfRange(material, 1, material.length));
    if (!signer.secretText().equals(secretText)) {
      throw new IllegalArgumentException("secretText holds a key id that is not that of its key");
    }
    return signer;
  }

  /** The secret itself, to be kept where nobody else reads it. */
  public String secretText() {
    var material = ByteBuffer.allocate(1 + seed.length).put(CODE).put(seed).array();
    return "PRIVATE+KEY+" + key.name() + "+" + HexFormat.of().toHexDigits(key.id()) + "+"
        + Base64.getEncoder().encodeToString(material);
  }

  @Override
  public NoteKey key() {
    return key;
  }

  @Override
  public NoteSignature sign(String text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return NoteSignature.of(key, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key at hand must be able to sign", e);
    }
  }
}
