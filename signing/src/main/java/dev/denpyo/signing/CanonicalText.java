package dev.denpyo.signing;

import org.jspecify.annotations.Nullable;

/**
 * Writes the pieces of canonical XML as UTF-8 and hands them on block by block, so that a digest of
 * a large document needs no copy of it (W3C Canonical XML 1.0, section 2.3).
 */
final class CanonicalText {
  private static final int BLOCK = 8_192;

  /** More than a character needs in any form. */
  private static final int ROOM = 8;

  private static final int ASCII = 0x80;

  private static final @Nullable String[] NOTHING = new @Nullable String[ASCII];
  private static final @Nullable String[] IN_CONTENT = escapes();
  private static final @Nullable String[] IN_ATTRIBUTE = escapes();

  static {
    IN_CONTENT['>'] = "&gt;";
    IN_ATTRIBUTE['"'] = "&quot;";
    IN_ATTRIBUTE['\t'] = "&#x9;";
    IN_ATTRIBUTE['\n'] = "&#xA;";
  }

  private final byte[] block = new byte[BLOCK];
  private final Target target;
  private int used;

  /** Takes what is written; the bytes are used again afterwards. */
  interface Target {
    void take(byte[] bytes, int offset, int length);
  }

  CanonicalText(Target target) {
    this.target = target;
  }

  private static @Nullable String[] escapes() {
    var escapes = new @Nullable String[ASCII];
    escapes['&'] = "&amp;";
    escapes['<'] = "&lt;";
    escapes['\r'] = "&#xD;";
    return escapes;
  }

  /** Hands on what is left. */
  void end() {
    target.take(block, 0, used);
    used = 0;
  }

  /** Names and markup, as they are. */
  void raw(String text) {
    escaped(text, NOTHING);
  }

  void attribute(String name, String value) {
    raw(" ");
    raw(name);
    raw("=\"");
    escaped(value, IN_ATTRIBUTE);
    raw("\"");
  }

  void content(String value) {
    escaped(value, IN_CONTENT);
  }

  private void escaped(String value, @Nullable String[] escapes) {
    var i = 0;
    while (i < value.length()) {
      i = plain(value, i, escapes);
      if (i < value.length()) {
        var c = value.charAt(i);
        var escape = c < ASCII ? escapes[c] : null;
        i = escape == null ? character(value, i) : escape(escape, i);
      }
    }
  }

  /** Writes the characters that stand for themselves, in one go; where it stops is returned. */
  private int plain(String value, int from, @Nullable String[] escapes) {
    if (used > BLOCK - ROOM) {
      end();
    }
    var to = block;
    var at = used;
    var i = from;
    var until = Math.min(value.length(), from + BLOCK - at);
    for (; i < until; i++) {
      var c = value.charAt(i);
      if (c >= ASCII || escapes[c] != null) {
        break;
      }
      to[at++] = (byte) c;
    }
    used = at;
    return i;
  }

  private int escape(String text, int index) {
    raw(text);
    return index + 1;
  }

  /** Instructions and comments, in which references mean nothing but line ends have to last. */
  void unescaped(String value) {
    raw(value.replace("\r", "&#xD;"));
  }

  /** Writes what begins at {@code index}, and returns the index behind it. */
  private int character(String text, int index) {
    if (used > BLOCK - ROOM) {
      end();
    }
    var codePoint = text.codePointAt(index);
    if (codePoint < ASCII) {
      block[used++] = (byte) codePoint;
    } else {
      encode(codePoint);
    }
    return index + Character.charCount(codePoint);
  }

  /** RFC 3629, section 3. */
  private void encode(int codePoint) {
    if (codePoint < 0x800) {
      block[used++] = (byte) (0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        block[used++] = (byte) (0xE0 | (codePoint >> 12));
      } else {
        block[used++] = (byte) (0xF0 | (codePoint >> 18));
        continued(codePoint >> 12);
      }
      continued(codePoint >> 6);
    }
    continued(codePoint);
  }

  private void continued(int bits) {
    block[used++] = (byte) (0x80 | (bits & 0x3F));
  }
}
