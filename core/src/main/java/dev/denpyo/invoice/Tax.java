package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How something is taxed: category and rate (BG-30 on a line; BT-95/96 and BT-102/103 on allowances and charges).
 *
 * @param category tax category, UNTDID 5305 (BT-95, BT-102, BT-151)
 * @param rate percent, so {@code 10} means 10 % (BT-96, BT-103, BT-152); null where the category has none
 * @param exemptionReason why no tax is due (IBT-185, IBT-197, IBT-199)
 * @param exemptionReasonCode the same as a VATEX code (IBT-186, IBT-196, IBT-198)
 */
public record Tax(
    @Nullable TaxCategory category,
    @Nullable BigDecimal rate,
    @Nullable String exemptionReason,
    @Nullable String exemptionReasonCode) {

  /**
   * A category with a rate.
   *
   * @param percent as a decimal number, so {@code "10"} means 10 %
   * @throws NumberFormatException if {@code percent} is not a decimal number
   */
  public static Tax of(TaxCategory category, String percent) {
    return builder().category(category).rate(new BigDecimal(percent)).build();
  }

  /** A category that has no rate, such as O. */
  public static Tax of(TaxCategory category) {
    return builder().category(category).build();
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
    copy.exemptionReason = exemptionReason;
    copy.exemptionReasonCode = exemptionReasonCode;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable TaxCategory category;
    private @Nullable BigDecimal rate;
    private @Nullable String exemptionReason;
    private @Nullable String exemptionReasonCode;

    private Builder() {}

    /** Tax category, UNTDID 5305 (BT-95, BT-102, BT-151). */
    public Builder category(@Nullable TaxCategory category) {
      this.category = category;
      return this;
    }

    /** Percent, so {@code 10} means 10 % (BT-96, BT-103, BT-152); null where the category has none. */
    public Builder rate(@Nullable BigDecimal rate) {
      this.rate = rate;
      return this;
    }

    /** Why no tax is due (IBT-185, IBT-197, IBT-199). */
    public Builder exemptionReason(@Nullable String exemptionReason) {
      this.exemptionReason = exemptionReason;
      return this;
    }

    /** The same as a VATEX code (IBT-186, IBT-196, IBT-198). */
    public Builder exemptionReasonCode(@Nullable String exemptionReasonCode) {
      this.exemptionReasonCode = exemptionReasonCode;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Tax build() {
      return new Tax(category, rate, exemptionReason, exemptionReasonCode);
    }
  }
}
