package dev.denpyo.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes on all processors while one thread reads, and hands on the results in the order of
 * reading, on the thread that reads; so only what is computed must be free of shared state.
 */
final class Crew<R> implements AutoCloseable {
  private static final int LOT = 32; // pieces of work handed over at once

  private final Consumer<? super R> results;
  private final int mostLots = 2 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService helpers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Crew::helper);
  private final ArrayDeque<Future<List<R>>> running = new ArrayDeque<>();
  private List<Supplier<R>> lot = new ArrayList<>();

  Crew(Consumer<? super R> results) {
    this.results = results;
  }

  private static Thread helper(Runnable work) {
    var thread = new Thread(work, "denpyo-verify");
    thread.setDaemon(true);
    return thread;
  }

  /** One piece of work. */
  void add(Supplier<R> work) {
    lot.add(work);
    if (lot.size() == LOT) {
      submit();
    }
  }

  /** Hands over what was added so far, for example because it holds much memory. */
  void submit() {
    var work = lot;
    lot = new ArrayList<>();
    running.add(helpers.submit(() -> work.stream().map(Supplier::get).toList()));
    while (running.size() > mostLots) {
      handOn();
    }
  }

  private void handOn() {
    outcome(running.remove()).forEach(results);
  }

  /** Waits for the outcome of work, and fails as that did. */
  static <T> T outcome(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException(
          "ARCHIVE-INTERRUPTED", "The work was interrupted.", "Run it again.", e);
    }
  }

  /** Hands on what is still being computed. */
  @Override
  public void close() {
    try {
      submit();
      while (!running.isEmpty()) {
        handOn();
      }
    } finally {
      helpers.shutdownNow();
    }
  }
}
