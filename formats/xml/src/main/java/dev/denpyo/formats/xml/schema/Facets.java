package dev.denpyo.formats.xml.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What restrictions say of a value besides its lexical space (XML Schema part 2, section 4.3).
 *
 * @param minLength fewest characters
 * @param maxLength most characters
 * @param words the only values, or null
 * @param numbers what is said of a number, or null
 * @param patterns what its text must match, or null
 */
record Facets(
    int minLength,
    int maxLength,
    @Nullable Words words,
    @Nullable NumberFacets numbers,
    @Nullable Patterns patterns) {

  static final Facets NONE = new Facets(0, Integer.MAX_VALUE, null, null, null);

  /**
   * What is said of a number.
   *
   * @param min least value, or null
   * @param minOpen whether the least value is excluded
   * @param max greatest value, or null
   * @param maxOpen whether the greatest value is excluded
   * @param totalDigits most digits but for zeros at either end
   * @param fractionDigits most digits after the point but for zeros at the end
   */
  record NumberFacets(
      @Nullable BigDecimal min,
      boolean minOpen,
      @Nullable BigDecimal max,
      boolean maxOpen,
      int totalDigits,
      int fractionDigits) {
    private static final int LONGEST = 400;

    static final NumberFacets NONE =
        new NumberFacets(null, false, null, false, Integer.MAX_VALUE, Integer.MAX_VALUE);

    Fit check(char[] c, int from, int to) {
      if (to - from > LONGEST) {
        return Fit.UNSURE; // arithmetic on it is not linear
      }
      int sign = c[from] == '+' ? from + 1 : from;
      BigDecimal value = new BigDecimal(c, sign, to - sign);
      return Fit.of(digits(value)
          && (min == null || value.compareTo(min) >= (minOpen ? 1 : 0))
          && (max == null || value.compareTo(max) <= (maxOpen ? -1 : 0)));
    }

    private boolean digits(BigDecimal value) {
      BigDecimal shortest = value.stripTrailingZeros();
      int fraction = Math.max(0, shortest.scale());
      int whole = Math.max(0, shortest.precision() - shortest.scale());
      return fraction <= fractionDigits && whole + fraction <= totalDigits;
    }
  }

  boolean isNone() {
    return this.equals(NONE);
  }

  /** Checks a value whose white space is as the type wants it, and that is in its lexical space. */
  Fit check(char[] c, int from, int to, boolean text) {
    Fit fit = length(c, from, to);
    if (fit == Fit.YES && words != null) {
      fit = words.contains(c, from, to) ? Fit.YES : text ? Fit.NO : Fit.UNSURE;
    }
    if (fit == Fit.YES && patterns != null) {
      fit = patterns.match(c, from, to);
    }
    if (fit == Fit.YES && numbers != null) {
      fit = numbers.check(c, from, to);
    }
    return fit;
  }

  private Fit length(char[] c, int from, int to) {
    int length = to - from;
    if (length >= minLength
        && length <= maxLength
        && minLength == 0
        && maxLength == Integer.MAX_VALUE) {
      return Fit.YES;
    }
    for (int at = from; at < to; at++) {
      if (Character.isSurrogate(c[at])) {
        return Fit.UNSURE; // one character or two: validators differ
      }
    }
    return Fit.of(length >= minLength && length <= maxLength);
  }
}
