package dev.denpyo.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.denpyo.evidence.VerificationReport;
import dev.denpyo.signing.trust.Cancellation;
import dev.denpyo.signing.trust.RevocationSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {
  private static final TestPki PKI = TestPki.of(TestPki.Kind.P_256);

  @Test
  void whatEndsInTimeIsAsItWas() {
    var sealed = PKI.xades().sign(Samples.ubl());
    var report = TimeLimit.STANDARD.on(PKI.verifier()).verify(sealed);
    assertEquals(PKI.verifier().verify(sealed), report);
  }

  /** A revocation source that never answers holds nobody up. */
  @Test
  void whatDoesNotEndFailsAndIsStopped() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    RevocationSource silent = (certificate, issuer) -> {
      try {
        new CountDownLatch(1).await();
        throw new AssertionError("it was not stopped");
      } catch (InterruptedException e) {
        stopped.countDown();
        throw new CancellationException();
      }
    };
    var verifier = XadesVerifier.builder()
        .trust(PKI.trust())
        .at(TestPki.NOW)
        .revocation(silent)
        .build();
    var limited = TimeLimit.of(Duration.ofMillis(500)).on(verifier);

    var report = limited.verify(PKI.xades().sign(Samples.ubl()));

    assertEquals("TOTAL_FAILED/FORMAT_FAILURE", report.outcome().toString());
    assertTrue(stopped.await(30, TimeUnit.SECONDS));
  }

  @Test
  void anInterruptedVerificationEndsWithoutAVerdict() {
    var sealed = PKI.xades().sign(Samples.ubl());
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> PKI.verifier().verify(sealed));
      assertThrows(CancellationException.class, Cancellation::check);
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertTrue(PKI.verifier().verify(sealed).outcome().passed());
  }

  @Test
  void failuresOfTheWorkComeThrough() {
    var failing = TimeLimit.STANDARD.on(document -> {
      throw new IllegalStateException("no");
    });
    assertThrows(IllegalStateException.class, () -> failing.verify(new byte[0]));
    assertEquals(Optional.of(7), TimeLimit.STANDARD.call(() -> 7));
    assertThrows(IllegalArgumentException.class, () -> TimeLimit.of(Duration.ZERO));
    assertFalse(TimeLimit.STANDARD.tooSlow().equals(VerificationReport.UNSIGNED));
  }
}
