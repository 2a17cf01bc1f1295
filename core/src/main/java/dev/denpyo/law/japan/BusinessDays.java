package dev.denpyo.law.japan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;

/**
 * Days on which business is done in Japan: not Saturdays, Sundays and national holidays (Act on
 * National Holidays, 1948, in force since 2020). Equinoxes are computed by the formula of the
 * National Astronomical Observatory; the government gazettes them a year ahead. For 2020 to 2099.
 */
public final class BusinessDays {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2099;

  /** Millionths of a day: when equinoxes are in 1980, and what a year has beyond 365 days. */
  private static final long SPRING = 20_843_100;

  private static final long AUTUMN = 23_248_800;
  private static final long BEYOND = 242_194;
  private static final long DAY = 1_000_000;

  private static final Set<MonthDay> FIXED = Set.of(
      MonthDay.of(1, 1),
      MonthDay.of(2, 11),
      MonthDay.of(2, 23),
      MonthDay.of(4, 29),
      MonthDay.of(5, 3),
      MonthDay.of(5, 4),
      MonthDay.of(5, 5),
      MonthDay.of(11, 3),
      MonthDay.of(11, 23));

  /** Sea, mountain and sports days were moved for the games of Tokyo. */
  private static final Map<Integer, Set<MonthDay>> MOVED = Map.of(
      2020, Set.of(MonthDay.of(7, 23), MonthDay.of(7, 24), MonthDay.of(8, 10)),
      2021, Set.of(MonthDay.of(7, 22), MonthDay.of(7, 23), MonthDay.of(8, 8)));

  /** Offices of the state are closed then, and most businesses; but these are no holidays. */
  private static final Set<MonthDay> NEW_YEAR = Set.of(
      MonthDay.of(12, 29),
      MonthDay.of(12, 30),
      MonthDay.of(12, 31),
      MonthDay.of(1, 2),
      MonthDay.of(1, 3));

  private final boolean openAtNewYear;

  private BusinessDays(boolean openAtNewYear) {
    this.openAtNewYear = openAtNewYear;
  }

  /** Every working day that is no holiday. */
  public static BusinessDays byLaw() {
    return new BusinessDays(true);
  }

  /** The same without 29 December to 3 January. */
  public static BusinessDays withoutNewYear() {
    return new BusinessDays(false);
  }

  /**
   * Whether business is done that day.
   *
   * @throws IllegalArgumentException if {@code day} is not of 2020 to 2099
   */
  public boolean contains(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !isHoliday(day)
        && (openAtNewYear || !NEW_YEAR.contains(MonthDay.from(day)));
  }

  /** The last of so many business days after that day, which itself does not count. */
  public LocalDate after(LocalDate day, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("days must be 1 or more, was " + days);
    }
    var at = day;
    for (var left = days; left > 0; left -= contains(at) ? 1 : 0) {
      at = at.plusDays(1);
    }
    return at;
  }

  /**
   * Whether a day is a national holiday, those included that stand in for one on a Sunday or lie
   * between two.
   *
   * @throws IllegalArgumentException if {@code day} is not of 2020 to 2099
   */
  public static boolean isHoliday(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("day must be of 2020 to 2099, was " + day);
    }
    return isNamed(day) || standsIn(day) || isBetween(day);
  }

  private static boolean isNamed(LocalDate day) {
    var date = MonthDay.from(day);
    if (FIXED.contains(date) || isEquinox(day) || isMonday(day, 1, 2) || isMonday(day, 9, 3)) {
      return true;
    }
    var moved = MOVED.get(day.getYear());
    return moved != null
        ? moved.contains(date)
        : date.equals(MonthDay.of(8, 11)) || isMonday(day, 7, 3) || isMonday(day, 10, 2);
  }

  private static boolean isMonday(LocalDate day, int month, int ordinal) {
    return day.getMonthValue() == month
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
  }

  private static boolean isEquinox(LocalDate day) {
    var years = day.getYear() - 1980;
    return switch (day.getMonthValue()) {
      case 3 -> day.getDayOfMonth() == (SPRING + BEYOND * years) / DAY - years / 4;
      case 9 -> day.getDayOfMonth() == (AUTUMN + BEYOND * years) / DAY - years / 4;
      default -> false;
    };
  }

  /** The first day after a holiday on a Sunday that is none itself (article 3, paragraph 2). */
  private static boolean standsIn(LocalDate day) {
    if (isNamed(day)) {
      return false;
    }
    var before = day.minusDays(1);
    while (isNamed(before)) {
      if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return true;
      }
      before = before.minusDays(1);
    }
    return false;
  }

  /** A day between two holidays (article 3, paragraph 3). */
  private static boolean isBetween(LocalDate day) {
    return !isNamed(day) && isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
  }
}
