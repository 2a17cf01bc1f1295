package dev.denpyo.signing.tsp;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.failure.DenpyoException;
import java.util.List;

/** Several authorities, asked in order until one answers. */
public final class FallbackTimestampAuthority implements TimestampAuthority {
  private final List<TimestampAuthority> authorities;

  private FallbackTimestampAuthority(List<TimestampAuthority> authorities) {
    this.authorities = authorities;
  }

  /**
   * The first, and those to ask when it fails.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FallbackTimestampAuthority of(List<TimestampAuthority> authorities) {
    if (authorities.isEmpty()) {
      throw new IllegalArgumentException("authorities must not be empty");
    }
    return new FallbackTimestampAuthority(List.copyOf(authorities));
  }

  /**
   * {@inheritDoc}
   *
   * @throws DenpyoException of the last authority, with those of the others suppressed in it
   */
  @Override
  public TimestampToken stamp(DigestAlgorithm algorithm, byte[] digest) {
    DenpyoException last = null;
    for (var authority : authorities) {
      try {
        return authority.stamp(algorithm, digest);
      } catch (DenpyoException e) {
        if (last != null) {
          e.addSuppressed(last);
        }
        last = e;
      }
    }
    if (last == null) {
      throw new IllegalStateException("no authority was asked"); // there is at least one
    }
    throw last;
  }
}
