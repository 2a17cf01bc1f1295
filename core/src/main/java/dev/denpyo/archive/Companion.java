package dev.denpyo.archive;

/**
 * An object kept beside a document: a validation report, a signature report, a rendition.
 *
 * <p>Equality is identity; the bytes are copied in and out.
 */
public final class Companion {
  private final String role;
  private final String mediaType;
  private final Content content;

  /**
   * A companion of these bytes.
   *
   * @param role what it is to the document, a lower-case word such as {@code validation-report},
   *     {@code signature-report} or {@code rendition}; not {@code original}
   * @param mediaType for example {@code application/json}, lower case
   * @param content its bytes, not empty
   * @throws IllegalArgumentException if one of them is not so
   */
  public Companion(String role, String mediaType, byte[] content) {
    this(role, mediaType, new Content.Bytes(Texts.content("content", content)));
  }

  /**
   * A companion whose bytes need not fit into memory.
   *
   * @throws IllegalArgumentException as above, or if there are more than {@link Content#LARGEST}
   */
  public Companion(String role, String mediaType, Content content) {
    if (role.equals(StoredObject.ORIGINAL)) {
      throw new IllegalArgumentException("role must not be original: that is the document itself");
    }
    this.role = Texts.token("role", role);
    this.mediaType = Texts.mediaType(mediaType);
    this.content = Texts.content("content", content);
  }

  /** What it is to the document. */
  public String role() {
    return role;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Its bytes, a copy. */
  public byte[] content() {
    return content.bytes();
  }

  Content source() {
    return content;
  }
}
