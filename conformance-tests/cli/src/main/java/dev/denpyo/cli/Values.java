package dev.denpyo.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options, and says in plain words what is wrong with one. */
final class Values {
  private Values() {}

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(text, "a date such as 2026-11-22", e);
    }
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw wrong(text, "a time such as 2026-11-22T10:15:30Z", e);
    }
  }

  static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw wrong(text, "an amount such as 1000.50", e);
    }
  }

  private static TypeConversionException wrong(String text, String wanted, RuntimeException cause) {
    var failure = new TypeConversionException("'" + text + "' is not " + wanted);
    failure.initCause(cause);
    return failure;
  }
}
