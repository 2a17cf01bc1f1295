package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Shows whoever is given it that some bytes are those an erasable record keeps, whose entry holds
 * only a commitment (HMAC-SHA-256 under 32 secret bytes) and the hash of what is encrypted. It does
 * not decrypt anything. Hand it out with the document, and to nobody else.
 */
public final class Opening {
  private static final String PREFIX = "denpyo-opening:";

  private final byte[] secret;

  Opening(byte[] secret) {
    this.secret = secret;
  }

  /** {@code denpyo-opening:} and 64 hex digits. */
  public String toText() {
    return PREFIX + Sha256.fromBytes(secret).hex();
  }

  /**
   * Reads what {@link #toText} wrote; a line feed after it is allowed.
   *
   * @throws ArchiveException {@code ARCHIVE-PROOF} if the text is none
   */
  public static Opening parse(String text) {
    var line = requireNonNull(text, "text").stripTrailing();
    try {
      if (line.startsWith(PREFIX)) {
        return new Opening(Sha256.fromHex(line.substring(PREFIX.length())).bytes());
      }
    } catch (IllegalArgumentException e) {
      // As below.
    }
    throw new ArchiveException(
        "ARCHIVE-PROOF",
        "The text is no opening.",
        "Use the whole text that ErasableRecords.opening returned, unchanged.");
  }

  /** What makes the commitment to all bytes that it is shown. */
  Mac commitment() {
    return DocumentKey.mac(secret);
  }

  Sha256 commitment(Content content) {
    var mac = commitment();
    var buffer = new byte[1 << 16];
    try (var in = content.open()) {
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        mac.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
    return Sha256.fromBytes(mac.doFinal());
  }

  /** Whether an object of an entry commits to these bytes. */
  public boolean opens(StoredObject object, byte[] content) {
    return opens(object, new Content.Bytes(content));
  }

  /**
   * As above, however many there are.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} if they cannot be read
   */
  public boolean opens(StoredObject object, Content content) {
    return commitment(content).equals(object.commitment());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Opening that && toText().equals(that.toText());
  }

  @Override
  public int hashCode() {
    return toText().hashCode();
  }

  /** Says nothing: it is a secret. */
  @Override
  public String toString() {
    return "Opening";
  }
}
