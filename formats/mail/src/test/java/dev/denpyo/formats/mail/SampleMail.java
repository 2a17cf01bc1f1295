package dev.denpyo.formats.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.denpyo.format.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Mails written by hand, a character a byte. */
final class SampleMail {
  static final String HEAD =
      "From: a@example.org\nTo: b@example.org\nSubject: May\nMIME-Version: 1.0\n";
  static final String XML = "<a>\u00e4\u3042</a>";

  private SampleMail() {}

  /** A mail with these parts, each with its own header. */
  static Document mixed(String... parts) {
    return document(HEAD + multipart("b", parts));
  }

  static Document document(String text) {
    return Document.of(text.getBytes(ISO_8859_1));
  }

  static String multipart(String boundary, String... parts) {
    StringBuilder all = new StringBuilder("Content-Type: multipart/mixed; boundary=" + boundary);
    all.append("\n\n");
    for (String part : List.of(parts)) {
      all.append("--").append(boundary).append('\n').append(part).append('\n');
    }
    return all.append("--").append(boundary).append("--\n").toString();
  }

  /** A file in Base64, with header fields of its own. */
  static String file(String fields, byte[] content) {
    return fields + "\nContent-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  static String xml(String name) {
    return file(
        "Content-Type: application/xml\nContent-Disposition: attachment; filename=\"" + name + "\"",
        XML.getBytes(UTF_8));
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
