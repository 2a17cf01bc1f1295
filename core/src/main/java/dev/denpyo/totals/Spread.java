package dev.denpyo.totals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a total so that the rounded shares add up to it: each share is cut down, and the units
 * left over go to the largest remainders, the earlier share first where two are equal.
 */
final class Spread {
  private Spread() {}

  /**
   * Shares of {@code total}, close to {@code weights[i] / divisor}.
   *
   * @param total a multiple of the unit of {@code digits}; about the sum of the quotients
   * @param divisor not zero
   */
  static List<BigDecimal> over(
      BigDecimal total, List<BigDecimal> weights, BigDecimal divisor, int digits) {
    if (divisor.signum() < 0) {
      return over(
          total, weights.stream().map(BigDecimal::negate).toList(), divisor.negate(), digits);
    }
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigDecimal left = total;
    for (BigDecimal weight : weights) {
      BigDecimal share = weight.divide(divisor, digits, RoundingMode.FLOOR);
      shares.add(share);
      remainders.add(weight.subtract(share.multiply(divisor)));
      left = left.subtract(share);
    }
    hand(left, shares, remainders, digits);
    return shares;
  }

  private static void hand(
      BigDecimal left, List<BigDecimal> shares, List<BigDecimal> remainders, int digits) {
    int count = shares.size();
    if (count == 0) {
      return;
    }
    long units = left.movePointRight(digits).longValueExact();
    long extra = Math.floorMod(units, (long) count);
    List<Integer> order = IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
        .toList();
    for (int rank = 0; rank < count; rank++) {
      long more = Math.floorDiv(units, (long) count) + (rank < extra ? 1 : 0);
      int at = order.get(rank);
      shares.set(at, shares.get(at).add(BigDecimal.valueOf(more, digits)));
    }
  }
}
