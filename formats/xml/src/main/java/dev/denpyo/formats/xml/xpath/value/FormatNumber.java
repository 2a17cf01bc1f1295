package dev.denpyo.formats.xml.xpath.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prints numbers by picture, in the default decimal format (fn:format-number, F&amp;O 3.1, 4.7).
 *
 * <p>A picture is zeros and number signs with at most one point, and plain text about them. Grouping,
 * per cent, exponents and second pictures for negative numbers are not supported.
 */
public final class FormatNumber {
  private static final String UNSUPPORTED = ",%\u2030;eE123456789";

  private FormatNumber() {}

  /**
   * The number as the picture shows it, halves rounded to the even digit.
   *
   * @param number a number, or an untyped value that is read as a double
   * @param picture such as {@code #.00}
   * @throws XPathError FODF1310 if the picture is wrong or not supported
   */
  public static String format(Object number, String picture) {
    var parsed = new Picture(picture);
    var value = Arithmetic.plus(number);
    double real = ((Number) value).doubleValue();
    if (Double.isNaN(real)) {
      return "NaN";
    }
    boolean negative = real < 0 || (real == 0 && 1 / real < 0);
    var body =
        Double.isInfinite(real) ? "Infinity" : parsed.digits(decimal(value).abs());
    return (negative ? "-" : "") + parsed.prefix + body + parsed.suffix;
  }

  /** A number of floating point counts as the digits that name it, not as what it is exactly. */
  private static BigDecimal decimal(Object value) {
    return value instanceof Double || value instanceof Float
        ? new BigDecimal(Double.toString(((Number) value).doubleValue()))
        : Numbers.decimal(value);
  }

  /** A picture taken apart. */
  private static final class Picture {
    private final String prefix;
    private final String suffix;
    private final int leastWhole;
    private final int leastFraction;
    private final int mostFraction;

    Picture(String picture) {
      int start = 0;
      while (start < picture.length() && !isActive(picture.charAt(start))) {
        start++;
      }
      int end = picture.length();
      while (end > start && !isActive(picture.charAt(end - 1))) {
        end--;
      }
      this.prefix = picture.substring(0, start);
      this.suffix = picture.substring(end);
      var active = picture.substring(start, end);
      int point = active.indexOf('.');
      var whole = point < 0 ? active : active.substring(0, point);
      var fraction = point < 0 ? "" : active.substring(point + 1);
      if (!isWhole(whole) || !isFraction(fraction) || whole.length() + fraction.length() == 0) {
        throw wrong(picture);
      }
      for (int i = 0; i < picture.length(); i++) {
        if (UNSUPPORTED.indexOf(picture.charAt(i)) >= 0) {
          throw wrong(picture);
        }
      }
      int zeros = count(whole, '0');
      int fractionZeros = count(fraction, '0');
      this.mostFraction = fraction.length();
      boolean none = zeros == 0 && fractionZeros == 0;
      this.leastWhole = none && fraction.isEmpty() ? 1 : zeros;
      this.leastFraction = none && !fraction.isEmpty() ? 1 : fractionZeros;
    }

    private static boolean isActive(char c) {
      return c == '0' || c == '#' || c == '.';
    }

    private static boolean isWhole(String part) {
      return part.equals("#".repeat(count(part, '#')) + "0".repeat(count(part, '0')));
    }

    private static boolean isFraction(String part) {
      return part.equals("0".repeat(count(part, '0')) + "#".repeat(count(part, '#')));
    }

    private static int count(String text, char letter) {
      return (int) text.chars().filter(c -> c == letter).count();
    }

    private static XPathError wrong(String picture) {
      return new XPathError("FODF1310", "not a supported picture: " + XPathError.quote(picture));
    }

    String digits(BigDecimal magnitude) {
      var text = magnitude.setScale(mostFraction, RoundingMode.HALF_EVEN).toPlainString();
      int point = text.indexOf('.');
      var whole = point < 0 ? text : text.substring(0, point);
      var fraction = point < 0 ? "" : text.substring(point + 1);
      whole = whole.equals("0") ? "" : whole;
      whole = "0".repeat(Math.max(0, leastWhole - whole.length())) + whole;
      int keep = fraction.length();
      while (keep > leastFraction && fraction.charAt(keep - 1) == '0') {
        keep--;
      }
      return keep == 0 ? whole : whole + "." + fraction.substring(0, keep);
    }
  }
}
