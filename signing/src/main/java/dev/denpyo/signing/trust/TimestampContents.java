package dev.denpyo.signing.trust;

import java.util.Optional;

/** What a timestamp token carries along. */
public final class TimestampContents {
  private TimestampContents() {}

  /** Certificates and revocation data inside {@code token}; nothing when it cannot be read. */
  public static ValidationMaterial of(Der token) {
    var evidence = TimestampEvidence.ofContent(token, algorithm -> Optional.empty());
    return Token.of(evidence).map(Token::material).orElse(ValidationMaterial.NONE);
  }
}
