package dev.denpyo.benchmarks;

import dev.denpyo.archive.Direction;
import dev.denpyo.archive.Receipt;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.SearchKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Durable appends of 10-KB documents to an archive, every one of them another document; on SQLite, or
 * on the empty database that {@code -Ddenpyo.archive.jdbc} names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Archiving {
  private static final byte[] DOCUMENT = Samples.ofSize("ubl", 10_000);

  private final AtomicInteger next = new AtomicInteger();
  private @Nullable Path folder;
  private @Nullable RetentionArchive archive;

  /** An empty archive. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("denpyo-");
    archive =
        RetentionArchive.init(ArchivePlaces.url(folder.resolve("archive.db")), Clock.systemUTC());
  }

  /** Leaves nothing behind. */
  @TearDown
  public void clean() throws IOException {
    if (archive != null) {
      archive.close();
    }
    if (folder != null) {
      ArchivePlaces.delete(folder);
    }
  }

  @Benchmark
  public @Nullable Receipt putByOneCaller() {
    return put();
  }

  @Benchmark
  @Threads(16)
  public @Nullable Receipt putBySixteenCallers() {
    return put();
  }

  private @Nullable Receipt put() {
    int n = next.incrementAndGet();
    byte[] document = DOCUMENT.clone();
    ByteBuffer.wrap(document).putInt(document.length - Integer.BYTES, n); // another document
    SearchKeys keys = SearchKeys.builder(
            Direction.ISSUED, Samples.ISSUED.plusDays(n % 365), "Beispiel AG", "R-" + n)
        .amount(BigDecimal.valueOf(n, 2), "EUR")
        .build();
    return archive == null ? null : archive.put(document, "application/xml", keys);
  }
}
