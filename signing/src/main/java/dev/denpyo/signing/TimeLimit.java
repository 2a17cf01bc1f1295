package dev.denpyo.signing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.denpyo.evidence.SealFacts;
import dev.denpyo.evidence.SealReport;
import dev.denpyo.evidence.SealVerifier;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.evidence.VerificationReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long one verification may take by the clock on the wall. Sizes and counts are bounded
 * everywhere; this bounds what is left, for example a revocation source that does not answer.
 *
 * <p>The work is done in a thread of its own, which is interrupted once the time is up: it ends at
 * the next place where it asks, and nobody waits for that.
 */
public final class TimeLimit {
  /** 30 seconds. */
  public static final TimeLimit STANDARD = new TimeLimit(Duration.ofSeconds(30));

  private final Duration limit;

  private TimeLimit(Duration limit) {
    this.limit = limit;
  }

  /**
   * Another limit.
   *
   * @throws IllegalArgumentException if {@code limit} is not positive
   */
  public static TimeLimit of(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit must be positive, was " + limit);
    }
    return new TimeLimit(limit);
  }

  /** The same verifier within this time: a document that takes longer fails as too costly. */
  public SealVerifier on(SealVerifier verifier) {
    requireNonNull(verifier, "verifier");
    return document -> call(() -> verifier.verify(document)).orElseGet(this::tooSlow);
  }

  /**
   * What {@code work} gives; empty if the time is up before.
   *
   * @throws RuntimeException as {@code work} does
   * @throws CancellationException if this thread is interrupted meanwhile
   */
  public <T> Optional<T> call(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread worker = new Thread(() -> complete(result, work), "denpyo-verification");
    worker.setDaemon(true); // what does not end must not keep the program alive
    worker.start();
    try {
      return Optional.of(result.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw rethrown(requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the verification was cancelled");
    } finally {
      worker.interrupt();
    }
  }

  /** What a verification says that did not end in time. */
  public VerificationReport tooSlow() {
    return new VerificationReport(List.of(new SealReport.Failed(
        SubIndication.FORMAT_FAILURE,
        "The verification took longer than " + limit.toMillis() + " ms and was given up.",
        "Ask the sender for a document of the usual size, or allow more time.",
        SealFacts.NONE)));
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e); // the caller's thread throws it on
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }
}
