package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a stream, in a temporary file that only this user may read, until it is closed. Close
 * it when the deposit was put in.
 */
public final class SpooledContent implements Content, AutoCloseable {
  private final Path file;
  private final Content content;

  private SpooledContent(Path file) {
    this.file = file;
    this.content = Content.of(file);
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} if it cannot be read or the temporary file cannot
   *     be written
   * @throws IllegalArgumentException if there are more than {@link Content#LARGEST} bytes
   */
  public static SpooledContent of(InputStream stream) {
    requireNonNull(stream, "stream");
    try {
      var file = Files.createTempFile("denpyo-", ".spool");
      try {
        fill(file, stream);
        return new SpooledContent(file);
      } catch (IOException | RuntimeException e) {
        Files.delete(file);
        throw e;
      }
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }

  private static void fill(Path file, InputStream stream) throws IOException {
    var buffer = new byte[1 << 16];
    var size = 0L;
    try (var out = Files.newOutputStream(file)) {
      for (var n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        size += n;
        if (size > LARGEST) {
          throw new IllegalArgumentException(
              "stream must not have more than " + LARGEST + " bytes");
        }
        out.write(buffer, 0, n);
      }
    }
  }

  @Override
  public long size() {
    return content.size();
  }

  @Override
  public InputStream open() {
    return content.open();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }
}
