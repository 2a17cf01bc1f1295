package dev.denpyo.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Dates and instants as ISO 8601 text, exactly as {@link java.time} reads and writes them but in a
 * fraction of the time, since verification reads two for each document. What is not in the usual form
 * is left to {@link java.time}.
 */
final class Times {
  private static final int DATE = "2026-11-22".length();
  private static final int SECOND = "2026-11-22T03:04:05".length();
  private static final int GROUP = 3; // digits of a fraction come so many at a time
  private static final int NANO = 9;
  private static final int DAY = 86_400; // seconds
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final long LATEST = 253_402_300_799L; // the last second of the year 9999
  private static final long EARLIEST = -62_135_596_800L; // the first one of the year 1

  private Times() {}

  /**
   * @throws DateTimeException as {@link LocalDate#parse(CharSequence)}
   */
  static LocalDate date(String text) {
    return text.length() == DATE && hasDate(text) ? dateOf(text) : LocalDate.parse(text);
  }

  /**
   * @throws DateTimeException as {@link Instant#parse}
   */
  static Instant instant(String text) {
    if (!isUsual(text)) {
      return Instant.parse(text);
    }
    var hour = two(text, 11);
    var minute = two(text, 14);
    var second = two(text, 17);
    if (hour >= 24 || minute >= MINUTE || second >= MINUTE) {
      return Instant.parse(text);
    }
    var ofDay = hour * HOUR + minute * MINUTE + second;
    return Instant.ofEpochSecond(dateOf(text).toEpochDay() * DAY + ofDay, nano(text));
  }

  private static long nano(String text) {
    var nano = 0L;
    for (var i = 0; i < NANO; i++) {
      var at = SECOND + 1 + i;
      nano = 10 * nano + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
    }
    return nano;
  }

  /** The same text as {@link Instant#toString}. */
  static String text(Instant instant) {
    var seconds = instant.getEpochSecond();
    var nano = instant.getNano();
    if (seconds < EARLIEST || seconds > LATEST) {
      return instant.toString();
    }
    var ofDay = (int) Math.floorMod(seconds, (long) DAY);
    var text = new StringBuilder(SECOND + NANO + 2);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) DAY))).append('T');
    two(text, ofDay / HOUR).append(':');
    two(text, ofDay / MINUTE % MINUTE).append(':');
    two(text, ofDay % MINUTE);
    if (nano != 0) {
      fraction(text, nano);
    }
    return text.append('Z').toString();
  }

  /** Milli-, micro- or nanoseconds, whichever says it all. */
  private static void fraction(StringBuilder text, int nano) {
    var digits = String.valueOf(1_000_000_000 + nano).substring(1);
    var end = NANO;
    while (digits.startsWith("000", end - GROUP)) {
      end -= GROUP;
    }
    text.append('.').append(digits, 0, end);
  }

  private static LocalDate dateOf(String text) {
    return LocalDate.of(100 * two(text, 0) + two(text, 2), two(text, 5), two(text, 8));
  }

  private static boolean isUsual(String text) {
    var last = text.length() - 1;
    var fraction = last - SECOND - 1; // digits; -1 without a point
    return last >= SECOND
        && text.charAt(last) == 'Z'
        && (fraction == -1
            || (fraction > 0
                && fraction <= NANO
                && fraction % GROUP == 0
                && text.charAt(SECOND) == '.'
                && areDigits(text, SECOND + 1, last)))
        && hasDate(text)
        && hasTime(text);
  }

  private static boolean hasDate(String text) {
    return areDigits(text, 0, 4)
        && text.charAt(4) == '-'
        && areDigits(text, 5, 7)
        && text.charAt(7) == '-'
        && areDigits(text, 8, DATE);
  }

  private static boolean hasTime(String text) {
    return text.charAt(DATE) == 'T'
        && areDigits(text, 11, 13)
        && text.charAt(13) == ':'
        && areDigits(text, 14, 16)
        && text.charAt(16) == ':'
        && areDigits(text, 17, SECOND);
  }

  private static boolean areDigits(String text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int two(String text, int at) {
    return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
