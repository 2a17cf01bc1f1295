package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.util.HexFormat;

/** Hashes objects on all processors while one thread reads them. */
final class ObjectHashing implements AutoCloseable {
  private static final int LARGE = 1 << 18; // bytes; larger objects go alone

  private final ArchiveStore.Reader reader;
  private final Found found;
  private final Crew<Hashed> crew;

  ObjectHashing(ArchiveStore.Reader reader, Found found) {
    this.reader = reader;
    this.found = found;
    this.crew = new Crew<>(one -> found.object(one.row(), one.actual()));
  }

  /** What the bytes of an object are, whatever its row says. */
  record Actual(String sha256, long size) {}

  /** Takes what was found of one object. */
  @FunctionalInterface
  interface Found {
    void object(ArchiveStore.ObjectRow row, Actual actual);
  }

  private record Hashed(ArchiveStore.ObjectRow row, Actual actual) {}

  /** One object as it is read. */
  void add(ArchiveStore.ObjectRow row, byte[] first) {
    if (first.length == LogWriter.PART) {
      found.object(row, withParts(row, first));
      return;
    }
    crew.add(() -> new Hashed(row, new Actual(Sha256.digest(first).hex(), first.length)));
    if (first.length > LARGE) {
      crew.submit();
    }
  }

  private Actual withParts(ArchiveStore.ObjectRow row, byte[] first) {
    var digest = DigestAlgorithm.SHA_256.calculator();
    digest.update(first);
    var size = (long) first.length;
    for (var part = 1; size < row.size(); part++) {
      var next = part(row.sha256(), part);
      if (next.length == 0) {
        break;
      }
      digest.update(next);
      size += next.length;
    }
    return new Actual(HexFormat.of().formatHex(digest.digest()), size);
  }

  /** A key that is no hash any more has no further parts. */
  private byte[] part(String sha256, int part) {
    try {
      var content = reader.part(Sha256.fromHex(sha256), part);
      return content == null ? new byte[0] : content;
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  @Override
  public void close() {
    crew.close();
  }
}
