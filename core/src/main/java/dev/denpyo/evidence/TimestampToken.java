package dev.denpyo.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp (RFC 3161, section 2.4.2), as the bytes that an authority sent. What it says, and
 * whether to believe it, is for a verifier to tell.
 */
public final class TimestampToken {
  private final byte[] encoded;

  private TimestampToken(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * A token.
   *
   * @param encoded DER of the CMS {@code ContentInfo}, without the response around it
   * @throws IllegalArgumentException if {@code encoded} is empty
   */
  public static TimestampToken of(byte[] encoded) {
    if (encoded.length == 0) {
      throw new IllegalArgumentException("encoded must not be empty");
    }
    return new TimestampToken(encoded.clone());
  }

  /** DER of the CMS {@code ContentInfo}; a copy. */
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimestampToken token && Arrays.equals(encoded, token.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "TimestampToken of " + encoded.length + " bytes";
  }
}
