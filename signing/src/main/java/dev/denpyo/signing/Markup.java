package dev.denpyo.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Finds places in the bytes of a document that a parser has already accepted, so that a seal can be
 * put between them and every other byte stays as it was. Works on any encoding that extends ASCII.
 */
final class Markup {
  private final byte[] content;
  private int position;

  Markup(byte[] content) {
    this.content = content;
  }

  /** Moves past the next start tag and returns the offset behind it; -1 if it closes itself. */
  int pastStartTag() {
    toTag();
    var end = endOfTag(position);
    position = end;
    return content[end - 2] == '/' ? -1 : end;
  }

  /** The offset of the last end tag: that of the root. */
  int rootEndTag() {
    var last = -1;
    for (toTag(); position < content.length; toTag()) {
      last = closes() ? position : last;
      position = endOfTag(position);
    }
    return last;
  }

  /** The offset of the end tag of the element with that number, from 0; -1 if it has none. */
  int endTagOf(int index) {
    var open = new ArrayDeque<Integer>();
    var seen = 0;
    for (toTag(); position < content.length; toTag()) {
      var start = position;
      var closes = closes();
      position = endOfTag(position);
      if (closes && open.pop() == index) {
        return start;
      }
      if (!closes && content[position - 2] != '/') {
        open.push(seen);
      }
      seen += closes ? 0 : 1;
    }
    return -1;
  }

  /** The offset in front of the end of a start tag, of the element with that number, from 0. */
  int insideStartTagOf(int index) {
    var seen = 0;
    for (toTag(); position < content.length; toTag()) {
      var closes = closes();
      position = endOfTag(position);
      if (!closes && seen++ == index) {
        return content[position - 2] == '/' ? position - 2 : position - 1;
      }
    }
    return -1;
  }

  /** {@code content} with {@code inserted} at {@code offset}. */
  static byte[] insert(byte[] content, int offset, String inserted) {
    var middle = inserted.getBytes(StandardCharsets.US_ASCII);
    var result = Arrays.copyOf(content, content.length + middle.length);
    System.arraycopy(middle, 0, result, offset, middle.length);
    System.arraycopy(content, offset, result, offset + middle.length, content.length - offset);
    return result;
  }

  private boolean closes() {
    return startsWith("</");
  }

  /** Skips text, comments, CDATA and processing instructions. */
  private void toTag() {
    while (position < content.length) {
      if (content[position] != '<') {
        position++;
      } else if (startsWith("<!--")) {
        position = past("-->", position + 4);
      } else if (startsWith("<![CDATA[")) {
        position = past("]]>", position + 9);
      } else if (startsWith("<?")) {
        position = past("?>", position + 2);
      } else {
        return;
      }
    }
  }

  /** A quoted attribute value may hold a {@code >}. */
  private int endOfTag(int from) {
    byte quote = 0;
    for (int i = from; i < content.length; i++) {
      var b = content[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        return i + 1;
      }
    }
    return content.length;
  }

  private int past(String end, int from) {
    for (int i = from; i < content.length; i++) {
      if (matches(end, i)) {
        return i + end.length();
      }
    }
    return content.length;
  }

  private boolean startsWith(String text) {
    return matches(text, position);
  }

  private boolean matches(String text, int at) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= content.length || content[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
