package dev.denpyo.archive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures durable appends of 10-KB documents by 16 callers; run by hand, prints one line. */
final class ArchiveThroughput {
  private static final int CALLERS = 16;
  private static final int DOCUMENT = 10_240;

  private ArchiveThroughput() {}

  /** Arguments: an empty directory, seconds to run. */
  public static void main(String[] arguments) throws InterruptedException {
    var directory = Path.of(arguments[0]);
    var nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
    try (var archive = RetentionArchive.init(directory, Samples.CLOCK)) {
      var next = new AtomicInteger();
      var pool = Executors.newFixedThreadPool(CALLERS);
      var start = System.nanoTime();
      for (var caller = 0; caller < CALLERS; caller++) {
        pool.execute(() -> {
          while (System.nanoTime() - start < nanos) {
            put(archive, next.incrementAndGet());
          }
        });
      }
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
      report(archive, start);
    }
  }

  private static void put(RetentionArchive archive, int n) {
    var document = new byte[DOCUMENT];
    new Random(n).nextBytes(document);
    archive.put(document, "application/xml", Samples.keys(n));
  }

  private static void report(RetentionArchive archive, long start) {
    var seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
    var records = archive.count(Query.builder().build());
    var record = archive.find(Query.builder().number("INV-500").build()).get(0);
    System.out.printf("%d appends, %.0f a second%n", records, records / seconds);
    var times = new long[200];
    for (var i = 0; i < times.length; i++) {
      var begin = System.nanoTime();
      archive.prove(record.id());
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    System.out.printf("proof %d us%n", TimeUnit.NANOSECONDS.toMicros(times[100]));
    var begin = System.nanoTime();
    System.out.println(archive.verify().getClass().getSimpleName());
    System.out.printf("verify %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
  }
}
