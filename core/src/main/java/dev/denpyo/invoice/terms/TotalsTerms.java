package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Totals;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link Totals}, each named once: what binding tables, JSON and comparisons are made of. */
public final class TotalsTerms {
  /** Sum of the lines' net amounts (BT-106). */
  public static final Term<Totals, Totals.Builder, BigDecimal> LINE_NET =
      Term.one("lineNet", ValueKind.AMOUNT, Totals::lineNet, Totals.Builder::lineNet);

  /** Sum of document allowances (BT-107). */
  public static final Term<Totals, Totals.Builder, BigDecimal> ALLOWANCES =
      Term.one("allowances", ValueKind.AMOUNT, Totals::allowances, Totals.Builder::allowances);

  /** Sum of document charges (BT-108). */
  public static final Term<Totals, Totals.Builder, BigDecimal> CHARGES =
      Term.one("charges", ValueKind.AMOUNT, Totals::charges, Totals.Builder::charges);

  /** Total without tax (BT-109). */
  public static final Term<Totals, Totals.Builder, BigDecimal> TAX_EXCLUSIVE = Term.one(
      "taxExclusive", ValueKind.AMOUNT, Totals::taxExclusive, Totals.Builder::taxExclusive);

  /** Total tax (BT-110). */
  public static final Term<Totals, Totals.Builder, BigDecimal> TAX =
      Term.one("tax", ValueKind.AMOUNT, Totals::tax, Totals.Builder::tax);

  /** Total tax in the tax accounting currency (BT-111). */
  public static final Term<Totals, Totals.Builder, BigDecimal> ACCOUNTING_TAX = Term.one(
      "accountingTax",
      ValueKind.ACCOUNTING_AMOUNT,
      Totals::accountingTax,
      Totals.Builder::accountingTax);

  /** Total with tax (BT-112). */
  public static final Term<Totals, Totals.Builder, BigDecimal> TAX_INCLUSIVE = Term.one(
      "taxInclusive", ValueKind.AMOUNT, Totals::taxInclusive, Totals.Builder::taxInclusive);

  /** Sum already paid (BT-113). */
  public static final Term<Totals, Totals.Builder, BigDecimal> PAID =
      Term.one("paid", ValueKind.AMOUNT, Totals::paid, Totals.Builder::paid);

  /** Added to round the payable amount (BT-114). */
  public static final Term<Totals, Totals.Builder, BigDecimal> ROUNDING =
      Term.one("rounding", ValueKind.AMOUNT, Totals::rounding, Totals.Builder::rounding);

  /** Due for payment (BT-115). */
  public static final Term<Totals, Totals.Builder, BigDecimal> PAYABLE =
      Term.one("payable", ValueKind.AMOUNT, Totals::payable, Totals.Builder::payable);

  /** All of them, in the order of the record. */
  public static final GroupType<Totals, Totals.Builder> GROUP = GroupType.of(
      "Totals",
      Totals::builder,
      Totals.Builder::build,
      List.of(
          LINE_NET,
          ALLOWANCES,
          CHARGES,
          TAX_EXCLUSIVE,
          TAX,
          ACCOUNTING_TAX,
          TAX_INCLUSIVE,
          PAID,
          ROUNDING,
          PAYABLE));

  private TotalsTerms() {}
}
