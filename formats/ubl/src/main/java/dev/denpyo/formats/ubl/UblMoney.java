package dev.denpyo.formats.ubl;

import static dev.denpyo.formats.ubl.UblValues.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.invoice.AccountingTax;
import dev.denpyo.invoice.AllowanceCharge;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.DirectDebit;
import dev.denpyo.invoice.PaidAmount;
import dev.denpyo.invoice.PaymentCard;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.Totals;
import dev.denpyo.invoice.terms.AccountingTaxTerms;
import dev.denpyo.invoice.terms.AllowanceChargeTerms;
import dev.denpyo.invoice.terms.CreditTransferTerms;
import dev.denpyo.invoice.terms.DirectDebitTerms;
import dev.denpyo.invoice.terms.PaidAmountTerms;
import dev.denpyo.invoice.terms.PaymentCardTerms;
import dev.denpyo.invoice.terms.PaymentInstructionsTerms;
import dev.denpyo.invoice.terms.PaymentTermsTerms;
import dev.denpyo.invoice.terms.TaxBreakdownTerms;
import dev.denpyo.invoice.terms.TaxTerms;
import dev.denpyo.invoice.terms.TotalsTerms;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.List;

/** Rows of payment, allowances and charges, taxes and totals. */
final class UblMoney {
  static final String DUE_DATE = "dueDate";

  private final UblDialect dialect;

  UblMoney(UblDialect dialect) {
    this.dialect = dialect;
  }

  /** One account, card or mandate each (BG-16); a credit note also keeps BT-9 here. */
  BindingTable<PaymentInstructions, PaymentInstructions.Builder> payment(boolean creditNote) {
    BindingTable<CreditTransfer, CreditTransfer.Builder> transfer = transfer();
    BindingTable<PaymentCard, PaymentCard.Builder> card = card();
    BindingTable<DirectDebit, DirectDebit.Builder> debit = debit();
    var rows = BindingTable.of(PaymentInstructionsTerms.GROUP, SYNTAX);
    if (dialect.pint()) {
      rows.term(PaymentInstructionsTerms.ID, "cbc:ID");
    }
    rows.attribute(PaymentInstructionsTerms.MEANS_TEXT, "cbc:PaymentMeansCode/@name")
        .term(PaymentInstructionsTerms.MEANS, "cbc:PaymentMeansCode");
    if (creditNote) {
      rows.lifted(
          DUE_DATE,
          ValueKind.DATE,
          "cbc:PaymentDueDate",
          i -> i.dueDate() == null ? List.of() : List.of(i.dueDate()));
    }
    return rows.term(PaymentInstructionsTerms.REMITTANCE, "cbc:PaymentID")
        .group(PaymentInstructionsTerms.CARD, "cac:CardAccount", () -> card)
        .group(
            PaymentInstructionsTerms.CREDIT_TRANSFERS, "cac:PayeeFinancialAccount*", () -> transfer)
        .group(PaymentInstructionsTerms.DIRECT_DEBIT, "cac:PaymentMandate", () -> debit)
        .build();
  }

  private static BindingTable<CreditTransfer, CreditTransfer.Builder> transfer() {
    return BindingTable.of(CreditTransferTerms.GROUP, SYNTAX)
        .term(CreditTransferTerms.ACCOUNT, "cbc:ID")
        .term(CreditTransferTerms.ACCOUNT_NAME, "cbc:Name")
        .term(CreditTransferTerms.SERVICE_PROVIDER, "cac:FinancialInstitutionBranch/cbc:ID")
        .build();
  }

  private static BindingTable<PaymentCard, PaymentCard.Builder> card() {
    return BindingTable.of(PaymentCardTerms.GROUP, SYNTAX)
        .term(PaymentCardTerms.NUMBER, "cbc:PrimaryAccountNumberID")
        .filled(PaymentCardTerms.NETWORK, "cbc:NetworkID", "NA", c -> true)
        .term(PaymentCardTerms.HOLDER, "cbc:HolderName")
        .build();
  }

  private static BindingTable<DirectDebit, DirectDebit.Builder> debit() {
    return BindingTable.of(DirectDebitTerms.GROUP, SYNTAX)
        .term(DirectDebitTerms.MANDATE, "cbc:ID")
        .term(DirectDebitTerms.DEBITED_ACCOUNT, "cac:PayerFinancialAccount/cbc:ID")
        .build();
  }

  BindingTable<PaymentTerms, PaymentTerms.Builder> terms() {
    var rows = BindingTable.of(PaymentTermsTerms.GROUP, SYNTAX);
    if (dialect.pint()) {
      rows.term(PaymentTermsTerms.INSTRUCTIONS, "cbc:PaymentMeansID");
    }
    rows.term(PaymentTermsTerms.NOTE, "cbc:Note");
    if (dialect.pint()) {
      rows.term(PaymentTermsTerms.AMOUNT, "cbc:Amount")
          .term(PaymentTermsTerms.DUE_DATE, "cbc:InstallmentDueDate");
    }
    return rows.build();
  }

  BindingTable<PaidAmount, PaidAmount.Builder> paid() {
    return BindingTable.of(PaidAmountTerms.GROUP, SYNTAX)
        .term(PaidAmountTerms.ID, "cbc:ID")
        .term(PaidAmountTerms.AMOUNT, "cbc:PaidAmount")
        .term(PaidAmountTerms.DATE, "cbc:ReceivedDate")
        .term(PaidAmountTerms.DESCRIPTION, "cbc:InstructionID")
        .build();
  }

  /** On the document, with a tax (BG-20, BG-21), or on a line, without (BG-27, BG-28). */
  BindingTable<AllowanceCharge, AllowanceCharge.Builder> allowance(boolean charge, boolean taxed) {
    BindingTable<Tax, Tax.Builder> tax = tax();
    var rows = BindingTable.of(AllowanceChargeTerms.GROUP, SYNTAX)
        .constant("cbc:ChargeIndicator", String.valueOf(charge))
        .term(AllowanceChargeTerms.REASON_CODE, "cbc:AllowanceChargeReasonCode")
        .term(AllowanceChargeTerms.REASON, "cbc:AllowanceChargeReason")
        .term(AllowanceChargeTerms.PERCENT, "cbc:MultiplierFactorNumeric")
        .term(AllowanceChargeTerms.AMOUNT, "cbc:Amount")
        .term(AllowanceChargeTerms.BASE_AMOUNT, "cbc:BaseAmount");
    if (taxed) {
      rows.group(AllowanceChargeTerms.TAX, "cac:TaxCategory", () -> tax);
    }
    return rows.build();
  }

  /** Category and rate of a line, an allowance or a charge. */
  BindingTable<Tax, Tax.Builder> tax() {
    var rows = BindingTable.of(TaxTerms.GROUP, SYNTAX)
        .term(TaxTerms.CATEGORY, "cbc:ID")
        .term(TaxTerms.RATE, "cbc:Percent");
    if (dialect.pint()) {
      rows.term(TaxTerms.EXEMPTION_REASON_CODE, "cbc:TaxExemptionReasonCode")
          .term(TaxTerms.EXEMPTION_REASON, "cbc:TaxExemptionReason");
    }
    return rows.constant("cac:TaxScheme/cbc:ID", dialect.taxScheme(), t -> true).build();
  }

  BindingTable<TaxBreakdown, TaxBreakdown.Builder> breakdown() {
    String category = "cac:TaxCategory";
    var rows = BindingTable.of(TaxBreakdownTerms.GROUP, SYNTAX)
        .term(TaxBreakdownTerms.TAXABLE, "cbc:TaxableAmount")
        .term(TaxBreakdownTerms.TAX, "cbc:TaxAmount")
        .term(TaxBreakdownTerms.CATEGORY, category + "/cbc:ID")
        .term(TaxBreakdownTerms.RATE, category + "/cbc:Percent")
        .term(TaxBreakdownTerms.EXEMPTION_REASON_CODE, category + "/cbc:TaxExemptionReasonCode")
        .term(TaxBreakdownTerms.EXEMPTION_REASON, category + "/cbc:TaxExemptionReason");
    String scheme = category + "/cac:TaxScheme/cbc:ID";
    if (dialect.pint()) { // Malaysia's tourism tax is of another scheme
      rows.usually("scheme", scheme, dialect.taxScheme());
    } else {
      rows.constant(scheme, dialect.taxScheme());
    }
    return rows.build();
  }

  BindingTable<AccountingTax, AccountingTax.Builder> accountingTax() {
    String category = "cac:TaxCategory";
    return BindingTable.of(AccountingTaxTerms.GROUP, SYNTAX)
        .term(AccountingTaxTerms.TAXABLE, "cbc:TaxableAmount")
        .term(AccountingTaxTerms.TAX, "cbc:TaxAmount")
        .term(AccountingTaxTerms.CATEGORY, category + "/cbc:ID")
        .term(AccountingTaxTerms.RATE, category + "/cbc:Percent")
        .constant(category + "/cac:TaxScheme/cbc:ID", dialect.taxScheme())
        .build();
  }

  /** BG-22 without BT-110 and BT-111, which stand in the tax totals. */
  BindingTable<Totals, Totals.Builder> totals() {
    return BindingTable.of(TotalsTerms.GROUP, SYNTAX)
        .term(TotalsTerms.LINE_NET, "cbc:LineExtensionAmount")
        .term(TotalsTerms.TAX_EXCLUSIVE, "cbc:TaxExclusiveAmount")
        .term(TotalsTerms.TAX_INCLUSIVE, "cbc:TaxInclusiveAmount")
        .term(TotalsTerms.ALLOWANCES, "cbc:AllowanceTotalAmount")
        .term(TotalsTerms.CHARGES, "cbc:ChargeTotalAmount")
        .term(TotalsTerms.PAID, "cbc:PrepaidAmount")
        .term(TotalsTerms.ROUNDING, "cbc:PayableRoundingAmount")
        .term(TotalsTerms.PAYABLE, "cbc:PayableAmount")
        .build();
  }
}
