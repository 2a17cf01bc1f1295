package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link TaxBreakdown}, each named once: what binding tables, JSON and comparisons are made of. */
public final class TaxBreakdownTerms {
  /** Tax category (BT-118). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, TaxCategory> CATEGORY = Term.one(
      "category", ValueKind.TAX_CATEGORY, TaxBreakdown::category, TaxBreakdown.Builder::category);

  /** Percent, so {@code 10} means 10 % (BT-119). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, BigDecimal> RATE =
      Term.one("rate", ValueKind.PERCENT, TaxBreakdown::rate, TaxBreakdown.Builder::rate);

  /** Sum taxed, net of tax, in the invoice currency (BT-116). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, BigDecimal> TAXABLE =
      Term.one("taxable", ValueKind.AMOUNT, TaxBreakdown::taxable, TaxBreakdown.Builder::taxable);

  /** Tax due, rounded once per row, in the invoice currency (BT-117). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, BigDecimal> TAX =
      Term.one("tax", ValueKind.AMOUNT, TaxBreakdown::tax, TaxBreakdown.Builder::tax);

  /** Why no tax is due (BT-120). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, String> EXEMPTION_REASON = Term.one(
      "exemptionReason",
      ValueKind.TEXT,
      TaxBreakdown::exemptionReason,
      TaxBreakdown.Builder::exemptionReason);

  /** The same as a VATEX code (BT-121). */
  public static final Term<TaxBreakdown, TaxBreakdown.Builder, String> EXEMPTION_REASON_CODE =
      Term.one(
          "exemptionReasonCode",
          ValueKind.TEXT,
          TaxBreakdown::exemptionReasonCode,
          TaxBreakdown.Builder::exemptionReasonCode);

  /** All of them, in the order of the record. */
  public static final GroupType<TaxBreakdown, TaxBreakdown.Builder> GROUP = GroupType.of(
          "TaxBreakdown",
          TaxBreakdown::builder,
          TaxBreakdown.Builder::build,
          List.of(CATEGORY, RATE, TAXABLE, TAX, EXEMPTION_REASON, EXEMPTION_REASON_CODE))
      .extended(TaxBreakdown::extensions, TaxBreakdown.Builder::extension);

  private TaxBreakdownTerms() {}
}
