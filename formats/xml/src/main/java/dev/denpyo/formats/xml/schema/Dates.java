package dev.denpyo.formats.xml.schema;

/** Dates and times as XML Schema writes them (part 2, sections 3.2.7 to 3.2.9), years 0001 to 9999. */
final class Dates {
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 8;

  private Dates() {}

  static Fit date(char[] c, int from, int to) {
    Fit day = day(c, from, to);
    return day == Fit.YES ? zone(c, from + DATE_LENGTH, to) : day;
  }

  static Fit time(char[] c, int from, int to) {
    if (to - from < TIME_LENGTH || c[from + 2] != ':' || c[from + 5] != ':') {
      return Fit.NO;
    }
    int hour = two(c, from);
    int minute = two(c, from + 3);
    int second = two(c, from + 6);
    if (hour < 0 || minute < 0 || second < 0) {
      return Fit.NO;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return Fit.UNSURE;
    }
    int end = from + TIME_LENGTH;
    if (end < to && c[end] == '.') {
      int digits = Spans.afterDigits(c, end + 1, to);
      if (digits == end + 1) {
        return Fit.NO;
      }
      end = digits;
    }
    return zone(c, end, to);
  }

  static Fit dateTime(char[] c, int from, int to) {
    Fit day = day(c, from, to);
    if (day != Fit.YES) {
      return day;
    }
    int t = from + DATE_LENGTH;
    return t < to && c[t] == 'T' ? time(c, t + 1, to) : Fit.NO;
  }

  private static Fit day(char[] c, int from, int to) {
    if (to - from < DATE_LENGTH || c[from + 4] != '-' || c[from + 7] != '-') {
      return to - from > DATE_LENGTH ? Fit.UNSURE : Fit.NO; // five digits, or before year 1
    }
    int century = two(c, from);
    int rest = two(c, from + 2);
    int month = two(c, from + 5);
    int day = two(c, from + 8);
    if (century < 0 || rest < 0 || month < 0 || day < 0) {
      return Fit.NO;
    }
    int year = century * 100 + rest;
    if (year == 0) {
      return Fit.UNSURE;
    }
    return Fit.of(month >= 1 && month <= 12 && day >= 1 && day <= days(year, month));
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }

  private static Fit zone(char[] c, int from, int to) {
    int length = to - from;
    if (length == 0 || (length == 1 && c[from] == 'Z')) {
      return Fit.YES;
    }
    if (length != 6 || (c[from] != '+' && c[from] != '-') || c[from + 3] != ':') {
      return Fit.NO;
    }
    int hour = two(c, from + 1);
    int minute = two(c, from + 4);
    if (hour < 0 || minute < 0) {
      return Fit.NO;
    }
    return hour < 14 && minute < 60 ? Fit.YES : Fit.UNSURE;
  }

  private static int two(char[] c, int at) {
    return Spans.isDigit(c[at]) && Spans.isDigit(c[at + 1])
        ? (c[at] - '0') * 10 + c[at + 1] - '0'
        : -1;
  }
}
