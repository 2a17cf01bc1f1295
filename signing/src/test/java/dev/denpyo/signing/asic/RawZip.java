package dev.denpyo.signing.asic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;

/** Writes ZIP files byte by byte, so that each field may lie. */
final class RawZip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<byte[]> directory = new ArrayList<>();
  private byte[] comment = new byte[0];

  /** One entry; each field may be changed before it is written. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    int flags = 1 << 11;
    int method;
    byte[] data;
    long size;
    long crc;
    long localSize;
    byte[] extra = new byte[0];

    Entry(String name, byte[] content) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.localName = this.name;
      this.data = content;
      this.size = content.length;
      this.localSize = content.length;
      var sum = new CRC32();
      sum.update(content);
      this.crc = sum.getValue();
    }

    Entry deflated() {
      var deflater = new Deflater(9, true);
      deflater.setInput(data);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.end();
      data = out.toByteArray();
      method = 8;
      return this;
    }
  }

  /** What a container holds, in its order. */
  static Map<String, byte[]> files(byte[] container) {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  static byte[] of(Map<String, byte[]> files) {
    var zip = new RawZip();
    files.forEach((name, content) -> zip.add(new Entry(name, content)));
    return zip.finish();
  }

  RawZip add(Entry entry) {
    return add(entry, bytes.size());
  }

  /** With a directory entry that points elsewhere. */
  RawZip add(Entry entry, int offset) {
    var local = new Fields()
        .four(0x04034b50)
        .two(20)
        .two(entry.flags)
        .two(entry.method)
        .four(0)
        .four(entry.crc)
        .four(entry.data.length)
        .four(entry.localSize)
        .two(entry.localName.length)
        .two(entry.extra.length);
    bytes.writeBytes(local.bytes());
    bytes.writeBytes(entry.localName);
    bytes.writeBytes(entry.extra);
    bytes.writeBytes(entry.data);
    return list(entry, offset);
  }

  /** Only in the directory. */
  RawZip list(Entry entry, int offset) {
    var central = new Fields()
        .four(0x02014b50)
        .two(20)
        .two(20)
        .two(entry.flags)
        .two(entry.method)
        .four(0)
        .four(entry.crc)
        .four(entry.data.length)
        .four(entry.size)
        .two(entry.name.length)
        .four(0)
        .four(0)
        .four(0)
        .four(offset);
    directory.add(joined(central.bytes(), entry.name));
    return this;
  }

  RawZip junk(byte[] junk) {
    bytes.writeBytes(junk);
    return this;
  }

  RawZip comment(String text) {
    comment = text.getBytes(StandardCharsets.US_ASCII);
    return this;
  }

  byte[] finish() {
    var start = bytes.size();
    directory.forEach(bytes::writeBytes);
    var end = new Fields()
        .four(0x06054b50)
        .four(0)
        .two(directory.size())
        .two(directory.size())
        .four(bytes.size() - start)
        .four(start)
        .two(comment.length);
    bytes.writeBytes(end.bytes());
    bytes.writeBytes(comment);
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] a, byte[] b) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  /** Numbers with the least byte first. */
  private static final class Fields {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Fields two(int value) {
      out.write(value);
      out.write(value >> 8);
      return this;
    }

    Fields four(long value) {
      return two((int) value).two((int) (value >> 16));
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
