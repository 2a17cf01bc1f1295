package dev.denpyo.formats.cii;

import static dev.denpyo.formats.cii.ZugferdOneSyntax.SYNTAX;

import dev.denpyo.formats.xml.binding.BindingTable;
import dev.denpyo.formats.xml.binding.Codecs;
import dev.denpyo.formats.xml.binding.ValueCodecs;
import dev.denpyo.invoice.CreditTransfer;
import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.PaymentInstructions;
import dev.denpyo.invoice.PaymentTerms;
import dev.denpyo.invoice.Tax;
import dev.denpyo.invoice.TaxBreakdown;
import dev.denpyo.invoice.terms.CreditTransferTerms;
import dev.denpyo.invoice.terms.InvoiceLineTerms;
import dev.denpyo.invoice.terms.PaymentInstructionsTerms;
import dev.denpyo.invoice.terms.PaymentTermsTerms;
import dev.denpyo.invoice.terms.TaxBreakdownTerms;
import dev.denpyo.invoice.terms.TaxTerms;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.List;

/** Rows of ZUGFeRD 1.0 that CII D16B names otherwise: lines, taxes, payment. */
final class ZugferdOneRows {
  private static final String DOCUMENT = "ram:AssociatedDocumentLineDocument";
  private static final String AGREEMENT = "ram:SpecifiedSupplyChainTradeAgreement";
  private static final String DELIVERY = "ram:SpecifiedSupplyChainTradeDelivery";
  private static final String SETTLEMENT = "ram:SpecifiedSupplyChainTradeSettlement";
  private static final String ALLOWANCE = SETTLEMENT + "/ram:SpecifiedTradeAllowanceCharge*";
  private static final String RATE = "ram:ApplicablePercent";

  private ZugferdOneRows() {}

  /** A line; one without amounts is a text between others. */
  static BindingTable<InvoiceLine, InvoiceLine.Builder> line() {
    var item = CiiLines.item();
    var price = CiiLines.price();
    var rows = BindingTable.of(InvoiceLineTerms.GROUP, SYNTAX)
        .term(InvoiceLineTerms.ID, DOCUMENT + "/ram:LineID")
        .term(
            InvoiceLineTerms.NOTE,
            DOCUMENT + "/ram:IncludedNote/ram:Content",
            ZugferdOneSyntax.joined("ram:IncludedNote", "ram:Content"))
        .group(InvoiceLineTerms.ITEM, "ram:SpecifiedTradeProduct", () -> item)
        .term(
            InvoiceLineTerms.ORDER_REFERENCE,
            AGREEMENT + "/ram:BuyerOrderReferencedDocument/ram:ID")
        .term(
            InvoiceLineTerms.ORDER_LINE, AGREEMENT + "/ram:BuyerOrderReferencedDocument/ram:LineID")
        .group(InvoiceLineTerms.PRICE, AGREEMENT, () -> price)
        .term(InvoiceLineTerms.QUANTITY, DELIVERY + "/ram:BilledQuantity")
        .term(
            InvoiceLineTerms.DESPATCH_REFERENCE,
            DELIVERY + "/ram:DeliveryNoteReferencedDocument/ram:ID")
        .term(
            InvoiceLineTerms.DESPATCH_LINE,
            DELIVERY + "/ram:DeliveryNoteReferencedDocument/ram:LineID");
    settlement(rows);
    return rows.build();
  }

  private static void settlement(BindingTable.Builder<InvoiceLine, InvoiceLine.Builder> rows) {
    var tax = tax();
    var period = CiiLines.period();
    var allowance = CiiMoney.allowance(false, null);
    var charge = CiiMoney.allowance(true, null);
    rows.group(InvoiceLineTerms.TAX, SETTLEMENT + "/ram:ApplicableTradeTax", () -> tax)
        .group(InvoiceLineTerms.PERIOD, SETTLEMENT + "/ram:BillingSpecifiedPeriod", () -> period)
        .group(
            InvoiceLineTerms.ALLOWANCES,
            ALLOWANCE + "[ram:ChargeIndicator/udt:Indicator=false]",
            () -> allowance)
        .group(
            InvoiceLineTerms.CHARGES,
            ALLOWANCE + "[ram:ChargeIndicator/udt:Indicator=true]",
            () -> charge)
        .term(
            InvoiceLineTerms.NET_AMOUNT,
            SETTLEMENT + "/ram:SpecifiedTradeSettlementMonetarySummation/ram:LineTotalAmount")
        .term(
            InvoiceLineTerms.BUYER_ACCOUNTING_REFERENCE,
            SETTLEMENT + "/ram:SpecifiedTradeAccountingAccount/ram:ID");
  }

  static BindingTable<Tax, Tax.Builder> tax() {
    return CiiMoney.tax(RATE, ZugferdOneSyntax.TAX_TYPE)
        .term(TaxTerms.CATEGORY, RATE, ZugferdOneSyntax.IMPLIED_CATEGORY)
        .build();
  }

  static BindingTable<TaxBreakdown, TaxBreakdown.Builder> breakdown() {
    return CiiMoney.breakdown(RATE, ZugferdOneSyntax.TAX_TYPE)
        .term(TaxBreakdownTerms.CATEGORY, RATE, ZugferdOneSyntax.IMPLIED_CATEGORY)
        .build();
  }

  /** BG-16; mandate and creditor of a debit stand in it, not with the terms. */
  static BindingTable<PaymentInstructions, PaymentInstructions.Builder> payment() {
    BindingTable<CreditTransfer, CreditTransfer.Builder> transfer = transfer();
    return BindingTable.of(PaymentInstructionsTerms.GROUP, SYNTAX)
        .term(PaymentInstructionsTerms.MEANS, "ram:TypeCode")
        .term(
            PaymentInstructionsTerms.MEANS_TEXT,
            "ram:Information",
            ZugferdOneSyntax.joined("ram:Information"))
        .term(CiiMoney.DEBITED_ACCOUNT, "ram:PayerPartyDebtorFinancialAccount/ram:IBANID")
        .group(PaymentInstructionsTerms.CREDIT_TRANSFERS, ".", () -> transfer)
        .build();
  }

  /**
   * BG-17; a German bank code stands for the bank where it has no BIC. Shares its element with the rest
   * of the payment, and so sees the identifier of a debit too.
   */
  private static BindingTable<CreditTransfer, CreditTransfer.Builder> transfer() {
    String account = "ram:PayeePartyCreditorFinancialAccount";
    String bank = "ram:PayeeSpecifiedCreditorFinancialInstitution";
    return BindingTable.of(CreditTransferTerms.GROUP, SYNTAX)
        .elsewhere("ram:TypeCode")
        .elsewhere("ram:Information")
        .lifted(CiiMoney.MANDATE, ZugferdOneSyntax.MANDATE, "ram:ID", i -> List.of())
        .lifted(CiiMoney.CREDITOR_ID, ZugferdOneSyntax.CREDITOR, "ram:ID", i -> List.of())
        .elsewhere("ram:PayerPartyDebtorFinancialAccount")
        .term(CiiMoney.IBAN_ACCOUNT, account + "/ram:IBANID")
        .term(CreditTransferTerms.ACCOUNT_NAME, account + "/ram:AccountName")
        .term(
            CiiMoney.OTHER_ACCOUNT,
            account + "/ram:ProprietaryID",
            CiiSyntax.unlessBeside(
                "ram:IBANID", ValueCodecs.identifier("schemeID", "schemeVersionID")))
        .term(CreditTransferTerms.SERVICE_PROVIDER, bank + "/ram:BICID")
        .term(
            CreditTransferTerms.SERVICE_PROVIDER,
            bank + "/ram:GermanBankleitzahlID",
            CiiSyntax.unlessBeside("ram:BICID", Codecs.TEXT))
        .build();
  }

  /** BT-20, with BT-9 beside it. */
  static BindingTable<PaymentTerms, PaymentTerms.Builder> terms() {
    return BindingTable.of(PaymentTermsTerms.GROUP, SYNTAX)
        .term(PaymentTermsTerms.NOTE, "ram:Description", ZugferdOneSyntax.joined("ram:Description"))
        .lifted(
            CiiMoney.DUE_DATE,
            ValueKind.DATE,
            "ram:DueDateDateTime/udt:DateTimeString",
            i -> List.of())
        .build();
  }
}
