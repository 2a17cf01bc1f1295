package dev.denpyo.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rounds to the digits of one currency.
 *
 * @param digits digits after the decimal point
 * @param mode how the rest is cut
 */
record Money(int digits, RoundingMode mode) {

  BigDecimal round(BigDecimal exact) {
    return exact.setScale(digits, mode);
  }

  @Nullable
  BigDecimal roundIfAny(@Nullable BigDecimal exact) {
    return exact == null ? null : round(exact);
  }

  /** The quotient, rounded once. */
  BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, digits, mode);
  }

  BigDecimal percentOf(BigDecimal percent, BigDecimal base) {
    return round(percentExactly(percent, base));
  }

  BigDecimal sum(Stream<? extends @Nullable BigDecimal> amounts) {
    return round(exactSum(amounts));
  }

  BigDecimal sum(Collection<? extends @Nullable BigDecimal> amounts) {
    return sum(amounts.stream());
  }

  /** The smallest amount of the currency: 1 yen, 0.01 euro. */
  BigDecimal unit() {
    return BigDecimal.ONE.movePointLeft(digits);
  }

  static BigDecimal percentExactly(BigDecimal percent, BigDecimal base) {
    return base.multiply(percent).movePointLeft(2);
  }

  /** The sum; absent amounts count as zero. */
  static BigDecimal exactSum(Stream<? extends @Nullable BigDecimal> amounts) {
    return amounts
        .filter(Objects::nonNull)
        .map(a -> (BigDecimal) a)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
