package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link Tax}, each named once: what binding tables, JSON and comparisons are made of. */
public final class TaxTerms {
  /** Tax category, UNTDID 5305 (BT-95, BT-102, BT-151). */
  public static final Term<Tax, Tax.Builder, TaxCategory> CATEGORY =
      Term.one("category", ValueKind.TAX_CATEGORY, Tax::category, Tax.Builder::category);

  /** Percent, so {@code 10} means 10 % (BT-96, BT-103, BT-152); null where the category has none. */
  public static final Term<Tax, Tax.Builder, BigDecimal> RATE =
      Term.one("rate", ValueKind.PERCENT, Tax::rate, Tax.Builder::rate);

  /** Why no tax is due (IBT-185, IBT-197, IBT-199). */
  public static final Term<Tax, Tax.Builder, String> EXEMPTION_REASON = Term.one(
      "exemptionReason", ValueKind.TEXT, Tax::exemptionReason, Tax.Builder::exemptionReason);

  /** The same as a VATEX code (IBT-186, IBT-196, IBT-198). */
  public static final Term<Tax, Tax.Builder, String> EXEMPTION_REASON_CODE = Term.one(
      "exemptionReasonCode",
      ValueKind.TEXT,
      Tax::exemptionReasonCode,
      Tax.Builder::exemptionReasonCode);

  /** All of them, in the order of the record. */
  public static final GroupType<Tax, Tax.Builder> GROUP = GroupType.of(
      "Tax",
      Tax::builder,
      Tax.Builder::build,
      List.of(CATEGORY, RATE, EXEMPTION_REASON, EXEMPTION_REASON_CODE));

  private TaxTerms() {}
}
