package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tax summary in the tax accounting currency; Japan wants yen (PINT IBG-38).
 *
 * @param category tax category (IBT-192)
 * @param rate percent (IBT-193)
 * @param taxable sum taxed, in the tax accounting currency
 * @param tax tax due, in the tax accounting currency (IBT-190)
 */
public record AccountingTax(
    @Nullable TaxCategory category,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal taxable,
    @Nullable BigDecimal tax) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.category = category;
    copy.rate = rate;
    copy.taxable = taxable;
    copy.tax = tax;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable TaxCategory category;
    private @Nullable BigDecimal rate;
    private @Nullable BigDecimal taxable;
    private @Nullable BigDecimal tax;

    private Builder() {}

    /** Tax category (IBT-192). */
    public Builder category(@Nullable TaxCategory category) {
      this.category = category;
      return this;
    }

    /** Percent (IBT-193). */
    public Builder rate(@Nullable BigDecimal rate) {
      this.rate = rate;
      return this;
    }

    /** Sum taxed, in the tax accounting currency. */
    public Builder taxable(@Nullable BigDecimal taxable) {
      this.taxable = taxable;
      return this;
    }

    /** Tax due, in the tax accounting currency (IBT-190). */
    public Builder tax(@Nullable BigDecimal tax) {
      this.tax = tax;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public AccountingTax build() {
      return new AccountingTax(category, rate, taxable, tax);
    }
  }
}
