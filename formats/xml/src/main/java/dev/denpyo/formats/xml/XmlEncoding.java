package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a document is written, by its first bytes and by its own word (XML 1.0, 4.3.3 and
 * appendix F).
 *
 * @param charset the encoding; null if it is not supported or the two contradict one another
 * @param declared the name in the declaration, or null
 * @param problem what is wrong, or null
 */
record XmlEncoding(
    @Nullable Charset charset,
    @Nullable String declared,
    @Nullable String problem) {
  private static final int HEAD = 400;
  private static final Pattern DECLARATION =
      Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  /** Looks at the first bytes. */
  static XmlEncoding of(Document document) {
    return detect(head(document));
  }

  /** Whether every parser knows it. */
  static boolean isCommon(Charset charset) {
    return charset.name().startsWith("UTF-")
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII);
  }

  /** Where the bytes stop being text of this encoding: line and column, or null if they never do. */
  static int @Nullable [] firstUndecodable(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    int[] place = {1, 1};
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      advance(place, out.flip());
      out.clear();
    } while (result.isOverflow());
    return result.isError() ? place : null;
  }

  private static void advance(int[] place, CharBuffer text) {
    while (text.hasRemaining()) {
      if (text.get() == '\n') {
        place[0]++;
        place[1] = 1;
      } else {
        place[1]++;
      }
    }
  }

  private static XmlEncoding detect(byte[] head) {
    String mark = byteOrderMark(head);
    Charset bytes = family(head, mark);
    Matcher matcher = DECLARATION.matcher(decode(head, bytes));
    if (!matcher.find()) {
      return new XmlEncoding(bytes, null, null);
    }
    String declared = matcher.group(1);
    Charset named = named(declared);
    if (named == null) {
      return new XmlEncoding(null, declared, "the encoding '" + declared + "' is not supported");
    }
    boolean wideBytes = bytes.name().startsWith("UTF-16") || bytes.name().startsWith("UTF-32");
    boolean contradicts = wideBytes != isWide(named)
        || (wideBytes && !bytes.name().startsWith(named.name().substring(0, 6)))
        || (mark.equals("UTF-8") && !named.equals(StandardCharsets.UTF_8));
    return contradicts
        ? new XmlEncoding(
            null, declared, "the declaration says " + declared + ", the bytes are " + bytes.name())
        : new XmlEncoding(wideBytes ? bytes : named, declared, null);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().contains("UTF-16") || charset.name().contains("UTF-32");
  }

  private static String byteOrderMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return "UTF-8";
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return "UTF-32LE";
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return "UTF-32BE";
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return "UTF-16BE";
    }
    return startsWith(b, 0xFF, 0xFE) ? "UTF-16LE" : "";
  }

  private static Charset family(byte[] b, String mark) {
    if (!mark.isEmpty()) {
      return Charset.forName(mark);
    }
    if (startsWith(b, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(b, '<', 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private static String decode(byte[] head, Charset charset) {
    Charset lenient =
        charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset;
    String text = new String(head, lenient);
    int start = text.indexOf('<');
    return start < 0 ? text : text.substring(start);
  }

  private static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // said by the caller, who knows the place
    }
  }

  private static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] head(Document document) {
    try (InputStream in = document.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }
}
