package dev.denpyo.formats.mail;

import static java.util.Objects.requireNonNull;

import dev.denpyo.format.Document;

/**
 * A file that came with a mail.
 *
 * @param place where it was found, in findings too: its number among the parts, as IMAP counts them (RFC
 *     9051, 6.4.5.1), then the name as it can be shown; {@code 2.1:invoice.xml}, or in a ZIP file {@code
 *     3:may.zip!invoice.xml}
 * @param name its name, exactly as the mail says: it may hold a path, and is never to be used as one;
 *     empty if it has none
 * @param mediaType the media type, in lower case, for example {@code text/xml}
 * @param content its bytes, decoded
 */
public record Attachment(String place, String name, String mediaType, Document content) {
  private static final int LONGEST = 120;

  /** None may be null. */
  public Attachment {
    requireNonNull(place, "place");
    requireNonNull(name, "name");
    requireNonNull(mediaType, "mediaType");
    requireNonNull(content, "content");
  }

  /** A name under which it can be saved: the last step of its name, without what file systems refuse. */
  public String fileName() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int letters = Math.min(LONGEST, last.codePointCount(0, last.length()));
    String kept = last.substring(0, last.offsetByCodePoints(0, letters))
        .replaceAll("[\\p{C}<>:\"|?*]", "_")
        .strip()
        .replaceAll("^\\.+|[. ]+$", "");
    return kept.isEmpty() ? "attachment" : kept;
  }

  /** Whether its name would lead somewhere else if it were used as a path. */
  boolean isNamedLikeAPath() {
    return name.matches("(?s).*[/\\\\\\x00-\\x1f].*|\\.\\.?|[A-Za-z]:.*");
  }
}
