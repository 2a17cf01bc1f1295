package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a mail by its first lines: header fields (RFC 5322, 2.2), two of them such as only mails have. */
final class MailHead {
  private static final int LOOKED_AT = 16 * 1024;
  private static final String BOM = "\u00ef\u00bb\u00bf";
  private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76})[ \\t]*:.*");

  private static final Set<String> TELLING = Set.of(
      "from",
      "sender",
      "reply-to",
      "to",
      "cc",
      "subject",
      "date",
      "message-id",
      "received",
      "return-path",
      "delivered-to",
      "dkim-signature",
      "mime-version",
      "content-type");

  private MailHead() {}

  static boolean looksLikeMail(Document document) {
    try (InputStream in = document.open()) {
      int first = in.read();
      return first > ' '
          && first != '<'
          && first != '{'
          && first != '%'
          && looksLikeMail((char) first + new String(in.readNBytes(LOOKED_AT), ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean looksLikeMail(String text) {
    Set<String> found = new HashSet<>();
    String head = text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    for (String line : head.lines().toList()) {
      if (line.isEmpty()) {
        break;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        found.add(field.group(1).toLowerCase(Locale.ROOT));
      } else if (!continues(line, found) && !isEnvelope(line, found)) {
        break;
      }
    }
    found.retainAll(TELLING);
    return found.size() >= 2;
  }

  private static boolean continues(String line, Set<String> fields) {
    return !fields.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
  }

  /** The line that mailbox files put before each mail (RFC 4155). */
  private static boolean isEnvelope(String line, Set<String> fields) {
    return fields.isEmpty() && line.startsWith("From ");
  }
}
