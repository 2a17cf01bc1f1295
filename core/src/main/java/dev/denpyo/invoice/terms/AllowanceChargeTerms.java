package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.Tax;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link AllowanceCharge}, each named once: what binding tables, JSON and comparisons are made of. */
public final class AllowanceChargeTerms {
  /** Amount without tax, in the invoice currency; positive for an ordinary allowance (BT-92, BT-99, BT-136, BT-141). */
  public static final Term<AllowanceCharge, AllowanceCharge.Builder, BigDecimal> AMOUNT = Term.one(
      "amount", ValueKind.AMOUNT, AllowanceCharge::amount, AllowanceCharge.Builder::amount);

  /** What the percentage applies to (BT-93, BT-100, BT-137, BT-142). */
  public static final Term<AllowanceCharge, AllowanceCharge.Builder, BigDecimal> BASE_AMOUNT =
      Term.one(
          "baseAmount",
          ValueKind.AMOUNT,
          AllowanceCharge::baseAmount,
          AllowanceCharge.Builder::baseAmount);

  /** Percent of the base amount (BT-94, BT-101, BT-138, BT-143). */
  public static final Term<AllowanceCharge, AllowanceCharge.Builder, BigDecimal> PERCENT = Term.one(
      "percent", ValueKind.PERCENT, AllowanceCharge::percent, AllowanceCharge.Builder::percent);

  /** How it is taxed; null on lines, which are taxed as the line is (BT-95, BT-96, BT-102, BT-103). */
  public static final Group<AllowanceCharge, AllowanceCharge.Builder, Tax, Tax.Builder> TAX =
      Group.one("tax", () -> TaxTerms.GROUP, AllowanceCharge::tax, AllowanceCharge.Builder::tax);

  /** Reason in words (BT-97, BT-104, BT-139, BT-144). */
  public static final Term<AllowanceCharge, AllowanceCharge.Builder, String> REASON =
      Term.one("reason", ValueKind.TEXT, AllowanceCharge::reason, AllowanceCharge.Builder::reason);

  /** UNTDID 5189 for allowances, 7161 for charges (BT-98, BT-105, BT-140, BT-145). */
  public static final Term<AllowanceCharge, AllowanceCharge.Builder, String> REASON_CODE = Term.one(
      "reasonCode",
      ValueKind.TEXT,
      AllowanceCharge::reasonCode,
      AllowanceCharge.Builder::reasonCode);

  /** All of them, in the order of the record. */
  public static final GroupType<AllowanceCharge, AllowanceCharge.Builder> GROUP = GroupType.of(
      "AllowanceCharge",
      AllowanceCharge::builder,
      AllowanceCharge.Builder::build,
      List.of(AMOUNT, BASE_AMOUNT, PERCENT, TAX, REASON, REASON_CODE));

  private AllowanceChargeTerms() {}
}
