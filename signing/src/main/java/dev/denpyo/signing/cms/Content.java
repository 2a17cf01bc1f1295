package dev.denpyo.signing.cms;

import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.trust.TimestampEvidence.Imprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The document that a signature is over.
 *
 * @param name what reports call it
 */
record Content(String name, Imprint imprint) {
  static Content of(byte[] document) {
    return new Content("content", algorithm -> start(algorithm).map(d -> d.digest(document)));
  }

  static Content of(Path document) {
    return new Content(
        String.valueOf(document.getFileName()),
        algorithm -> start(algorithm).map(d -> digest(document, d)));
  }

  SealScope scope() {
    return new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, name);
  }

  boolean isSame(byte[] other) {
    var digest = start("SHA-256").orElseThrow();
    return imprint
        .digest("SHA-256")
        .filter(d -> MessageDigest.isEqual(d, digest.digest(other)))
        .isPresent();
  }

  private static byte[] digest(Path document, MessageDigest digest) {
    try (var in = new DigestInputStream(Files.newInputStream(document), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return digest.digest();
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the document " + document + " cannot be read.",
          "Check its name and permissions.",
          e);
    }
  }

  private static Optional<MessageDigest> start(String algorithm) {
    try {
      return Optional.of(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      return Optional.empty();
    }
  }
}
