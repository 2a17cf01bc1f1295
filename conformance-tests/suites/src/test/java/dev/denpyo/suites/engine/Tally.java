package dev.denpyo.suites.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counts comparisons made by several threads, keeps what differs, and says both in the end. */
final class Tally {
  private static final int THREADS = 2;
  private static final int SHOWN = 10;

  private final String title;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  Tally(String title) {
    this.title = title;
  }

  /** Notes one comparison. */
  synchronized void add(String what, Comparison comparison) {
    count("compared", 1);
    count("findings equal", comparison.findings());
    count("official rules gave up", comparison.gaveUp() ? 1 : 0);
    count("asked again", comparison.again() ? 1 : 0);
    if (comparison.difference() != null) {
      differ(what + ": " + comparison.difference());
    }
  }

  /** Counts something. */
  synchronized void count(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }

  /** Notes a difference. */
  synchronized void differ(String difference) {
    differences.add(difference);
  }

  synchronized int count(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** Runs tasks on as many threads as CI has cores. */
  static void inParallel(List<Callable<Void>> tasks)
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Void> one : threads.invokeAll(tasks)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Writes the summary to {@code target/engine}, and fails if anything differed. */
  synchronized void close() throws IOException {
    String summary = title + ": " + counts + ", differences " + differences.size();
    Path folder = Files.createDirectories(Path.of("target", "engine"));
    differences.sort(null);
    Files.writeString(
        folder.resolve(title.replace(' ', '-') + ".txt"),
        summary + "\n" + String.join("\n", differences) + "\n",
        UTF_8);
    List<String> first = differences.subList(0, Math.min(SHOWN, differences.size()));
    assertEquals("", String.join("\n", first), summary);
  }
}
