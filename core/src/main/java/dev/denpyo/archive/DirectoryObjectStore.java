package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files of a directory: {@code 3a/3a7bd3...}, so that {@code sha256sum} checks each. A
 * file is written beside its place, forced to the disk, and moved there in one step.
 *
 * <p>A directory promises nothing about deletion: whoever may write there may delete.
 */
public final class DirectoryObjectStore implements ObjectStore {
  private static final String BESIDE = "incoming";

  private final Path root;

  /** The objects in that directory, which is made if need be. */
  public DirectoryObjectStore(Path directory) {
    this.root = requireNonNull(directory, "directory");
    try {
      Files.createDirectories(root.resolve(BESIDE));
    } catch (IOException e) {
      throw failed("written", root, e);
    }
  }

  private Path place(Sha256 sha256) {
    var name = sha256.hex();
    return root.resolve(name.substring(0, 2)).resolve(name);
  }

  @Override
  public void put(Sha256 sha256, Content content, @Nullable Instant until) {
    var place = place(sha256);
    try {
      if (!isThere(place, sha256)) {
        write(place, sha256, content);
      }
    } catch (IOException e) {
      throw failed("written", place, e);
    }
  }

  /** What bit rot has changed is written anew. */
  private static boolean isThere(Path place, Sha256 sha256) throws IOException {
    try (var in = Files.newInputStream(place)) {
      return copied(in, OutputStream.nullOutputStream()).equals(sha256);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static Sha256 copied(InputStream in, OutputStream out) throws IOException {
    var digest = DigestAlgorithm.SHA_256.calculator();
    new DigestInputStream(in, digest).transferTo(out);
    return Sha256.fromBytes(digest.digest());
  }

  private void write(Path place, Sha256 sha256, Content content) throws IOException {
    var folder = requireNonNull(place.getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      force(root);
    }
    var beside = root.resolve(BESIDE).resolve(UUID.randomUUID().toString());
    try {
      fill(beside, sha256, content);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    force(folder);
  }

  private static void fill(Path file, Sha256 sha256, Content content) throws IOException {
    try (var channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var in = content.open()) {
      if (!copied(in, Channels.newOutputStream(channel)).equals(sha256)) {
        throw ArchiveException.source("it changed while it was being put in", null);
      }
      channel.force(true);
    }
  }

  /** A name is on the disk when its directory is. */
  private static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  @Override
  public long size(Sha256 sha256) {
    var place = place(sha256);
    try {
      return Files.size(place);
    } catch (NoSuchFileException e) {
      return -1;
    } catch (IOException e) {
      throw failed("read", place, e);
    }
  }

  @Override
  public byte @Nullable [] read(Sha256 sha256, long from, int most) {
    var place = place(sha256);
    try (var channel = FileChannel.open(place)) {
      var left = Math.max(0, channel.size() - from);
      var bytes = ByteBuffer.allocate((int) Math.min(most, left));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
        // one call need not bring all of them
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw failed("read", place, e);
    }
  }

  @Override
  public void keepUntil(Sha256 sha256, Instant until) {
    // nothing that a directory could promise
  }

  @Override
  public void delete(Sha256 sha256) {
    var place = place(sha256);
    try {
      if (Files.deleteIfExists(place)) {
        force(requireNonNull(place.getParent()));
      }
    } catch (IOException e) {
      throw failed("deleted", place, e);
    }
  }

  @Override
  public void each(Consumer<? super Sha256> visitor) {
    try (var files = Files.walk(root, 2)) {
      files
          .filter(file -> root.relativize(file).toString().matches("[0-9a-f]{2}.[0-9a-f]{64}"))
          .forEach(file -> visitor.accept(Sha256.fromHex(String.valueOf(file.getFileName()))));
    } catch (IOException e) {
      throw failed("read", root, e);
    }
  }

  @Override
  public void close() {
    // holds nothing open
  }

  private static ArchiveException failed(String what, Path place, IOException cause) {
    return new ArchiveException(
        "ARCHIVE-OBJECTS",
        "The object at " + place + " could not be " + what + " (" + cause.getMessage() + ").",
        "Check the directory and its disk, then try again.",
        cause);
  }
}
