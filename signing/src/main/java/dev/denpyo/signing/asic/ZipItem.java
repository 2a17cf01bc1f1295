package dev.denpyo.signing.asic;

import dev.denpyo.signing.FileContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * One file of a container, still packed.
 *
 * @param name with {@code /} between its parts
 * @param isPacked whether it is deflated rather than stored
 * @param hasExtra whether its local header has extra fields
 * @param data its packed bytes
 * @param size of it unpacked
 * @param crc of it unpacked (CRC-32)
 * @param budget what may still be unpacked
 */
record ZipItem(
    String name,
    boolean isPacked,
    boolean hasExtra,
    ZipBytes data,
    long size,
    int crc,
    UnpackBudget budget)
    implements FileContent {
  /** Everything that is put into a seal is smaller. */
  private static final int MAX_IN_MEMORY = 64 * 1024 * 1024;

  /** The bytes unpacked; whoever reads to the end gets exactly what the container declares. */
  @Override
  public InputStream open() {
    return new CheckedUnpacking(this);
  }

  boolean isDirectory() {
    return name.endsWith("/");
  }

  /** The bytes unpacked, of files that seals consist of. */
  byte[] bytes() throws AsicFault {
    if (size > MAX_IN_MEMORY) {
      throw new AsicFault("The file " + name + " is too large for what it is.");
    }
    try (var in = open()) {
      return in.readAllBytes();
    } catch (IOException | UncheckedIOException e) {
      throw new AsicFault("The file " + name + " cannot be unpacked.");
    }
  }

  InputStream packed() {
    return new ByteArrayInputStream(data.array(), data.from(), data.length());
  }
}
