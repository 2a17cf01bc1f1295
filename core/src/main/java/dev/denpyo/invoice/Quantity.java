package dev.denpyo.invoice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of units.
 *
 * @param value how many; negative on a return
 * @param unit of what, or null where the document does not say
 */
public record Quantity(BigDecimal value, @Nullable UnitCode unit) {

  /** Takes any number. */
  public Quantity {
    requireNonNull(value, "value");
  }

  /**
   * A quantity from its decimal notation.
   *
   * @throws NumberFormatException if {@code value} is not a decimal number
   */
  public static Quantity of(String value, UnitCode unit) {
    return new Quantity(new BigDecimal(value), unit);
  }
}
