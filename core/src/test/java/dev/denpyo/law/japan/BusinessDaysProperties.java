package dev.denpyo.law.japan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BusinessDaysProperties {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Property(seed = "20261122", tries = 500)
  void aDeadlineIsABusinessDayAndNeverGoesBack(
      @ForAll @IntRange(max = 28_000) int since, @ForAll @IntRange(min = 1, max = 30) int days) {
    var day = FIRST.plusDays(since);
    var calendar = BusinessDays.byLaw();
    var last = calendar.after(day, days);
    assertTrue(calendar.contains(last));
    assertFalse(BusinessDays.isHoliday(last));
    assertFalse(calendar.after(day.plusDays(1), days).isBefore(last));
    assertFalse(BusinessDays.withoutNewYear().after(day, days).isBefore(last));
  }
}
