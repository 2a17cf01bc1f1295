package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Type and name of a part, read as mail programs write them: by the standards first, else by what is
 * plainly meant.
 */
final class PartHead {
  private static final Pattern TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+)");
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:file)?name\\s*=\\s*(?:\"([^\"]{1,500})\"|([^;\\r\\n]{1,500}))");

  private final MimeBodyPart part;

  PartHead(MimeBodyPart part) {
    this.part = part;
  }

  /** The field as it stands; plain text where the part does not say (RFC 2045, 5.2). */
  String contentType() throws MessagingException {
    String stated = part.getHeader("Content-Type", null);
    return stated == null ? "text/plain" : stated;
  }

  /** Type and subtype in lower case. */
  String mediaType() throws MessagingException {
    Matcher type = TYPE.matcher(contentType());
    return type.lookingAt() ? type.group(1).toLowerCase(Locale.ROOT) : "application/octet-stream";
  }

  /** Its kind of secure MIME (RFC 8551, 3.2.2) in lower case, or empty. */
  String smimeType() throws MessagingException {
    try {
      String type = new ContentType(contentType()).getParameter("smime-type");
      return type == null ? "" : type.toLowerCase(Locale.ROOT);
    } catch (ParseException e) {
      return "";
    }
  }

  /** The name of the file (RFC 2183, 2.3, else the older parameter of the type), or empty. */
  String name() throws MessagingException {
    String disposition = part.getHeader("Content-Disposition", null);
    String name = disposition == null ? null : fileName(disposition);
    if (name == null) {
      name = typeName(contentType());
    }
    return name == null ? "" : decoded(name);
  }

  private static @Nullable String fileName(String field) {
    try {
      return new ContentDisposition(field).getParameter("filename");
    } catch (ParseException | RuntimeException e) {
      return plainlyMeant(field);
    }
  }

  private static @Nullable String typeName(String field) {
    try {
      return new ContentType(field).getParameter("name");
    } catch (ParseException | RuntimeException e) {
      return plainlyMeant(field);
    }
  }

  /** Names with spaces and no quotes, parameters cut off: what the standards refuse, programs write. */
  private static @Nullable String plainlyMeant(String field) {
    Matcher name = NAME.matcher(field);
    if (!name.find()) {
      return null;
    }
    return name.group(1) == null ? name.group(2).strip() : name.group(1);
  }

  /** Encoded words in quotes (against RFC 2047, 5, and common), and UTF-8 that is not marked as such. */
  private static String decoded(String name) {
    String whole = utf8(name);
    if (!whole.contains("=?")) {
      return whole;
    }
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(whole));
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return whole; // of a charset that nobody knows: better unreadable than gone
    }
  }

  private static String utf8(String name) {
    if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    try {
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return name;
    }
  }
}
