package dev.denpyo.signing.asic;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.FileContent;
import dev.denpyo.signing.SigningException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;

/** Digests of files that are about to be sealed. */
final class ContentDigest {
  private ContentDigest() {}

  static byte[] of(FileContent content, DigestAlgorithm algorithm) {
    try (var in = new DigestInputStream(content.open(), algorithm.calculator())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (IOException | UncheckedIOException e) {
      throw new SigningException(
          "SIGNING-FILE", "a file cannot be read.", "Check its name and permissions.", e);
    }
  }
}
