package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Names bytes that an entry of the log vouches for.
 *
 * @param role {@value #ORIGINAL} for the document itself, otherwise a companion's role
 * @param sha256 hash of the bytes as they are stored
 * @param size number of those
 * @param mediaType as declared when they were put in
 * @param commitment what an {@link Opening} is checked against, if they are stored encrypted ({@link
 *     ErasableRecords}); otherwise null
 */
public record StoredObject(
    String role,
    Sha256 sha256,
    long size,
    String mediaType,
    @Nullable Sha256 commitment) {
  /** The role of the document itself. */
  public static final String ORIGINAL = "original";

  /** An object that is stored as it was put in. */
  public StoredObject(String role, Sha256 sha256, long size, String mediaType) {
    this(role, sha256, size, mediaType, null);
  }

  /** Whether it keeps the same bytes as another, as far as one can tell. */
  boolean keepsTheSameAs(StoredObject other) {
    return commitment == null
        ? other.commitment == null && sha256.equals(other.sha256)
        : commitment.equals(other.commitment);
  }

  /** The same, of which an opening shows what it was before it was encrypted. */
  StoredObject committedTo(Sha256 content) {
    return new StoredObject(role, sha256, size, mediaType, content);
  }

  static StoredObject of(String role, String mediaType, byte[] content) {
    return of(role, mediaType, new Content.Bytes(content));
  }

  static StoredObject of(String role, String mediaType, Content content) {
    return new StoredObject(role, hash(content), content.size(), mediaType);
  }

  /** SHA-256 of all its bytes. */
  static Sha256 hash(Content content) {
    if (content instanceof Content.Bytes bytes) {
      return Sha256.digest(bytes.shared());
    }
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var in = new DigestInputStream(content.open(), digest)) {
      if (in.transferTo(OutputStream.nullOutputStream()) != content.size()) {
        throw ArchiveException.source("it is longer or shorter than it was", null);
      }
      return Sha256.fromBytes(digest.digest());
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }
}
