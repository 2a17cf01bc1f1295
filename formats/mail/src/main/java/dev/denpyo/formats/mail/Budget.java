package dev.denpyo.formats.mail;

import java.io.IOException;
import java.io.InputStream;

/** What may still be read of one mail. */
final class Budget {
  private final MailLimits limits;
  private int parts;
  private long decoded;

  Budget(MailLimits limits) {
    this.limits = limits;
  }

  /** A limit was hit, and which; unchecked, so that it comes through the parser as it is. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded(String detail) {
      super(detail, null, false, false);
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  /** One more part, or file in a ZIP file. */
  void part() {
    if (++parts > limits.parts()) {
      throw new Exceeded("it has more than " + limits.parts() + " parts");
    }
  }

  /** How deep a multipart or a mail lies, from 1. */
  void depth(int level) {
    if (level > limits.depth()) {
      throw new Exceeded("its parts lie more than " + limits.depth() + " levels deep");
    }
  }

  /** The first lines of a part: its header ends within the limit. Leaves the stream somewhere behind. */
  void head(InputStream part) throws IOException {
    int last = '\n';
    for (int read = 0; read <= limits.head(); read++) {
      int next = part.read();
      if (next < 0 || (next == '\n' && last == '\n')) {
        return;
      }
      last = next == '\r' ? last : next;
    }
    throw new Exceeded("a part has more than " + limits.head() + " bytes of header");
  }

  /** The bytes of a file, as far as the limits on files allow. */
  byte[] decode(InputStream file) throws IOException {
    int most = (int) Math.min(limits.file(), limits.total() - decoded);
    byte[] bytes = file.readNBytes(most);
    if (bytes.length == most && file.read() >= 0) {
      throw new Exceeded(
          most == limits.file()
              ? "an attachment is larger than " + limits.file() + " bytes"
              : "the attachments are larger than " + limits.total() + " bytes together");
    }
    decoded += bytes.length;
    return bytes;
  }
}
