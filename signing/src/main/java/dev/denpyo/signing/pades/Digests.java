package dev.denpyo.signing.pades;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Digests by name, old ones too: whether they are good enough is not decided here. */
final class Digests {
  private Digests() {}

  static Optional<MessageDigest> start(String algorithm) {
    try {
      return Optional.of(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
