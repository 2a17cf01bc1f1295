package dev.denpyo.formats.xml.xpath.value;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prints the two ordered durations (XML Schema 1.1 Part 2, 3.4.26 and 3.4.27).
 *
 * <p>Reading answers null for text that is not in the form; a component that no {@code int} holds is
 * FODT0002. Fractions of a second are cut off after nine digits.
 */
final class DurationText {
  private static final int NANO_DIGITS = 9;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final int MONTHS_PER_YEAR = 12;

  private final String text;
  private int at;
  private boolean failed;
  private boolean timed;
  private boolean some;

  private DurationText(String text) {
    this.text = XPathStrings.trim(text);
  }

  static @Nullable YearMonthDuration yearMonth(String text) {
    var scan = new DurationText(text);
    boolean negative = scan.opening();
    long months = scan.component('Y') * MONTHS_PER_YEAR + scan.component('M');
    if (!scan.complete()) {
      return null;
    }
    long signed = negative ? -months : months;
    if (signed != (int) signed) {
      throw tooLarge();
    }
    return new YearMonthDuration((int) signed);
  }

  static @Nullable DayTimeDuration dayTime(String text) {
    var scan = new DurationText(text);
    boolean negative = scan.opening();
    long seconds = scan.component('D') * SECONDS_PER_DAY;
    scan.timeMark();
    if (scan.timed) {
      seconds += scan.component('H') * SECONDS_PER_HOUR + scan.component('M') * 60;
      var length = scan.seconds().plusSeconds(seconds);
      return scan.complete() ? new DayTimeDuration(negative ? length.negated() : length) : null;
    }
    return scan.complete()
        ? new DayTimeDuration(Duration.ofSeconds(negative ? -seconds : seconds))
        : null;
  }

  static String text(YearMonthDuration value) {
    long months = Math.abs((long) value.months());
    if (months == 0) {
      return "P0M";
    }
    return (value.months() < 0 ? "-P" : "P")
        + part(months / MONTHS_PER_YEAR, 'Y')
        + part(months % MONTHS_PER_YEAR, 'M');
  }

  static String text(DayTimeDuration value) {
    if (value.length().isZero()) {
      return "PT0S";
    }
    var length = value.length().abs();
    var time =
        part(length.toHoursPart(), 'H') + part(length.toMinutesPart(), 'M') + seconds(length);
    return (value.length().isNegative() ? "-P" : "P")
        + part(length.toDaysPart(), 'D')
        + (time.isEmpty() ? "" : "T" + time);
  }

  private static String part(long amount, char unit) {
    return amount == 0 ? "" : amount + String.valueOf(unit);
  }

  private static String seconds(Duration length) {
    int nano = length.toNanosPart();
    int whole = length.toSecondsPart();
    if (nano == 0) {
      return part(whole, 'S');
    }
    var digits = Integer.toString(nano);
    var fraction = "0".repeat(NANO_DIGITS - digits.length()) + digits;
    return whole + "." + fraction.replaceAll("0+$", "") + "S";
  }

  private boolean opening() {
    boolean negative = is('-');
    at += negative ? 1 : 0;
    failed = !is('P');
    at++;
    return negative;
  }

  private void timeMark() {
    timed = is('T');
    if (timed) {
      at++;
      some = false;
    }
  }

  private boolean complete() {
    return !failed && some && at == text.length();
  }

  private boolean is(char letter) {
    return at < text.length() && text.charAt(at) == letter;
  }

  /** The number before {@code unit}, 0 and no move if another unit or none stands here. */
  private long component(char unit) {
    int start = at;
    long value = digits();
    if (at > start && is(unit)) {
      at++;
      some = true;
      return value;
    }
    at = start;
    return 0;
  }

  private Duration seconds() {
    int start = at;
    long whole = digits();
    if (at == start) {
      return Duration.ZERO;
    }
    long nano = 0;
    if (is('.')) {
      int point = at++;
      nano = fraction();
      failed |= at == point + 1;
    }
    failed |= !is('S');
    at++;
    some = true;
    return Duration.ofSeconds(whole, nano);
  }

  private long fraction() {
    int nano = 0;
    int unit = 100_000_000;
    while (digit() >= 0) {
      nano += digit() * unit;
      unit /= 10;
      at++;
    }
    return nano;
  }

  private long digits() {
    long value = 0;
    while (digit() >= 0) {
      value = value * 10 + digit();
      if (value > Integer.MAX_VALUE) {
        throw tooLarge();
      }
      at++;
    }
    return value;
  }

  private int digit() {
    if (failed || at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') {
      return -1;
    }
    return text.charAt(at) - '0';
  }

  static XPathError tooLarge() {
    return new XPathError("FODT0002", "a duration is too large");
  }
}
