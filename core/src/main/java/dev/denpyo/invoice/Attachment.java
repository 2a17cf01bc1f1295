package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file carried inside the invoice (BT-125). Equality is by content. */
public final class Attachment {
  private final byte[] content;
  private final @Nullable String mediaType;
  private final @Nullable String fileName;

  private Attachment(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
    this.content = content;
    this.mediaType = mediaType;
    this.fileName = fileName;
  }

  /**
   * Copies the bytes.
   *
   * @param content the file
   * @param mediaType its MIME type (BT-125-1), or null where the document does not say
   * @param fileName its name (BT-125-2), or null where the document does not say
   */
  public static Attachment of(
      byte[] content, @Nullable String mediaType, @Nullable String fileName) {
    return new Attachment(requireNonNull(content, "content").clone(), mediaType, fileName);
  }

  /** A copy of the file's bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Its MIME type (BT-125-1), or null. */
  public @Nullable String mediaType() {
    return mediaType;
  }

  /** Its name (BT-125-2), or null. */
  public @Nullable String fileName() {
    return fileName;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment that
        && Arrays.equals(content, that.content)
        && Objects.equals(mediaType, that.mediaType)
        && Objects.equals(fileName, that.fileName);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(content) + Objects.hash(mediaType, fileName);
  }

  /** Name, type and size; never the content. */
  @Override
  public String toString() {
    return "Attachment[" + fileName + ", " + mediaType + ", " + content.length + " bytes]";
  }
}
