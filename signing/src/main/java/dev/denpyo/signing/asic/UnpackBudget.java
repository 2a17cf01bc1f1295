package dev.denpyo.signing.asic;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may still be unpacked in one verification, however many seals ask for them. */
final class UnpackBudget {
  private final AtomicLong left;

  UnpackBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  void spend(long bytes) throws IOException {
    if (left.addAndGet(-bytes) < 0) {
      throw new IOException("more is unpacked than the limits allow");
    }
  }

  boolean isSpent() {
    return left.get() < 0;
  }
}
