package dev.denpyo.formats.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch tried = new CountDownLatch(1);

  @Test
  void makesNothingUntilItIsAskedFor() {
    Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);
    assertEquals(0, made.get());
    assertEquals(1, lazy.get());
    assertEquals(1, lazy.get());
  }

  @Test
  void beginsOnAnotherThreadAndMakesTheValueOnce() throws InterruptedException {
    Thread caller = Thread.currentThread();
    Lazy<Boolean> elsewhere = new Lazy<>(() -> {
      made.incrementAndGet();
      tried.countDown();
      return Thread.currentThread() != caller;
    });
    elsewhere.begin();
    elsewhere.begin();

    assertTrue(tried.await(10, TimeUnit.SECONDS));
    assertTrue(elsewhere.get());
    assertEquals(1, made.get());
  }

  @Test
  void failureOnTheOtherThreadIsMetAgainByWhoeverAsks() throws InterruptedException {
    Lazy<Integer> broken = new Lazy<>(() -> {
      tried.countDown();
      throw new IllegalStateException("attempt " + made.incrementAndGet());
    });
    broken.begin();

    assertTrue(tried.await(10, TimeUnit.SECONDS));
    assertThrows(IllegalStateException.class, broken::get);
    assertEquals(2, made.get());
  }
}
