package dev.denpyo.formats.xml;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when it is first asked for, once, whatever the number of threads. A failure is not
 * remembered.
 */
public final class Lazy<T> {
  private final Supplier<T> make;
  private volatile @Nullable T value;

  /** A value that {@code make} will give. */
  public Lazy(Supplier<T> make) {
    this.make = make;
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
