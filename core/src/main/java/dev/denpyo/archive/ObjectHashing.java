package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Hashes objects on all processors while one thread reads them, and hands on what it finds in the
 * order of reading, on the thread that reads.
 */
final class ObjectHashing implements AutoCloseable {
  private static final int LOT = 32; // objects handed over at once
  private static final int LARGE = 1 << 18; // bytes; larger objects go alone

  private final ArchiveStore.Reader reader;
  private final Found found;
  private final int mostLots = 2 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService crew;
  private final ArrayDeque<Future<List<Hashed>>> running = new ArrayDeque<>();
  private List<Supplier<Hashed>> lot = new ArrayList<>();

  ObjectHashing(ArchiveStore.Reader reader, Found found) {
    this.reader = reader;
    this.found = found;
    this.crew = Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(), ObjectHashing::helper);
  }

  private static Thread helper(Runnable work) {
    var thread = new Thread(work, "denpyo-verify");
    thread.setDaemon(true);
    return thread;
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
    lot.add(() -> hashed(row, first));
    if (lot.size() == LOT || first.length > LARGE) {
      submit();
    }
  }

  private static Hashed hashed(ArchiveStore.ObjectRow row, byte[] content) {
    return new Hashed(row, new Actual(Sha256.digest(content).hex(), content.length));
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

  private void submit() {
    var work = lot;
    lot = new ArrayList<>();
    running.add(crew.submit(() -> work.stream().map(Supplier::get).toList()));
    while (running.size() > mostLots) {
      handOn();
    }
  }

  private void handOn() {
    try {
      running.remove().get().forEach(one -> found.object(one.row(), one.actual()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing cannot fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException(
          "ARCHIVE-INTERRUPTED", "The verification was interrupted.", "Run it again.", e);
    }
  }

  /** Hands on what is still being hashed. */
  @Override
  public void close() {
    try {
      submit();
      while (!running.isEmpty()) {
        handOn();
      }
    } finally {
      crew.shutdownNow();
    }
  }
}
