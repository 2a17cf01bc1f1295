package dev.denpyo.signing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that a seal may be about, read as often as somebody asks. */
@FunctionalInterface
public interface FileContent {
  /** The bytes from the first one; reading them fails where they cannot be had. */
  InputStream open();

  /** These bytes; not copied. */
  static FileContent of(byte[] content) {
    return () -> new ByteArrayInputStream(content);
  }
}
