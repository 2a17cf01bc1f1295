package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign a note, and how to check it: a name with an Ed25519 key (C2SP signed-note).
 *
 * <p>Its text, {@code name+keyid+base64}, is what logs and witnesses publish as their verifier key.
 */
public final class NoteKey {
  /** What a key signs. */
  public enum Type {
    /** The text of the note itself. */
    ED25519((byte) 0x01),
    /** A witness's word that it saw a checkpoint at a time (C2SP tlog-cosignature). */
    COSIGNATURE((byte) 0x04);

    private final byte code;

    Type(byte code) {
      this.code = code;
    }

    private static Type of(byte code) {
      for (var type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IllegalArgumentException("the key is of an unknown type " + code);
    }
  }

  static final int KEY_LENGTH = 32;
  private static final int ID_LENGTH = 4;
  private static final int SIGNATURE_LENGTH = 64;
  // DER of a SubjectPublicKeyInfo for Ed25519 up to the 32 bytes of the key (RFC 8410 section 4).
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final Pattern TEXT =
      Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

  private final String name;
  private final Type type;
  private final byte[] encoded;
  private final byte[] id;
  private final PublicKey key;

  private NoteKey(String name, Type type, byte[] encoded) {
    this.name = requireName(name);
    this.type = requireNonNull(type, "type");
    this.encoded = encoded.clone();
    this.key = publicKey(this.encoded);
    this.id = id(this.name, type, this.encoded);
  }

  /**
   * A key from its 32 bytes.
   *
   * @param name not empty, without spaces and {@code +}; best a web address without its scheme
   * @param publicKey as RFC 8032 encodes it
   * @throws IllegalArgumentException if the name is not so or the bytes are no such key
   */
  public static NoteKey of(String name, Type type, byte[] publicKey) {
    return new NoteKey(name, type, publicKey);
  }

  /**
   * Reads what {@link #toText} writes.
   *
   * @throws IllegalArgumentException if it is anything else, a key id that does not fit included
   */
  public static NoteKey parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("text must be a verifier key: name+keyid+base64");
    }
    var material = Base64.getDecoder().decode(parts.group(3)); // 44 digits: 33 bytes, no padding
    var type = Type.of(material[0]);
    var key = new NoteKey(parts.group(1), type, Arrays.copyOfRange(material, 1, material.length));
    if (!key.toText().equals(text)) {
      throw new IllegalArgumentException("text holds a key id that is not that of its key");
    }
    return key;
  }

  static String requireName(String name) {
    var bad = name.codePoints()
        .anyMatch(
            c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    if (name.isEmpty() || bad) {
      throw new IllegalArgumentException("name must not be empty or hold spaces or +: " + name);
    }
    return name;
  }

  private static PublicKey publicKey(byte[] encoded) {
    if (encoded.length != KEY_LENGTH) {
      throw new IllegalArgumentException("publicKey must have 32 bytes, has " + encoded.length);
    }
    var info = Arrays.copyOf(PREFIX, PREFIX.length + KEY_LENGTH);
    System.arraycopy(encoded, 0, info, PREFIX.length, KEY_LENGTH);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("publicKey is no Ed25519 key", e);
    }
  }

  private static byte[] id(String name, Type type, byte[] encoded) {
    var hash = DigestAlgorithm.SHA_256.digest(
        name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', type.code}, encoded);
    return Arrays.copyOf(hash, ID_LENGTH);
  }

  /** Whose key it is. */
  public String name() {
    return name;
  }

  /** What it signs. */
  public Type type() {
    return type;
  }

  /** The first four bytes of a hash over name, type and key; tells keys of one name apart. */
  public int id() {
    return ByteBuffer.wrap(id).getInt();
  }

  /** {@code name+keyid+base64}, as others configure it. */
  public String toText() {
    var material =
        ByteBuffer.allocate(1 + encoded.length).put(type.code).put(encoded).array();
    return name + "+" + HexFormat.of().formatHex(id) + "+"
        + Base64.getEncoder().encodeToString(material);
  }

  /** Whether this key made a signature over the text of a note. */
  boolean verifies(String text, NoteSignature signature) {
    var bytes = signature.bytes();
    if (type == Type.ED25519) {
      return verifies(text.getBytes(StandardCharsets.UTF_8), bytes);
    }
    if (bytes.length != Long.BYTES + SIGNATURE_LENGTH) {
      return false;
    }
    var time = ByteBuffer.wrap(bytes).getLong();
    var message = "cosignature/v1\ntime " + time + "\n" + text;
    return time >= 0
        && verifies(
            message.getBytes(StandardCharsets.UTF_8),
            Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
  }

  private boolean verifies(byte[] message, byte[] bytes) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(message);
      return bytes.length == SIGNATURE_LENGTH && signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      return false; // a value outside the group is no signature
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteKey that && toText().equals(that.toText());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(id);
  }

  @Override
  public String toString() {
    return toText();
  }
}
