package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a page one by one (ISO 32000-1, 7.8.2), with the operands that a check may ask
 * for: names, texts, arrays, small integers. Other numbers are passed over, which is what makes it quick,
 * and damage is passed over too: it comes out as an operator that nobody knows.
 */
final class ContentTokens {
  private static final int DEEPEST = 16;
  private static final int HEXADECIMAL = 16;
  private static final int LOOK_AHEAD = 10;

  private final byte[] bytes;
  private int at;

  ContentTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The next operator; null at the end. An inline image is one operator, {@code BI}, with its dictionary
   * as operand.
   *
   * @param operands emptied, then filled
   */
  @Nullable
  String next(List<COSBase> operands) {
    operands.clear();
    while (skipBlank()) {
      COSBase value = value(0);
      if (value != null) {
        operands.add(value);
        continue;
      }
      String operator = word();
      if (operator.equals("BI")) {
        operands.clear();
        operands.add(inlineImage());
      }
      return operator;
    }
    return null;
  }

  /** Moves to the next token; false at the end. */
  private boolean skipBlank() {
    while (at < bytes.length) {
      if (bytes[at] == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else if (isBlank(bytes[at])) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  private static boolean isDelimiter(byte b) {
    return switch (b) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> isBlank(b);
    };
  }

  /** The operand that begins here; null if an operator does. */
  private @Nullable COSBase value(int depth) {
    byte first = bytes[at];
    boolean dictionary = first == '<' && at + 1 < bytes.length && bytes[at + 1] == '<';
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      return number();
    } else if (first == '/') {
      at++;
      return name();
    } else if (first == '(') {
      return new COSString(text());
    } else if (dictionary && depth < DEEPEST) {
      at += 2;
      return dictionary(depth);
    } else if (first == '<' && !dictionary) {
      return new COSString(hexadecimal());
    } else if (first == '[' && depth < DEEPEST) {
      at++;
      return array(depth);
    }
    return null;
  }

  /** Whole numbers of few digits as they are; others as zero, for nobody asks for them. */
  private COSInteger number() {
    int begin = at;
    long value = 0;
    boolean whole = true;
    while (at < bytes.length && !isDelimiter(bytes[at])) {
      byte b = bytes[at];
      whole &= b >= '0' && b <= '9';
      value = value * 10 + (b - '0');
      at++;
    }
    return whole && at - begin < 9 ? COSInteger.get(value) : COSInteger.ZERO;
  }

  private COSName name() {
    int begin = at;
    boolean escaped = false;
    while (at < bytes.length && !isDelimiter(bytes[at])) {
      escaped |= bytes[at] == '#';
      at++;
    }
    String name = new String(bytes, begin, at - begin, ISO_8859_1);
    return COSName.getPDFName(escaped ? StreamScan.plain(name) : name);
  }

  private String word() {
    int begin = at;
    while (at < bytes.length && !isDelimiter(bytes[at])) {
      at++;
    }
    at = Math.max(at, begin + 1); // a delimiter that is out of place
    return new String(bytes, begin, at - begin, ISO_8859_1);
  }

  /** A text in parentheses, which may stand within one another (7.3.4.2). */
  private byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int open = 1;
    at++;
    while (at < bytes.length) {
      byte b = bytes[at];
      at++;
      if (b == '\\') {
        escape(text);
        continue;
      }
      open += b == '(' ? 1 : b == ')' ? -1 : 0;
      if (open == 0) {
        break;
      }
      text.write(b);
    }
    return text.toByteArray();
  }

  private void escape(ByteArrayOutputStream text) {
    if (at >= bytes.length) {
      return;
    }
    byte b = bytes[at];
    at++;
    switch (b) {
      case 'n' -> text.write('\n');
      case 'r' -> text.write('\r');
      case 't' -> text.write('\t');
      case 'b' -> text.write('\b');
      case 'f' -> text.write('\f');
      case '\n' -> {}
      case '\r' -> at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
      default -> {
        if (b >= '0' && b <= '7') {
          at--;
          text.write(octal());
        } else {
          text.write(b);
        }
      }
    }
  }

  private int octal() {
    int value = 0;
    for (int i = 0; i < 3 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
      value = value * 8 + bytes[at] - '0';
      at++;
    }
    return value;
  }

  private byte[] hexadecimal() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int high = -1;
    at++;
    while (at < bytes.length && bytes[at] != '>') {
      int digit = Character.digit(bytes[at], HEXADECIMAL);
      if (digit >= 0 && high >= 0) {
        text.write(high * HEXADECIMAL + digit);
        high = -1;
      } else if (digit >= 0) {
        high = digit;
      }
      at++;
    }
    at++;
    if (high >= 0) {
      text.write(high * HEXADECIMAL); // an odd digit counts as followed by 0
    }
    return text.toByteArray();
  }

  private COSArray array(int depth) {
    COSArray array = new COSArray();
    while (skipBlank() && bytes[at] != ']') {
      COSBase value = value(depth + 1);
      if (value == null) {
        word(); // true, false, null
      } else {
        array.add(value);
      }
    }
    at++;
    return array;
  }

  private COSDictionary dictionary(int depth) {
    COSDictionary dictionary = new COSDictionary();
    while (skipBlank() && bytes[at] != '>') {
      pair(dictionary, depth);
    }
    at += 2;
    return dictionary;
  }

  private void pair(COSDictionary dictionary, int depth) {
    COSBase key = value(depth + 1);
    if (key == null) {
      word();
    } else if (key instanceof COSName name && skipBlank() && bytes[at] != '>') {
      COSBase value = value(depth + 1);
      if (value == null) {
        word();
      } else {
        dictionary.setItem(name, value);
      }
    }
  }

  private COSDictionary inlineImage() {
    COSDictionary image = new COSDictionary();
    while (skipBlank() && !isWord("ID")) {
      pair(image, 0);
    }
    at += 3;
    while (at < bytes.length && !isEnd()) {
      at++;
    }
    at += 2;
    return image;
  }

  private boolean isWord(String word) {
    return at + 1 < bytes.length
        && bytes[at] == word.charAt(0)
        && bytes[at + 1] == word.charAt(1)
        && (at + 2 >= bytes.length || isBlank(bytes[at + 2]));
  }

  /** EI after a blank, followed by what is text and no picture. */
  private boolean isEnd() {
    if (!isWord("EI") || !isBlank(bytes[at - 1])) {
      return false;
    }
    for (int i = at + 2; i < Math.min(at + LOOK_AHEAD, bytes.length); i++) {
      if (!isBlank(bytes[i]) && (bytes[i] < ' ' || bytes[i] > '~')) {
        return false;
      }
    }
    return true;
  }
}
