package dev.denpyo.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 10);
  private static final LocalDate LAST = LocalDate.of(2025, 9, 24);
  private static final RuleSetId NEXT = new RuleSetId("x", "2");

  @Test
  void firstAndLastDayBelongToIt() {
    Validity validity = new Validity(FIRST, LAST, NEXT, "s");

    assertTrue(validity.covers(FIRST));
    assertTrue(validity.covers(LAST));
    assertFalse(validity.covers(FIRST.minusDays(1)));
    assertFalse(validity.mayCover(LAST.plusDays(1)));
  }

  @Test
  void newestIsOpenAtTheEnd() {
    assertTrue(new Validity(FIRST, null, null, "s").covers(LocalDate.MAX));
  }

  @Test
  void endOfAReplacedVersionThatIsNotKnownMakesNothingCertain() {
    Validity validity = new Validity(FIRST, null, NEXT, "s");

    assertFalse(validity.covers(LAST));
    assertTrue(validity.mayCover(LAST));
    assertFalse(validity.mayCover(FIRST.minusDays(1)));
  }

  @Test
  void beginThatIsNotKnownMakesNothingCertain() {
    Validity validity = new Validity(null, LAST, NEXT, "s");

    assertFalse(validity.covers(FIRST));
    assertTrue(validity.mayCover(FIRST));
    assertFalse(Validity.UNKNOWN.covers(FIRST));
    assertTrue(Validity.UNKNOWN.mayCover(FIRST));
  }

  @Test
  void endBeforeTheBeginIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Validity(LAST, FIRST, null, null));
  }
}
