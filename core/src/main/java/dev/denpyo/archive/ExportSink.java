package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * Where the files of an export go: written beside the target, forced to the disk, then moved.
 * Closing it before {@link #commit} leaves no trace.
 */
abstract class ExportSink implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;

  private ExportSink(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /** The place to write to until all is there. */
  final Path part() {
    return part;
  }

  /** Begins a file; each path once, and one after the other. */
  abstract OutputStream file(String path) throws IOException;

  /** All files are there. */
  abstract void end() throws IOException;

  static ExportSink open(Path target) {
    var absolute = target.toAbsolutePath();
    var name = String.valueOf(absolute.getFileName());
    var folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw failed(target, "its directory does not exist", new IOException("no directory"));
    }
    if (Files.exists(absolute)) {
      throw failed(target, "something lies there already", new IOException("exists"));
    }
    var part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      return name.toLowerCase(Locale.ROOT).endsWith(".zip")
          ? new Zip(absolute, part)
          : new Folder(absolute, part);
    } catch (IOException e) {
      throw failed(target, String.valueOf(e.getMessage()), e);
    }
  }

  /** Writes something to a stream, which it does not close. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file, and wraps what goes wrong; returns the hash of what was written. */
  final Sha256 write(String path, Content content) {
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var file = file(path);
        var out = new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw failed(target, String.valueOf(e.getMessage()), e);
    }
    return Sha256.fromBytes(digest.digest());
  }

  /** A file beside the package for what is gathered while other files are being written. */
  final ExportSpool spool(String name) {
    try {
      return new ExportSpool(part.resolveSibling(part.getFileName() + "-" + name));
    } catch (IOException e) {
      throw failed(target, String.valueOf(e.getMessage()), e);
    }
  }

  final void commit() {
    try {
      end();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(target, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    if (!Files.exists(part)) {
      return;
    }
    try (var files = Files.walk(part)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw failed(part, "what was begun could not be taken away", e);
    }
  }

  private static ArchiveException failed(Path target, String why, IOException cause) {
    return new ArchiveException(
        "ARCHIVE-EXPORT",
        "The export " + target + " was not written: " + why + ".",
        "Choose another name in a directory that exists and has space.",
        cause);
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static final class Folder extends ExportSink {
    Folder(Path target, Path part) throws IOException {
      super(target, part);
      Files.createDirectory(part);
    }

    @Override
    OutputStream file(String path) throws IOException {
      var file = part().resolve(path);
      Files.createDirectories(file.getParent());
      return new FilterOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          super.close();
          force(file);
        }
      };
    }

    @Override
    void end() {
      // each file was forced when it was written
    }
  }

  private static final class Zip extends ExportSink {
    private final ZipWriter out;

    Zip(Path target, Path part) throws IOException {
      super(target, part);
      var file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
      out = new ZipWriter(
          new BufferedOutputStream(file, BUFFER), new SortedNames(this::spool, "directory"));
    }

    @Override
    OutputStream file(String path) throws IOException {
      return out.file(path);
    }

    @Override
    void end() throws IOException {
      out.end();
      out.close();
      force(part());
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException | UncheckedIOException e) {
        // an unfinished file is deleted below, whatever it complains of
      }
      super.close();
    }
  }
}
