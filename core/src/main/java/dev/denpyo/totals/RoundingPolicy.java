package dev.denpyo.totals;

import java.math.RoundingMode;

/**
 * How an amount is cut to the currency's digits.
 *
 * <p>Every policy treats a return like the sale it undoes: the tax on -117 is minus the tax on 117.
 * So {@link #FLOOR} goes toward zero and {@link #CEILING} away from it, which is what Japanese
 * practice calls cutting off and rounding up. Whatever the sign, the result lies between the
 * mathematical floor and ceiling of the exact value, which is all that the Japanese rule
 * aligned-ibrp-051-jp asks; the method is the seller's free choice (CTA Order 70-10).
 */
public enum RoundingPolicy {
  /** To the nearest; a tie goes away from zero. The reading that EN 16931 validators expect. */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the nearest; a tie goes to the even digit. */
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** Cut off, toward zero; the usual choice in Japan. */
  FLOOR(RoundingMode.DOWN),
  /** Up to the next unit, away from zero. */
  CEILING(RoundingMode.UP);

  private final RoundingMode mode;

  RoundingPolicy(RoundingMode mode) {
    this.mode = mode;
  }

  RoundingMode mode() {
    return mode;
  }
}
