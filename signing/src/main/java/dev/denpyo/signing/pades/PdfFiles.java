package dev.denpyo.signing.pades;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Reads and writes PDFs that are not to be held in memory. */
final class PdfFiles {
  private PdfFiles() {}

  /**
   * The bytes of a file, mapped.
   *
   * @throws IOException if it cannot be read, or has 2 GiB or more
   */
  static Raw map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException("the file has 2 GiB or more");
      }
      return Raw.of(channel.map(MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /**
   * Writes {@code base} and behind it {@code update}; the file appears whole or not at all.
   *
   * @param check looks at what was written before it appears; stops it by throwing
   */
  static void write(Raw base, byte[] update, Path target, Consumer<Raw> check) throws IOException {
    Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), "seal", ".part");
    try {
      try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        writeAll(out, base.slice(0, base.length()));
        writeAll(out, ByteBuffer.wrap(update));
        out.force(true);
      }
      check.accept(map(beside));
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** Both, one behind the other, in memory. */
  static byte[] join(Raw base, byte[] update) {
    byte[] all = new byte[base.length() + update.length];
    base.slice(0, base.length()).get(all, 0, base.length());
    System.arraycopy(update, 0, all, base.length(), update.length);
    return all;
  }
}
