package dev.denpyo.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures durable appends of 10-KB documents; run by hand, prints a few lines. */
final class ArchiveThroughput {
  private static final int DOCUMENT = 10_240;

  private final RetentionArchive archive;
  private final int callers;
  private final long nanos;
  private final AtomicInteger next;

  private ArchiveThroughput(
      RetentionArchive archive, int callers, int seconds, AtomicInteger next) {
    this.archive = archive;
    this.callers = callers;
    this.nanos = TimeUnit.SECONDS.toNanos(seconds);
    this.next = next;
  }

  /** Arguments: an empty directory, seconds for each part, a database. */
  public static void main(String[] arguments) throws Exception {
    var seconds = Integer.parseInt(arguments[1]);
    var database = TestDatabase.valueOf(arguments[2]);
    var next = new AtomicInteger();
    try (var archive = database.init(Path.of(arguments[0]))) {
      new ArchiveThroughput(archive, 16, seconds, next).run("warm-up");
      new ArchiveThroughput(archive, 16, seconds, next).run(database + ", 16 callers");
      new ArchiveThroughput(archive, 1, seconds, next).run(database + ", one caller");
      verify(archive, next.get());
    }
  }

  private void run(String name) throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(callers);
    var start = System.nanoTime();
    var running = new ArrayList<Future<List<Long>>>();
    for (var caller = 0; caller < callers; caller++) {
      running.add(pool.submit(() -> calls(start)));
    }
    var times = new ArrayList<Long>();
    for (var future : running) {
      times.addAll(future.get());
    }
    pool.shutdown();
    var micros = times.stream().mapToLong(n -> n / 1000).sorted().toArray();
    var took = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %.0f a second, median %d us, p99 %d us, longest %d us%n",
        name,
        micros.length / took,
        micros[micros.length / 2],
        micros[micros.length * 99 / 100],
        micros[micros.length - 1]);
  }

  private List<Long> calls(long start) {
    var times = new ArrayList<Long>();
    while (System.nanoTime() - start < nanos) {
      var n = next.incrementAndGet();
      var document = new byte[DOCUMENT];
      new Random(n).nextBytes(document);
      var begin = System.nanoTime();
      archive.put(document, "application/xml", Samples.keys(n));
      times.add(System.nanoTime() - begin);
    }
    return times;
  }

  private static void verify(RetentionArchive archive, int documents) {
    var id = archive.find(Query.builder().number("INV-500").build()).get(0).id();
    var times = new long[200];
    for (var i = 0; i < times.length; i++) {
      var begin = System.nanoTime();
      archive.prove(id);
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    System.out.printf("proof %d us%n", times[100] / 1000);
    var begin = System.nanoTime();
    var intact = archive.verify().isIntact();
    var seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("intact %s, verified %.0f documents a second%n", intact, documents / seconds);
  }
}
