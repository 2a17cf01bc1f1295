package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Content that can be read again, so that digests of it between other bytes can be had. */
@FunctionalInterface
interface ReadableContent extends Imprint {
  /** Puts the whole content into {@code digest}. */
  void into(MessageDigest digest);

  @Override
  default Optional<byte[]> digest(String algorithm) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      into(digest);
      return Optional.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
