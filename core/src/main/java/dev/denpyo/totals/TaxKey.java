package dev.denpyo.totals;

import dev.denpyo.invoice.InvoiceType;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the tax breakdown is about. 10 % and 10.0 % are one row.
 *
 * @param category the tax category
 * @param rate percent without trailing zeros; null where the category has none or none is stated
 */
record TaxKey(TaxCategory category, @Nullable BigDecimal rate) {
  private static final Set<TaxCategory> NO_TAX = Set.of(
      TaxCategory.ZERO,
      TaxCategory.EXEMPT,
      TaxCategory.EXPORT,
      TaxCategory.REVERSE_CHARGE,
      TaxCategory.INTRA_COMMUNITY,
      TaxCategory.OUTSIDE_SCOPE);

  /** The key of a treatment, or null if that names no category. */
  static @Nullable TaxKey of(@Nullable Tax tax) {
    return tax == null ? null : of(tax.category(), tax.rate());
  }

  static @Nullable TaxKey of(TaxBreakdown row) {
    return of(row.category(), row.rate());
  }

  private static @Nullable TaxKey of(@Nullable TaxCategory category, @Nullable BigDecimal rate) {
    return category == null ? null : new TaxKey(category, normal(category, rate));
  }

  private static @Nullable BigDecimal normal(TaxCategory category, @Nullable BigDecimal rate) {
    if (category.hasNoRate()) {
      return null;
    }
    if (rate == null) {
      // BR-48 wants a rate in every row but O's; for these categories it can only be zero.
      return NO_TAX.contains(category) ? BigDecimal.ZERO : null;
    }
    return rate.stripTrailingZeros();
  }

  /**
   * The percentage to compute with: zero where the category bears no tax or no rate is stated, and on an
   * invoice of type 480. That is what sellers write who are not registered for tax: in Japan they state
   * the rate of what they sell and charge none (rule aligned-ibr-jp-07-ntr).
   */
  BigDecimal effectiveRate(@Nullable InvoiceType type) {
    boolean untaxed = InvoiceType.OUT_OF_SCOPE_INVOICE.equals(type) || NO_TAX.contains(category);
    return rate == null || untaxed ? BigDecimal.ZERO : rate;
  }
}
