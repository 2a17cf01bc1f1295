package dev.denpyo.signing.cms;

import dev.denpyo.evidence.SealScope;
import dev.denpyo.signing.SigningException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * The document that a signature is over.
 *
 * @param name what reports call it
 */
record Content(String name, ReadableContent imprint) {
  static Content of(byte[] document) {
    return new Content("content", new ReadableContent(digest -> digest.update(document)));
  }

  static Content of(Path document) {
    return new Content(
        String.valueOf(document.getFileName()),
        new ReadableContent(digest -> read(document, digest)));
  }

  SealScope scope() {
    return new SealScope(SealScope.Coverage.WHOLE_DOCUMENT, name);
  }

  boolean isSame(byte[] other) {
    return imprint
        .digest("SHA-256")
        .filter(
            d -> MessageDigest.isEqual(d, of(other).imprint.digest("SHA-256").orElseThrow()))
        .isPresent();
  }

  private static void read(Path document, MessageDigest digest) {
    try (var in = new DigestInputStream(Files.newInputStream(document), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the document " + document + " cannot be read.",
          "Check its name and permissions.",
          e);
    }
  }
}
