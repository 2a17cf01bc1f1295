package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Turns PDF bombs away before a parser meets them: unpacks, without keeping anything, every stream that a
 * parser unpacks by itself (of objects, of references), and counts.
 *
 * <p>Such a stream is told by the keys it must have, however they are written. Streams of other kinds are unpacked only when we ask for them, and within limits.
 */
final class StreamScan {
  private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
  private static final int DICTIONARY = 4_096;
  private static final int BUFFER = 64 * 1024;
  private static final int ALL = 4;
  private static final int HEXADECIMAL = 16;

  private static final Pattern STRUCTURE = Pattern.compile("/(First|W|ObjStm|XRef)(?![A-Za-z0-9])");
  private static final Pattern OBJECT = Pattern.compile("\\s*\\d+\\s+\\d+\\s+");
  private static final Pattern LZW = Pattern.compile("/LZW");
  private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
  private static final Pattern SEVERAL_FILTERS = Pattern.compile("/Filter\\s*\\[\\s*/\\w+\\s*/");
  private static final Pattern LENGTH =
      Pattern.compile("/Length\\s+(\\d{1,9})(?!\\d)(?!\\s+\\d+\\s+R)");

  /** No stream of Flate unpacks to more times its size. */
  private static final long RATIO = 1_032;

  private static final Pattern ESCAPED = Pattern.compile("#([0-7][0-9A-Fa-f])");

  private final ByteBuffer bytes;
  private final PdfLimits limits;
  private boolean encrypted;
  private final byte[] sink = new byte[BUFFER];
  private long unpacked;
  private long read;

  private StreamScan(ByteBuffer bytes, PdfLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /**
   * Scans a whole file.
   *
   * @return whether it is encrypted: then nobody knows what its streams unpack to, and they count as what
   *     they could be
   * @throws PdfProblem {@link HybridRule#LIMIT} if a stream unpacks to too much
   */
  static boolean check(ByteBuffer bytes, PdfLimits limits) throws PdfProblem {
    if (bytes.limit() > limits.bytes()) {
      throw new PdfProblem(HybridRule.LIMIT, "more than " + limits.bytes() + " bytes");
    }
    StreamScan scan = new StreamScan(bytes, limits);
    scan.run();
    return scan.encrypted;
  }

  private void run() throws PdfProblem {
    for (int at = next(0); at >= 0; at = next(at + 1)) {
      String dictionary = dictionary(at);
      if (ENCRYPT.matcher(dictionary).find()) {
        encrypted = true;
      }
      if (STRUCTURE.matcher(dictionary).find()) {
        count(data(at), LZW.matcher(dictionary).find());
      }
    }
    trailers();
    if (encrypted) {
      estimate();
    }
  }

  /** What is encrypted cannot be unpacked here: it is taken for as much as it could be. */
  private void estimate() throws PdfProblem {
    unpacked = 0;
    for (int at = next(0); at >= 0; at = next(at + 1)) {
      String dictionary = dictionary(at);
      if (!STRUCTURE.matcher(dictionary).find()) {
        continue;
      }
      if (LZW.matcher(dictionary).find() || SEVERAL_FILTERS.matcher(dictionary).find()) {
        throw new PdfProblem(HybridRule.LIMIT, "an encrypted stream of objects is packed twice");
      }
      long size = RATIO * packed(data(at), dictionary);
      require(size, limits.structure());
      unpacked += size;
      require(unpacked, (long) ALL * limits.structure());
    }
  }

  /** How long a stream is, by its word and by its end, whatever is more. */
  private long packed(int data, String dictionary) {
    Matcher length = LENGTH.matcher(dictionary);
    long stated = bytes.limit() - (long) data;
    while (length.find()) {
      stated = Long.parseLong(length.group(1)); // the last is that of the stream
    }
    int end = find("endstream".getBytes(ISO_8859_1), data);
    return Math.max(stated, (end < 0 ? bytes.limit() : end) - data);
  }

  /** The encryption dictionary is named in a trailer, if not in a stream of references. */
  private void trailers() {
    byte[] word = "trailer".getBytes(ISO_8859_1);
    for (int at = find(word, 0); at >= 0; at = find(word, at + 1)) {
      int length = Math.min(DICTIONARY, bytes.limit() - at);
      String trailer = plain(PdfBytes.text(bytes, at, length));
      int end = trailer.indexOf("startxref");
      if (ENCRYPT.matcher(end < 0 ? trailer : trailer.substring(0, end)).find()) {
        encrypted = true;
      }
    }
  }

  /** Where the next stream keyword stands that opens one. */
  private int next(int from) {
    int at = find(STREAM, from);
    while (at >= 0 && at > 2 && bytes.get(at - 1) == 'd' && bytes.get(at - 2) == 'n') {
      at = find(STREAM, at + 1);
    }
    return at;
  }

  /** Horspool's search: a byte that is not in the word lets it go on by the word's length. */
  private int find(byte[] word, int from) {
    int last = word.length - 1;
    int at = from + last;
    while (at < bytes.limit()) {
      if (bytes.get(at) == word[last] && matches(word, at - last)) {
        return at - last;
      }
      at += word.length - 1 - before(word, bytes.get(at));
    }
    return -1;
  }

  private boolean matches(byte[] word, int from) {
    int k = 0;
    while (k < word.length && bytes.get(from + k) == word[k]) {
      k++;
    }
    return k == word.length;
  }

  /** The last place of a byte in the word, its end left out; -1 if it is not there. */
  private static int before(byte[] word, byte b) {
    int k = word.length - 2;
    while (k >= 0 && word[k] != b) {
      k--;
    }
    return k;
  }

  /**
   * The dictionary before a stream keyword. Where it cannot be told for certain where it begins, more is
   * taken rather than less: what an attacker hides behind a text or a comment counts too.
   */
  private String dictionary(int at) {
    int from = Math.max(0, at - DICTIONARY);
    String before = PdfBytes.text(bytes, from, at - from);
    int object = before.lastIndexOf("obj");
    int line = Math.max(before.lastIndexOf('\n', object), before.lastIndexOf('\r', object)) + 1;
    boolean certain = object > 0
        && OBJECT.matcher(before.substring(line, object)).matches()
        && isBalanced(before.substring(object));
    boolean cut = from > 0 && !before.contains("endobj") && !certain;
    return plain(certain ? before.substring(object) : before) + (cut ? " /First" : "");
  }

  private static boolean isBalanced(String dictionary) {
    return dictionary.indexOf('\\') < 0
        && dictionary.indexOf('%') < 0
        && count(dictionary, "<<") == count(dictionary, ">>")
        && count(dictionary, "(") == count(dictionary, ")");
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
      count++;
    }
    return count;
  }

  /** With names as they are meant (ISO 32000-1, 7.3.5). */
  static String plain(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(
            String.valueOf((char) Integer.parseInt(m.group(1), HEXADECIMAL))));
  }

  /** Where the data begins: after the keyword and one end of line. */
  private int data(int at) {
    int data = at + STREAM.length;
    if (data < bytes.limit() && bytes.get(data) == '\r') {
      data++;
    }
    return data < bytes.limit() && bytes.get(data) == '\n' ? data + 1 : data;
  }

  private void count(int data, boolean lzw) throws PdfProblem {
    if (lzw && bytes.limit() - data > limits.structure() / 1_000) {
      throw new PdfProblem(HybridRule.LIMIT, "a stream of objects is packed by LZW");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes.duplicate().position(data));
      long size = 0;
      int some = inflater.inflate(sink);
      while (some > 0) {
        size += some;
        require(size, limits.structure());
        some = inflater.inflate(sink);
      }
      unpacked += size;
    } catch (DataFormatException e) {
      // Not packed so, or damaged: then nothing more comes out of it for the parser either.
      unpacked += inflater.getBytesWritten();
    } finally {
      read += inflater.getBytesRead();
      inflater.end();
    }
    require(unpacked, (long) ALL * limits.structure());
    require(read, (long) ALL * bytes.limit() + BUFFER);
  }

  private static void require(long size, long most) throws PdfProblem {
    if (size > most) {
      throw new PdfProblem(
          HybridRule.LIMIT, "streams of objects unpack to more than " + most + " bytes");
    }
  }
}
