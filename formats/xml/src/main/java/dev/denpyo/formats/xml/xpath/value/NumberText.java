package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers from their lexical forms (XML Schema 1.1 Part 2, 3.3.3 to 3.3.5 and 3.4.13).
 *
 * <p>Every method answers null for text that is not in the form, so that {@code castable} costs no
 * exception. Surrounding XML whitespace is ignored.
 */
final class NumberText {
  /** More digits than this are refused, since making a number of them takes quadratic time. */
  static final int MOST_DIGITS = 100_000;

  private static final int DIGITS_OF_LONG = 18;
  private static final long EXACT_IN_DOUBLE = 1L << 53;
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
  };

  private NumberText() {}

  /**
   * The decimal that the text says.
   *
   * @throws XPathError FOCA0006 if it has more than {@link #MOST_DIGITS} characters
   */
  static @Nullable BigDecimal decimal(String text) {
    int start = start(text);
    int end = end(text, start);
    var parts = new Plain(text, start, end);
    if (!parts.valid) {
      return null;
    }
    if (parts.digits <= DIGITS_OF_LONG) {
      return BigDecimal.valueOf(parts.unscaled, parts.scale);
    }
    if (end - start > MOST_DIGITS) {
      throw new XPathError("FOCA0006", "a decimal of more than " + MOST_DIGITS + " digits");
    }
    return new BigDecimal(text.substring(start, end));
  }

  /**
   * The integer that the text says, a {@link Long} where it fits.
   *
   * @throws XPathError FOCA0006 if it has more than {@link #MOST_DIGITS} characters
   */
  static @Nullable Object integer(String text) {
    int start = start(text);
    int end = end(text, start);
    var parts = new Plain(text, start, end);
    if (!parts.valid || parts.point) {
      return null;
    }
    if (parts.digits <= DIGITS_OF_LONG) {
      return parts.unscaled;
    }
    if (end - start > MOST_DIGITS) {
      throw new XPathError("FOCA0006", "an integer of more than " + MOST_DIGITS + " digits");
    }
    return Numbers.integer(new BigInteger(text.substring(start, end)));
  }

  /** The double that the text says. */
  static @Nullable Double real(String text) {
    int start = start(text);
    int end = end(text, start);
    var parts = new Plain(text, start, end);
    if (!parts.valid) {
      return isExponential(text, start, end)
          ? (Double) Double.parseDouble(text.substring(start, end))
          : named(text, start, end);
    }
    if (parts.digits > DIGITS_OF_LONG || Math.abs(parts.unscaled) > EXACT_IN_DOUBLE) {
      return Double.parseDouble(text.substring(start, end));
    }
    // Both operands are exact, so that the one rounding of the division is the right one.
    double magnitude = Math.abs(parts.unscaled) / TENS[Math.min(parts.scale, TENS.length - 1)];
    if (parts.scale >= TENS.length) {
      return Double.parseDouble(text.substring(start, end));
    }
    return text.charAt(start) == '-' ? -magnitude : magnitude;
  }

  /** The float that the text says; not by way of a double, which would round twice. */
  static @Nullable Float single(String text) {
    int start = start(text);
    int end = end(text, start);
    if (new Plain(text, start, end).valid || isExponential(text, start, end)) {
      return Float.parseFloat(text.substring(start, end));
    }
    Double named = named(text, start, end);
    return named == null ? null : (Float) named.floatValue();
  }

  private static @Nullable Double named(String text, int start, int end) {
    return switch (text.substring(start, Math.min(end, start + 5))) {
      case "INF", "+INF" -> (Double) Double.POSITIVE_INFINITY;
      case "-INF" -> (Double) Double.NEGATIVE_INFINITY;
      case "NaN" -> (Double) Double.NaN;
      default -> null;
    };
  }

  private static boolean isExponential(String text, int start, int end) {
    int e = start;
    while (e < end && (text.charAt(e) | 0x20) != 'e') {
      e++;
    }
    int at = e + 1;
    if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    if (at >= end || !new Plain(text, start, e).valid) {
      return false;
    }
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  private static int start(String text) {
    int start = 0;
    while (start < text.length() && XPathStrings.isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int start) {
    int end = text.length();
    while (end > start && XPathStrings.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A number without exponent, taken apart in one pass; the scan stops at the first wrong letter. */
  private static final class Plain {
    private final boolean valid;
    private final boolean point;

    /** Digits after leading zeros; beyond {@link #DIGITS_OF_LONG} {@code unscaled} is void. */
    private final int digits;

    private final long unscaled;
    private final int scale;

    Plain(String text, int start, int end) {
      boolean negative = start < end && text.charAt(start) == '-';
      int at = negative || (start < end && text.charAt(start) == '+') ? start + 1 : start;
      int seen = 0;
      int significant = 0;
      int pointAt = -1;
      long value = 0;
      for (; at < end; at++) {
        char c = text.charAt(at);
        if (isDigit(c)) {
          seen++;
          value = value * 10 + (c - '0');
          significant += significant > 0 || c != '0' ? 1 : 0;
        } else if (c == '.' && pointAt < 0) {
          pointAt = at;
        } else {
          break;
        }
      }
      this.valid = at == end && seen > 0;
      this.point = pointAt >= 0;
      this.digits = significant;
      this.unscaled = negative ? -value : value;
      this.scale = pointAt < 0 ? 0 : end - pointAt - 1;
    }
  }
}
