package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Moves objects in and out part by part, so that none of them is in memory whole. */
final class ObjectParts {
  private ObjectParts() {}

  /**
   * Writes the rows of an object.
   *
   * @throws ArchiveException {@code ARCHIVE-SOURCE} if its bytes are no longer those of the hash
   */
  static void write(ArchiveStore.Writer writer, Sha256 sha256, Content content) {
    if (content instanceof Content.Bytes bytes && bytes.size() <= LogWriter.PART) {
      writer.addObject(sha256, bytes.size(), bytes.shared()); // hashed before, and unchanging
      return;
    }
    var digest = DigestAlgorithm.SHA_256.calculator();
    try (var in = content.open()) {
      var bytes = next(in, digest);
      writer.addObject(sha256, content.size(), bytes);
      var size = (long) bytes.length;
      for (var part = 1L; bytes.length == LogWriter.PART && size < content.size(); part++) {
        bytes = next(in, digest);
        size += bytes.length;
        writer.addPart(sha256, part, bytes);
      }
    } catch (IOException e) {
      throw ArchiveException.source(String.valueOf(e.getMessage()), e);
    }
    if (!Sha256.fromBytes(digest.digest()).equals(sha256)) {
      throw ArchiveException.source("it changed while it was being put in", null);
    }
  }

  private static byte[] next(InputStream in, MessageDigest digest) throws IOException {
    var bytes = in.readNBytes(LogWriter.PART);
    digest.update(bytes);
    return bytes;
  }

  /** The bytes of an object as they lie there, part by part. */
  static InputStream open(ArchiveStore.Reader reader, StoredObject object) {
    return new InputStream() {
      private byte[] part = new byte[0];
      private long next;
      private long read;
      private int at;

      @Override
      public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        if (at == part.length && !more()) {
          return -1;
        }
        var n = Math.min(most, part.length - at);
        System.arraycopy(part, at, into, from, n);
        at += n;
        return n;
      }

      private boolean more() {
        if (next > 0 && read >= object.size()) {
          return false;
        }
        var bytes = reader.part(object.sha256(), next);
        next++;
        at = 0;
        part = bytes == null ? new byte[0] : bytes;
        read += part.length;
        return part.length > 0;
      }
    };
  }

  /** Whether the bytes of an object are there and those of its hash. */
  static boolean isWhole(ArchiveStore.Reader reader, StoredObject object) {
    try {
      return pour(reader, object, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written", e);
    }
  }

  /**
   * Writes the bytes of an object, part by part.
   *
   * @return whether they were those of its hash
   */
  static boolean pour(ArchiveStore.Reader reader, StoredObject object, OutputStream to)
      throws IOException {
    var digest = DigestAlgorithm.SHA_256.calculator();
    var size = 0L;
    for (var part = 0L; part == 0 || size < object.size(); part++) {
      var bytes = reader.part(object.sha256(), part);
      if (bytes == null || bytes.length == 0) {
        break; // too short: the hash will tell
      }
      digest.update(bytes);
      to.write(bytes);
      size += bytes.length;
    }
    return Sha256.fromBytes(digest.digest()).equals(object.sha256());
  }
}
