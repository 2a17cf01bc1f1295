package dev.denpyo.archive;

import dev.denpyo.evidence.Sha256;

/**
 * Names bytes that an entry of the log vouches for.
 *
 * @param role {@value #ORIGINAL} for the document itself, otherwise a companion's role
 * @param sha256 hash of the bytes
 * @param size number of bytes
 * @param mediaType as declared when they were put in
 */
public record StoredObject(String role, Sha256 sha256, long size, String mediaType) {
  /** The role of the document itself. */
  public static final String ORIGINAL = "original";

  static StoredObject of(String role, String mediaType, byte[] content) {
    return new StoredObject(role, Sha256.digest(content), content.length, mediaType);
  }
}
