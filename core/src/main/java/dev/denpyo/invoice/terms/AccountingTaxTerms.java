package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.TaxCategory;
import java.math.BigDecimal;
import java.util.List;

/** The components of {@link AccountingTax}, each named once: what binding tables, JSON and comparisons are made of. */
public final class AccountingTaxTerms {
  /** Tax category (IBT-192). */
  public static final Term<AccountingTax, AccountingTax.Builder, TaxCategory> CATEGORY = Term.one(
      "category", ValueKind.TAX_CATEGORY, AccountingTax::category, AccountingTax.Builder::category);

  /** Percent (IBT-193). */
  public static final Term<AccountingTax, AccountingTax.Builder, BigDecimal> RATE =
      Term.one("rate", ValueKind.PERCENT, AccountingTax::rate, AccountingTax.Builder::rate);

  /** Sum taxed, in the tax accounting currency. */
  public static final Term<AccountingTax, AccountingTax.Builder, BigDecimal> TAXABLE = Term.one(
      "taxable",
      ValueKind.ACCOUNTING_AMOUNT,
      AccountingTax::taxable,
      AccountingTax.Builder::taxable);

  /** Tax due, in the tax accounting currency (IBT-190). */
  public static final Term<AccountingTax, AccountingTax.Builder, BigDecimal> TAX =
      Term.one("tax", ValueKind.ACCOUNTING_AMOUNT, AccountingTax::tax, AccountingTax.Builder::tax);

  /** All of them, in the order of the record. */
  public static final GroupType<AccountingTax, AccountingTax.Builder> GROUP = GroupType.of(
      "AccountingTax",
      AccountingTax::builder,
      AccountingTax.Builder::build,
      List.of(CATEGORY, RATE, TAXABLE, TAX));

  private AccountingTaxTerms() {}
}
