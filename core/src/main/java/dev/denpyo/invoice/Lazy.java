package dev.denpyo.invoice;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, so that a list nobody uses costs nothing.
 *
 * <p>Two threads that ask first may both make it; the values are equal and immutable, so that does
 * no harm. A maker that throws is asked again next time.
 */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T value = made;
    if (value == null) {
      value = maker.get();
      made = value;
    }
    return value;
  }
}
