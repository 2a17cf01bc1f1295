package dev.denpyo.signing.ers;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The digest of a document, equal by content. */
public final class DocumentDigest {
  private final byte[] bytes;

  private DocumentDigest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** These bytes, copied. */
  public static DocumentDigest of(byte[] bytes) {
    return new DocumentDigest(bytes.clone());
  }

  /** The bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentDigest that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
