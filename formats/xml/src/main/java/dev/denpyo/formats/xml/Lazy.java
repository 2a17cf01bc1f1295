package dev.denpyo.formats.xml;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when it is first asked for, once, whatever the number of threads. A failure is not
 * remembered.
 */
public final class Lazy<T> {
  private final Supplier<T> make;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile @Nullable T value;

  /** A value that {@code make} will give. */
  public Lazy(Supplier<T> make) {
    this.make = make;
  }

  /** Begins to make it on another thread, unless that was done before; returns at once. */
  public void begin() {
    if (value == null && begun.compareAndSet(false, true)) {
      ForkJoinPool.commonPool().execute(this::attempt);
    }
  }

  private void attempt() {
    try {
      get();
    } catch (RuntimeException e) {
      begun.set(false); // whoever asks for the value meets the same, and says so
    }
  }

  /** The value. */
  public T get() {
    T made = value;
    if (made != null) {
      return made;
    }
    synchronized (this) {
      T again = value;
      if (again == null) {
        again = make.get();
        value = again;
      }
      return again;
    }
  }
}
