package dev.denpyo.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge, on the document (BG-20, BG-21) or on a line (BG-27, BG-28); which of the two follows from where it stands.
 *
 * @param amount amount without tax, in the invoice currency; positive for an ordinary allowance (BT-92, BT-99, BT-136, BT-141)
 * @param baseAmount what the percentage applies to (BT-93, BT-100, BT-137, BT-142)
 * @param percent percent of the base amount (BT-94, BT-101, BT-138, BT-143)
 * @param tax how it is taxed; null on lines, which are taxed as the line is (BT-95, BT-96, BT-102, BT-103)
 * @param reason reason in words (BT-97, BT-104, BT-139, BT-144)
 * @param reasonCode UNTDID 5189 for allowances, 7161 for charges (BT-98, BT-105, BT-140, BT-145)
 */
public record AllowanceCharge(
    @Nullable BigDecimal amount,
    @Nullable BigDecimal baseAmount,
    @Nullable BigDecimal percent,
    @Nullable Tax tax,
    @Nullable String reason,
    @Nullable String reasonCode) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.amount = amount;
    copy.baseAmount = baseAmount;
    copy.percent = percent;
    copy.tax = tax;
    copy.reason = reason;
    copy.reasonCode = reasonCode;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable BigDecimal amount;
    private @Nullable BigDecimal baseAmount;
    private @Nullable BigDecimal percent;
    private @Nullable Tax tax;
    private @Nullable String reason;
    private @Nullable String reasonCode;

    private Builder() {}

    /** Amount without tax, in the invoice currency; positive for an ordinary allowance (BT-92, BT-99, BT-136, BT-141). */
    public Builder amount(@Nullable BigDecimal amount) {
      this.amount = amount;
      return this;
    }

    /** What the percentage applies to (BT-93, BT-100, BT-137, BT-142). */
    public Builder baseAmount(@Nullable BigDecimal baseAmount) {
      this.baseAmount = baseAmount;
      return this;
    }

    /** Percent of the base amount (BT-94, BT-101, BT-138, BT-143). */
    public Builder percent(@Nullable BigDecimal percent) {
      this.percent = percent;
      return this;
    }

    /** How it is taxed; null on lines, which are taxed as the line is (BT-95, BT-96, BT-102, BT-103). */
    public Builder tax(@Nullable Tax tax) {
      this.tax = tax;
      return this;
    }

    /** Reason in words (BT-97, BT-104, BT-139, BT-144). */
    public Builder reason(@Nullable String reason) {
      this.reason = reason;
      return this;
    }

    /** UNTDID 5189 for allowances, 7161 for charges (BT-98, BT-105, BT-140, BT-145). */
    public Builder reasonCode(@Nullable String reasonCode) {
      this.reasonCode = reasonCode;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public AllowanceCharge build() {
      return new AllowanceCharge(amount, baseAmount, percent, tax, reason, reasonCode);
    }
  }
}
