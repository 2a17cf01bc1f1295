package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the document, in the invoice currency (BG-22).
 *
 * @param lineNet sum of the lines' net amounts (BT-106)
 * @param allowances sum of document allowances (BT-107)
 * @param charges sum of document charges (BT-108)
 * @param taxExclusive total without tax (BT-109)
 * @param tax total tax (BT-110)
 * @param accountingTax total tax in the tax accounting currency (BT-111)
 * @param taxInclusive total with tax (BT-112)
 * @param paid sum already paid (BT-113)
 * @param rounding added to round the payable amount (BT-114)
 * @param payable due for payment (BT-115)
 */
public record Totals(
    @Nullable BigDecimal lineNet,
    @Nullable BigDecimal allowances,
    @Nullable BigDecimal charges,
    @Nullable BigDecimal taxExclusive,
    @Nullable BigDecimal tax,
    @Nullable BigDecimal accountingTax,
    @Nullable BigDecimal taxInclusive,
    @Nullable BigDecimal paid,
    @Nullable BigDecimal rounding,
    @Nullable BigDecimal payable) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.lineNet = lineNet;
    copy.allowances = allowances;
    copy.charges = charges;
    copy.taxExclusive = taxExclusive;
    copy.tax = tax;
    copy.accountingTax = accountingTax;
    copy.taxInclusive = taxInclusive;
    copy.paid = paid;
    copy.rounding = rounding;
    copy.payable = payable;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable BigDecimal lineNet;
    private @Nullable BigDecimal allowances;
    private @Nullable BigDecimal charges;
    private @Nullable BigDecimal taxExclusive;
    private @Nullable BigDecimal tax;
    private @Nullable BigDecimal accountingTax;
    private @Nullable BigDecimal taxInclusive;
    private @Nullable BigDecimal paid;
    private @Nullable BigDecimal rounding;
    private @Nullable BigDecimal payable;

    private Builder() {}

    /** Sum of the lines' net amounts (BT-106). */
    public Builder lineNet(@Nullable BigDecimal lineNet) {
      this.lineNet = lineNet;
      return this;
    }

    /** Sum of document allowances (BT-107). */
    public Builder allowances(@Nullable BigDecimal allowances) {
      this.allowances = allowances;
      return this;
    }

    /** Sum of document charges (BT-108). */
    public Builder charges(@Nullable BigDecimal charges) {
      this.charges = charges;
      return this;
    }

    /** Total without tax (BT-109). */
    public Builder taxExclusive(@Nullable BigDecimal taxExclusive) {
      this.taxExclusive = taxExclusive;
      return this;
    }

    /** Total tax (BT-110). */
    public Builder tax(@Nullable BigDecimal tax) {
      this.tax = tax;
      return this;
    }

    /** Total tax in the tax accounting currency (BT-111). */
    public Builder accountingTax(@Nullable BigDecimal accountingTax) {
      this.accountingTax = accountingTax;
      return this;
    }

    /** Total with tax (BT-112). */
    public Builder taxInclusive(@Nullable BigDecimal taxInclusive) {
      this.taxInclusive = taxInclusive;
      return this;
    }

    /** Sum already paid (BT-113). */
    public Builder paid(@Nullable BigDecimal paid) {
      this.paid = paid;
      return this;
    }

    /** Added to round the payable amount (BT-114). */
    public Builder rounding(@Nullable BigDecimal rounding) {
      this.rounding = rounding;
      return this;
    }

    /** Due for payment (BT-115). */
    public Builder payable(@Nullable BigDecimal payable) {
      this.payable = payable;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Totals build() {
      return new Totals(
          lineNet,
          allowances,
          charges,
          taxExclusive,
          tax,
          accountingTax,
          taxInclusive,
          paid,
          rounding,
          payable);
    }
  }
}
