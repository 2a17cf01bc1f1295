package dev.denpyo.signing.trust;

import java.util.concurrent.CancellationException;

/** How long work ends when nobody waits for it any more: whoever started it interrupts its thread. */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Goes on unless the thread was interrupted; to be asked between the pieces of long work.
   *
   * @throws CancellationException if it was; the thread stays interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the verification was cancelled");
    }
  }
}
