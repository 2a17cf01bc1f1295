package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.EvidenceVerifier.EvidenceOf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Bytes to keep, which can be read several times: once for their hash, once to be stored. Those of a
 * file are never in memory together.
 */
public interface Content {
  /** The most bytes that one object may have: 4 GiB. */
  long LARGEST = 1L << 32;

  /** How many there are. */
  long size();

  /**
   * From the first byte on; whoever opens it closes it.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} if they cannot be read any more
   */
  InputStream open();

  /**
   * All of them.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} as {@link #open}, or if an array cannot hold them
   */
  default byte[] bytes() {
    try (var in = open()) {
      return in.readNBytes((int) Math.min(size(), Integer.MAX_VALUE - 16));
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Its digests, for which all bytes are read each time; asking throws as {@link #open} if they cannot
   * be read.
   */
  default EvidenceOf digests() {
    return algorithm -> {
      try (var in = open()) {
        var digest = MessageDigest.getInstance(algorithm);
        new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        return Optional.of(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw ArchiveException.source(String.valueOf(e.getMessage()), e);
      }
    };
  }

  /** Bytes in memory, a copy. */
  static Content of(byte[] bytes) {
    return new Bytes(requireNonNull(bytes, "bytes").clone());
  }

  /** A file, as it is when it is read; it must not change until it is put in. */
  static Content of(Path file) {
    requireNonNull(file, "file");
    try {
      return new InFile(file, Files.size(file));
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
  }

  /** Bytes that nobody else can change. */
  final class Bytes implements Content {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    /** The bytes themselves, for who will not change them. */
    byte[] shared() {
      return bytes;
    }
  }

  /**
   * A file.
   *
   * @param size when it was first looked at
   */
  record InFile(Path file, long size) implements Content {
    @Override
    public InputStream open() {
      try {
        return Files.newInputStream(file);
      } catch (IOException e) {
        throw ArchiveException.source(String.valueOf(e.getMessage()), e);
      }
    }
  }
}
