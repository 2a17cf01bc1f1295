package dev.denpyo.totals;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.BusinessTerm;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One amount that is not what the arithmetic says.
 *
 * @param rule the official rule broken, for example {@code BR-CO-13}; where no official rule set of
 *     EN 16931 states the equation, {@code DNP-SUM-01} (line net amount), {@code DNP-SUM-02}
 *     (percentage of a base amount) or {@code DNP-SUM-03} (taxable amount of a category that EN
 *     16931 does not know)
 * @param term the business term concerned
 * @param path where it stands in the model, for example {@code lines[2].netAmount}
 * @param actual the amount stated, or null if there is none
 * @param expected the amount computed from what else the invoice states
 * @param tolerated whether the official rule accepts the difference: BR-CO-17 as published lets the
 *     tax of a category be less than one unit of currency off, all others are exact
 */
public record Difference(
    String rule,
    BusinessTerm term,
    String path,
    @Nullable BigDecimal actual,
    BigDecimal expected,
    boolean tolerated) {

  /** Only the amount stated may be missing. */
  public Difference {
    requireNonNull(rule, "rule");
    requireNonNull(term, "term");
    requireNonNull(path, "path");
    requireNonNull(expected, "expected");
  }

  /** Stated minus expected; an absent amount counts as zero. */
  public BigDecimal by() {
    return (actual == null ? BigDecimal.ZERO : actual).subtract(expected);
  }
}
