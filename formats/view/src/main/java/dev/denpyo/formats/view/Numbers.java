package dev.denpyo.formats.view;

import java.math.BigDecimal;

/**
 * Writes decimal numbers: every digit of the value, none rounded away.
 *
 * @param group what parts thousands
 * @param point what parts the fraction
 */
record Numbers(String group, String point) {
  /** Beyond so many digits on either side a number is not written out but with an exponent. */
  private static final int LONGEST = 60;

  private static final int GROUP = 3;

  /** The number with at least so many digits after the point; zeros beyond them are left out. */
  String text(BigDecimal value, int leastDigits) {
    long before = (long) value.precision() - value.scale();
    if (before > LONGEST || value.scale() > LONGEST) {
      return value.toString();
    }
    BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String plain = shown.setScale(Math.max(leastDigits, shown.scale())).toPlainString();
    int start = plain.startsWith("-") ? 1 : 0;
    int dot = plain.indexOf('.');
    int end = dot < 0 ? plain.length() : dot;
    String fraction = dot < 0 ? "" : point + plain.substring(dot + 1);
    return plain.substring(0, start) + grouped(plain.substring(start, end)) + fraction;
  }

  private String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      text.insert(at, group);
    }
    return text.toString();
  }
}
