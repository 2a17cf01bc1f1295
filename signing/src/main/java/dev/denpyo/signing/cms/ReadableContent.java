package dev.denpyo.signing.cms;

import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Consumer;

/** Content that can be read again, so that digests of it between other bytes can be had. */
final class ReadableContent implements Imprint {
  private final Consumer<MessageDigest> reader;

  /** Content that {@code reader} puts into a digest, all of it each time. */
  ReadableContent(Consumer<MessageDigest> reader) {
    this.reader = reader;
  }

  /** Puts the whole content into {@code digest}. */
  void into(MessageDigest digest) {
    reader.accept(digest);
  }

  @Override
  public Optional<byte[]> digest(String algorithm) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      into(digest);
      return Optional.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
