package dev.denpyo.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp token (RFC 3161, section 2.4.2): an authority's signed word that a digest existed at
 * a time. Equal by content.
 */
public final class TimestampToken {
  private final byte[] encoded;
  private final Instant time;

  private TimestampToken(byte[] encoded, Instant time) {
    this.encoded = encoded;
    this.time = time;
  }

  /**
   * Takes over a token as an authority issued it.
   *
   * @param encoded the {@code ContentInfo}, DER
   * @param time the {@code genTime} inside
   * @throws IllegalArgumentException if {@code encoded} is empty
   */
  public static TimestampToken of(byte[] encoded, Instant time) {
    if (encoded.length == 0) {
      throw new IllegalArgumentException("encoded must hold a token, was empty");
    }
    return new TimestampToken(encoded.clone(), requireNonNull(time, "time"));
  }

  /** The {@code ContentInfo}, DER, a copy. */
  public byte[] encoded() {
    return encoded.clone();
  }

  /** The time that the authority states. */
  public Instant time() {
    return time;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimestampToken that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "TimestampToken of " + time;
  }
}
