package dev.denpyo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, moved, read
 * back. Closing it before {@link #commit} leaves no trace.
 */
final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private final OutputStream stream;

  private OutputFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.stream = new DigestOutputStream(Channels.newOutputStream(channel), digest);
  }

  /**
   * Starts a file.
   *
   * @throws CliException {@code CLI-OUTPUT-DENIED} if it cannot be made there
   */
  static OutputFile open(Path target) {
    Path absolute = target.toAbsolutePath();
    Path directory = absolute.getParent();
    if (directory == null || !Files.isDirectory(directory) || Files.isDirectory(absolute)) {
      throw denied(target, "it needs a directory that exists and a name that is none", null);
    }
    Path part = directory.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      return new OutputFile(absolute, part, channel);
    } catch (IOException e) {
      throw denied(target, String.valueOf(e.getMessage()), e);
    }
  }

  /** Gives the bytes of a file, however many there are, to a stream that it does not close. */
  @FunctionalInterface
  interface Bytes {
    void writeTo(OutputStream out);
  }

  /** Writes a whole file as its bytes come, and says how many came. */
  static long write(Path target, Bytes content) {
    try (OutputFile file = open(target);
        OutputStream out = file.new Appending()) {
      content.writeTo(out);
      file.commit();
      return Files.size(target);
    } catch (IOException e) {
      throw denied(target, String.valueOf(e.getMessage()), e);
    }
  }

  /** As {@link #append}, for who writes to a stream. */
  private final class Appending extends OutputStream {
    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        stream.write(bytes, from, length);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  /** Finds out whether a file can be made there, before anything is done that it should tell of. */
  static void probe(Path target) {
    open(target).close();
  }

  /** Writes a whole file at once. */
  static void write(Path target, byte[] content) {
    try (OutputFile file = open(target)) {
      file.append(content);
      file.commit();
    }
  }

  /**
   * Adds bytes.
   *
   * @throws CliException {@code CLI-OUTPUT-FAILED}, for example when the disk is full
   */
  void append(byte[] content) {
    try {
      stream.write(content);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Puts the file in its place and reads it back.
   *
   * @throws CliException {@code CLI-OUTPUT-FAILED}
   */
  void commit() {
    String written = HexFormat.of().formatHex(digest.digest());
    try {
      channel.force(true);
      channel.close();
      move();
      if (!written.equals(readBack())) {
        throw new IOException("what was read back is not what was written");
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String readBack() throws IOException {
    MessageDigest read = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(target), read)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(read.digest());
  }

  /** Takes away what was not committed. */
  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static CliException denied(Path target, String why, @Nullable IOException cause) {
    String fact = "The file " + target + " cannot be written: " + why + ".";
    String remedy = "Choose a directory that exists and that this user may write.";
    return cause == null
        ? new CliException("CLI-OUTPUT-DENIED", fact, remedy)
        : new CliException("CLI-OUTPUT-DENIED", fact, remedy, cause);
  }

  private CliException failed(IOException cause) {
    return new CliException(
        "CLI-OUTPUT-FAILED",
        "The file " + target + " was not written: " + cause.getMessage() + ".",
        "Check the space on the disk and try again; nothing half-written was left.",
        cause);
  }
}
