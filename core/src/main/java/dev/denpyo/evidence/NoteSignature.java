package dev.denpyo.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One signature line of a note: who says to have signed, with which key, and the bytes. */
public final class NoteSignature {
  static final String DASH = "\u2014 "; // an em dash begins each line

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  private NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = NoteKey.requireName(name);
    this.keyId = keyId;
    this.bytes = bytes;
  }

  /**
   * A signature made elsewhere.
   *
   * @param key whose it is
   * @param bytes as the key's type asks: 64 bytes of Ed25519, with eight of time before a
   *     cosignature
   */
  public static NoteSignature of(NoteKey key, byte[] bytes) {
    return new NoteSignature(key.name(), key.id(), bytes.clone());
  }

  static NoteSignature parse(String line) {
    var space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new IllegalArgumentException("a signature line must be a dash, a name and Base64");
    }
    var text = line.substring(space + 1);
    var all = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
    if (all.length <= Integer.BYTES || !Base64.getEncoder().encodeToString(all).equals(text)) {
      throw new IllegalArgumentException("a signature is not canonical Base64 or too short");
    }
    return new NoteSignature(
        line.substring(DASH.length(), space),
        ByteBuffer.wrap(all).getInt(),
        Arrays.copyOfRange(all, Integer.BYTES, all.length));
  }

  /** Name of the key. */
  public String name() {
    return name;
  }

  /** Id of the key, as {@link NoteKey#id}. */
  public int keyId() {
    return keyId;
  }

  /** The signature, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  boolean isBy(NoteKey key) {
    return name.equals(key.name()) && keyId == key.id();
  }

  /** The line without its line feed. */
  String toLine() {
    var all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(keyId)
        .put(bytes)
        .array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature that && toLine().equals(that.toLine());
  }

  @Override
  public int hashCode() {
    return name.hashCode() ^ keyId;
  }

  @Override
  public String toString() {
    return toLine();
  }
}
