package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the tax summary: everything taxed in one category at one rate (BG-23).
 *
 * @param category tax category (BT-118)
 * @param rate percent, so {@code 10} means 10 % (BT-119)
 * @param taxable sum taxed, net of tax, in the invoice currency (BT-116)
 * @param tax tax due, rounded once per row, in the invoice currency (BT-117)
 * @param exemptionReason why no tax is due (BT-120)
 * @param exemptionReasonCode the same as a VATEX code (BT-121)
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record TaxBreakdown(
    @Nullable TaxCategory category,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal taxable,
    @Nullable BigDecimal tax,
    @Nullable String exemptionReason,
    @Nullable String exemptionReasonCode,
    Extensions extensions) {

  /** The category and rate of this row. */
  public Tax treatment() {
    return Tax.builder().category(category).rate(rate).build();
  }

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
    copy.exemptionReason = exemptionReason;
    copy.exemptionReasonCode = exemptionReasonCode;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable TaxCategory category;
    private @Nullable BigDecimal rate;
    private @Nullable BigDecimal taxable;
    private @Nullable BigDecimal tax;
    private @Nullable String exemptionReason;
    private @Nullable String exemptionReasonCode;
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Tax category (BT-118). */
    public Builder category(@Nullable TaxCategory category) {
      this.category = category;
      return this;
    }

    /** Percent, so {@code 10} means 10 % (BT-119). */
    public Builder rate(@Nullable BigDecimal rate) {
      this.rate = rate;
      return this;
    }

    /** Sum taxed, net of tax, in the invoice currency (BT-116). */
    public Builder taxable(@Nullable BigDecimal taxable) {
      this.taxable = taxable;
      return this;
    }

    /** Tax due, rounded once per row, in the invoice currency (BT-117). */
    public Builder tax(@Nullable BigDecimal tax) {
      this.tax = tax;
      return this;
    }

    /** Why no tax is due (BT-120). */
    public Builder exemptionReason(@Nullable String exemptionReason) {
      this.exemptionReason = exemptionReason;
      return this;
    }

    /** The same as a VATEX code (BT-121). */
    public Builder exemptionReasonCode(@Nullable String exemptionReasonCode) {
      this.exemptionReasonCode = exemptionReasonCode;
      return this;
    }

    /** All national terms at once. */
    public Builder extensions(Extensions extensions) {
      this.extensions = extensions;
      return this;
    }

    /** Adds one national term. */
    public Builder extension(String key, String value) {
      extensions = extensions.with(key, value);
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public TaxBreakdown build() {
      return new TaxBreakdown(
          category, rate, taxable, tax, exemptionReason, exemptionReasonCode, extensions);
    }
  }
}
