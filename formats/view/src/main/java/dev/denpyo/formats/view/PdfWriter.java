package dev.denpyo.formats.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/**
 * The objects of a PDF file, written as they come (ISO 32000-1, 7.3 and 7.5): streams at once, all else
 * packed into object streams, a cross-reference stream at the end. It holds no object once written, so
 * time and memory grow with the bytes alone. The same objects give the same bytes.
 */
final class PdfWriter {
  /** Objects in one object stream: enough to pack well, few enough to be found fast. */
  private static final int PACK = 200;

  private static final int ID_LENGTH = 16;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final MessageDigest digest = sha256();
  /** By object number: where it stands, as the cross-reference stream has it; none while it is due. */
  private final List<long[]> places = new ArrayList<>();

  private final StringBuilder index = new StringBuilder();
  private final StringBuilder pack = new StringBuilder();
  private int packed;
  private int packNumber;

  PdfWriter() {
    raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    places.add(new long[] {0, 0, 0xFFFF}); // object 0 is the head of the list of free ones
  }

  /** A number for an object that is written later. */
  int reserve() {
    places.add(new long[0]);
    return places.size() - 1;
  }

  /** How others refer to an object. */
  static String reference(int number) {
    return number + " 0 R";
  }

  /** Writes an object and answers its number. */
  int add(CharSequence body) {
    int number = reserve();
    put(number, body);
    return number;
  }

  /** Writes an object under the number that was reserved for it. */
  void put(int number, CharSequence body) {
    if (packed == 0) {
      packNumber = reserve();
    }
    places.set(number, new long[] {2, packNumber, packed++});
    index.append(number).append(' ').append(pack.length()).append(' ');
    pack.append(body).append('\n');
    if (packed == PACK) {
      flush();
    }
  }

  private void flush() {
    if (packed > 0) {
      String entries = "/Type/ObjStm/N " + packed + "/First " + index.length();
      byte[] content = (index.toString() + pack).getBytes(ISO_8859_1);
      write(packNumber, entries + "/Filter/FlateDecode", deflated(content));
      packed = 0;
      index.setLength(0);
      pack.setLength(0);
    }
  }

  /** Writes a compressed stream with these entries in its dictionary. */
  int stream(String entries, byte[] content) {
    return plainStream(entries + "/Filter/FlateDecode", deflated(content));
  }

  /** Writes a stream that is compressed already. */
  int packedStream(byte[] deflated) {
    return plainStream("/Filter/FlateDecode", deflated);
  }

  /** Writes a stream as it is. */
  int plainStream(String entries, byte[] content) {
    int number = reserve();
    write(number, entries, content);
    return number;
  }

  private void write(int number, String entries, byte[] content) {
    places.set(number, new long[] {1, out.size(), 0});
    raw(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\n");
    raw(content);
    raw("\nendstream\nendobj\n");
  }

  /** The whole file, its catalog being the object of this number. Nothing can be added afterwards. */
  byte[] finish(int catalog) {
    flush();
    int own = reserve();
    int at = out.size();
    places.set(own, new long[] {1, at, 0});
    // The file is identified by what is in it: no date, no chance.
    String id = "<" + HexFormat.of().formatHex(digest.digest(), 0, ID_LENGTH) + ">";
    write(
        own,
        "/Type/XRef/W[1 4 2]/Size " + places.size() + "/Root " + reference(catalog) + "/ID[" + id
            + id + "]/Filter/FlateDecode",
        deflated(table()));
    raw("startxref\n" + at + "\n%%EOF\n");
    return out.toByteArray();
  }

  private byte[] table() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    for (long[] place : places) {
      table.write((int) place[0]);
      for (int shift = 24; shift >= 0; shift -= 8) {
        table.write((int) (place[1] >> shift));
      }
      table.write((int) (place[2] >> 8));
      table.write((int) place[2]);
    }
    return table.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void raw(String text) {
    raw(text.getBytes(ISO_8859_1));
  }

  private void raw(byte[] bytes) {
    out.writeBytes(bytes);
    digest.update(bytes);
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** A text for people (7.9.2.2). */
  static String text(String text) {
    return "<FEFF"
        + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
  }

  /** A name (7.3.5): what is no letter or digit is written by its number. */
  static String name(String name) {
    StringBuilder written = new StringBuilder("/");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '-';
      written.append(plain ? String.valueOf((char) b) : "#%02X".formatted(b & 0xFF));
    }
    return written.toString();
  }
}
