package dev.denpyo.signing.asic;

import dev.denpyo.signing.SigningException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes containers: the media type first and as it is, everything in one order, no clock. */
final class ZipWriter implements AutoCloseable {
  /** ZIP dates begin with 1980, whose first day some programs take for no date. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /** Begins a container. */
  ZipWriter(ContainerKind kind) {
    var type = kind.mediaType().getBytes(StandardCharsets.US_ASCII);
    var entry = entry("mimetype");
    var crc = new CRC32();
    crc.update(type);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(crc.getValue());
    write(entry, () -> out.write(type));
  }

  ZipWriter add(String name, byte[] content) {
    write(entry(name), () -> out.write(content));
    return this;
  }

  ZipWriter add(String name, InputStream content) {
    write(entry(name), () -> {
      try (content) {
        content.transferTo(out);
      }
    });
    return this;
  }

  /** The finished container. */
  byte[] finish() {
    close();
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }

  private void write(ZipEntry entry, Content content) {
    try {
      out.putNextEntry(entry);
      content.write();
      out.closeEntry();
    } catch (IOException | UncheckedIOException e) {
      throw new SigningException(
          "SIGNING-FILE",
          "the file " + entry.getName() + " cannot be read or packed.",
          "Check its name and permissions.",
          e);
    }
  }

  private interface Content {
    void write() throws IOException;
  }
}
