package dev.denpyo.formats.xml.xpath.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prints dates and times (XML Schema 1.1 Part 2, 3.3.7 to 3.3.9).
 *
 * <p>Reading answers null for text that is not in the form. Year 0000 exists; timezones up to 14
 * hours and 59 minutes are taken, as Saxon takes them, though the norm stops at 14:00.
 */
final class TemporalText {
  private static final int MOST_ZONE_HOURS = 14;

  private TemporalText() {}

  static @Nullable DateValue date(String text) {
    var scan = new Scanner(text);
    LocalDate date = scan.date();
    ZoneOffset offset = scan.offset();
    return date == null || !scan.finished() ? null : new DateValue(date, offset);
  }

  static @Nullable TimeValue time(String text) {
    var scan = new Scanner(text);
    LocalDateTime time = scan.time(LocalDate.EPOCH);
    ZoneOffset offset = scan.offset();
    return time == null || !scan.finished() ? null : new TimeValue(time.toLocalTime(), offset);
  }

  static @Nullable DateTimeValue dateTime(String text) {
    var scan = new Scanner(text);
    LocalDate date = scan.date();
    scan.expect('T');
    LocalDateTime time = date == null ? null : scan.time(date);
    ZoneOffset offset = scan.offset();
    return time == null || !scan.finished() ? null : new DateTimeValue(time, offset);
  }

  static String text(DateValue value) {
    return day(value.date()) + zone(value.offset());
  }

  static String text(TimeValue value) {
    return clock(value.time()) + zone(value.offset());
  }

  static String text(DateTimeValue value) {
    var moment = value.dateTime();
    return day(moment.toLocalDate()) + "T" + clock(moment.toLocalTime()) + zone(value.offset());
  }

  private static String day(LocalDate date) {
    int year = date.getYear();
    var text = new StringBuilder(year < 0 ? "-" : "");
    pad(text, Math.abs(year), 4).append('-');
    pad(text, date.getMonthValue(), 2).append('-');
    return pad(text, date.getDayOfMonth(), 2).toString();
  }

  private static String clock(LocalTime time) {
    var text = new StringBuilder();
    pad(text, time.getHour(), 2).append(':');
    pad(text, time.getMinute(), 2).append(':');
    int second = time.getSecond();
    int nano = time.getNano();
    pad(text, second, 2);
    if (nano > 0) {
      pad(text.append('.'), nano, Scanner.NANO_DIGITS);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }

  private static String zone(@Nullable ZoneOffset offset) {
    return offset == null ? "" : offset.getId();
  }

  private static StringBuilder pad(StringBuilder text, int value, int width) {
    var digits = Integer.toString(value);
    return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  /** Walks over the text; from the first wrong letter on it is failed and reads nothing more. */
  private static final class Scanner {
    static final int NANO_DIGITS = 9;

    private final String text;
    private final int end;
    private int at;
    private boolean failed;

    Scanner(String text) {
      this.text = XPathStrings.trim(text);
      this.end = this.text.length();
    }

    boolean finished() {
      return !failed && at == end;
    }

    @Nullable
    LocalDate date() {
      boolean negative = at < end && text.charAt(at) == '-';
      at += negative ? 1 : 0;
      int year = year();
      expect('-');
      int month = two();
      expect('-');
      int day = two();
      if (failed) {
        return null;
      }
      try {
        return LocalDate.of(negative ? -year : year, month, day);
      } catch (DateTimeException e) {
        return null;
      }
    }

    private int year() {
      int start = at;
      long year = 0;
      while (at < end && digit(at) >= 0) {
        year = Math.min(year * 10 + digit(at++), Integer.MAX_VALUE);
      }
      int digits = at - start;
      failed |= digits < 4 || (digits > 4 && text.charAt(start) == '0');
      if (!failed && year > Year.MAX_VALUE) {
        throw new XPathError("FODT0001", "the year " + XPathError.quote(text) + " is out of range");
      }
      return (int) year;
    }

    @Nullable
    LocalDateTime time(LocalDate day) {
      int hour = two();
      expect(':');
      int minute = two();
      expect(':');
      int second = two();
      int nano = nano();
      boolean midnight = hour == 24 && minute == 0 && second == 0 && nano == 0;
      if (failed || (hour > 23 && !midnight) || minute > 59 || second > 59) {
        failed = true;
        return null;
      }
      return midnight
          ? day.plusDays(1).atStartOfDay()
          : day.atTime(LocalTime.of(hour, minute, second, nano));
    }

    private int nano() {
      if (failed || at >= end || text.charAt(at) != '.') {
        return 0;
      }
      at++;
      int start = at;
      int nano = 0;
      int unit = 100_000_000;
      while (at < end && digit(at) >= 0) {
        nano += digit(at++) * unit;
        unit /= 10;
      }
      failed |= at == start;
      return nano;
    }

    @Nullable
    ZoneOffset offset() {
      if (failed || at >= end) {
        return null;
      }
      char sign = text.charAt(at++);
      if (sign == 'Z') {
        return ZoneOffset.UTC;
      }
      failed |= sign != '+' && sign != '-';
      int hours = two();
      expect(':');
      int minutes = two();
      if (failed || hours > MOST_ZONE_HOURS || minutes > 59) {
        failed = true;
        return null;
      }
      int seconds = (hours * 60 + minutes) * 60;
      return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    void expect(char letter) {
      failed |= failed || at >= end || text.charAt(at++) != letter;
    }

    private int two() {
      if (failed || at + 1 >= end || digit(at) < 0 || digit(at + 1) < 0) {
        failed = true;
        return 0;
      }
      int value = digit(at) * 10 + digit(at + 1);
      at += 2;
      return value;
    }

    private int digit(int index) {
      char c = text.charAt(index);
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
  }
}
